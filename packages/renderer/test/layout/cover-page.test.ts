import { describe, expect, test } from "vitest";
import { coverPage } from "../../src/layout/cover-page.ts";
import { openTypesetter } from "../../src/layout/typesetter.ts";
import type { Document } from "../../src/model/document.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { areaOf, overlaps } from "./read-pages.ts";
import { document, prose } from "./sample-document.ts";

const typesetter = openTypesetter(fakeFonts, "da", theme);
const plain = document([]);

function faultsOf(report: Document): readonly string[] {
  const { items } = coverPage(report, typesetter);
  const { width, height } = theme.page;
  const outside = items.flatMap((item) => {
    const area = areaOf(item);
    const isInside =
      area === null || (area.left >= 0 && area.right <= width - 60 && area.top >= 0 && area.bottom <= height - 50);
    return isInside ? [] : [`outside: ${area?.name}`];
  });
  return [...outside, ...overlaps({ width, height, label: "", items })];
}

function wordsOf(report: Document): readonly string[] {
  const { items } = coverPage(report, typesetter);
  return items.flatMap((item) => (item.type === "text" ? item.text.split(/\s+/) : [])).filter((word) => word !== "");
}

const { cover } = plain;
const partners = Array.from({ length: 30 }, (_, index) => `Den ${index + 1}. partner med et langt navn og flere ord`);
const reports: Readonly<Record<string, Document>> = {
  plain,
  "a long title": { ...plain, title: prose(60), subtitle: prose(40) },
  "a very long title": { ...plain, title: prose(400), subtitle: prose(200) },
  "a title of one long word": { ...plain, title: "evalueringsrapport".repeat(4) },
  "many partners": { ...plain, cover: { ...cover, partners } },
  "many partners and a long notice": { ...plain, cover: { ...cover, partners, notice: prose(120) } },
  "a long period, edition and author": {
    ...plain,
    cover: { ...cover, period: prose(30), edition: prose(30), author: prose(30), kicker: prose(40) },
  },
};

describe("cover", () => {
  test.each(Object.entries(reports))("%s stays on the page, nothing on top of anything", (_, report) => {
    expect(faultsOf(report)).toEqual([]);
  });

  test.each(Object.entries(reports).filter(([name]) => !name.includes("one long word")))(
    "%s keeps every word",
    (_, report) => {
      const { title, subtitle, cover: own } = report;
      const expected = [
        own.kicker,
        title,
        subtitle,
        own.author,
        ...own.partners,
        own.period,
        own.edition,
        own.notice ?? "",
      ];
      const words = wordsOf(report);
      for (const word of expected.flatMap((text) => text.split(" ")).filter((one) => one !== ""))
        expect(words).toContain(word);
    },
  );

  test.each([8, 12, 16, 20, 24])("the names of %i partners can be read, in two columns where they must", (count) => {
    const names = partners.slice(0, count).map((name) => name.replace(" med et langt navn og flere ord", ""));
    const { items } = coverPage({ ...plain, cover: { ...cover, partners: names } }, typesetter);
    const places = items.filter((item) => item.type === "text").filter(({ text }) => text.includes(". partner"));
    expect(places).toHaveLength(count);
    for (const { size } of places) expect(size).toBeGreaterThanOrEqual(theme.size.coverText * 0.75);
  });
});
