import { existsSync, readFileSync } from "node:fs";
import { evaluateStreams, parseCodebook } from "@udbytte/core";
import { openContent } from "../../src/read-files.ts";

/** Reads and checks one file as the command does, and says what came of it and the most memory that this process held. */
const [path = "", name = ""] = process.argv.slice(2);
const codebook = parseCodebook(
  `tables:
  - id: t
    file: ${name}
    label: T
    unit: personer
    columns:
      - { id: a, header: A, label: A, type: category, levels: [{ id: ja, label: Ja }] }
`,
  "codebook.yaml",
);
if (!codebook.ok) throw new Error("The codebook of this program has faults");
const opened = await openContent({ path, shown: name });
const checked = opened.ok ? await evaluateStreams(codebook.value, new Map([[name, opened.value.content]]), []) : opened;
const fault = opened.ok ? opened.value.fault() : undefined;
const codes = checked.ok
  ? []
  : (fault === undefined ? checked.errors : [fault]).map(({ code, detail }) =>
      detail === undefined ? code : `${code} ${detail}`,
    );
process.stdout.write(JSON.stringify({ codes, peak: peak() }));

/** Linux counts what the parent process held before this program began into `maxRSS`, but not into `VmHWM`. */
function peak(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS) * 1024;
}
