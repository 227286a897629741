import type { CategoryColumn, Column, DateColumn, IntegerColumn, LevelDefinition } from "../model/codebook.ts";
import type { Doubt, LeftOutReason, ProposedScale } from "../model/table-proposal.ts";
import { nearestWord } from "../statistics/edit-distance.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { type WordLanguage, yesNoLevels, yesOrNo } from "../statistics/yes-no-words.ts";
import { readScale } from "./answer-scales.ts";
import { type CellValue, type ColumnCells, filled } from "./column-cells.ts";
import { nameIds } from "./name-ids.ts";
import { type ProposalWords, proposalWords } from "./proposal-words.ts";
import { ageBands, rangeBands } from "./propose-bands.ts";
import { readableText } from "./readable-text.ts";
import {
  isDanishAmount,
  isEnglishAmount,
  isGroupedOrDecimal,
  isoDate,
  isWholeNumber,
  saysKroner,
} from "./written-forms.ts";

/** A column, what it rests on, or why it was left out. */
export type ColumnGuess =
  | {
      readonly column: Column;
      readonly counts: ReadonlyMap<string, number>;
      readonly doubts: readonly Doubt[];
      readonly scale?: ProposedScale;
      /** Written in a short form. */
      readonly form?: "yes-no";
    }
  | { readonly leftOut: LeftOutReason };

/** What is known of the table that a column stands in. */
export interface ColumnContext {
  /** The table is a short list of amounts. */
  readonly isAmountList: boolean;
  readonly language: WordLanguage;
  /** Cells that mean „no value". */
  readonly missing: readonly string[];
}

interface Named {
  readonly id: string;
  readonly header: string;
  readonly label: string;
  readonly required: boolean;
}

const mostLevels = 30;
const mostCodes = 12;
const longestLabel = 80;
/** A list of amounts rather than a register: its rows are no persons, and each may have a name of its own. */
const longestList = 30;

const ageHeader = /\b(?:alder|age)\b|\balder/i;
const nameHeader = /\b(?:nr|no|id|nummer|løbenr|loebenr|sagsnr|key)\b|nummer|(?:sags|løbe|journal)n(?:umme)?r/i;
const moneyHeader = /beløb|belop|beloeb|\bkr\b|kroner|udgift|utgift|pris|omkostning|kostnad|amount|\bcost/i;
const hoursHeader = /\btimer\b|\bhours\b|timeforbrug/i;

/**
 * What kind of column these cells are. The tests go from the strictest form to the loosest: dates, amounts, whole numbers,
 * names of rows, words.
 *
 * @param cells Without missing codes, and not about recognisable persons.
 * @param name Its name in the codebook, and in the report.
 * @param context The table it stands in.
 */
export function guessColumn(
  cells: ColumnCells,
  { id, label }: { readonly id: string; readonly label: string },
  context: ColumnContext,
): ColumnGuess {
  const { header, values } = cells;
  if (values.length === 0) return { leftOut: "empty" };
  const named: Named = { id, header, label, required: false };
  const said = proposalWords[context.language];
  const texts = values.map(({ text }) => text);
  if (texts.every((text) => isoDate(text) !== undefined)) return dates(named, texts, cells.empty === 0);
  if (isYesNo(values)) return yesNo(named, values, context);
  if (looksLikeAmount(cells)) return amounts(named, texts, said);
  if (texts.every(isWholeNumber)) return wholeNumbers(named, cells, said);
  if (isMixed(values)) return { leftOut: "mixed" };
  if (namesRows(cells)) return identifiers(named, cells.empty === 0, isUnique(cells));
  return isCategory(cells, context.isAmountList) ? words(named, values) : { leftOut: "free-text" };
}

/** Whether a table of so few rows and such columns is a list of amounts. */
export function isListOfAmounts(columns: readonly ColumnCells[]): boolean {
  return columns.some((cells) => cells.rowCount <= longestList && cells.values.length > 0 && looksLikeAmount(cells));
}

function dates(named: Named, texts: readonly string[], isComplete: boolean): ColumnGuess {
  const days = texts.map((text) => isoDate(text) ?? "").toSorted();
  const years = Number(days.at(-1)?.slice(0, 4)) - Number(days[0]?.slice(0, 4));
  if (years > 40) return { leftOut: "birth-date" };
  const column: DateColumn = { ...named, required: isComplete, type: "date", derive: [] };
  return { column, counts: new Map(), doubts: [] };
}

