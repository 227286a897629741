import type { Theme } from "../model/theme.ts";

/** Distances above and below a block, in points. */
export interface Distances {
  readonly before: number;
  readonly after: number;
}

/** Vertical distances in points, all parts of the grid. */
export interface Rhythm {
  readonly paragraph: number;
  readonly listItem: number;
  /** Around lists, quotes and rows of key figures. */
  readonly block: number;
  /** Around figures, tables and boxes. */
  readonly float: number;
  readonly heading: Readonly<Record<2 | 3 | 4, Distances>>;
  /** From the rule above a figure to its title, from the title to the drawing, from there to the notes. */
  readonly captionRule: number;
  readonly captionAfter: number;
  readonly notesBefore: number;
}

/**
 * The distances of a report.
 *
 * @param theme Its look.
 */
export function rhythmOf(theme: Theme): Rhythm {
  const grid = theme.grid * theme.spacing;
  return {
    paragraph: grid / 2,
    listItem: grid / 4,
    block: grid,
    float: grid * 1.25,
    heading: {
      2: { before: grid * 1.75, after: grid / 2 },
      3: { before: grid * 1.25, after: grid / 4 },
      4: { before: grid, after: 0 },
    },
    captionRule: grid / 2.5,
    captionAfter: grid / 2,
    notesBefore: grid / 2.5,
  };
}
