/** Only what a delimiter row has, the marks of quotes around it too. */
const delimiterRow = /^[\s>|:-]*-[\s>|:-]*$/;

/**
 * Lines of a chapter, from 1, on which a row of a table can stand: those before a row like `|---|:-:|`, and those behind it up
 * to an empty one. There may be none: every table has such a row.
 *
 * @param text The chapter.
 * @example
 * [...tableLines("Svar:\n\n| a |\n|---|\n| b |\n\nSlut")]; // => [3, 5]
 */
export function tableLines(text: string): ReadonlySet<number> {
  const lines = text.split(/\r\n?|\n/);
  const found = new Set<number>();
  let isBelow = false;
  for (const [index, line] of lines.entries()) {
    const isRow = /[|:]/.test(line) && delimiterRow.test(line);
    if (isRow) found.add(index);
    if (!/[^\s>]/.test(line)) isBelow = false;
    else if (isBelow) found.add(index + 1);
    isBelow ||= isRow;
  }
  return found;
}
