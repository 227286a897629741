import type { FontId } from "../model/font-book.ts";
import type { DrawnDocument } from "../model/page.ts";

/**
 * The texts that each font draws, those of drawings among them, in the order in which they come.
 *
 * @param document Its pages, and the drawings that they name.
 */
export function drawnTexts({
  pages,
  drawings,
}: Pick<DrawnDocument, "pages" | "drawings">): ReadonlyMap<FontId, readonly string[]> {
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
  return texts;
}
