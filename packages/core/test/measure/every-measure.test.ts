import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Counts } from "../../src/model/counts.ts";
import type { ComparisonResult, ProportionResult, Result } from "../../src/model/result.ts";
import { addCounts } from "../../src/tabulate/add-counts.ts";
import { eachMeasure, measures } from "./measure-table.ts";
import { about, dataOf, meets, type Row, rows, variables } from "./random-rows.ts";

const runs = { numRuns: 8 };
const everyone = { population: "people", among: {}, exclude: [] };
const index = readFileSync(new URL("../../src/index.ts", import.meta.url), "utf8");

/** Functions of `measure/` that are no measure. */
const others = ["explainDenominators", "measureAll", "variablesNeeded"];

test("every measure that the package exports is in the table", () => {
  const exported = [...index.matchAll(/^export \{ ([\w, ]+) \} from "\.\/measure\//gm)].flatMap(([, names = ""]) =>
    names.split(", "),
  );
  const tested = new Set<string>(eachMeasure.map(({ by }) => by));
  expect(exported.length).toBeGreaterThan(15);
  const untested = exported.filter((name) => !tested.has(name) && !others.includes(name));
  expect(untested, "measures without a row in measure-table.ts").toEqual([]);
});

test("each gives results of its own measure", () => {
  for (const [measure, cases] of Object.entries(measures)) {
    for (const { of } of cases) expect(of(dataOf(five), everyone).map((result) => result.measure)).toContain(measure);
  }
});

const five: readonly Row[] = [
  row({ status: "unknown", gender: "m" }),
  row({ answer: null, before: "3", glad: null }),
  row({ gender: "f", answer: "yes" }),
  row({ gender: "m", answer: "no", status: "silent" }),
  row({ gender: "f", answer: null, outcome: "open" }),
];

function row(given: Partial<Row>): Row {
  const first = { quarter: "2019-q1", gender: "f", role: "victim", reached: "yes", answer: "yes", glad: "yes" };
  const second = { status: "complete", before: "1", after: "3", days: "7", outcome: "session", kr: 10.25 };
  return { ...first, ...second, ...given };
}

describe("every measure", () => {
  test("two sets of rows added up are all rows counted", () => {
    fc.assert(
      fc.property(rows, rows, about, (north, south, asked) => {
        const [a, b, all] = [dataOf(north), dataOf(south), dataOf([...north, ...south])];
        const added = { people: addCounts(a.people, b.people), amounts: addCounts(a.amounts, b.amounts) };
        for (const { name, of } of eachMeasure) expect(of(added, asked), name).toEqual(of(all, asked));
      }),
      runs,
    );
  });

  test("the order of rows changes nothing, that of variables and levels nothing but the order of results", () => {
    const order = fc.record({
      variables: fc.shuffledSubarray([...variables], { minLength: variables.length }),
      turned: fc.boolean(),
    });
    fc.assert(
      fc.property(rows, order, about, (given, asOrdered, asked) => {
        const [data, backwards, ordered] = [dataOf(given), dataOf(given.toReversed()), dataOf(given, asOrdered)];
        for (const { name, of } of eachMeasure) {
          expect(of(backwards, asked), name).toEqual(of(data, asked));
          expect(inAnyOrder(of(ordered, asked)), name).toEqual(inAnyOrder(of(data, asked)));
        }
      }),
      runs,
    );
  });

  test("a hundred times the counts: the same shares, intervals no wider", () => {
    fc.assert(
      fc.property(rows, about, (given, asked) => {
        const data = dataOf(given);
        const many = { people: times(data.people, 100), amounts: times(data.amounts, 100) };
        for (const { of } of eachMeasure) {
          const larger = of(many, asked);
          for (const [place, result] of of(data, asked).entries()) expectScaled(result, larger[place], 100);
        }
      }),
      runs,
    );
  });

  test("fifty million people are as quick as five, and their shares the same", () => {
    const data = dataOf(five);
    const many = { people: times(data.people, 1e7), amounts: times(data.amounts, 1e7) };
    for (const { of } of eachMeasure) {
      const larger = of(many, everyone);
      for (const [place, result] of of(data, everyone).entries()) expectScaled(result, larger[place], 1e7);
    }
  });

  test.each(eachMeasure.filter(({ by }) => by !== "cost"))("amounts are no people: $name refuses them", ({ of }) => {
    const { amounts } = dataOf(five);
    expect(() => of({ people: amounts, amounts }, everyone)).toThrow(/sums of an amount, which only cost takes/);
  });

  test("says of everyone in the population where they are, and no number is impossible", () => {
    fc.assert(
      fc.property(rows, about, (given, asked) => {
        const data = dataOf(given);
        for (const { of, accountsForAll = () => true } of eachMeasure) {
          for (const result of of(data, asked)) {
            expectPossible(result);
            if (accountsForAll(result.id)) expectAll(result, given);
          }
        }
      }),
      runs,
    );
  });

  test.each(eachMeasure)("of nobody: $name has no data", ({ of }) => {
    const results = of(dataOf([]), everyone);
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) {
      expectPossible(result);
      if ("denominator" in result) expect(result.denominator).toBe(0);
      if ("estimate" in result) expect(result.estimate).toBeNull();
      if ("interval" in result) expect(result.interval).toBeNull();
      if ("p" in result) expect(result.p).toBeNull();
    }
  });
});

function times(counts: Counts, factor: number): Counts {
  return { ...counts, cells: counts.cells.map(({ levels, count }) => ({ levels, count: factor * count })) };
}

