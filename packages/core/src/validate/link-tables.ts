import type { Dataset, LinkedVariables, Variable } from "../model/dataset.ts";
import type { Condition, LinkedConversionDefinition } from "../model/measure-definition.ts";
import { type DatedRecord, linkDays, linkedNames } from "../statistics/link-days.ts";
import { type Day, dayOfIso } from "./calendar.ts";
import { present } from "./code-cells.ts";
import type { CodedColumn, CodedTable } from "./code-table.ts";
import { namesOf } from "./identifier-column.ts";

/** A table on its way out of validation: its cells, and what is counted of them. */
export interface LinkableTable {
  readonly coded: Pick<CodedTable, "table" | "columns">;
  readonly dataset: Dataset;
}

/**
 * Joins the rows of two tables by identifier, and says of each row of the first how many days went by until the first of
 * the second (`linkedNames`: days and outcome). This is the last place that sees the identifiers and dates.
 *
 * @param link What to join with what.
 * @param tables All tables of the codebook.
 * @throws RangeError for a table, column, variable or level that is not there, and where the end of the follow-up is not known.
 */
export function linkTables(link: LinkedConversionDefinition, tables: readonly LinkableTable[]): LinkedVariables {
  const referrals = tableOf(link.table, link, tables);
  const sessions = tableOf(link.sessions.table, link, tables);
  const until = link.until ?? sessions.coded.table.period?.to;
  if (until === undefined)
    throw new RangeError(
      `"${link.id}": say until when the sessions were looked at: table "${link.sessions.table}" has no period`,
    );
  const held = rowsWhere(sessions.dataset, link.sessions.among ?? {}, link.id);
  const outcomes = linkDays(
    recordsOf(referrals, link.joinBy, link.date, link.id),
    recordsOf(sessions, link.sessions.joinBy, link.sessions.date, link.id).filter((_, row) => held(row)),
    daysSince1970(dayOfIso(until)),
  );
  const numbers = [...new Set(outcomes.flatMap(({ days }) => days ?? []))].sort((a, b) => a - b);
  const label = referrals.coded.columns.find(({ column }) => column.id === link.date)?.column.label ?? link.date;
  const days = variable(linkedNames.days, label, numbers.map(String));
  const outcome = variable(linkedNames.outcome, label, ["session", "open"]);
  const place = new Map(numbers.map((number, index) => [number, index]));
  const codeOfDays = (of: number | null): number => (of === null ? undefined : place.get(of)) ?? numbers.length;
  const codeOfOutcome = { session: 0, open: 1 } as const;
  return {
    variables: [days, outcome],
    codes: new Map([
      [days.id, Uint16Array.from(outcomes, (each) => codeOfDays(each.days))],
      [outcome.id, Uint16Array.from(outcomes, (each) => (each.outcome === null ? 2 : codeOfOutcome[each.outcome]))],
    ]),
  };
}

function tableOf(id: string, link: LinkedConversionDefinition, tables: readonly LinkableTable[]): LinkableTable {
  const found = tables.find(({ coded }) => coded.table.id === id);
  if (found !== undefined) return found;
  throw new RangeError(`"${link.id}": there is no table "${id}"`);
}

function recordsOf(
  { coded: { table, columns } }: LinkableTable,
  joinBy: string,
  date: string,
  definition: string,
): readonly DatedRecord[] {
  const columnOf = (id: string, type: "identifier" | "date"): CodedColumn => {
    const found = columns.find(({ column }) => column.id === id && column.type === type);
    if (found !== undefined) return found;
    throw new RangeError(`"${definition}": table "${table.id}" has no column "${id}" of type ${type}`);
  };
  const named = columnOf(joinBy, "identifier");
  const { values, states } = columnOf(date, "date").cells;
  return namesOf(named.parts, named.cells).map((name, row) => ({
    id: name ?? null,
    day: states[row] === present ? daysSince1970(values[row] ?? 0) : null,
  }));
}

/** Whether a row meets a condition. */
function rowsWhere(
  { table, variables, codes }: Dataset,
  condition: Condition,
  definition: string,
): (row: number) => boolean {
  const tests = Object.entries(condition).map(([id, wanted]) => {
    const known = variables.find((each) => each.id === id);
    if (known === undefined) throw new RangeError(`"${definition}": table "${table.id}" has no variable "${id}"`);
    const words = typeof wanted === "string" ? [wanted] : wanted;
    const unknown = words.find((word) => word !== "not-missing" && !known.levels.some((level) => level.id === word));
    if (unknown !== undefined) throw new RangeError(`"${definition}": variable "${id}" has no level "${unknown}"`);
    const isMet = known.levels.map(
      (level) => words.includes(level.id) || (!level.missing && words.includes("not-missing")),
    );
    const own = codes.get(id);
    return (row: number): boolean => isMet[own?.[row] ?? -1] === true;
  });
  return (row) => tests.every((test) => test(row));
}

function variable(id: string, label: string, levels: readonly string[]): Variable {
  const known = levels.map((level) => ({ id: level, label: level, missing: false }));
  return { id, label, levels: [...known, { id: "missing", label: "missing", missing: true }], ordered: true };
}

/** Of a day yyyymmdd. */
function daysSince1970(day: Day): number {
  return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100) / 86_400_000;
}
