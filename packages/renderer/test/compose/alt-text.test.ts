import { expect, test } from "vitest";
import { altText } from "../../src/compose/alt-text.ts";
import type { Language } from "../../src/model/report-definition.ts";
import { comparingCharts } from "../chart/comparing-charts.ts";
import { sampleCharts } from "../chart/sample-charts.ts";
import { seriesCharts } from "../chart/series-charts.ts";

const place = { table: { anchor: "figure-data/x", name: "tabel B", number: "B" }, file: "x.csv" };
const charts = { ...sampleCharts, ...comparingCharts, ...seriesCharts };
const languages: readonly Language[] = ["da", "nb", "en"];

test.each(languages)("alternative texts of every kind of chart, in %s", async (language) => {
  const texts = Object.entries(charts).map(([id, chart]) => `${id}: ${altText("Titlen", chart, place, language)}\n`);
  await expect(texts.join("")).toMatchFileSnapshot(`../golden/alt-texts.${language}.txt`);
});

test("every kind is among them, and each says what it is of and where its numbers are", () => {
  const kinds = new Set(Object.values(charts).map(({ kind }) => kind));
  expect(kinds.size).toBe(12);
  for (const language of languages) {
    for (const chart of Object.values(charts)) {
      const text = altText("Titlen", chart, place, language);
      expect(text).toContain("Titlen.");
      expect(text).toMatch(/tabel B .*x\.csv\.$/);
    }
  }
});

test("hold no number that the chart does not", () => {
  for (const chart of Object.values(charts).filter(({ kind }) => kind !== "steps")) {
    const numbers =
      altText("Titlen", chart, place, "da")
        .replace("akse fra 0 til 100 %", "akse")
        .match(/\d+(?:,\d+)?/g) ?? [];
    const known = JSON.stringify(chart);
    expect(numbers.filter((number) => !known.includes(number))).toEqual([]);
  }
});
