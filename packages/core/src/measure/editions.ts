import type { Counts } from "../model/counts.ts";
import type { Condition, EditionsDefinition } from "../model/measure-definition.ts";
import type { Result } from "../model/result.ts";
import { compareEditions } from "./compare-editions.ts";
import type { Described } from "./make-results.ts";
import { measureIn } from "./measure-in.ts";

/** Two editions where the tables are clear from the call. */
export type EditionsDescription = Omit<Described<EditionsDefinition>, "before"> & {
  readonly before: { readonly among?: Condition; readonly label: string };
};

/**
 * A measure in this edition, and its shares against those of the edition before (`….since-before`): the difference in
 * percentage points, its interval (Newcombe) and test, p adjusted (Holm) for all of them. What is missing, the measure says
 * for this edition. A share that the edition before does not have is not compared.
 *
 * @param after Counts of this edition.
 * @param before Counts of the edition before, over the same variables.
 * @throws RangeError for a variable or level that one of the counts does not have.
 * @example
 * const edition = (answer) => tabulateRows({ answer }, { variables: ["answer"] });
 * const of = { measure: "share", having: { answer: "yes" } };
 * const definition = { id: "yes", population: "people", of, before: { label: "2018" } };
 * const results = editions(edition(["yes", "yes", "no", "yes"]), edition(["yes", "no"]), definition);
 * results.map(({ id, estimate }) => [id, estimate]); // => [["yes", 0.75], ["yes.since-before", 0.25]]
 */
export function editions(after: Counts, before: Counts, definition: EditionsDescription): readonly Result[] {
  const { of, before: earlier, ...base } = definition;
  const { among: _, ...everyone } = base;
  const among = earlier.among === undefined ? {} : { among: earlier.among };
  const own = measureIn(after, base, of).map((result) => ({ ...result, measure: "editions" as const }));
  const others = measureIn(before, { ...everyone, ...among }, of);
  const settings = { label: earlier.label, ...(base.level === undefined ? {} : { level: base.level }) };
  const differences = compareEditions(own, others, settings).map((result) => ({ ...result, definition: base.id }));
  return [...own, ...differences];
}
