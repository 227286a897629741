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
  let concerned: Rows = rowCount;
  for (const test of compile(rule.when, columns)) concerned = rowsOf(concerned, test, true);
  const breaking: number[] = [];
  for (const test of compile(rule.then, columns)) {
    for (const row of rowsOf(concerned, test, false)) breaking.push(row);
    concerned = rowsOf(concerned, test, true);
  }
  return breaking.filter((row) => !involved.some(({ states }) => states[row] === faulty)).sort((a, b) => a - b);
}

/** What a cell of a column must be: a value within bounds and among some levels, or missing with some code. */
interface CellTest {
  readonly cells: CodedCells;
  readonly from: number;
  readonly to: number;
  /** Levels by their index, undefined where any value within the bounds will do. */
  readonly levels?: readonly boolean[];
  /** Missing codes by their number, or any. */
  readonly missing: "any" | readonly boolean[];
}

function compile(condition: RuleCondition, columns: Columns): readonly CellTest[] {
  return Object.entries(condition).map(([id, test]) => compileTest(test, find(columns, id)));
}

function compileTest(test: RuleTest, ruled: RuleColumn): CellTest {
  const { cells } = ruled;
  const anyValue = { cells, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  if (test === "present") return { ...anyValue, missing: [] };
  if (test === "absent") return { ...anyValue, levels: [], missing: "any" };
  if (typeof test === "string" || isList(test)) {
    const places = (typeof test === "string" ? [test] : test).map((id) => levelPlace(ruled, id));
    const valuesIn = (wanted: number): readonly boolean[] => {
      const values: boolean[] = [];
      for (const { state, value } of places) if (state === wanted) values[value] = true;
      return values;
    };
    return { ...anyValue, levels: valuesIn(present), missing: valuesIn(missing) };
  }
  const from = test.from === undefined ? anyValue.from : dayOfIso(test.from);
  const to = test.to === undefined ? anyValue.to : dayOfIso(test.to);
  return { cells, from, to, missing: [] };
}

/** Rows by their index, or so many of the first ones. */
type Rows = number | readonly number[];

/** Those of the rows that meet a condition on one column, or that do not. Without calls: it looks at each row for each rule. */
function rowsOf(
  rows: Rows,
  { cells: { values, states }, from, to, levels, missing: codes }: CellTest,
  wanted: boolean,
): readonly number[] {
  const found: number[] = [];
  const count = typeof rows === "number" ? rows : rows.length;
  for (let index = 0; index < count; index++) {
    const row = typeof rows === "number" ? index : (rows[index] ?? 0);
    const value = values[row] ?? 0;
    const isMet =
      states[row] === missing
        ? codes === "any" || codes[value] === true
        : states[row] === present && value >= from && value <= to && (levels === undefined || levels[value] === true);
    if (isMet === wanted) found.push(row);
  }
  return found;
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
    if (rowsOf([row], compileTest(test, ruled), true).length > 0) continue;
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
