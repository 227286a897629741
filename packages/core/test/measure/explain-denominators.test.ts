import { describe, expect, test } from "vitest";
import { composition } from "../../src/measure/composition.ts";
import { conversion } from "../../src/measure/conversion.ts";
import { countUnits } from "../../src/measure/count-units.ts";
import { explainDenominators } from "../../src/measure/explain-denominators.ts";
import { responseRate } from "../../src/measure/response-rate.ts";
import { share } from "../../src/measure/share.ts";
import { surveyShare } from "../../src/measure/survey-share.ts";
import { uptake } from "../../src/measure/uptake.ts";
import type { Result } from "../../src/model/result.ts";
import { protect } from "../../src/protect/protect.ts";
import { registrations, sessions, survey } from "../outreach-programme.ts";

const population = "personer, der er opnået kontakt med";
const reached = { population, among: { kontakt: "ja" }, accepted: { svar: "ja" } };
const exclude = [{ label: "indbrud og tyveri", where: { type: "tyveri" } }];

function named(results: readonly Result[], id: string): Result {
  const found = results.find((result) => result.id === id);
  if (found === undefined) throw new Error(`no result ${id}`);
  return found;
}

const identified = named(countUnits(registrations, { id: "alle", population: "identificerede" }), "alle");
const all = named(uptake(registrations, { id: "optag", ...reached, by: [] }), "optag");
const withoutTheft = named(uptake(registrations, { id: "optag", ...reached, by: [], exclude }), "optag");
const byType = uptake(registrations, { id: "type", ...reached, by: ["type"] });
const byGender = named(uptake(registrations, { id: "koen", ...reached, by: ["koen"] }), "koen");
const byTypeWithoutTheft = named(uptake(registrations, { id: "type", ...reached, by: ["type"], exclude }), "type");

