import { expect, test } from "vitest";
import { drawnCharacters } from "../../src/write/drawn-characters.ts";
import { element, line } from "./place-line.ts";

test("each font has its characters once, in the order in which they come", () => {
  const paragraph = element("P");
  const text = (words: string, font: "serif" | "sans") => line(100, [{ text: words, element: paragraph, font }]);
  const operations = [{ type: "text", x: 0, y: 5, text: "bæ", font: "sans", size: 8, color: "#000000" }] as const;
  const drawing = { width: 9, height: 9, operations };
  const items = [
    ...text("abba", "serif"),
    ...text("a\u00adb", "sans"),
    { type: "drawing", x: 0, y: 0, figure: "f", scale: 1, width: 9, height: 9, element: element("Figure") } as const,
  ];
  const pages = [{ width: 100, height: 100, label: "1", items }];
  const characters = drawnCharacters({ pages, drawings: new Map([["f", drawing]]) });
  expect([...characters]).toEqual([
    ["serif", "ab"],
    ["sans", "abæ"],
  ]);
});

test("a mark at the beginning of a text is not composed with the text before it", () => {
  const paragraph = element("P");
  const items = ["a", "\u030a", "e\u0301"].flatMap((text) => line(100, [{ text, element: paragraph }]));
  const pages = [{ width: 100, height: 100, label: "1", items }];
  expect(drawnCharacters({ pages, drawings: new Map() }).get("serif")).toBe("a\u030aé");
});
