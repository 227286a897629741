import type { PublishableResult } from "@udbytte/core";
import { capitalize } from "../language/words.ts";

/**
 * What a row of a figure or of its numbers is called: the result's label. That of everybody is the population, which
 * is written as inside a sentence.
 *
 * @param result The row's result, undefined where there is none.
 * @param id Stands for the label then.
 */
export function rowLabel(result: PublishableResult | undefined, id: string): string {
  if (result === undefined) return id;
  return result.label === result.population ? capitalize(result.label) : result.label;
}
