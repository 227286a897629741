import { expect, test } from "vitest";
import { altText } from "../../src/compose/alt-text.ts";
import type { Language } from "../../src/model/report-definition.ts";
import { comparingCharts } from "../chart/comparing-charts.ts";

const place = { table: { anchor: "figure-data/x", name: "T1", number: "T1" }, file: "x.csv" };
const languages: readonly Language[] = ["da", "nb", "en"];

test.each(languages)("alternative texts of charts that compare, in %s", async (language) => {
  const texts = Object.entries(comparingCharts).map(
    ([id, chart]) => `${id}: ${altText("Titlen", chart, place, language)}\n`,
  );
  await expect(texts.join("")).toMatchFileSnapshot(`../golden/alt-texts.${language}.txt`);
});

test("hold no number that the chart does not", () => {
  for (const chart of Object.values(comparingCharts)) {
    const numbers = altText("Titlen", chart, place, "da").match(/\d+(?:,\d+)?/g) ?? [];
    const known = JSON.stringify(chart);
    expect(numbers.filter((number) => !known.includes(number))).toEqual([]);
  }
});
