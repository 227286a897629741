import { describe, expect, test } from "vitest";
import { usual } from "../define/report-fixture.ts";
import { blocksOf, composeChapter, prose, textOf } from "./composed-fixture.ts";

describe("running text", () => {
  test("numbers hold on to their units, lines are joined, quotes stay as typed", () => {
    expect(prose('Af {{ reached }} personer\nsagde "ja" i 41-50 timer, n = {{ reached }}')).toBe(
      'Af 125~personer sagde "ja" i 41-50~timer, n~=~125',
    );
  });

  test("links, emphasis and typed numbers", () => {
    const [block] = blocksOf('# A\n\n[se **kilden**](https://example.org) :typed[58,5 %]{source="S"}\n');
    expect(block).toMatchObject({
      children: [
        { type: "link", url: "https://example.org", children: [{ text: "se " }, { type: "strong" }] },
        { text: " " },
        { text: "58,5\u00A0%" },
      ],
    });
  });
});

describe("typed numbers that a result gives", () => {
  const typed = (text: string) => {
    const composed = composeChapter(`# A\n\n${text}\n`);
    return composed.ok
      ? []
      : composed.errors.map(({ value, suggestion, line, column }) => [value, suggestion, line, column]);
  };

  test("from 100 up any result, below only overall ones", () => {
    expect(typed("Af 125 personer,\nså 444.000 kr.")).toEqual([
      ["125", "reached", 3, 4],
      ["444.000", "cost", 4, 4],
    ]);
    expect(typed("Der var 42")).toEqual([["42", "uptake count", 3, 9]]);
    expect(typed("Der var 35 og 57")).toEqual([]);
  });

  test("withheld numbers are never compared", () => {
    expect(typed("Der var 2 og 20")).toEqual([]);
  });
});

test("abbreviations of report.yaml are written out once and tied to their meaning after that", () => {
  const yaml = `${usual}abbreviations: { RKH: Røde Kors Hovedstaden }\n`;
  const blocks = blocksOf("# Om RKH\n\nHos RKH ringede {{ reached }} til RKH.\n", yaml);
  const [paragraph] = blocks;
  const inlines = paragraph?.type === "paragraph" ? paragraph.children : [];
  expect(textOf(inlines)).toBe("Hos Røde Kors Hovedstaden (RKH) ringede 125 til RKH.");
  expect(inlines).toContainEqual({ type: "abbreviation", text: "RKH", expansion: "Røde Kors Hovedstaden" });
});
