import type { DataError } from "@udbytte/core";
import type { FontBook, FontId } from "../model/font-book.ts";
import type { DrawnDocument, PageItem } from "../model/page.ts";

/**
 * Every character of a laid-out document that its font cannot draw, once each: drawn, it would be an empty box.
 *
 * @param file The file to name: a laid-out page no longer knows which chapter its text came from.
 * @returns `glyph-missing` errors; `detail` is some text around the character.
 */
export function findMissingGlyphs(laidOut: DrawnDocument, fonts: FontBook, file: string): readonly DataError[] {
  const found = new Map<string, DataError>();
  for (const [font, texts] of textsByFont(laidOut)) {
    const characters = [...new Set([...texts].join(""))].join("");
    for (const character of fonts.missingGlyphs(characters, font)) {
      const around = [...texts].find((text) => text.includes(character)) ?? "";
      found.set(character, { code: "glyph-missing", severity: "error", file, value: character, detail: around.trim() });
    }
  }
  return [...found.values()];
}

function textsByFont(laidOut: DrawnDocument): ReadonlyMap<FontId, ReadonlySet<string>> {
  const texts = new Map<FontId, Set<string>>();
  const add = (font: FontId, text: string): void => {
    texts.set(font, (texts.get(font) ?? new Set()).add(text));
  };
  for (const item of laidOut.pages.flatMap((page) => page.items)) addTexts(item, laidOut.drawings, add);
  return texts;
}

function addTexts(
  item: PageItem,
  drawings: DrawnDocument["drawings"],
  add: (font: FontId, text: string) => void,
): void {
  if (item.type === "text") add(item.font, item.text);
  if (item.type !== "drawing") return;
  for (const operation of drawings.get(item.figure)?.operations ?? []) {
    if (operation.type === "text") add(operation.font, operation.text);
  }
}
