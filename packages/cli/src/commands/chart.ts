import { basename, dirname, join, resolve } from "node:path";
import { chartSpecification } from "@udbytte/renderer";
import { readFontFiles } from "../font-files.ts";
import { messagesIn, writeErrors } from "../messages/write-errors.ts";
import { writeOutcomeAsJson } from "../messages/write-json.ts";
import { prepareReport } from "../prepare-report.ts";
import { startProgress } from "../terminal.ts";
import { writeWhole } from "../write-whole.ts";
import type { Invocation } from "./invocation.ts";

export interface ChartInvocation extends Invocation {
  /** Id of the figure in report.yaml. */
  readonly figure: string;
  /** File to write to; standard output if left out. */
  readonly out: string | undefined;
}

/** `udbytte chart --spec`: the Vega-Lite specification of one figure, on standard output or in a file. */
export async function chart({ folder, figure, language, terminal, json, out }: ChartInvocation): Promise<number> {
  const messages = messagesIn(language);
  const progress = startProgress(terminal.stderr);
  const prepared = await prepareReport({ workingDirectory: terminal.workingDirectory, folder }, messages, progress);
  const specified = prepared.ok
    ? await chartSpecification(prepared.value.document, figure, await readFontFiles(), join(folder, "report.yaml"))
    : prepared;
  const outcome = specified.ok && out !== undefined ? await write(out, specified.value) : specified;
  progress.done();
  if (!outcome.ok) {
    if (json) terminal.stdout.write(writeOutcomeAsJson(outcome.errors));
    else terminal.stderr.write(writeErrors(outcome.errors, language));
    return 1;
  }
  if (json && out !== undefined) terminal.stdout.write(writeOutcomeAsJson([], { files: [outcome.value.trimEnd()] }));
  else terminal.stdout.write(outcome.value);
  return 0;

  async function write(path: string, specification: string) {
    const files = [{ name: basename(path), bytes: specification }];
    const written = await writeWhole(resolve(terminal.workingDirectory, dirname(path)), dirname(path), files);
    return written.ok ? ({ ...written, value: `${written.value.join("\n")}\n` } as const) : written;
  }
}
