import type { Column, Rule, RuleCondition, RuleTest } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { boundsInSigns } from "./bounds.ts";
import { dayOfIso } from "./calendar.ts";
import { type CodedCells, faulty, missing, present } from "./code-cells.ts";
import { faultsByFile } from "./faults-by-file.ts";

/** A column and its cells as numbers: level indices, days, whole numbers or amounts. */
export interface RuleColumn {
  readonly column: Column;
  readonly cells: CodedCells;
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

function compileTest(test: RuleTest, { column, cells }: RuleColumn): RowTest {
  const { states, values } = cells;
  if (test === "present") return (row) => states[row] === present;
  if (test === "absent") return (row) => states[row] === missing;
  if (typeof test === "string" || isList(test)) {
    const wanted = new Uint8Array(column.type === "category" ? column.levels.length : 0);
    for (const id of typeof test === "string" ? [test] : test) wanted[levelIndex(column, id)] = 1;
    return (row) => states[row] === present && wanted[values[row] ?? -1] === 1;
  }
  const from = test.from === undefined ? Number.NEGATIVE_INFINITY : dayOfIso(test.from);
  const to = test.to === undefined ? Number.POSITIVE_INFINITY : dayOfIso(test.to);
  return (row) => {
    const day = values[row] ?? 0;
    return states[row] === present && day >= from && day <= to;
  };
}

function levelIndex(column: Column, id: string): number {
  const index = column.type === "category" ? column.levels.findIndex((level) => level.id === id) : -1;
  if (index < 0) throw new RangeError(`A rule names level "${id}", which column "${column.id}" does not have`);
  return index;
}

function find(columns: Columns, id: string): RuleColumn {
  const found = columns.get(id);
  if (found === undefined) throw new RangeError(`A rule names column "${id}", which the table does not have`);
  return found;
}

/** The first column of `then` in the row: its header, its level in the words of the codebook, and what would have been right. */
function foundAndExpected(then: RuleCondition, columns: Columns, row: number): Partial<DataError> {
  for (const [id, test] of Object.entries(then)) {
    const { column, cells } = find(columns, id);
    if (compileTest(test, { column, cells })(row)) continue;
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
  const levels = column.type === "category" ? column.levels : [];
  return ids.map((id) => levels.find((level) => level.id === id)?.label ?? id);
}

function isList(test: RuleTest): test is readonly string[] {
  return Array.isArray(test);
}
