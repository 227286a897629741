import { expect, test } from "vitest";
import { isBareLinkText } from "../../src/language/bare-link-text.ts";

test.each([
  "her",
  "Her",
  "klik her",
  "Læs mere",
  "læs mere her",
  "se her.",
  "les mer",
  "trykk her",
  "click here",
  "more",
  " ",
  "link",
])("„%s“ says nothing", (text) => expect(isBareLinkText(text)).toBe(true));

test.each(["herbergets rapport", "læs mere om rådgivningen", "Danmarks Statistik", "merudgifter", "linksamling", "10"])(
  "„%s“ says something",
  (text) => expect(isBareLinkText(text)).toBe(false),
);
