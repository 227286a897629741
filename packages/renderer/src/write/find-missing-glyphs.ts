import type { DataError } from "@udbytte/core";
import type { FontBook } from "../model/font-book.ts";
import type { DrawnDocument } from "../model/page.ts";
import { drawnTexts } from "./drawn-texts.ts";

/**
 * Every character of a laid-out document that its font cannot draw, once each: drawn, it would be an empty box.
 *
 * @param file The file to name: a laid-out page no longer knows which chapter its text came from.
 * @returns `glyph-missing` errors; `detail` is some text around the character.
 */
export function findMissingGlyphs(laidOut: DrawnDocument, fonts: FontBook, file: string): readonly DataError[] {
  const found = new Map<string, DataError>();
  for (const [font, texts] of drawnTexts(laidOut)) {
    for (const character of fonts.missingGlyphs(texts.join(""), font)) {
      const around = texts.find((text) => text.includes(character)) ?? "";
      found.set(character, { code: "glyph-missing", severity: "error", file, value: character, detail: around.trim() });
    }
  }
  return [...found.values()];
}
