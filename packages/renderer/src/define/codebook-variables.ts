import type { Codebook, Column, Period, TableCodebook } from "@udbytte/core";

/** A variable that measures can count by, with its level ids; null when they are only known from the data. */
export interface KnownVariable {
  readonly id: string;
  readonly levels: readonly string[] | null;
}

/** The table of an id, or undefined. */
export function tableOf(codebook: Codebook, id: string): TableCodebook | undefined {
  return codebook.tables.find((table) => table.id === id);
}

/** The variables that the columns of a table become. Identifiers and amounts become none. */
export function variablesOf(table: TableCodebook): readonly KnownVariable[] {
  return table.columns.flatMap((column) => variablesOfColumn(column, table.period));
}

/** Ids of the columns of amounts. */
export function amountsOf(table: TableCodebook): readonly string[] {
  return table.columns.filter((column) => column.type === "amount").map((column) => column.id);
}

function variablesOfColumn(column: Column, period: Period | undefined): readonly KnownVariable[] {
  switch (column.type) {
    case "category":
      return [{ id: column.id, levels: column.levels.map((level) => level.id) }];
    case "integer":
      return [{ id: column.id, levels: column.bands.map((band) => band.id) }];
    case "date":
      return column.derive.map(({ id, by }) => ({
        id,
        levels: period === undefined ? null : calendarLevels(period, by),
      }));
    default:
      return [];
  }
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
