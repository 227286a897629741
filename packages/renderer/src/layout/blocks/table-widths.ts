/** Widths of a column in points, from the smallest up. */
export interface ColumnNeed {
  /** Of its numbers, decimal signs below each other; 1 for text. */
  readonly firm: number;
  /** Of its widest syllable or number. */
  readonly tight: number;
  /** With only long words hyphenated. */
  readonly fair: number;
  /** Of its widest word. */
  readonly least: number;
  /** Of its widest cell on one line. */
  readonly most: number;
}

type Cells = readonly { readonly most: number }[];

/** Widths that are tried for a move; the larger ones lead over heights that no small one changes. */
const steps = [6, 18, 42] as const;
const mostSteps = 80;
/** A wrapped cell fills its lines to about this part. */
const lineFill = 0.88;

/**
 * Shares out the width of a table. When every cell fits on one line, what is left over goes to the columns of text. When
 * every word does, widths move between columns until the table has as few lines as it can. Otherwise long words are
 * hyphenated first, then all; then words are cut anywhere, and numbers last.
 *
 * @param receivers Columns that take what is left over.
 * @param room Width of all columns without gutters.
 * @param rows Widths of the cells of each row.
 * @returns Widths that add up to the room.
 */
export function shareOut(
  needs: readonly ColumnNeed[],
  receivers: readonly boolean[],
  room: number,
  rows: readonly Cells[],
): readonly number[] {
  const of = (width: keyof ColumnNeed): readonly number[] => needs.map((need) => need[width]);
  if (sum(of("firm")) >= room) return of("firm").map((firm) => (firm * room) / sum(of("firm")));
  if (sum(of("tight")) >= room) return between(of("firm"), of("tight"), room);
  if (sum(of("fair")) >= room) return between(of("tight"), of("fair"), room);
  if (sum(of("least")) >= room) return between(of("fair"), of("least"), room);
  const most = sum(of("most"));
  if (most > room) return fewestLines(between(of("least"), of("most"), room), needs, rows);
  const taking = receivers.some(Boolean) ? receivers : receivers.map(() => true);
  const weight = sum(needs.map((need, index) => (taking[index] ? need.most : 0)));
  return needs.map((need, index) => need.most + (taking[index] ? ((room - most) * need.most) / weight : 0));
}

/** Widths between two sets, all at the same part of the way, that add up to the room. */
function between(low: readonly number[], high: readonly number[], room: number): readonly number[] {
  const way = sum(high) - sum(low);
  const part = way <= 0 ? 0 : (room - sum(low)) / way;
  return low.map((width, index) => width + ((high[index] ?? width) - width) * part);
}

/** Moves width from column to column as long as that saves lines. */
function fewestLines(
  start: readonly number[],
  needs: readonly ColumnNeed[],
  rows: readonly Cells[],
): readonly number[] {
  let widths = start;
  let lines = lineCount(widths, rows);
  for (let moves = 0; moves < mostSteps; moves++) {
    const better = neighbours(widths, needs)
      .map((candidate) => ({ candidate, count: lineCount(candidate, rows) }))
      .reduce((best, one) => (one.count < best.count ? one : best), { candidate: widths, count: lines });
    if (better.count >= lines) break;
    widths = better.candidate;
    lines = better.count;
  }
  return widths;
}

/** Only a column with a cell of several lines is worth widening, and only words are worth narrowing. */
function neighbours(widths: readonly number[], needs: readonly ColumnNeed[]): readonly (readonly number[])[] {
  return widths.flatMap((width, from) =>
    widths.flatMap((target, to) =>
      steps
        .filter((step) => to !== from && width - step >= (needs[from]?.least ?? 0) && target < (needs[to]?.most ?? 0))
        .map((step) => widths.map((other, at) => other + (at === to ? step : 0) - (at === from ? step : 0))),
    ),
  );
}

/** Lines of the table, by the tallest cell of each row; the fullness of all cells decides between equals. */
function lineCount(widths: readonly number[], rows: readonly Cells[]): number {
  return sum(
    rows.map((row) => {
      const fullness = row.map(({ most }, index) => most / (widths[index] ?? 1));
      const lines = fullness.map((full) => (full <= 1 ? 1 : Math.ceil(full / lineFill)));
      return Math.max(1, ...lines) + 0.01 * Math.max(0, ...fullness);
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
