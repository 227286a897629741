import type { FontId } from "../model/font-book.ts";
import type { DrawnDocument } from "../model/page.ts";
import { drawnTexts } from "./drawn-texts.ts";
import { drawnText } from "./write-text.ts";

/** A soft hyphen is not drawn, and no mark that follows is composed with it. */
const separator = "\u00ad";

/**
 * The characters that each font draws, those of drawings among them, once each and in the order in which they come.
 *
 * @param document Its pages, and the drawings that they name.
 */
export function drawnCharacters(document: Pick<DrawnDocument, "pages" | "drawings">): ReadonlyMap<FontId, string> {
  const characters = new Map<FontId, string>();
  for (const [font, texts] of drawnTexts(document)) {
    characters.set(font, [...new Set(drawnText(texts.join(separator)))].join(""));
  }
  return characters;
}
