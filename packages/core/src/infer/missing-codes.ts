import type { MissingCode, MissingDefinition } from "../model/codebook.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { type CellValue, type ColumnCells, filled } from "./column-cells.ts";
import { idFrom } from "./name-ids.ts";
import type { ProposalWords } from "./proposal-words.ts";
import { isWholeNumber } from "./written-forms.ts";

/** Words that mean „no value". „Ved ikke" is an answer and none of them. */
const missingWords: ReadonlySet<string> = new Set(
  [
    "ukendt",
    "uoplyst",
    "ikke oplyst",
    "mangler",
    "ukjent",
    "uoppgitt",
    "unknown",
    "n/a",
    "na",
    "#n/a",
    "null",
    "-",
    "–",
    "—",
    "?",
    ".",
  ].map(spellingKey),
);

/** Words for „not asked" and „would not say": reasons that are kept apart. */
const reasons: Readonly<Record<"notAsked" | "refused", ReadonlySet<string>>> = {
  notAsked: new Set(["ikke spurgt", "ej spurgt", "ikke stillet", "ikke spurt", "ikke stilt", "not asked"]),
  refused: new Set([
    "ønsker ikke at svare",
    "ønsker ikke at oplyse",
    "vil ikke svare",
    "vil ikke oplyse",
    "ønsker ikke å svare",
    "ønsker ikke å oppgi",
    "vil ikke oppgi",
    "nægter at svare",
    "refused",
    "prefer not to say",
    "prefers not to say",
  ]),
};

/** Words for „don't know": an answer in a question of words, a missing value among numbers and dates. */
const dontKnow: ReadonlySet<string> = new Set([
  "ved ikke",
  "ved ej",
  "vet ikke",
  "don't know",
  "don’t know",
  "dont know",
]);

/** Missing codes of a table as the codebook lists them, each with the number of its cells, in the same order. */
export interface FoundMissing {
  readonly codes: readonly MissingCode[];
  readonly counts: ReadonlyMap<string, number>;
  /** Every cell that means „no value". */
  readonly spellings: readonly string[];
}

/**
 * What seems to mean „no value": those that say why get a name and are kept apart, the others are as blank.
 *
 * @param words Language of the names.
 */
export function findMissing(columns: readonly ColumnCells[], words: ProposalWords): FoundMissing {
  const plain = missingCodes(columns);
  const named = (["notAsked", "refused"] as const).flatMap((reason) => {
    const found = cellsOf(columns, reasons[reason]);
    return found.length === 0 ? [] : [{ definition: nameCode(found, words.missing[reason]), count: filled(found) }];
  });
  const codes: readonly MissingCode[] = [...plain.keys(), ...named.map(({ definition }) => definition)];
  return {
    codes,
    counts: new Map([...plain, ...named.map(({ definition, count }) => [definition.code, count] as const)]),
    spellings: spellingsOf(codes),
  };
}

/** Cells of a column that say „don't know", as a missing code of it; undefined when there are none. */
export function dontKnowCode(cells: ColumnCells, words: ProposalWords): MissingDefinition | undefined {
  const found = cellsOf([cells], dontKnow);
  return found.length === 0 ? undefined : nameCode(found, words.missing.dontKnow);
}

/** Every cell that these codes mean. */
export function spellingsOf(codes: readonly MissingCode[]): readonly string[] {
  return codes.flatMap((code) =>
    typeof code === "string" ? [code] : [code.code, code.id, code.label, ...code.synonyms],
  );
}

function cellsOf(columns: readonly ColumnCells[], keys: ReadonlySet<string>): readonly CellValue[] {
  return columns
    .filter(({ values }) => values.length > 1)
    .flatMap(({ values }) => values.filter(({ key }) => keys.has(key)));
}

function nameCode(found: readonly CellValue[], label: string): MissingDefinition {
  const texts = [...new Map(found.map(({ key, text }) => [key, text])).values()];
  const [code = "", ...synonyms] = texts;
  return { code, id: idFrom(label), label, synonyms };
}

/** Numbers that questionnaires write for „no value". */
const missingNumbers = ["99", "999", "9999", "-1", "-9", "-99"] as const;

/** A code that lies so far above the other numbers of its column is no number. */
const gap = 4;

/**
 * Cells of a table that seem to mean „no value", with how many there are. Numbers are among them only when no column has
 * them as an ordinary value: the codebook names missing codes for a whole table.
 */
export function missingCodes(columns: readonly ColumnCells[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (text: string, count: number): void => void found.set(text, (found.get(text) ?? 0) + count);
  for (const { values } of columns) {
    if (values.length < 2) continue;
    for (const { key, text, count } of values) {
      const known = [...found.keys()].find((code) => spellingKey(code) === key) ?? text;
      if (missingWords.has(key)) add(known, count);
    }
  }
  for (const code of missingNumbers) {
    const holding = columns.filter(({ values }) => values.some(({ key }) => key === code));
    if (holding.length === 0 || !holding.every((column) => isOutside(code, column))) continue;
    add(
      code,
      holding.reduce((sum, { values }) => sum + filled(values.filter(({ key }) => key === code)), 0),
    );
  }
  return found;
}

function isOutside(code: string, { values }: ColumnCells): boolean {
  const others = values.filter(({ key }) => key !== code && !missingWords.has(key));
  if (others.length < 2 || !others.every(({ text }) => isWholeNumber(text))) return false;
  const numbers = others
    .map(({ text }) => Number(text))
    .filter((number) => !missingNumbers.some((each) => Number(each) === number));
  const largest = Math.max(0, ...numbers);
  return code.startsWith("-") ? numbers.every((number) => number >= 0) : Number(code) > gap * largest;
}
