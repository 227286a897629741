import type { Column, Rule, RuleCondition, RuleTest } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { boundsInSigns } from "./bounds.ts";
import { dayOfIso } from "./calendar.ts";
import { type CodedCells, type ColumnCells, faulty, missing, present } from "./code-cells.ts";
import { faultsByFile } from "./faults-by-file.ts";

/** A column and its cells as numbers: level indices, days, whole numbers or amounts. */
export interface RuleColumn {
  readonly column: Column;
  readonly cells: CodedCells;
  /** Where the cells came from: the missing codes with a name are known by their ids there. */
  readonly parts?: readonly Pick<ColumnCells, "missing">[];
}

type Columns = ReadonlyMap<string, RuleColumn>;
type RowTest = (row: number) => boolean;

/**
 * A `rule-broken` for each rule that some row breaks, with its sentence in `detail`. Rows in which a cell of the rule is
 * faulty already are left alone: the fault is reported, and the rule could only repeat it.
 *
 * @throws RangeError when a rule names a column or level that the codebook does not have; a parsed codebook has none such.
 */
export function brokenRules(
  rules: readonly Rule[],
  columns: Columns,
  files: readonly RawTable[],
): readonly DataError[] {
  const rowCount = files.reduce((sum, { rows }) => sum + rows.length, 0);
  return rules.flatMap((rule) =>
    faultsByFile(rowsThatBreak(rule, columns, rowCount), files, (row) => ({
      code: "rule-broken",
      severity: "error",
      detail: rule.label,
      ...foundAndExpected(rule.then, columns, row),
    })),
  );
}

function rowsThatBreak(rule: Rule, columns: Columns, rowCount: number): readonly number[] {
  const involved = [...Object.keys(rule.when), ...Object.keys(rule.then)].map((id) => find(columns, id).cells);
  const when = compile(rule.when, columns);
  const then = compile(rule.then, columns);
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (!when(row) || then(row)) continue;
    if (!involved.some(({ states }) => states[row] === faulty)) rows.push(row);
  }
  return rows;
}

function compile(condition: RuleCondition, columns: Columns): RowTest {
  const tests = Object.entries(condition).map(([id, test]) => compileTest(test, find(columns, id)));
  const [only] = tests;
  return tests.length === 1 && only !== undefined ? only : (row) => tests.every((test) => test(row));
}

function compileTest(test: RuleTest, ruled: RuleColumn): RowTest {
  const { states, values } = ruled.cells;
  if (test === "present") return (row) => states[row] === present;
  if (test === "absent") return (row) => states[row] === missing;
  if (typeof test === "string" || isList(test)) {
    const places = (typeof test === "string" ? [test] : test).map((id) => levelPlace(ruled, id));
    const valuesIn = (state: number): ReadonlySet<number> =>
      new Set(places.filter((place) => place.state === state).map(({ value }) => value));
    const wanted = valuesIn(present);
    const absent = valuesIn(missing);
    return (row) => {
      const value = values[row] ?? -1;
      return (states[row] === present && wanted.has(value)) || (states[row] === missing && absent.has(value));
    };
  }
  const from = test.from === undefined ? Number.NEGATIVE_INFINITY : dayOfIso(test.from);
  const to = test.to === undefined ? Number.POSITIVE_INFINITY : dayOfIso(test.to);
  return (row) => {
    const day = values[row] ?? 0;
    return states[row] === present && day >= from && day <= to;
  };
}

/** How a cell of the level is coded: a level of words, or a missing code with a name in a column of any type. */
function levelPlace({ column, parts }: RuleColumn, id: string): { readonly state: number; readonly value: number } {
  const index = column.type === "category" ? column.levels.findIndex((level) => level.id === id) : -1;
  if (index >= 0) return { state: present, value: index };
  const code = parts?.[0]?.missing.get(spellingKey(id)) ?? 0;
  if (code > 0) return { state: missing, value: code };
  throw new RangeError(`A rule names level "${id}", which column "${column.id}" does not have`);
}

function find(columns: Columns, id: string): RuleColumn {
  const found = columns.get(id);
  if (found === undefined) throw new RangeError(`A rule names column "${id}", which the table does not have`);
  return found;
}

/** The first column of `then` in the row: its header, its level in the words of the codebook, and what would have been right. */
function foundAndExpected(then: RuleCondition, columns: Columns, row: number): Partial<DataError> {
  for (const [id, test] of Object.entries(then)) {
    const ruled = find(columns, id);
    if (compileTest(test, ruled)(row)) continue;
    const { column, cells } = ruled;
    const levels = column.type === "category" ? column.levels : [];
    const value = cells.states[row] === present ? levels[cells.values[row] ?? -1]?.label : undefined;
    const expected = inWords(test, column);
    return {
      header: column.header,
      ...(value === undefined ? {} : { value }),
      ...(expected.length > 0 ? { expected } : {}),
    };
  }
  return {};
}

function inWords(test: RuleTest, column: Column): readonly string[] {
  if (test === "present" || test === "absent") return [];
  if (typeof test !== "string" && !isList(test)) return boundsInSigns(test.from, test.to);
  const ids = typeof test === "string" ? [test] : test;
  const codes = (column.missing ?? []).filter((code) => typeof code !== "string");
  const levels = [...(column.type === "category" ? column.levels : []), ...codes];
  return ids.map((id) => levels.find((level) => level.id === id)?.label ?? id);
}

function isList(test: RuleTest): test is readonly string[] {
  return Array.isArray(test);
}
