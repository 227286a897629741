import type { CategoryColumn, Column, DateColumn, Locale, Period, TableCodebook } from "../model/codebook.ts";
import type { RawTable } from "../model/dataset.ts";
import type { ColumnEvidence, LeftOutColumn, TableProposal } from "../model/table-proposal.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { yesNoLevels, yesOrNo } from "../statistics/yes-no-words.ts";
import { type ColumnCells, countCells, filled, without } from "./column-cells.ts";
import { headerTexts } from "./header-texts.ts";
import { dontKnowCode, type FoundMissing, findMissing, spellingsOf } from "./missing-codes.ts";
import { nameIds } from "./name-ids.ts";
import { type OptionGroup, optionGroups } from "./option-groups.ts";
import { personalReason } from "./personal-columns.ts";
import { type ProposalWords, proposalWords } from "./proposal-words.ts";
import { type ColumnContext, type ColumnGuess, guessColumn, isListOfAmounts, oddValues } from "./propose-column.ts";
import { readableText } from "./readable-text.ts";
import { isoDate } from "./written-forms.ts";

type Found = Extract<ColumnGuess, { column: Column }>;
type Guess = (Omit<Found, "form"> & Pick<ColumnEvidence, "form">) | Exclude<ColumnGuess, Found>;

/** A table as it lies there: its cells by column, what each is called, and what may not be looked at. */
interface LookedAt {
  readonly cells: readonly ColumnCells[];
  readonly labels: readonly string[];
  readonly personal: readonly ReturnType<typeof personalReason>[];
  readonly missing: FoundMissing;
  readonly hasTexts: boolean;
}

/**
 * What a table seems to hold, column by column: type, levels or bands, missing codes, period, a second row of headers,
 * multiple-choice items. Columns that look as if they could tell who somebody is, and free text, are left out; of those only
 * the header is kept.
 *
 * @param table Every column of a file, as `sniffTables` gives it.
 * @param id The table's name in the codebook.
 * @param language Of the words that go into the report: labels of bands, units, missing codes.
 * @returns A proposal, possibly without columns.
 * @example
 * const rows = [["Ja", "hanne@eks.dk"], ["Nej", "ole@eks.dk"], ["Ja", "-"], ["Nej", "-"]];
 * const table = { file: "opkald.csv", header: ["Svar", "Kontakt"], rows, rowNumbers: [2, 3, 4, 5] };
 * const proposal = proposeTable(table, "opkald");
 * proposal.table.columns.map(({ id, type }) => `${id}: ${type}`); // => ["svar: category"]
 * proposal.leftOut; // => [{ header: "Kontakt", reason: "personal-email" }]
 */
export function proposeTable(table: RawTable, id: string, language: Locale = "da"): TableProposal {
  const words = proposalWords[language];
  const looked = lookAt(table, words);
  const { cells, missing } = looked;
  const guesses = guessColumns(looked, language);
  const columns = guesses.flatMap((guess) => ("column" in guess ? [guess.column] : []));
  const period = periodOf(columns, cells);
  return {
    table: {
      id,
      file: table.file,
      ...(looked.hasTexts ? { headerRows: 2 as const } : {}),
      label: labelOf(table.file),
      unit: unitOf(guesses, words),
      ...(period === undefined ? {} : { period }),
      missing: missing.codes,
      columns: period === undefined ? columns : withCalendar(columns, words),
      rules: [],
    } satisfies TableCodebook,
    rowCount: cells[0]?.rowCount ?? 0,
    evidence: guesses.flatMap((guess, index) => ("column" in guess ? [evidenceOf(guess, cells[index])] : [])),
    leftOut: guesses.flatMap((guess, index): LeftOutColumn[] =>
      "leftOut" in guess ? [leftOutOf(guess.leftOut, cells[index], table, index)] : [],
    ),
    missingCounts: missing.counts,
  };
}

function leftOutOf(
  reason: LeftOutColumn["reason"],
  cells: ColumnCells | undefined,
  table: RawTable,
  index: number,
): LeftOutColumn {
  const left = { header: cells?.header ?? "", reason };
  if (reason !== "mixed" || cells === undefined) return left;
  const odd = oddValues(cells.values);
  const line = table.rowNumbers[table.rows.findIndex((row) => odd.has(spellingKey(row[index] ?? "")))];
  return line === undefined ? left : { ...left, line };
}

function lookAt(table: RawTable, words: ProposalWords): LookedAt {
  const texts = headerTexts(table);
  const labels = table.header.map((header, index) => readableText(texts?.[index] || header));
  const counted = countCells(texts === undefined ? table : { ...table, rows: table.rows.slice(1) });
  const personal = counted.map((column, index) => personalReason(column, [column.header, labels[index] ?? ""]));
  const missing = findMissing(
    counted.filter((_, index) => personal[index] === undefined),
    words,
  );
  const keys = new Set(missing.spellings.map(spellingKey));
  const cells = counted.map((column) => without(column, keys));
  return { cells, labels, personal, missing, hasTexts: texts !== undefined };
}

function guessColumns({ cells, labels, personal, missing }: LookedAt, language: Locale): readonly Guess[] {
  const isOpen = (index: number): boolean => cells[index]?.header !== "" && personal[index] === undefined;
  const context: ColumnContext = {
    isAmountList: isListOfAmounts(cells.filter((_, index) => isOpen(index))),
    language,
    missing: missing.spellings,
  };
  const ids = nameIds(
    cells.map(({ header }) => header),
    "kolonne",
  );
  const options = guessOptions(optionGroups(cells, labels, isOpen), cells, ids, context);
  return cells.map((column, index): Guess => {
    const known = options.get(index);
    if (known !== undefined) return known;
    const reason = column.header === "" ? "no-header" : personal[index];
    const name = { id: ids[index] ?? "", label: labels[index] ?? column.header };
    return reason === undefined ? guessWithDontKnow(column, name, context) : { leftOut: reason };
  });
}

