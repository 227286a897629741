import type { TableCodebook } from "../../src/model/codebook.ts";
import type { DataError } from "../../src/model/data-error.ts";
import type { Dataset, RawTable } from "../../src/model/dataset.ts";
import { parseCodebook } from "../../src/read/parse-codebook.ts";
import { validateTable } from "../../src/validate/validate-table.ts";

/** A table codebook from the lines below `columns:`, and of `rules:` if any. */
export function tableOf(columns: readonly string[], rules: readonly string[] = [], settings = ""): TableCodebook {
  const list = (name: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `    ${name}:\n${lines.map((line) => `      - ${line}\n`).join("")}`;
  const text = `tables:\n  - id: t\n    file: t.csv\n    label: T\n    unit: personer\n${settings}${list("columns", columns)}${list("rules", rules)}`;
  const parsed = parseCodebook(text, "codebook.yaml");
  const table = parsed.ok ? parsed.value.tables[0] : undefined;
  if (table === undefined) throw new Error(JSON.stringify(parsed));
  return table;
}

export const year2019 = '    period: { from: "2019-01-01", to: "2019-12-31" }\n';

/** Rows of cells as if read from a file with the headers of the table. */
export function rawOf(table: TableCodebook, rows: readonly (readonly string[])[]): RawTable {
  return {
    file: "t.csv",
    header: table.columns.map(({ header }) => header),
    rows,
    rowNumbers: rows.map((_, index) => index + 2),
  };
}

export function errorsOf(table: TableCodebook, rows: readonly (readonly string[])[]): readonly DataError[] {
  const checked = validateTable(rawOf(table, rows), table);
  return checked.ok ? [] : checked.errors;
}

export function datasetOf(table: TableCodebook, rows: readonly (readonly string[])[]): Dataset {
  const checked = validateTable(rawOf(table, rows), table);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

/** The level ids of a variable, row by row. */
export function levelIds(dataset: Dataset, id: string): readonly string[] {
  const variable = dataset.variables.find((candidate) => candidate.id === id);
  return Array.from(dataset.codes.get(id) ?? [], (code) => variable?.levels[code]?.id ?? "?");
}
