import { type Checked, type DataError, parseYaml } from "@udbytte/core";
import type { Theme } from "../model/theme.ts";
import { makeTheme } from "./make-theme.ts";
import { type ReportYaml, reportSchema } from "./report-schema.ts";
import type { Place } from "./text-position.ts";

/** `report.yaml` alone: everything but the text of the chapters, and where each setting stands. */
export interface ReportSettings extends Omit<ReportYaml, "theme"> {
  /** Name of the report's folder, from the path; „report" when the path has none. */
  readonly slug: string;
  /** Path of `report.yaml` as shown in errors. */
  readonly file: string;
  /** What the report looks like, what `report.yaml` leaves open filled in. */
  readonly theme: Theme;
  /** Where a setting stands, or its key: `locate(["results", 3, "table"])`. */
  locate(path: readonly (string | number)[], part?: "key" | "value"): Place;
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
  if (!parsed.ok) return { ok: false, errors: parsed.errors.map((error) => withColorAdvice(error, text)) };
  const { value: yaml, locate } = parsed.value;
  return {
    ok: true,
    value: { ...yaml, theme: makeTheme(yaml.theme), slug: slugOf(file), file, locate },
    warnings: parsed.warnings,
  };
}

/** A colour without quotes is a comment in YAML, and its key has no value. */
function withColorAdvice(error: DataError, text: string): DataError {
  if (error.code !== "value-invalid") return error;
  const line = text.split("\n")[(error.line ?? 0) - 1] ?? "";
  const [, color] = /[:,[-] *(#[0-9a-f]{6})\b/i.exec(line) ?? [];
  return color === undefined ? error : { ...error, value: color, expected: [`"${color}"`], suggestion: `"${color}"` };
}

function slugOf(file: string): string {
  return file.split(/[\\/]/).at(-2) ?? "report";
}
