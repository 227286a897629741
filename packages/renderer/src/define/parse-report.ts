import { type Checked, parseYaml } from "@udbytte/core";
import { type ReportYaml, reportSchema } from "./report-schema.ts";
import type { Place } from "./text-position.ts";

/** `report.yaml` alone: everything but the text of the chapters, and where each setting stands. */
export interface ReportSettings extends ReportYaml {
  /** Name of the report's folder, from the path; „report" when the path has none. */
  readonly slug: string;
  /** Path of `report.yaml` as shown in errors. */
  readonly file: string;
  /** Where a setting stands: `locate(["results", 3, "table"])`. */
  locate(path: readonly (string | number)[]): Place;
}

/**
 * Reads `report.yaml`. Keys, types and forms are checked here; ids and levels by `defineReport`, with the codebook.
 *
 * @param text The file's text.
 * @param file Its path, for errors; the folder in it names the report.
 * @example
 * parseReport("language: da", "reports/test/report.yaml").ok; // => false
 */
export function parseReport(text: string, file: string): Checked<ReportSettings> {
  const parsed = parseYaml(text, file, reportSchema);
  if (!parsed.ok) return parsed;
  const { value: yaml, locate } = parsed.value;
  return { ok: true, value: { ...yaml, slug: slugOf(file), file, locate }, warnings: parsed.warnings };
}

function slugOf(file: string): string {
  return file.split(/[\\/]/).at(-2) ?? "report";
}