describe("explainDenominators", () => {
  test("of figure 3 names the 15 without a type", () => {
    expect(explainDenominators(all, named(byType, "type"))).toEqual({
      from: 2783,
      to: 2768,
      steps: [{ label: "Hændelsestype", reason: "missing", count: 15 }],
    });
  });

  test("names the excluded", () => {
    expect(explainDenominators(all, withoutTheft)).toEqual({
      from: 2783,
      to: 2253,
      steps: [{ label: "indbrud og tyveri", reason: "excluded", count: 530 }],
    });
  });

  test("names who comes back in with a negative count, and leaves out what both leave out", () => {
    expect(explainDenominators(named(byType, "type"), byGender)?.steps).toEqual([
      { label: "Køn", reason: "missing", count: 6 },
      { label: "Hændelsestype", reason: "missing", count: -15 },
    ]);
    expect(explainDenominators(named(byType, "type"), byTypeWithoutTheft)?.steps).toEqual([
      { label: "indbrud og tyveri", reason: "excluded", count: 530 },
    ]);
  });

  test("names the variables alone that one of them lacks: who is without the others is left out of both", () => {
    const byBoth = named(uptake(registrations, { id: "begge", ...reached, by: ["type", "koen"] }), "begge");
    const without = { label: "Køn", reason: "missing" };
    if (byBoth.kind !== "proportion") throw new Error("no share");
    const left = 2768 - byBoth.denominator;
    expect(left).toBeGreaterThan(0);
    expect(explainDenominators(named(byType, "type"), byBoth)?.steps).toEqual([{ ...without, count: left }]);
    expect(explainDenominators(byBoth, named(byType, "type"))?.steps).toEqual([{ ...without, count: -left }]);
  });

  test("names a narrower population, by its condition or its group", () => {
    expect(explainDenominators(identified, named(byType, "type"))).toEqual({
      from: 4531,
      to: 2768,
      steps: [
        { label: population, reason: "population", count: 1748 },
        { label: "Hændelsestype", reason: "missing", count: 15 },
      ],
    });
    expect(explainDenominators(all, named(byType, "type.vold"))?.steps).toEqual([
      { label: "vold", reason: "population", count: 2783 - 939 },
    ]);
    const anyAnswer = named(
      share(registrations, { id: "s", population: "svar", among: { svar: "not-missing" }, having: {} }),
      "s",
    );
    const yes = named(countUnits(registrations, { id: "ja", population: "ja", among: { svar: "ja" } }), "ja");
    expect(explainDenominators(anyAnswer, yes)?.steps).toEqual([{ label: "ja", reason: "population", count: 2082 }]);
  });

  test("takes the whole for the denominator of a part of a composition", () => {
    const answers = composition(registrations, { ...reached, id: "svar", of: "svar", base: "known" });
    expect(explainDenominators(named(answers, "svar.nej"), named(byType, "type"))).toEqual({
      from: 2783,
      to: 2768,
      steps: [{ label: "Hændelsestype", reason: "missing", count: 15 }],
    });
    const reasons = { id: "aarsag", population: "nej", among: { kontakt: "ja", svar: "nej" }, of: "aarsag" };
    const known = named(composition(registrations, { ...reasons, base: "known" }), "aarsag.andet");
    expect(explainDenominators(all, known)?.steps).toEqual([
      { label: "nej", reason: "population", count: 730 },
      { label: "Årsag", reason: "missing", count: 42 },
    ]);
  });

  test("has nothing to explain where they are the same", () => {
    expect(explainDenominators(all, all)).toEqual({ from: 2783, to: 2783, steps: [] });
  });

  test("the steps always add up", () => {
    const results = [identified, all, withoutTheft, ...byType, byGender, byTypeWithoutTheft];
    for (const a of results) {
      for (const b of results) {
        const bridge = explainDenominators(a, b);
        if (bridge) expect(bridge.from - bridge.steps.reduce((sum, { count }) => sum + count, 0)).toBe(bridge.to);
      }
    }
  });

  test("follows a survey from those sent to those who answered an item", () => {
    const rates = responseRate(survey, {
      id: "rate",
      population: "udsendte",
      sent: { status: ["besvaret", "ubesvaret"] },
      answered: { status: "besvaret" },
      exempt: { status: "fritaget" },
    });
    const items = [{ variable: "alle", positive: ["enig"] }];
    const item = { id: "q", population: "besvarelser", among: { status: "besvaret" }, dontKnow: ["ved-ikke"], items };
    const answered = named(surveyShare(survey, { ...item, base: "answered" }), "q.alle");
    expect(explainDenominators(named(rates, "rate.of-all"), named(rates, "rate"))?.steps).toEqual([
      { label: "Fritaget", reason: "excluded", count: 367 },
    ]);
    expect(explainDenominators(named(rates, "rate.sent"), answered)?.steps).toEqual([
      { label: "besvarelser", reason: "population", count: 603 },
      { label: "Alle bør få et opkald", reason: "missing", count: 10 },
    ]);
    expect(explainDenominators(named(rates, "rate.exempt"), answered)).toBeNull();
  });

  test("says nothing that the results do not show", () => {
    const definition = { population: "s", certain: { kilde: "poi" }, possible: { kilde: "andet" } };
    const ofSessions = conversion(registrations, sessions, { id: "h", population: "p", sessions: definition });
    expect(explainDenominators(all, named(ofSessions, "h.of-sessions-lower"))).toBeNull();
    expect(explainDenominators(all, identified)).toBeNull();
    expect(explainDenominators(named(byType, "type.vold"), named(byType, "type.drab"))).toBeNull();
    expect(explainDenominators(withoutTheft, named(byType, "type.vold"))).toBeNull();
  });

  test("says nothing that is withheld", () => {
    const few = { ...named(byType, "type"), missing: 3, denominator: 2780 } as Result;
    const [published, overall] = protect([few, all], "dst-5");
    const [withheld] = protect([{ ...identified, count: 3 } as Result], "dst-5");
    if (!published || !overall || !withheld) throw new Error("not protected");
    expect(explainDenominators(overall, published)).toBeNull();
    expect(explainDenominators(overall, withheld)).toBeNull();
    expect(explainDenominators(overall, overall)?.to).toBe(2783);
  });
});
