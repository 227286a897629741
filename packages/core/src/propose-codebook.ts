import { joinFiles, joinRows, shapeOf } from "./infer/join-files.ts";
import { idFrom, nameIds } from "./infer/name-ids.ts";
import { type ProposalWords, proposalWords } from "./infer/proposal-words.ts";
import { withReferences } from "./infer/propose-references.ts";
import { proposeRules } from "./infer/propose-rules.ts";
import { labelOf, proposeTable } from "./infer/propose-table.ts";
import type { Column, Delimiter, Locale, TableCodebook } from "./model/codebook.ts";
import type { Checked, DataError } from "./model/data-error.ts";
import type { RawTable } from "./model/dataset.ts";
import type { TableProposal } from "./model/table-proposal.ts";
import type { FileContent } from "./model/workbook.ts";
import { readTable } from "./read/read-table.ts";
import { type SniffedTable, sniffTables } from "./read/sniff-table.ts";
import { validateTables } from "./validate/validate-table.ts";

/** What a person says of files that nobody has described. */
export interface ProposalOptions {
  /** Language of the words that go into the report; Danish if left out. */
  readonly language?: Locale;
  /** File name → the character between its columns, for files that leave doubt. */
  readonly delimiters?: ReadonlyMap<string, Delimiter>;
}

type Files = ReadonlyMap<string, FileContent>;

/**
 * Looks at data files that nobody has described yet and proposes a codebook entry for each table: a text file is one, a
 * workbook one for each visible sheet with data, and files of the same columns are one together. What is proposed has been
 * tried: the files read and validate with it, and a column that would not is left out as `mixed`. Rules between columns and
 * references between tables are proposed where every row keeps them.
 *
 * @param files File name → the file's bytes, or the workbook that `openWorkbook` made of them.
 * @returns A proposal for each table, in the order given; or every fault of every file, among them `columns-unusable` for
 * one in which no column can be used.
 * @example
 * const files = new Map([["opkald.csv", new TextEncoder().encode("Svar;Navn\nJa;Ida\nNej;Bo\nJa;Eva\nNej;Per\n")]]);
 * const [calls] = proposeCodebook(files).value;
 * calls.table.columns[0].levels.map(({ label }) => label); // => ["Ja", "Nej"]
 * calls.leftOut; // => [{ header: "Navn", reason: "personal-name" }]
 */
export function proposeCodebook(files: Files, options: ProposalOptions = {}): Checked<readonly TableProposal[]> {
  const words = proposalWords[options.language ?? "da"];
  const sniffed = [...files].map(([file, content]) => sniffTables(content, file, options.delimiters?.get(file)));
  const unread = sniffed.flatMap((outcome) => (outcome.ok ? [] : outcome.errors));
  if (unread.length > 0) return { ok: false, errors: unread };

  const groups = groupByShape(sniffed.flatMap((outcome) => (outcome.ok ? outcome.value : [])));
  const ids = nameIds(
    groups.map((group) => idFrom(nameOf(group, words))),
    "tabel",
  );
  const outcomes = groups.map((group, index) => proposeGroup(group, ids[index] ?? "", files, options));
  const errors = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.errors));
  if (errors.length > 0) return { ok: false, errors };
  const tried = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const tables = withReferences(tried.map(({ proposal, rows }) => ({ table: proposal.table, rows })));
  return {
    ok: true,
    value: tried.map(({ proposal, rows }, index) => withRules(proposal, tables[index] ?? proposal.table, rows, words)),
    warnings: sniffed.flatMap((outcome) => (outcome.ok ? outcome.warnings : [])),
  };
}

/** The proposal with the table as it became; a column that now names rows of another has no levels to count. */
function withRules(
  proposal: TableProposal,
  table: TableCodebook,
  rows: readonly RawTable[],
  words: ProposalWords,
): TableProposal {
  const names = new Set(table.columns.filter(({ type }) => type === "identifier").map(({ id }) => id));
  return {
    ...proposal,
    table: { ...table, rules: proposeRules(table, rows, words) },
    evidence: proposal.evidence.map((each) =>
      names.has(each.column) ? { ...each, counts: new Map(), doubts: [] } : each,
    ),
  };
}

/** Tables of different files with the same headers stand together. */
function groupByShape(tables: readonly SniffedTable[]): readonly (readonly [SniffedTable, ...SniffedTable[]])[] {
  const groups: [SniffedTable, ...SniffedTable[]][] = [];
  for (const sniffed of tables) {
    const { header, file } = sniffed.table;
    const own = groups.find(
      ([first, ...rest]) =>
        header.length >= 2 &&
        first.sheet === sniffed.sheet &&
        shapeOf(first.table.header) === shapeOf(header) &&
        ![first, ...rest].some(({ table }) => table.file === file),
    );
    if (own === undefined) groups.push([sniffed]);
    else own.push(sniffed);
  }
  return groups;
}