function looksLikeAmount({ header, values }: ColumnCells): boolean {
  const texts = values.map(({ text }) => text);
  if (!texts.every(isDanishAmount) && !texts.every(isEnglishAmount)) return false;
  return (
    moneyHeader.test(header) || hoursHeader.test(header) || texts.some((text) => /[.,]/.test(text) || saysKroner(text))
  );
}

/** Both answers occur, and nothing else. */
function isYesNo(values: readonly CellValue[]): boolean {
  const meant = new Set(values.map(({ key }) => yesOrNo(key)));
  return meant.size === 2 && !meant.has(undefined);
}

function yesNo(named: Named, values: readonly CellValue[], { language, missing }: ColumnContext): ColumnGuess {
  const count = (answer: "yes" | "no"): number => filled(values.filter(({ key }) => yesOrNo(key) === answer));
  const isDigits = values.every(({ text }) => isWholeNumber(text));
  return {
    column: {
      ...named,
      type: "category",
      ordered: false,
      levels: yesNoLevels({ locale: language, yes: [], no: [] }, missing, spellingKey),
    },
    counts: new Map([
      ["yes", count("yes")],
      ["no", count("no")],
    ]),
    doubts: isDigits ? [{ kind: "digits-as-yes-no" }] : [],
    scale: { positive: ["yes"], dontKnow: [] },
    form: "yes-no",
  };
}

function amounts(named: Named, texts: readonly string[], said: ProposalWords): ColumnGuess {
  const locale = texts.every(isDanishAmount) ? "da" : "en";
  const isDoubtful = texts.every(isDanishAmount) && texts.every(isEnglishAmount) && texts.some(isGroupedOrDecimal);
  const isMoney = moneyHeader.test(named.header) || texts.some(saysKroner);
  const isHours = hoursHeader.test(named.header);
  const unit = isMoney ? said.money : isHours ? said.hours : said.units;
  const doubts: Doubt[] = [
    ...(isDoubtful ? [{ kind: "thousands-or-decimals" as const }] : []),
    ...(!isMoney && !isHours ? [{ kind: "unit-unknown" as const }] : []),
  ];
  return { column: { ...named, type: "amount", locale, unit }, counts: new Map(), doubts };
}

function wholeNumbers(named: Named, cells: ColumnCells, said: ProposalWords): ColumnGuess {
  const { header, values, empty } = cells;
  const numbers = values.map(({ text }) => Number(text));
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  if (lowest >= 0 && highest <= 110 && (ageHeader.test(header) || ageHeader.test(named.label))) {
    return banded({ ...named, type: "integer", min: 0, max: 110, bands: ageBands(said) }, values, "bands-of-age");
  }
  if (isUnique(cells) && (nameHeader.test(header) || cells.rowCount > longestList))
    return identifiers(named, empty === 0);
  const isYears = lowest >= 1900 && highest <= 2100 && values.length <= mostLevels;
  if (isYears || (values.length <= mostCodes && lowest >= 0 && highest <= mostCodes))
    return codes(named, values, isYears);
  if (nameHeader.test(header)) return identifiers({ ...named }, false, false);
  const isAgeLike = lowest >= 0 && highest <= 110 && highest > 60 && values.length > mostLevels;
  const bands = isAgeLike ? ageBands(said) : rangeBands(lowest, highest, said);
  return banded({ ...named, type: "integer", bands }, values, isAgeLike ? "bands-of-age" : "bands-by-range");
}

function banded(column: IntegerColumn, values: readonly CellValue[], doubt: Doubt["kind"]): ColumnGuess {
  const counts = column.bands.map(({ id, from, to }) => {
    const inside = values.filter(({ text }) => Number(text) >= (from ?? -Infinity) && Number(text) <= (to ?? Infinity));
    return [id, filled(inside)] as const;
  });
  return { column, counts: new Map(counts), doubts: [{ kind: doubt }] };
}

function codes(named: Named, values: readonly CellValue[], isYears: boolean): ColumnGuess {
  const ordered = values.toSorted((a, b) => Number(a.text) - Number(b.text));
  const guess = category(named, ordered, true);
  return { ...guess, doubts: isYears ? [] : [{ kind: "codes-without-words" }] };
}

/** A few cells of another kind among dates or numbers: which kind was meant is not for a program to say. */
function isMixed(values: readonly CellValue[]): boolean {
  const total = filled(values);
  const isMostly = (test: (text: string) => boolean, fewest: number): boolean => {
    const fitting = values.filter(({ text }) => test(text));
    return fitting.length >= fewest && filled(fitting) * 10 > total * 9;
  };
  return isMostly((text) => isoDate(text) !== undefined, 3) || isMostly(isWholeNumber, mostCodes + 1);
}

