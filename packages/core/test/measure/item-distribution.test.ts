import { expect, test } from "vitest";
import { itemDistribution } from "../../src/measure/item-distribution.ts";
import { survey } from "../outreach-programme.ts";

const definition = {
  id: "q",
  population: "besvarelser",
  among: { status: "besvaret" },
  items: [{ variable: "alle" }, { variable: "nyttig", label: "Fik nyttig viden" }],
};

test("each level of an item is a share of those who answered it, the blanks of those who returned it", () => {
  const results = itemDistribution(survey, definition);
  const fractions = Object.fromEntries(results.map(({ id, numerator, denominator }) => [id, [numerator, denominator]]));
  expect(fractions).toMatchObject({
    "q.alle.helt-enig": [300, 477],
    "q.alle.enig": [141, 477],
    "q.alle.ved-ikke": [20, 477],
    "q.alle.blank": [10, 487],
    "q.nyttig.ja": [427, 487],
    "q.nyttig.blank": [0, 487],
  });
  expect(results[0]).toMatchObject({ missing: 10, missingOf: ["Alle bør få et opkald"] });
  expect(results.find(({ id }) => id === "q.nyttig.blank")).toMatchObject({ label: "Fik nyttig viden", missing: 0 });
  const levels = results.filter(({ id }) => id.startsWith("q.alle.") && !id.endsWith("blank"));
  expect(levels.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(477);
});
