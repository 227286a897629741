import type { DataError } from "@udbytte/core";
import { faultAt } from "./chapter-fault.ts";
import type { ReportSettings } from "./parse-report.ts";

/** Characters: it has a column of its own in the list. */
const longest = 30;

/** Faults where a list of abbreviations is wanted: that none are declared, or that one is too long for its column. */
export function checkAbbreviations({
  file,
  locate,
  lists,
  abbreviations,
}: Pick<ReportSettings, "file" | "locate" | "lists" | "abbreviations">): readonly DataError[] {
  if (!lists.abbreviations) return [];
  const names = Object.keys(abbreviations);
  if (names.length === 0) {
    return [faultAt(file, locate(["lists", "abbreviations"]), { code: "key-missing", detail: "abbreviations" })];
  }
  return names
    .filter((name) => name.length > longest)
    .map((value) => {
      const expected = [`≤ ${longest}`];
      return faultAt(file, locate(["abbreviations", value], "key"), { code: "value-invalid", value, expected });
    });
}
