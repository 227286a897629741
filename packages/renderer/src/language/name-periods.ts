import type { PublishableResult } from "@udbytte/core";
import type { Language } from "../model/report-definition.ts";
import { formatLevel } from "./format-level.ts";

type GroupLevel = PublishableResult["group"][number];

/**
 * Results with quarters and months called as the report's language calls them, „1. kvt. 2023" for core's „2023-1". Levels
 * that the codebook names keep their names.
 *
 * @param results Results of a report.
 * @param language Language of the report.
 */
export function namePeriods(results: readonly PublishableResult[], language: Language): readonly PublishableResult[] {
  return results.map((result) => (result.group.some(isPeriod) ? renamed(result, language) : result));
}

/** Core knows no language: it calls 2023-q1 „2023-1", and a month by its id. */
function isPeriod({ level, levelLabel }: GroupLevel): boolean {
  return /^\d{4}-(?:q[1-4]|\d\d)$/.test(level) && levelLabel === level.replace("q", "");
}

function renamed(result: PublishableResult, language: Language): PublishableResult {
  const group = result.group.map((own) =>
    isPeriod(own) ? { ...own, levelLabel: formatLevel(own.level, language) } : own,
  );
  const names = new Map(result.group.map(({ levelLabel }, index) => [levelLabel, group[index]?.levelLabel]));
  const label = result.label
    .split(", ")
    .map((part) => names.get(part) ?? part)
    .join(", ");
  return { ...result, label, group };
}