/** By id, without words, which follow the order of the levels, and rounded where sums were added up in another order. */
function inAnyOrder(results: readonly Result[]): readonly unknown[] {
  const rounded = (_: string, value: unknown) => {
    if (typeof value === "number") return Number(value.toPrecision(9));
    return Array.isArray(value) && value.every((each) => typeof each === "string") ? value.toSorted() : value;
  };
  return results
    .map(({ label: _, excluded, group: __, ...result }) => ({
      ...(JSON.parse(JSON.stringify(result, rounded)) as Result),
      id: result.id.split(".").toSorted().join("."),
      ...("table" in result ? { table: result.table.flat().sort((a, b) => a - b) } : {}),
      reference: "reference" in result ? { ...result.reference, label: "" } : null,
      excluded: excluded.toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function expectScaled(result: Result, many: Result | undefined, factor: number): void {
  expect(many?.id).toBe(result.id);
  expect(many?.missing).toBe(
    result.kind === "amount" || result.kind === "rate" ? result.missing : factor * result.missing,
  );
  if (result.kind === "count") expect(many).toMatchObject({ count: factor * result.count });
  if (result.kind === "amount") expect(many).toMatchObject({ amount: factor * result.amount });
  if (!("denominator" in result) || many === undefined || !("denominator" in many)) return;
  expect(many.denominator).toBe(factor * result.denominator);
  if (!("estimate" in result) || !("estimate" in many)) return;
  expectClose(many.estimate, result.estimate);
  if (!("interval" in result) || !("interval" in many)) return;
  if (result.interval === null || many.interval === null) return;
  if (result.interval.upper === null || many.interval.upper === null) return;
  const width = result.interval.upper - result.interval.lower;
  expect(many.interval.upper - many.interval.lower).toBeLessThanOrEqual(width * (1 + 1e-9));
}

function expectClose(actual: number | null, expected: number | null): void {
  if (expected === null || actual === null) expect(actual).toBe(expected);
  else expect(actual).toBeCloseTo(expected, 9);
}

function expectPossible(result: Result): void {
  expect(JSON.stringify(result, (_, value) => (Number.isNaN(value) || value === Infinity ? "no number" : value)))
    .not //
    .toContain("no number");
  for (const { count } of result.excluded) expect(count).toBeGreaterThanOrEqual(0);
  expect(result.missing).toBeGreaterThanOrEqual(0);
  if (result.kind === "proportion") expectPossibleShare(result);
  if (result.kind === "comparison") expectPossibleComparison(result);
  if (result.kind === "duration") expect(result.events + result.censored).toBe(result.denominator);
}

/** Sessions are of another table than the people they are counted against. */
const acrossTables = ["conversion", "funnel"];

function expectPossibleShare({ measure, numerator, denominator, estimate, interval }: ProportionResult): void {
  expect(numerator).toBeGreaterThanOrEqual(0);
  if (!acrossTables.includes(measure)) expect(numerator).toBeLessThanOrEqual(denominator);
  if (denominator === 0) expect({ estimate, interval }).toEqual({ estimate: null, interval: null });
  else expect(estimate).toBe(numerator / denominator);
  if (interval === null) return;
  expect(interval.lower).toBeGreaterThanOrEqual(0);
  expect(interval.upper).toBeLessThanOrEqual(1);
  expect(interval.lower).toBeLessThanOrEqual((estimate ?? Number.NaN) + 1e-12);
  expect(interval.upper).toBeGreaterThanOrEqual((estimate ?? Number.NaN) - 1e-12);
}

function expectPossibleComparison({ estimate, interval, p, adjustedP, reference, ...own }: ComparisonResult): void {
  expect(own.numerator).toBeLessThanOrEqual(own.denominator);
  expect(reference.numerator ?? 0).toBeLessThanOrEqual(reference.denominator ?? 0);
  expect(adjustedP ?? -1).toBeGreaterThanOrEqual(p ?? -1);
  expect(adjustedP ?? 0).toBeLessThanOrEqual(1);
  if (interval === null) return;
  expect(interval.lower).toBeLessThanOrEqual((estimate ?? Number.NaN) + 1e-12);
  expect(interval.upper ?? Infinity).toBeGreaterThanOrEqual((estimate ?? Number.NaN) - 1e-12);
}

/** Measures whose group is the part, not the population. */
const groupIsPart = ["composition", "item-distribution", "answerers"];

function expectAll(result: Result, given: readonly Row[]): void {
  const left = result.missing + result.excluded.reduce((sum, { count }) => sum + count, 0);
  const counted = countedIn(result);
  if (counted === null) return;
  const inGroup = groupIsPart.includes(result.measure) || result.kind === "comparison" ? [] : populationGroup(result);
  const group = Object.fromEntries(inGroup.map(({ variable, level }) => [variable, level]));
  const all = given.filter((one) => meets(one, result.among ?? {}) && meets(merged(one, group), group));
  expect(counted + left, `${result.measure} ${result.id}`).toBe(all.length);
}

/** What all of a result's population have in common: of a composition by group, the group and not the part. */
function populationGroup({ measure, group }: Result): Result["group"] {
  return measure === "composition-comparison" ? group.slice(0, 1) : group;
}

/** The merged level of `measures`, where the group names it. */
function merged(given: Row, group: Readonly<Record<string, string>>): Row {
  const isNear = given.role === "victim" || given.role === "relative";
  return "role" in group && group.role === "near" && isNear ? { ...given, role: "near" } : given;
}

function countedIn(result: Result): number | null {
  if (result.kind === "count") return result.count;
  if (result.kind === "amount" || result.kind === "rate" || result.kind === "rate-range") return null;
  if (result.kind !== "comparison") return result.denominator;
  return result.denominator + (result.reference.denominator ?? 0);
}
