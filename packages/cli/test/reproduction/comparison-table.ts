import type { MeasureDefinition, PublishableResult } from "@udbytte/core";
import type { Comparison } from "./compare-figures.ts";

/** What our own report does with the results of a row: prints them, withholds them, or leaves them out altogether. */
export function publicationNotes(
  comparisons: readonly Comparison[],
  published: readonly PublishableResult[],
  unpublished: readonly MeasureDefinition[],
): ReadonlyMap<string, string> {
  const withheld = new Map(published.flatMap((result) => (result.status === "withheld" ? [[result.id, result]] : [])));
  const leftOut = new Set(unpublished.map((definition) => definition.id));
  const noteOn = (id: string) => {
    const reason = withheld.get(id)?.reason;
    if (leftOut.has(id.split(".")[0] ?? "")) return "not in our report";
    return reason === undefined ? "" : `withheld in our report: ${reason}`;
  };
  return new Map(comparisons.map(({ figure }) => [figure.id, figure.results.map(noteOn).find((note) => note) ?? ""]));
}

/** The comparison as lines of text, one a printed number. */
export function comparisonTable(comparisons: readonly Comparison[], notes: ReadonlyMap<string, string>): string {
  const rows = comparisons.map(({ figure, computed, agrees }) => [
    figure.id,
    figure.place,
    figure.printed,
    computed ?? "–",
    agrees ? "=" : "≠",
    figure.rounding,
    figure.status,
    [figure.results.join(" "), notes.get(figure.id)].filter(Boolean).join("  – "),
  ]);
  const table = [["id", "place", "printed", "computed", "", "rounding", "status", "result"], ...rows];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? "").length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** „131 matched, 4 errata, 18 context: 153 printed numbers" */
export function comparisonSummary(comparisons: readonly Comparison[]): string {
  const of = (status: string) => comparisons.filter(({ figure }) => figure.status === status).length;
  return `${of("matched")} matched, ${of("erratum")} errata, ${of("context")} context: ${comparisons.length} printed numbers`;
}
