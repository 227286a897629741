import type { Codebook, Column, MissingCode, Period, TableCodebook } from "@udbytte/core";

/** A variable that measures can count by, with its level ids; null when they are only known from the data. */
export interface KnownVariable {
  readonly id: string;
  readonly levels: readonly string[] | null;
  /** Ids of the missing levels: those with a name, and `missing` as the last. */
  readonly missing: readonly string[];
}

/** The table of an id, or undefined. */
export function tableOf(codebook: Codebook, id: string): TableCodebook | undefined {
  return codebook.tables.find((table) => table.id === id);
}

/** The variables that the columns of a table become. Identifiers and amounts become none. */
export function variablesOf(table: TableCodebook): readonly KnownVariable[] {
  return [...table.columns.flatMap((column) => variablesOfColumn(column, table)), ...fileVariables(table)];
}

/** The variable of an id, or undefined: a table has many, each with its levels, and most questions are about one. */
export function variableOf(table: TableCodebook | undefined, id: string): KnownVariable | undefined {
  if (table === undefined) return undefined;
  const column = table.columns.find((each) => idsOfColumn(each).includes(id));
  const variables = column === undefined ? fileVariables(table) : variablesOfColumn(column, table);
  return variables.find((variable) => variable.id === id);
}

/** The ids of `variablesOf`. */
export function variableIds(table: TableCodebook): readonly string[] {
  return [...table.columns.flatMap(idsOfColumn), ...fileVariables(table).map(({ id }) => id)];
}

/** Quarters or years of the finer periods of the data, in their order; themselves if nothing is taken together. */
export function periodsOf(levels: readonly string[], by: "quarter" | "year" | undefined): readonly string[] {
  if (by === undefined) return levels;
  const around = (level: string): string => {
    const year = level.slice(0, 4);
    const month = Number(/^\d{4}-(\d{2})$/.exec(level)?.[1] ?? 0);
    if (by === "year") return year;
    return month === 0 ? level : `${year}-q${Math.ceil(month / 3)}`;
  };
  return [...new Set(levels.map(around))];
}

/** Ids of the columns of amounts. */
export function amountsOf(table: TableCodebook): readonly string[] {
  return table.columns.filter((column) => column.type === "amount").map((column) => column.id);
}

function missingIds(codes: readonly MissingCode[]): readonly string[] {
  return distinct([...codes.flatMap((code) => (typeof code === "string" ? [] : [code.id])), "missing"]);
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function idsOfColumn(column: Column): readonly string[] {
  switch (column.type) {
    case "category":
      return [column.id];
    case "integer":
      return column.bands.length === 0 ? [] : [column.id];
    case "date":
      return column.derive.map(({ id }) => id);
    default:
      return [];
  }
}

function variablesOfColumn(column: Column, { period, missing }: TableCodebook): readonly KnownVariable[] {
  const own = { missing: missingIds([...missing, ...(column.missing ?? [])]) };
  switch (column.type) {
    case "category":
      return [{ id: column.id, levels: column.levels.map((level) => level.id), ...own }];
    case "integer":
      return column.bands.length === 0 ? [] : [{ id: column.id, levels: column.bands.map((band) => band.id), ...own }];
    case "date":
      return column.derive.map(({ id, by }) => ({
        id,
        levels: period === undefined ? null : calendarLevels(period, by),
        ...own,
      }));
    default:
      return [];
  }
}

function fileVariables({ fileVariable, files = [] }: TableCodebook): readonly KnownVariable[] {
  if (fileVariable === undefined) return [];
  const levels = distinct(files.flatMap(({ level }) => level?.id ?? []));
  return [{ id: fileVariable.id, levels, missing: missingIds([]) }];
}

const monthsIn = { year: 12, quarter: 3, month: 1 } as const;

/** Years, quarters or months that the period touches: `2019`, `2019-q1`, `2019-04`. */
function calendarLevels(period: Period, by: keyof typeof monthsIn): readonly string[] {
  const size = monthsIn[by];
  const unitOf = (iso: string): number =>
    Math.floor((Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1) / size);
  const first = unitOf(period.from);
  return Array.from({ length: Math.max(0, unitOf(period.to) - first + 1) }, (_, index) => {
    const month = (first + index) * size;
    const year = Math.floor(month / 12);
    if (by === "year") return `${year}`;
    if (by === "quarter") return `${year}-q${(month % 12) / 3 + 1}`;
    return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}
