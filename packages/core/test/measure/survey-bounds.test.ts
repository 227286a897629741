import { expect, test } from "vitest";
import { surveyBounds } from "../../src/measure/survey-bounds.ts";
import { survey } from "../outreach-programme.ts";

test("the silent are all negative at one end and all positive at the other", () => {
  const definition = {
    id: "b",
    population: "udsendte spørgeskemaer",
    among: { status: ["besvaret", "ubesvaret"] },
    items: [{ variable: "alle", positive: ["helt-enig", "enig"] }],
  };
  expect(surveyBounds(survey, definition)).toMatchObject([
    { id: "b.alle.lower", numerator: 441, denominator: 1090, missing: 0 },
    { id: "b.alle.upper", numerator: 441 + 10 + 603, denominator: 1090, missing: 0 },
  ]);
});

test("blanks that are taken as positive are so once", () => {
  const items = [{ variable: "alle", positive: ["helt-enig", "missing"] }];
  const [lower, upper] = surveyBounds(survey, { id: "b", population: "alle", items });
  expect(upper?.numerator).toBe(lower?.numerator);
});
