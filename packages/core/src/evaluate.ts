import { measureAll, type Tabulated } from "./measure/measure-all.ts";
import { type NeededVariables, variablesNeeded } from "./measure/variables-needed.ts";
import type { Codebook, TableCodebook } from "./model/codebook.ts";
import type { Counts } from "./model/counts.ts";
import type { Checked, DataError } from "./model/data-error.ts";
import type { Dataset } from "./model/dataset.ts";
import type { MeasureDefinition } from "./model/measure-definition.ts";
import type { Result } from "./model/result.ts";
import type { FileContent } from "./model/workbook.ts";
import { readTable } from "./read/read-table.ts";
import { tabulate } from "./tabulate/tabulate.ts";
import { validateTable } from "./validate/validate-table.ts";

/**
 * From data files to results, unprotected: reads and validates every table of the codebook, counts the variables that the
 * definitions need, and measures. What is printed goes through `protect` first.
 *
 * @param codebook What every column means.
 * @param files File name, as in the codebook → the file's bytes, or the workbook that `openWorkbook` made of them. Others
 * are ignored.
 * @param definitions What to measure, checked against the codebook before.
 * @returns The results in the order of the definitions, or every error of every file at once.
 * @throws RangeError when a definition names a table, variable, level or result that is not there.
 * @example
 * const said = { id: "said", header: "Svar", label: "Svar", required: false, type: "category", ordered: false };
 * const column = { ...said, levels: [{ id: "yes", label: "Ja", synonyms: [] }, { id: "no", label: "Nej", synonyms: [] }] };
 * const words = { id: "calls", file: "calls.csv", label: "Opkald", unit: "personer" };
 * const codebook = { file: "codebook.yaml", tables: [{ ...words, missing: [], columns: [column], rules: [] }] };
 * const files = new Map([["calls.csv", new TextEncoder().encode("Svar\nJa\nNej\n")]]);
 * const uptakeOfAll = { id: "uptake", measure: "uptake", table: "calls", population: "alle", accepted: { said: "yes" }, by: [] };
 * evaluate(codebook, files, [uptakeOfAll]).value[0].estimate; // => 0.5
 * evaluate(codebook, new Map(), [uptakeOfAll]).errors; // => [{ code: "file-missing", severity: "error", file: "calls.csv" }]
 */
export function evaluate(
  codebook: Codebook,
  files: ReadonlyMap<string, FileContent>,
  definitions: readonly MeasureDefinition[],
): Checked<readonly Result[]> {
  const datasets = codebook.tables.map((table) => readDataset(table, files.get(table.file)));
  const errors = datasets.flatMap((dataset) => (dataset.ok ? [] : dataset.errors));
  if (errors.length > 0) return { ok: false, errors };

  const valid = datasets.flatMap((dataset) => (dataset.ok ? [dataset] : []));
  const needed = variablesNeeded(definitions);
  const tables: Tabulated = new Map(
    valid.flatMap(({ value }) => {
      const wanted = needed.get(value.table.id);
      return wanted === undefined ? [] : [[value.table.id, tabulateNeeded(value, wanted)]];
    }),
  );
  const warnings = valid.flatMap((dataset) => dataset.warnings);
  return { ok: true, value: measureAll(definitions, tables), warnings };
}

function readDataset(table: TableCodebook, content: FileContent | undefined): Checked<Dataset> {
  if (content === undefined) {
    const error: DataError = { code: "file-missing", severity: "error", file: table.file };
    return { ok: false, errors: [error] };
  }
  const raw = readTable(content, table);
  if (!raw.ok) return raw;
  const dataset = validateTable(raw.value, table);
  return dataset.ok ? { ...dataset, warnings: [...raw.warnings, ...dataset.warnings] } : dataset;
}

/** The counts of the variables that are needed, and of each amount over them. */
export function tabulateNeeded(
  dataset: Dataset,
  { variables, amounts }: NeededVariables,
): { readonly counts: Counts; readonly amounts: ReadonlyMap<string, Counts> } {
  const weighted = amounts.map((weight) => [weight, tabulate(dataset, { variables, weight })] as const);
  return { counts: tabulate(dataset, { variables }), amounts: new Map(weighted) };
}
