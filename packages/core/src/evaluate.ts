import { measureAll, type Tabulated } from "./measure/measure-all.ts";
import { type NeededVariables, variablesNeeded } from "./measure/variables-needed.ts";
import type { Codebook, TableCodebook } from "./model/codebook.ts";
import type { Counts } from "./model/counts.ts";
import type { Checked, DataError } from "./model/data-error.ts";
import type { Dataset, RawTable } from "./model/dataset.ts";
import type { LinkedConversionDefinition, MeasureDefinition } from "./model/measure-definition.ts";
import type { Result } from "./model/result.ts";
import type { FileContent } from "./model/workbook.ts";
import { readTable } from "./read/read-table.ts";
import { tabulate } from "./tabulate/tabulate.ts";
import { type TableRows, validateTables } from "./validate/validate-table.ts";

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
  const read = codebook.tables.map((table) => readFiles(table, files));
  const links = definitions.filter((definition) => definition.measure === "linked-conversion");
  const checked = validateRead(read, links);
  const faults = inCodebookOrder([...read.flatMap(({ faults }) => faults), ...checked.faults], codebook);
  if (faults.some(({ severity }) => severity === "error")) return { ok: false, errors: faults };

  const needed = variablesNeeded(definitions);
  const tables: Tabulated = new Map(
    checked.datasets.flatMap((dataset) => {
      const wanted = needed.get(dataset.table.id);
      if (wanted === undefined) return [];
      return [[dataset.table.id, { ...tabulateNeeded(dataset, wanted), links: tabulateLinks(dataset, links) }]];
    }),
  );
  return { ok: true, value: measureAll(definitions, tables), warnings: faults };
}

interface ReadTable extends TableRows {
  /** Every file of the table could be read. */
  readonly isWhole: boolean;
  readonly faults: readonly DataError[];
}

function readFiles(table: TableCodebook, files: ReadonlyMap<string, FileContent>): ReadTable {
  const outcomes = filesOf(table).map((file) => readFile({ ...table, file }, files.get(file)));
  return {
    table,
    files: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    isWhole: outcomes.every(({ ok }) => ok),
    faults: outcomes.flatMap((outcome) => (outcome.ok ? outcome.warnings : outcome.errors)),
  };
}

function readFile(table: TableCodebook, content: FileContent | undefined): Checked<RawTable> {
  if (content !== undefined) return readTable(content, table);
  return { ok: false, errors: [{ code: "file-missing", severity: "error", file: table.file }] };
}

/** The names of the table's files, in their order. */
export function filesOf({ file, files }: TableCodebook): readonly string[] {
  return files?.map((each) => each.file) ?? [file];
}

/** Tables that are there in part are checked by themselves: what refers to them may stand in the part that is not. */
function validateRead(
  read: readonly ReadTable[],
  links: readonly LinkedConversionDefinition[],
): {
  readonly datasets: readonly Dataset[];
  readonly faults: readonly DataError[];
} {
  const isComplete = read.every(({ isWhole }) => isWhole);
  const whole = validateTables(
    read.filter(({ isWhole }) => isWhole),
    isComplete ? links : [],
  );
  const parts = read
    .filter(({ isWhole, files }) => !isWhole && files.length > 0)
    .map((table) => validateTables([table]));
  return {
    datasets: whole.ok ? whole.value : [],
    faults: [whole, ...parts].flatMap((outcome) => (outcome.ok ? outcome.warnings : outcome.errors)),
  };
}

/** Faults in the order of the tables and their files. */
export function inCodebookOrder(faults: readonly DataError[], codebook: Codebook): readonly DataError[] {
  const places = new Map(codebook.tables.flatMap(filesOf).map((file, index) => [file, index]));
  return faults.toSorted((a, b) => (places.get(a.file) ?? 0) - (places.get(b.file) ?? 0));
}

/** The counts of the variables that are needed, and of each amount over them. */
function tabulateNeeded(
  dataset: Dataset,
  { variables, amounts }: NeededVariables,
): { readonly counts: Counts; readonly amounts: ReadonlyMap<string, Counts> } {
  const weighted = amounts.map((weight) => [weight, tabulate(dataset, { variables, weight })] as const);
  return { counts: tabulate(dataset, { variables }), amounts: new Map(weighted) };
}

/** What linking the table with others gave, over the variables that each definition's filters name. */
function tabulateLinks(dataset: Dataset, links: readonly LinkedConversionDefinition[]): ReadonlyMap<string, Counts> {
  const counts = links.flatMap((link) => {
    const made = dataset.links?.get(link.id);
    if (made === undefined) return [];
    const filters = variablesNeeded([link]).get(link.table)?.variables ?? [];
    const joined = {
      ...dataset,
      variables: [...dataset.variables, ...made.variables],
      codes: new Map([...dataset.codes, ...made.codes]),
    };
    const variables = [...filters, ...made.variables.map(({ id }) => id)];
    return [[link.id, tabulate(joined, { variables })] as const];
  });
  return new Map(counts);
}
