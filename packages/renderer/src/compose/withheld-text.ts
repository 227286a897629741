import type { PublishableResult } from "@udbytte/core";
import { withheldWords } from "../language/disclosure-words.ts";
import { formatCount, noBreakSpace } from "../language/format-number.ts";
import { words } from "../language/words.ts";
import type { Composition } from "./composition.ts";

/**
 * What stands in a figure instead of a result that has no number: that it is withheld, or that there are no data.
 *
 * @param result The result, or undefined for one that is not there.
 * @param composition The report so far.
 */
export function withheldText(
  result: PublishableResult | undefined,
  { language, definition }: Pick<Composition, "language" | "definition">,
): string {
  return result?.status === "withheld" ? withheldWords(definition.policy, language) : words(language).noData;
}

/** „n = 939" */
export function baseText(count: number, { language }: Pick<Composition, "language">): string {
  return `${words(language).n}${noBreakSpace}=${noBreakSpace}${formatCount(count, language)}`;
}