/** Spelling keys of the cells that are no dates, or no numbers, in a column that mostly is. */
export function oddValues(values: readonly CellValue[]): ReadonlySet<string> {
  const [dates, numbers] = [
    values.filter(({ text }) => isoDate(text) !== undefined),
    values.filter(({ text }) => isWholeNumber(text)),
  ];
  const fitting = new Set(filled(dates) >= filled(numbers) ? dates : numbers);
  return new Set(values.filter((value) => !fitting.has(value)).map(({ key }) => key));
}

function isUnique({ values }: ColumnCells): boolean {
  return values.length > 1 && values.every(({ count }) => count === 1);
}

function namesRows(cells: ColumnCells): boolean {
  const isShortCode = cells.values.every(({ text }) => /\d/.test(text) && !/\s/.test(text) && text.length <= 30);
  if (!isShortCode) return false;
  return (
    nameHeader.test(cells.header) || cells.values.length > mostLevels || (isUnique(cells) && cells.values.length >= 10)
  );
}

function identifiers(named: Named, required: boolean, unique = true): ColumnGuess {
  return { column: { ...named, required, type: "identifier", unique }, counts: new Map(), doubts: [] };
}

const remarkHeader = /bemærkning|kommentar|uddyb|fritekst|notat|^note|comment|remark/i;

/** Words that come again are levels; words that do not are text, which may say anything about anybody. */
function isCategory({ header, values, rowCount }: ColumnCells, isAmountList: boolean): boolean {
  if (remarkHeader.test(header)) return false;
  if (values.length > mostLevels || values.some(({ text }) => text.length > longestLabel)) return false;
  if (isAmountList && rowCount <= longestList) return true;
  if (isProse(values)) return false;
  const single = values.filter(({ count }) => count === 1).length;
  return single * 2 <= values.length || (values.length <= 5 && readScale(values.map(({ text }) => text)) !== undefined);
}

/** Sentences that few people wrote, even if some of them wrote the same. */
function isProse(values: readonly CellValue[]): boolean {
  const length = values.reduce((sum, { text }) => sum + text.length, 0) / values.length;
  return (
    length > 25 && values.every(({ count }) => count < 5) && readScale(values.map(({ text }) => text)) === undefined
  );
}

function words(named: Named, values: readonly CellValue[]): ColumnGuess {
  const scale = readScale(values.map(({ text }) => text));
  if (scale === undefined) return category(named, values, false, misspellings(values));
  const ordered = scale.order.flatMap((key) => values.find((value) => value.key === key) ?? []);
  const { column, counts, doubts } = category(named, ordered, scale.graded);
  const idsOf = (keys: readonly string[]): readonly string[] =>
    ordered.flatMap(({ key }, index) => (keys.includes(key) ? [column.levels[index]?.id ?? ""] : []));
  return { column, counts, doubts, scale: { positive: idsOf(scale.positive), dontKnow: idsOf(scale.dontKnow) } };
}

function category(
  named: Named,
  values: readonly CellValue[],
  ordered: boolean,
  doubts: readonly Doubt[] = [],
): { column: CategoryColumn; counts: ReadonlyMap<string, number>; doubts: readonly Doubt[] } {
  const ids = nameIds(
    values.map(({ text }) => text),
    "vaerdi",
  );
  const levels = values.map(({ text }, index) => ({ id: ids[index] ?? "", ...labelled(text, values) }));
  const counts = values.map(({ count }, index) => [ids[index] ?? "", count] as const);
  return { column: { ...named, type: "category", levels, ordered }, counts: new Map(counts), doubts };
}

/** A label that can be read, and what the file has instead, unless another value is called so. */
function labelled(text: string, values: readonly CellValue[]): Omit<LevelDefinition, "id"> {
  const label = readableText(text);
  if (label === text) return { label, synonyms: [] };
  const called = values.filter((value) => spellingKey(readableText(value.text)) === spellingKey(label));
  return called.length === 1 ? { label, synonyms: [text] } : { label: text, synonyms: [] };
}

/** Rare words that are nearly a common one. */
function misspellings(values: readonly CellValue[]): readonly Doubt[] {
  return values.flatMap(({ text, count }) => {
    const commoner = values.filter((other) => other.count >= 10 * count).map((other) => other.text);
    const meant = text.length > 4 ? nearestWord(text, commoner) : undefined;
    return meant === undefined ? [] : [{ kind: "misspelling" as const, about: [text, meant] }];
  });
}
