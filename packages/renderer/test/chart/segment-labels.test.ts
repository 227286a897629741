import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelFont, labelSize } from "../../src/chart/label.ts";
import { labelSegments, type PlacedSegment } from "../../src/chart/segment-labels.ts";
import { theme } from "../../src/model/theme.ts";
import { fonts, overlappingTexts, type TextOperation, textBounds, words } from "./inspect-drawing.ts";
import { columnWidth, segment } from "./sample-charts.ts";

function placed(entries: readonly { readonly name: string; readonly weight: number }[]): readonly PlacedSegment[] {
  const total = Math.max(
    1,
    entries.reduce((sum, { weight }) => sum + weight, 0),
  );
  let end = 0;
  return entries.map(({ name, weight }) => {
    const start = end;
    end += (weight / total) * columnWidth;
    return { segment: segment(name, weight, total, String(weight)), start, end, color: "#12436d" };
  });
}

describe("labelSegments", () => {
  it("wraps a name only where its segment is too short for it", () => {
    const { labels } = labelSegments(
      placed([
        { name: "Samtale fra projektet", weight: 438 },
        { name: "Samtale kodet „andet“", weight: 164 },
        { name: "Ingen samtale fundet", weight: 99 },
      ]),
      fonts,
      columnWidth,
    );
    const names = labels.filter(({ style }) => style === "regular").map(({ text }) => text);
    expect(names).toEqual(["Samtale fra projektet", "Samtale", "kodet „andet“", "Ingen samtale", "fundet"]);
  });

  it("lists names that would stand above the bar in more than four lines", () => {
    const long = "Dette er en meget lang tekst til en lille del af helheden, og den skal brydes";
    const { labels, swatches } = labelSegments(
      placed([
        { name: long, weight: 7 },
        { name: long, weight: 9 },
        { name: long, weight: 4 },
        { name: "Resten", weight: 80 },
      ]),
      fonts,
      columnWidth,
    );
    expect(swatches).toHaveLength(4);
    expect(labels.filter(({ style }) => style === "regular").map(({ text }) => text)).toEqual([
      long,
      long,
      long,
      "Resten",
    ]);
  });

  it("keeps labels whole, apart, in the picture and above the bar, for any shares and names", () => {
    const name = fc
      .array(fc.constantFrom("Ja", "tak", "Pårørende", "eller", "Offerrådgivningen", "vil", "ikke"), {
        minLength: 1,
        maxLength: 5,
      })
      .map((all) => all.join(" "));
    const entries = fc.array(fc.record({ name, weight: fc.integer({ min: 0, max: 200 }) }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(entries, (all) => {
        const { labels, leaders, height } = labelSegments(placed(all), fonts, columnWidth);
        const operations = labels.map(
          ({ x, y, text, style }): TextOperation => ({
            type: "text",
            x,
            y,
            text,
            font: labelFont(style),
            size: labelSize,
            color: theme.color.text,
          }),
        );
        const drawing = { width: columnWidth, height, operations };
        expect(overlappingTexts(drawing)).toEqual([]);
        for (const bounds of operations.map(textBounds)) {
          expect(bounds.left).toBeGreaterThanOrEqual(-0.01);
          expect(bounds.right).toBeLessThanOrEqual(columnWidth + 0.01);
          expect(bounds.bottom).toBeLessThanOrEqual(height);
        }
        const drawn = words(drawing).split(" ");
        expect(all.flatMap((entry) => entry.name.split(" ")).filter((word) => !drawn.includes(word))).toEqual([]);
        const feet = leaders.map(({ x }) => x);
        const heads = leaders.map(({ x2 }) => x2);
        expect(feet).toEqual(feet.toSorted((a, b) => a - b));
        expect(heads).toEqual(heads.toSorted((a, b) => a - b));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
