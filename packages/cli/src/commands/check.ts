import { messagesIn, writeErrors } from "../messages/write-errors.ts";
import { writeOutcomeAsJson } from "../messages/write-json.ts";
import { prepareReport } from "../prepare-report.ts";
import { startProgress } from "../terminal.ts";
import type { Invocation } from "./invocation.ts";

/** `udbytte check`: every fault of the report and its data, nothing written and nothing drawn. */
export async function check({ folder, language, terminal, json }: Invocation): Promise<number> {
  const messages = messagesIn(language);
  const progress = startProgress(terminal.stderr);
  const prepared = await prepareReport({ workingDirectory: terminal.workingDirectory, folder }, messages, progress);
  progress.done();
  if (!prepared.ok) {
    if (json) terminal.stdout.write(writeOutcomeAsJson(prepared.errors));
    else terminal.stderr.write(writeErrors(prepared.errors, language));
    return 1;
  }
  const { tables, results } = prepared.value;
  const withheld = results.filter((result) => result.status === "withheld").length;
  if (json) {
    terminal.stdout.write(writeOutcomeAsJson(prepared.warnings, { tables, results: results.length, withheld }));
    return 0;
  }
  if (prepared.warnings.length > 0) terminal.stderr.write(`${writeErrors(prepared.warnings, language)}\n`);
  terminal.stdout.write(`${messages.checked(tables, results.length, withheld)}\n`);
  return 0;
}
