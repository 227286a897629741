import type { Column, DateColumn, Period, TableCodebook } from "../model/codebook.ts";
import type { RawTable } from "../model/dataset.ts";
import type { ColumnEvidence, LeftOutColumn, TableProposal } from "../model/table-proposal.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { type ColumnCells, countCells, without } from "./column-cells.ts";
import { missingCodes } from "./missing-codes.ts";
import { nameIds } from "./name-ids.ts";
import { personalReason } from "./personal-columns.ts";
import { type ColumnGuess, guessColumn, isListOfAmounts } from "./propose-column.ts";
import { isoDate } from "./written-forms.ts";

/**
 * What a table seems to hold, column by column: type, levels or bands, missing codes, period. Columns that look as if they
 * could tell who somebody is, and free text, are left out; of those only the header is kept.
 *
 * @param table Every column of a file, as `sniffTable` gives it.
 * @param id The table's name in the codebook.
 * @returns A proposal, possibly without columns. Labels of bands and units are Danish.
 * @example
 * const rows = [["Ja", "hanne@eks.dk"], ["Nej", "ole@eks.dk"], ["Ja", "-"], ["Nej", "-"]];
 * const table = { file: "opkald.csv", header: ["Svar", "Kontakt"], rows, rowNumbers: [2, 3, 4, 5] };
 * const proposal = proposeTable(table, "opkald");
 * proposal.table.columns.map(({ id, type }) => `${id}: ${type}`); // => ["svar: category"]
 * proposal.leftOut; // => [{ header: "Kontakt", reason: "personal-email" }]
 */
export function proposeTable(table: RawTable, id: string): TableProposal {
  const counted = countCells(table);
  const personal = counted.map(personalReason);
  const open = counted.filter((_, index) => personal[index] === undefined);
  const missingCounts = missingCodes(open);
  const keys = new Set([...missingCounts.keys()].map(spellingKey));
  const cells = counted.map((column) => without(column, keys));
  const ids = nameIds(
    cells.map(({ header }) => header),
    "kolonne",
  );
  const isAmountList = isListOfAmounts(cells.filter((_, index) => personal[index] === undefined));

  const guesses = cells.map((column, index): ColumnGuess => {
    const reason = column.header === "" ? "no-header" : personal[index];
    return reason === undefined ? guessColumn(column, ids[index] ?? "", isAmountList) : { leftOut: reason };
  });
  const columns = guesses.flatMap((guess) => ("column" in guess ? [guess.column] : []));
  const period = periodOf(columns, cells);
  const words = { id, file: table.file, label: labelOf(table.file), unit: unitOf(guesses) };
  return {
    table: {
      ...words,
      ...(period === undefined ? {} : { period }),
      missing: [...missingCounts.keys()],
      columns: period === undefined ? columns : withCalendar(columns),
      rules: [],
    } satisfies TableCodebook,
    rowCount: table.rows.length,
    evidence: guesses.flatMap((guess, index) => ("column" in guess ? [evidenceOf(guess, cells[index])] : [])),
    leftOut: guesses.flatMap((guess, index): LeftOutColumn[] =>
      "leftOut" in guess ? [{ header: cells[index]?.header ?? "", reason: guess.leftOut }] : [],
    ),
    missingCounts,
  };
}

function evidenceOf(guess: Extract<ColumnGuess, { column: Column }>, cells: ColumnCells | undefined): ColumnEvidence {
  const { column, counts, doubts, scale } = guess;
  return { column: column.id, counts, missing: cells?.empty ?? 0, doubts, ...(scale === undefined ? {} : { scale }) };
}

/** From the first to the last date of the table. */
function periodOf(columns: readonly Column[], cells: readonly ColumnCells[]): Period | undefined {
  const headers = new Set(columns.filter(({ type }) => type === "date").map(({ header }) => header));
  const days = cells
    .filter(({ header }) => headers.has(header))
    .flatMap(({ values }) => values.map(({ text }) => isoDate(text) ?? ""))
    .toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Dates become years and months: the first column of them under these names, the others under their own. */
function withCalendar(columns: readonly Column[]): readonly Column[] {
  const first = columns.find(({ type }) => type === "date");
  const taken = columns.map(({ id }) => id);
  return columns.map((column): Column => {
    if (column.type !== "date") return column;
    const names = column === first ? ["aar", "maaned"] : [`${column.id}-aar`, `${column.id}-maaned`];
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

function labelOf(file: string): string {
  const name = file
    .replace(/\.[^.]+$/, "")
    .replace(/[_-]+/g, " ")
    .trim();
  const words = asciiWords.reduce((text, [ascii, danish]) => text.replace(ascii, danish), name);
  return words === "" ? file : words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a row is, as far as the columns tell. */
function unitOf(guesses: readonly ColumnGuess[]): string {
  const types = guesses.flatMap((guess) => ("column" in guess ? [guess] : []));
  const questions = types.filter(({ scale }) => scale !== undefined).length;
  if (questions >= 4 && questions * 2 > types.length) return "besvarelser";
  return types.some(({ column }) => column.type === "amount") && types.length <= 6 ? "poster" : "registreringer";
}
