import fc from "fast-check";
import type { RowVariable } from "../../src/index.ts";
import type { Condition } from "../../src/model/measure-definition.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";
import type { Data } from "./measure-table.ts";

/** Level ids of every variable of the random data, in order. */
export const levels = {
  quarter: ["2019-q1", "2019-q2"],
  gender: ["f", "m"],
  role: ["victim", "witness", "relative"],
  reached: ["yes", "no"],
  answer: ["yes", "no"],
  glad: ["yes", "no", "unsure"],
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

/** Counts of the rows, and the amounts over the same variables. */
export function dataOf(given: readonly Row[], { variables: order, turned }: Order = asListed): Data {
  const settings: Partial<Record<Variable, RowVariable>> = Object.fromEntries(
    order.map((id) => [id, { label: `the ${id}`, levels: turned ? levels[id].toReversed() : levels[id] }]),
  );
  const source = { table: "people", label: "People", unit: "people" };
  return {
    people: tabulateRows(given, { variables: settings, source }),
    amounts: tabulateRows(given, { variables: settings, source: { ...source, unit: "kr." }, weight: "kr" }),
  };
}

/** Whether a row meets a condition, without the code under test. */
export function meets(row: Row, condition: Condition): boolean {
  return Object.entries(condition).every(([variable, wanted]) => {
    const known = Object.entries(row).find(([id]) => id === variable)?.[1];
    const level = known === null || known === undefined ? "missing" : String(known);
    return [wanted].flat().some((id) => id === level || (id === "not-missing" && level !== "missing"));
  });
}
