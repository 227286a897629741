import { describe, expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import type { LaidOutDocument, PageItem, TextItem } from "../../src/model/page.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { brokenRules } from "./page-rules.ts";
import { wholeReport } from "./sample-document.ts";

const { report, drawings } = wholeReport();
const right = layOut(report, drawings, fakeFonts);

/** The pages with some of their text items changed. */
function changed(change: (item: TextItem, page: number) => Partial<TextItem>): LaidOutDocument {
  const pages = right.pages.map((page, index) => ({
    ...page,
    items: page.items.map((item): PageItem => (item.type === "text" ? { ...item, ...change(item, index) } : item)),
  }));
  return { ...right, pages };
}

describe("the rules of the page", () => {
  test("are kept by a right report", () => {
    expect(brokenRules(right)).toEqual([]);
  });

  test("see hyphens in a row and at the foot", () => {
    const found = brokenRules(changed(() => ({ softHyphen: true })));
    expect(found.some((fault) => fault.startsWith("third hyphen"))).toBe(true);
    expect(found.some((fault) => fault.startsWith("broken at the foot"))).toBe(true);
  });

  test("see a dash and a unit at the start of a line", () => {
    const found = brokenRules(changed(({ text }) => ({ text: `– ${text}` })));
    expect(found.some((fault) => fault.startsWith("begins a line"))).toBe(true);
  });

  test("see notes that are not where their numbers are", () => {
    const found = brokenRules(changed(({ text, element }) => (element?.role === "Lbl" ? { text: `9${text}` } : {})));
    expect(found.some((fault) => fault.startsWith("note"))).toBe(true);
  });

  test("see lone lines, parted figures and stranded headings", () => {
    const pages = right.pages.flatMap((page) => {
      const middle = page.items.length / 2;
      return [0, 1].map((half) => ({
        ...page,
        items: page.items.filter((_, index) => index < middle === (half === 0)),
      }));
    });
    const single = right.pages.flatMap((page) => page.items.map((item) => ({ ...page, items: [item] })));
    const found = [...brokenRules({ ...right, pages }), ...brokenRules({ ...right, pages: single })];
    for (const rule of ["alone", "figure", "stranded"])
      expect(
        found.some((fault) => fault.startsWith(rule)),
        rule,
      ).toBe(true);
  });
});