/** Among numbers and dates „Ved ikke" is no value; among words it is an answer. */
function guessWithDontKnow(
  cells: ColumnCells,
  name: { readonly id: string; readonly label: string },
  context: ColumnContext,
): ColumnGuess {
  const code = dontKnowCode(cells, proposalWords[context.language]);
  if (code === undefined) return guessColumn(cells, name, context);
  const rest = without(cells, new Set(spellingsOf([code]).map(spellingKey)));
  const guess = guessColumn(rest, name, context);
  const isNumber = "column" in guess && ["date", "integer", "amount"].includes(guess.column.type);
  return isNumber ? { ...guess, column: { ...guess.column, missing: [code] } } : guessColumn(cells, name, context);
}

function guessOptions(
  groups: readonly OptionGroup[],
  cells: readonly ColumnCells[],
  ids: readonly string[],
  { language, missing }: ColumnContext,
): ReadonlyMap<number, Guess> {
  const items = nameIds(
    groups.map(({ stem }) => stem),
    "valg",
    ids,
  );
  const guesses = new Map<number, Guess>();
  for (const [place, { stem, options }] of groups.entries()) {
    const item = items[place] ?? "";
    const names = nameIds(
      options.map(({ label }) => label),
      "mulighed",
    );
    for (const [order, { index, label }] of options.entries()) {
      const column = cells[index];
      if (column === undefined) continue;
      const yes = [label, column.header];
      const levels = yesNoLevels({ locale: language, yes, no: [] }, missing, spellingKey);
      const written: CategoryColumn = {
        type: "category",
        id: `${item}-${names[order] ?? ""}`,
        header: column.header,
        label,
        required: false,
        ordered: false,
        item,
        levels,
      };
      const counts = tickCounts(column);
      guesses.set(index, { column: written, counts, doubts: [], form: { item: stem } });
    }
  }
  return guesses;
}

/** Blanks are „not chosen" only where another option has an answer, which the cells of one column do not tell. */
function tickCounts({ values }: ColumnCells): ReadonlyMap<string, number> {
  const no = filled(values.filter(({ key }) => yesOrNo(key) === "no"));
  return new Map([
    ["yes", filled(values) - no],
    ["no", no],
  ]);
}

function evidenceOf(guess: Exclude<Guess, { leftOut: unknown }>, cells: ColumnCells | undefined): ColumnEvidence {
  const { column, counts, doubts, scale, form } = guess;
  const rest = { ...(scale === undefined ? {} : { scale }), ...(form === undefined ? {} : { form }) };
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const missing = counts.size === 0 ? (cells?.empty ?? 0) : (cells?.rowCount ?? 0) - known;
  return { column: column.id, counts, missing, doubts, ...rest };
}

/** From the first to the last date of the table. */
function periodOf(columns: readonly Column[], cells: readonly ColumnCells[]): Period | undefined {
  const headers = new Set(columns.filter(({ type }) => type === "date").map(({ header }) => header));
  const days = cells
    .filter(({ header }) => headers.has(header))
    .flatMap(({ values }) => values.flatMap(({ text }) => isoDate(text) ?? []))
    .toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Dates become years and months: the first column of them under these names, the others under their own. */
function withCalendar(columns: readonly Column[], words: ProposalWords): readonly Column[] {
  const first = columns.find(({ type }) => type === "date");
  const taken = columns.map(({ id }) => id);
  return columns.map((column): Column => {
    if (column.type !== "date") return column;
    const names =
      column === first ? [words.year, words.month] : [`${column.id}-${words.year}`, `${column.id}-${words.month}`];
    const [year = "", month = ""] = nameIds(names, "dato", taken);
    taken.push(year, month);
    return {
      ...column,
      derive: [
        { id: year, by: "year" },
        { id: month, by: "month" },
      ],
    } satisfies DateColumn;
  });
}

/** File names are often written without æ, ø and å. */
const asciiWords: readonly (readonly [RegExp, string])[] = [
  [/spoerge/gi, "spørge"],
  [/oekonomi/gi, "økonomi"],
  [/raadgiv/gi, "rådgiv"],
  [/haendelse/gi, "hændelse"],
  [/boern/gi, "børn"],
  [/foraar/gi, "forår"],
  [/efteraar/gi, "efterår"],
];

/**
 * A file's name as a caption has it.
 *
 * @example
 * labelOf("spoergeskema_2019.csv"); // => "Spørgeskema 2019"
 */
export function labelOf(file: string): string {
  const name = file
    .replace(/\.[^.]+$/, "")
    .replace(/[_-]+/g, " ")
    .trim();
  const words = asciiWords.reduce((text, [ascii, danish]) => text.replace(ascii, danish), name);
  return words === "" ? file : words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a row is, as far as the columns tell. */
function unitOf(guesses: readonly Guess[], { unit }: ProposalWords): string {
  const types = guesses.flatMap((guess) => ("column" in guess ? [guess] : []));
  const questions = types.filter(({ scale, form }) => scale !== undefined || typeof form === "object").length;
  if (questions >= 4 && questions * 2 > types.length) return unit.survey;
  return types.some(({ column }) => column.type === "amount") && types.length <= 6 ? unit.list : unit.register;
}
