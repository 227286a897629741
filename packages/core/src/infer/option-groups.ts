import { spellingKey } from "../statistics/spelling-key.ts";
import { yesOrNo } from "../statistics/yes-no-words.ts";
import type { ColumnCells } from "./column-cells.ts";

/** A multiple-choice item: columns beside each other, one an option. */
export interface OptionGroup {
  /** What was asked, as far as the headers say. */
  readonly stem: string;
  readonly options: readonly { readonly index: number; readonly label: string }[];
}

/** „Hvordan hørte du om os? Avis", „Kilde: Avis", „Kilde - Avis", „Kilde [Avis]". */
const wordings: readonly RegExp[] = [
  /^(.+?)\s*\[(.+)\]$/,
  /^(.+?\?)\s*[-–:]?\s*(.+)$/,
  /^(.+?)\s*:\s+(.+)$/,
  /^(.+?)\s+[-–]\s+(.+)$/,
];
const codes = /^(\p{L}+\d+)[_.](\d+|[a-z])$/iu;
const notTicked: ReadonlySet<string> = new Set(["0", "false", "falsk"]);

/**
 * Columns that seem to be the options of multiple-choice items: side by side, their headers beginning alike, and in their
 * cells nothing but a tick (`1`, `x`, „Ja", the option's own words), its absence, or a blank. Columns that say „Nej" in
 * words are questions of their own.
 *
 * @param columns Without missing codes.
 * @param labels What each is called: its header, or the text below it.
 * @param isOpen Whether a column may be read at all.
 */
export function optionGroups(
  columns: readonly ColumnCells[],
  labels: readonly string[],
  isOpen: (index: number) => boolean,
): readonly OptionGroup[] {
  const groups: { stem: string; options: { index: number; label: string }[] }[] = [];
  let last: string | undefined;
  for (const [index, cells] of columns.entries()) {
    const split = isOpen(index) ? splitHeader(cells.header, labels[index] ?? "") : undefined;
    const fits = split !== undefined && isTicks(cells, split.option);
    if (fits && split.key === last) groups.at(-1)?.options.push({ index, label: split.option });
    else if (fits) groups.push({ stem: split.stem, options: [{ index, label: split.option }] });
    last = fits ? split.key : undefined;
  }
  return groups.filter(({ options }) => isItem(options, columns));
}

function isItem(options: OptionGroup["options"], columns: readonly ColumnCells[]): boolean {
  const ticked = options.filter(({ index }) => (columns[index]?.values.length ?? 0) > 0);
  const labels = new Set(options.map(({ label }) => spellingKey(label)));
  return ticked.length >= 2 && labels.size === options.length;
}

function splitHeader(
  header: string,
  label: string,
): { readonly key: string; readonly stem: string; readonly option: string } | undefined {
  const [, stem, option] = wordings.map((wording) => wording.exec(label)).find((match) => match !== null) ?? [];
  const [, code] = codes.exec(header) ?? [];
  if (stem !== undefined && option !== undefined) return { key: code ?? spellingKey(stem), stem, option };
  return code === undefined ? undefined : { key: code, stem: code, option: label };
}

function isTicks({ header, values }: ColumnCells, option: string): boolean {
  const own = [header, option].map(spellingKey);
  return values.every(({ key }) => yesOrNo(key) === "yes" || own.includes(key) || notTicked.has(key));
}
