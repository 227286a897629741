import type { Language } from "../model/report-definition.ts";
import { words } from "./words.ts";

const gap = "[ \\u00A0\\u2009\\u202F]";
const grouped: Readonly<Record<Language, string>> = {
  da: "\\d{1,3}(?:\\.\\d{3})+",
  nb: `\\d{1,3}(?:${gap}\\d{3})+`,
  en: "\\d{1,3}(?:,\\d{3})+",
};
const decimalSigns: Readonly<Record<Language, string>> = { da: ",", nb: ",", en: "\\." };
/** A cell without a value: not shown, or nothing to show. */
const mark = /^(?:[–—-]|\.{1,3}|…)$/u;

interface CellForms {
  readonly cell: RegExp;
  /** The first number, and the last one of its range. */
  readonly first: RegExp;
}

/**
 * Where the decimal sign of a table's cell stands or, in a whole number, would stand: the cells of a column have it at one
 * place. A range is placed by its last number, „25 % (24–27 %)" by its first; a mark for a value that is not shown counts
 * as a whole number.
 *
 * @param text The cell's text, without numbers of footnotes.
 * @param language Language of the report.
 * @returns Index into the text, or null for a cell that is more than numbers, signs and units.
 * @example
 * decimalPlace("1.234,5 kr.", "da"); // => 5
 * decimalPlace("24–27 %", "da"); // => 5
 * decimalPlace("<5", "da"); // => 2
 * decimalPlace("vises ikke", "da"); // => null
 */
export function decimalPlace(text: string, language: Language): number | null {
  if (mark.test(text)) return text.length;
  const { cell, first } = forms[language];
  if (!cell.test(text)) return null;
  const found = first.exec(text);
  return found === null ? null : found.index + found[0].length;
}

/**
 * Whether a column of a table holds numbers: most of its cells that say something do. Marks count neither way.
 *
 * @param cells Texts of the cells below the head.
 * @param language Language of the report.
 * @example
 * holdsNumbers(["25 %", "–", "vises ikke", "9 %"], "da"); // => true
 * holdsNumbers(["–", ""], "da"); // => false
 */
export function holdsNumbers(cells: readonly string[], language: Language): boolean {
  const telling = cells.map((cell) => cell.trim()).filter((cell) => cell !== "" && !mark.test(cell));
  const numbers = telling.filter((cell) => decimalPlace(cell, language) !== null);
  return numbers.length * 2 > telling.length;
}

function buildForms(language: Language): CellForms {
  const { units, about, fewerThan, of, to, n, totalN } = words(language);
  const number = `(?:${grouped[language]}|\\d+)`;
  const decimals = `(?:${decimalSigns[language]}\\d+)?`;
  const before = `(?:[<>≤≥±≈~]${gap}*|(?:${alternatives([about, fewerThan])})${gap}|(?:${alternatives([n, totalN])})${gap}?=${gap}?)*`;
  const unit = `(?:${gap}*(?:[%‰€$]|${alternatives([...units, "kr.", "kr", "pct.", "pst."])})(?!\\p{L}))?`;
  const value = `${before}[+−-]?${number}${decimals}${unit}`;
  const range = `(?:${gap}?[–-]${gap}?|${gap}(?:${alternatives([to])})${gap})`;
  const joined = `${value}(?:(?:${range}|${gap}?[/:×]${gap}?|${gap}(?:${alternatives([of])})${gap})${value})*`;
  return {
    cell: new RegExp(`^[([]?${joined}(?:${gap}*[([]${joined}[)\\]])?[)\\]]?[*†‡]*$`, "u"),
    first: new RegExp(`${number}(?:${decimals}${unit}${range}${before}[+−-]?${number})?`, "u"),
  };
}

/** The longest first, so that none hides another. */
function alternatives(texts: readonly string[]): string {
  const escaped = texts.map((text) => text.replace(/[.*+?^$(){}|\\]/g, "\\$&").replaceAll(" ", gap));
  return [...escaped].sort((a, b) => b.length - a.length).join("|");
}

const forms: Readonly<Record<Language, CellForms>> = {
  da: buildForms("da"),
  nb: buildForms("nb"),
  en: buildForms("en"),
};
