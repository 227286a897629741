import type { PublishableResult } from "@udbytte/core";
import type { Language } from "../model/report-definition.ts";
import { words } from "./words.ts";

/** How a level of unknown values is called where the codebook gives it no name of its own: core knows no language. */
const unnamed = "(mangler)";

/**
 * Results with the level of unknown values called as the report's language calls it. Levels that the codebook names keep
 * their names.
 *
 * @param results Results of a report.
 * @param language Language of the report.
 */
export function nameMissing(results: readonly PublishableResult[], language: Language): readonly PublishableResult[] {
  const { missing } = words(language);
  return missing === unnamed ? results : results.map((result) => renamed(result, missing));
}

function renamed(result: PublishableResult, missing: string): PublishableResult {
  const isUnnamed = (level: PublishableResult["group"][number]): boolean =>
    level.missing && level.levelLabel === unnamed;
  if (!result.group.some(isUnnamed)) return result;
  const group = result.group.map((level) => (isUnnamed(level) ? { ...level, levelLabel: missing } : level));
  return { ...result, label: result.label.replaceAll(unnamed, missing), group };
}