/** What a table is called: by its sheet, by what the names of its files share, or by its file. */
function nameOf(group: readonly [SniffedTable, ...SniffedTable[]], words: ProposalWords): string {
  const [{ table, sheet }] = group;
  const stem = table.file.replace(/\.[^.]+$/, "");
  if (sheet !== undefined) return /^(?:ark|sheet)\s*\d+$/i.test(sheet) ? `${stem} ${sheet}` : sheet;
  const shared = group.length > 1 ? joinFiles(filesOf(group), words).name : stem;
  return /\p{L}/u.test(shared) ? shared : stem;
}

function filesOf(group: readonly SniffedTable[]): readonly string[] {
  return group.map(({ table }) => table.file);
}

interface Tried {
  readonly proposal: TableProposal;
  readonly rows: readonly RawTable[];
}

function proposeGroup(
  group: readonly [SniffedTable, ...SniffedTable[]],
  id: string,
  files: Files,
  { language = "da" }: ProposalOptions,
): Checked<Tried> {
  const words = proposalWords[language];
  const rows = joinRows(group.map(({ table }) => table));
  const proposal = described(proposeTable(rows, id, language), group, words);
  const outcome = tried(proposal, files);
  if (!outcome.ok) return outcome;
  const { table, leftOut } = outcome.value.proposal;
  if (table.columns.length > 0) return outcome;
  const expected = leftOut.map(({ header }) => header).filter((header) => header !== "");
  const error: DataError = {
    code: "columns-unusable",
    severity: "error",
    file: table.file,
    ...(expected.length > 0 ? { expected } : {}),
  };
  return { ok: false, errors: [error] };
}

/** The proposal with what is known of the files: which they are, their sheet, encoding and delimiter. */
function described(
  proposal: TableProposal,
  group: readonly [SniffedTable, ...SniffedTable[]],
  words: ProposalWords,
): TableProposal {
  const [{ sheet, encoding, delimiter }] = group;
  const isAlike = group.every((each) => each.encoding === encoding && each.delimiter === delimiter);
  const { id, file, headerRows, label: _, unit, period, ...rest } = proposal.table;
  const table: TableCodebook = {
    id,
    file,
    ...(group.length > 1 ? joined(group, proposal.table, words) : {}),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRows === undefined ? {} : { headerRows }),
    label: labelOf(nameOf(group, words)),
    unit,
    ...(period === undefined ? {} : { period }),
    ...(isAlike && encoding !== undefined ? { encoding } : {}),
    ...(isAlike && delimiter !== undefined ? { delimiter } : {}),
    ...rest,
  };
  const { fileVariable, files = [] } = table;
  if (fileVariable === undefined) return { ...proposal, table };
  const skipped = (headerRows ?? 1) - 1;
  const counts = new Map(
    files.map(({ level }, index) => [level?.id ?? "", (group[index]?.table.rows.length ?? 0) - skipped]),
  );
  const leftOut = proposal.leftOut.map(({ header, reason }) => ({ header, reason }));
  const evidence = [...proposal.evidence, { column: fileVariable.id, counts, missing: 0, doubts: [] }];
  return { ...proposal, table, evidence, leftOut };
}

function joined(
  group: readonly SniffedTable[],
  { columns }: TableCodebook,
  words: ProposalWords,
): Required<Pick<TableCodebook, "files" | "fileVariable">> {
  const { files, fileVariable } = joinFiles(filesOf(group), words);
  const taken = columns.flatMap((column) =>
    column.type === "date" ? [column.id, ...column.derive.map(({ id }) => id)] : [column.id],
  );
  const [id = ""] = nameIds([words.file], "fil", taken);
  return { files, fileVariable: { id, label: fileVariable.label } };
}

/** Leaves out the columns that do not validate, and tries again: what is proposed must hold for the whole of the files. */
function tried(proposal: TableProposal, files: Files): Checked<Tried> {
  const { table } = proposal;
  if (table.columns.length === 0) return { ok: true, value: { proposal, rows: [] }, warnings: [] };
  const names = table.files?.map(({ file }) => file) ?? [table.file];
  const raw = names.map((file) => readTable(files.get(file) ?? new Uint8Array(), { ...table, file }));
  const unread = raw.flatMap((outcome) => (outcome.ok ? [] : outcome.errors));
  if (unread.length > 0) return { ok: false, errors: unread };
  const rows = raw.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const dataset = validateTables([{ table, files: rows }]);
  if (dataset.ok) return { ok: true, value: { proposal, rows }, warnings: [] };
  const faulty = new Set(dataset.errors.map(({ header }) => header));
  const bad = table.columns.filter(({ header }) => faulty.has(header));
  return bad.length === 0 ? dataset : tried(withoutColumns(proposal, bad), files);
}

function withoutColumns(proposal: TableProposal, bad: readonly Column[]): TableProposal {
  const ids = new Set(bad.map(({ id }) => id));
  const { table } = proposal;
  const columns = table.columns.filter(({ id }) => !ids.has(id));
  const { period, ...rest } = table;
  const hasDates = columns.some(({ type }) => type === "date");
  return {
    ...proposal,
    table: { ...rest, ...(hasDates && period !== undefined ? { period } : {}), columns },
    evidence: proposal.evidence.filter(({ column }) => !ids.has(column)),
    leftOut: [...proposal.leftOut, ...bad.map(({ header }) => ({ header, reason: "mixed" as const }))],
  };
}
