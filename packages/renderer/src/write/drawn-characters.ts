import type { FontId } from "../model/font-book.ts";
import type { DrawnDocument } from "../model/page.ts";
import { drawnText } from "./write-text.ts";

/** A soft hyphen is not drawn, and no mark that follows is composed with it. */
const separator = "\u00ad";

/**
 * The characters that each font draws, those of drawings among them, once each and in the order in which they come.
 *
 * @param document Its pages, and the drawings that they name.
 */
export function drawnCharacters({
  pages,
  drawings,
}: Pick<DrawnDocument, "pages" | "drawings">): ReadonlyMap<FontId, string> {
  const texts = new Map<FontId, string[]>();
  const add = (font: FontId, text: string): void => {
    const own = texts.get(font);
    if (own === undefined) texts.set(font, [text]);
    else own.push(text);
  };
  for (const { items } of pages) {
    for (const item of items) {
      if (item.type === "text") add(item.font, item.text);
      if (item.type !== "drawing") continue;
      for (const operation of drawings.get(item.figure)?.operations ?? []) {
        if (operation.type === "text") add(operation.font, operation.text);
      }
    }
  }
  const characters = new Map<FontId, string>();
  for (const [font, own] of texts) characters.set(font, [...new Set(drawnText(own.join(separator)))].join(""));
  return characters;
}
