import type { Theme } from "../model/theme.ts";
import type { Column } from "./set-lines.ts";

/** A page and where its text goes. Points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly column: Column;
  readonly textHeight: number;
}

/** The two ways in which a page is held. */
export interface Sheets {
  readonly portrait: Sheet;
  /** For what is too wide for an upright page; its reader turns it too, so that its head is along the long side. */
  readonly landscape: Sheet;
}

const landscapeSide = 64;

/** The pages of a report, upright and turned. */
export function sheetsOf({ page }: Pick<Theme, "page">): Sheets {
  const { width, height, top, bottom, left, right } = page;
  return {
    portrait: { width, height, column: { x: left, width: width - left - right }, textHeight: height - top - bottom },
    landscape: {
      width: height,
      height: width,
      column: { x: landscapeSide, width: height - 2 * landscapeSide },
      textHeight: width - top - bottom,
    },
  };
}

/**
 * Widths that drawings are made for, before they are as much larger as the type. Points.
 *
 * @param theme The look of the report.
 */
export function drawingWidths(theme: Pick<Theme, "page" | "scale">): {
  readonly portrait: number;
  readonly landscape: number;
} {
  const { portrait, landscape } = sheetsOf(theme);
  return { portrait: portrait.column.width / theme.scale, landscape: landscape.column.width / theme.scale };
}
