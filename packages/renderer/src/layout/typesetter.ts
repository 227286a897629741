import { hyphenateWord } from "../language/hyphenate.ts";
import type { FontBook, FontId } from "../model/font-book.ts";
import { remembered } from "../model/remembered.ts";
import type { Language } from "../model/report-definition.ts";
import type { Theme } from "../model/theme.ts";
import type { PageLabel } from "./page-labels.ts";
import { type Rhythm, rhythmOf } from "./rhythm.ts";
import { openSizedFont, type SizedFont } from "./sized-font.ts";
import { splitWord, type WordPart } from "./split-word.ts";
import { type TextStyles, textStylesOf } from "./text-style.ts";

/** What setting text needs: its look, and widths and syllables, each looked up once for a layout. */
export interface Typesetter {
  readonly fonts: FontBook;
  readonly language: Language;
  readonly theme: Theme;
  readonly textStyles: TextStyles;
  readonly rhythm: Rhythm;
  /** Widths and parts of words in a font and size. */
  sized(font: FontId, size: number): SizedFont;
  /** Width of a text without justification, in points. */
  width(text: string, font: FontId, size: number): number;
  /** A word in the parts between which a line may break, syllables among them when asked to hyphenate. */
  split(word: string, hyphenate: boolean): readonly WordPart[];
  /** Number of the page of an anchor. */
  page(anchor: string): PageLabel;
  /** Width that spaces of justified text have by nature, as a factor of the font's. */
  readonly spaces: number;
}

/**
 * Opens the memory of widths and syllables of one layout.
 *
 * @param fonts Fonts of the report.
 * @param language Language of its text.
 * @param theme Its look.
 */
export function openTypesetter(fonts: FontBook, language: Language, theme: Theme): Typesetter {
  const sizedFonts = new Map<FontId, Map<number, SizedFont>>();
  const hyphenated = remembered((word) => splitWord(word, (part) => hyphenateWord(part, language)));
  const whole = remembered((word) => splitWord(word, null));
  const split = (word: string, hyphenate: boolean): readonly WordPart[] => (hyphenate ? hyphenated : whole)(word);
  const sized = (font: FontId, size: number): SizedFont => {
    const sizes = sizedFonts.get(font) ?? new Map<number, SizedFont>();
    const opened = sizes.get(size) ?? openSizedFont((text) => fonts.width(text, font, size), split);
    if (!sizes.has(size)) sizedFonts.set(font, sizes.set(size, opened));
    return opened;
  };
  return {
    fonts,
    language,
    theme,
    textStyles: textStylesOf(theme),
    rhythm: rhythmOf(theme),
    sized,
    width: (text, font, size) => sized(font, size).width(text),
    split,
    page: () => ({ text: "", widest: "" }),
    spaces: 1,
  };
}
