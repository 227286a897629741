import type { FontId } from "./font-book.ts";

/** A picture as drawing operations in points, origin at the top left, y downwards. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly operations: readonly DrawingOperation[];
}

/** What layout needs to know of a drawing: its size, in points. */
export type DrawingSize = Pick<Drawing, "width" | "height">;

export type DrawingOperation =
  | {
      readonly type: "path";
      readonly commands: readonly PathCommand[];
      /** `#rrggbb`; null for none. */
      readonly fill: string | null;
      readonly stroke: Stroke | null;
    }
  | {
      readonly type: "text";
      /** Start of the baseline. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly font: FontId;
      readonly size: number;
      readonly color: string;
    };

export interface Stroke {
  readonly color: string;
  readonly width: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dash: readonly number[];
}

export type PathCommand =
  | readonly ["M", number, number]
  | readonly ["L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Z"];
