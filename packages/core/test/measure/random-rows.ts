import fc from "fast-check";
import type { Counts, Level, RowVariable } from "../../src/index.ts";
import type { Condition } from "../../src/model/measure-definition.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";
import type { About, Data } from "./measure-table.ts";

/** Level ids of every variable of the random data, in order; `refused` is a missing code with a name. */
export const levels = {
  quarter: ["2019-q1", "2019-q2", "refused"],
  gender: ["f", "m", "refused"],
  role: ["victim", "witness", "relative"],
  reached: ["yes", "no"],
  answer: ["yes", "no"],
  glad: ["yes", "no", "unsure", "refused"],
  status: ["complete", "partial", "refused", "silent", "away", "unknown"],
  before: ["0", "1", "3"],
  after: ["0", "1", "3"],
  days: ["0", "7", "14", "30"],
  outcome: ["session", "open"],
} as const;

export type Variable = keyof typeof levels;
export type Row = Readonly<Record<Variable, string | null>> & { readonly kr: number | null };

/** The order of variables and levels, which nothing may depend on but the order of results. */
export interface Order {
  readonly variables: readonly Variable[];
  readonly turned: boolean;
}
export const variables: readonly Variable[] = [
  "quarter",
  "gender",
  "role",
  "reached",
  "answer",
  "glad",
  "status",
  "before",
  "after",
  "days",
  "outcome",
];
const asListed: Order = { variables, turned: false };

const value = (variable: Variable) =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...levels[variable]) }, { weight: 1, arbitrary: fc.constant(null) });

/** Up to 30 rows; amounts are quarters, whose sums are exact. */
export const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({
    quarter: value("quarter"),
    gender: value("gender"),
    role: value("role"),
    reached: value("reached"),
    answer: value("answer"),
    glad: value("glad"),
    status: value("status"),
    before: value("before"),
    after: value("after"),
    days: value("days"),
    outcome: value("outcome"),
    kr: fc.option(fc.integer({ min: 0, max: 4000 }).map((quarters) => quarters / 4)),
  }),
  { maxLength: 30 },
);

/** Populations and filters: none, one that overlaps another, missing values named and not. */
export const about: fc.Arbitrary<About> = fc.record({
  population: fc.constant("people"),
  among: fc.constantFrom<Condition>(
    {},
    { reached: "yes" },
    { gender: "not-missing" },
    { quarter: ["not-missing", "missing"], role: ["victim", "witness"] },
    { glad: ["refused", "yes"], reached: ["yes", "missing"] },
  ),
  exclude: fc.subarray([
    { label: "witnesses", where: { role: "witness" } },
    { label: "gender not known", where: { gender: ["missing", "refused"] } },
    { label: "women who saw it", where: { role: ["witness", "missing"], gender: "f" } },
  ]),
});

const refused = "refused";

/** Counts of the rows, and the amounts over the same variables. */
export function dataOf(given: readonly Row[], { variables: order, turned }: Order = asListed): Data {
  const settings: Partial<Record<Variable, RowVariable>> = Object.fromEntries(
    order.map((id) => [id, { label: `the ${id}`, levels: turned ? refusedLast(levels[id].toReversed()) : levels[id] }]),
  );
  const source = { table: "people", label: "People", unit: "people" };
  return {
    people: naming(tabulateRows(given, { variables: settings, source })),
    amounts: naming(tabulateRows(given, { variables: settings, source: { ...source, unit: "kr." }, weight: "kr" })),
  };
}

function refusedLast(ids: readonly string[]): readonly string[] {
  return [...ids.filter((id) => id !== refused), ...ids.filter((id) => id === refused)];
}

function naming(counts: Counts): Counts {
  const levelsOf = (all: readonly Level[]) =>
    all.map((level) => ({ ...level, missing: level.missing || level.id === refused }));
  return { ...counts, variables: counts.variables.map((one) => ({ ...one, levels: levelsOf(one.levels) })) };
}

/** Whether a row meets a condition, without the code under test. */
export function meets(row: Row, condition: Condition): boolean {
  return Object.entries(condition).every(([variable, wanted]) => {
    const known = Object.entries(row).find(([id]) => id === variable)?.[1];
    const level = known === null || known === undefined ? "missing" : String(known);
    const isKnown = level !== "missing" && level !== refused;
    return [wanted].flat().some((id) => id === level || (id === "not-missing" && isKnown));
  });
}
