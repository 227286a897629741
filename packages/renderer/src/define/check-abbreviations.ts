import type { DataError } from "@udbytte/core";
import { faultAt } from "./chapter-fault.ts";
import type { ReportSettings } from "./parse-report.ts";

/** A fault where a list of abbreviations is wanted and none is declared. */
export function checkAbbreviations({
  file,
  locate,
  lists,
  abbreviations,
}: Pick<ReportSettings, "file" | "locate" | "lists" | "abbreviations">): readonly DataError[] {
  if (!lists.abbreviations || Object.keys(abbreviations).length > 0) return [];
  const place = locate(["lists", "abbreviations"]);
  return [faultAt(file, place, { code: "key-missing", detail: "abbreviations" })];
}
