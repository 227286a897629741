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

/** What `learnKerning` found out about a font beforehand, so that shaping need not. */
export interface LearnedKerning {
  /** Every pair of these characters is known. Those of the private use area stand for the ligatures, from U+E000. */
  readonly characters: string;
  /** What is drawn as one glyph, the longest first, and the number of the glyph. */
  readonly ligatures: readonly { readonly text: string; readonly glyph: number }[];
  /** Units of the font to add to the advance of the first character → the pairs, one after the other. Others are 0. */
  readonly kerned: Readonly<Record<string, string>>;
  /** Pairs that become other glyphs than these or move, one after the other. */
  readonly joined: string;
}

/** Kerning that is known beforehand, by what the font is for. */
export type LearnedKernings = Readonly<Partial<Record<FontId, LearnedKerning>>>;

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

/** A font as fontkit opened it. pdfkit takes it in place of a file. */
export interface OpenedFont {
  layout(text: string): object;
}

/** A font book that can also say which glyphs a text becomes, for whoever draws it. */
export interface ShapingFontBook extends FontBook {
  /** The font itself, for whoever embeds it: its file is parsed once. */
  opened(font: FontId): OpenedFont;
  /**
   * The glyphs of a word and the space that follows it, kerned, with standard ligatures: `width` adds up their advances.
   * Composed text (NFC) without soft hyphens.
   */
  shape(word: string, font: FontId): readonly ShapedGlyph[];
}

/** One glyph on the baseline; lengths in thousandths of the type size. */
export interface ShapedGlyph {
  /** Glyph number in the font file. */
  readonly id: number;
  /** The characters it stands for: one, several for a ligature. */
  readonly text: string;
  /** Width of the glyph in the font. */
  readonly width: number;
  /** Distance to the next glyph: the width and the kerning. */
  readonly advance: number;
}
