import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../src/main.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const danishSlug = "projekt-opsoegende-indsats";

/** A copy of the sample report and its data in a folder of its own, to be broken. */
export interface ReportCopy {
  readonly folder: string;
  /** The report folder, as a user in `folder` would name it. */
  readonly report: string;
  /** Replaces text in a file of the report (`report/…`) or of the data (`data/…`). The text must occur in it. */
  edit(file: string, from: string, to: string): void;
  remove(file: string): void;
  files(): readonly string[];
  dispose(): void;
}

/** What a run of the command gave. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Copies a sample report, the Danish one if none is named, to a temporary folder. */
export function copyReport(slug: string = danishSlug): ReportCopy {
  const folder = mkdtempSync(join(tmpdir(), "udbytte-report-"));
  for (const part of ["reports", "data-samples"])
    cpSync(join(root, part, slug), join(folder, part, slug), { recursive: true });
  const path = (file: string): string =>
    join(folder, file.startsWith("data/") ? "data-samples" : "reports", slug, file.slice(file.indexOf("/") + 1));
  return {
    folder,
    report: `reports/${slug}`,
    edit: (file, from, to) => {
      const encoding = file.endsWith("registreringer.csv") ? "latin1" : "utf8";
      const text = readFileSync(path(file), encoding);
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(
        path(file),
        text.replace(from, () => to),
        encoding,
      );
    },
    remove: (file) => rmSync(path(file)),
    files: () => readdirSync(folder, { recursive: true }).map(String).sort(),
    dispose: () => rmSync(folder, { recursive: true }),
  };
}

/** Runs the command in a folder and catches what it says. */
export async function runIn(folder: string, ...args: readonly string[]): Promise<Run> {
  const said = { stdout: "", stderr: "" };
  const code = await run(args, {
    workingDirectory: folder,
    environment: {},
    stdout: {
      write: (text) => {
        said.stdout += text;
      },
    },
    stderr: {
      write: (text) => {
        said.stderr += text;
      },
    },
  });
  return { code, ...said };
}
