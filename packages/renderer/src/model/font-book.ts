/** The report's typefaces, by what they are for. */
export type FontId =
  | "serif"
  | "serif-italic"
  | "serif-semibold"
  | "sans"
  | "sans-italic"
  | "sans-semibold"
  | "sans-bold";

/** TrueType files. */
export type FontFiles = Readonly<Record<FontId, Uint8Array>>;

/** What layout and charts need to know of the fonts. */
export interface FontBook {
  /** Advance width of a text in points, kerning included. */
  width(text: string, font: FontId, size: number): number;
  /** Distance from the baseline to the top of ascenders, and to the bottom of descenders (positive), in points. */
  ascent(font: FontId, size: number): number;
  descent(font: FontId, size: number): number;
  capHeight(font: FontId, size: number): number;
  /** Characters of the text that the font cannot draw. */
  missingGlyphs(text: string, font: FontId): readonly string[];
}
