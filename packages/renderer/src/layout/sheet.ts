import { theme } from "../model/theme.ts";
import type { Column } from "./set-lines.ts";

/** A page and where its text goes. Points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly column: Column;
  readonly textHeight: number;
}

const { page } = theme;
const landscapeSide = 64;

/** An A4 page upright. */
export const portrait: Sheet = {
  width: page.width,
  height: page.height,
  column: { x: page.left, width: page.width - page.left - page.right },
  textHeight: page.height - page.top - page.bottom,
};

/** A page turned, for what is too wide for an upright one; its reader turns it too, so that its head is along the long side. */
export const landscape: Sheet = {
  width: page.height,
  height: page.width,
  column: { x: landscapeSide, width: page.height - 2 * landscapeSide },
  textHeight: page.width - page.top - page.bottom,
};
