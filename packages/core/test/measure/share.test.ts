import { describe, expect, test } from "vitest";
import { share } from "../../src/measure/share.ts";
import { registrations } from "../outreach-programme.ts";

describe("share", () => {
  test("gives the contact rate", () => {
    const [result] = share(registrations, {
      id: "kontakt",
      population: "identificerede personer",
      having: { kontakt: "ja" },
    });
    expect(result).toMatchObject({
      kind: "proportion",
      id: "kontakt",
      measure: "share",
      label: "identificerede personer",
      numerator: 2783,
      denominator: 4531,
      estimate: 2783 / 4531,
      missing: 0,
    });
  });

  test("keeps units whose condition is missing in the denominator", () => {
    expect(share(registrations, { id: "ja", population: "p", having: { svar: "ja" } })).toMatchObject([
      { numerator: 701, denominator: 4531, missing: 0 },
    ]);
  });

  test("has no estimate without a population", () => {
    const among = { svar: "ja", kontakt: "nej" };
    expect(share(registrations, { id: "x", population: "p", among, having: { koen: "mand" } })).toMatchObject([
      { numerator: 0, denominator: 0, estimate: null, interval: null },
    ]);
  });

  test("uses the level asked for", () => {
    const results = [0.9, 0.99].map(
      (level) => share(registrations, { id: "x", population: "p", level, having: { kontakt: "ja" } })[0],
    );
    const [narrow, wide] = results.map((result) => (result?.kind === "proportion" ? result.interval : null));
    expect(narrow?.level).toBe(0.9);
    expect((wide?.upper ?? 0) - (wide?.lower ?? 0)).toBeGreaterThan((narrow?.upper ?? 0) - (narrow?.lower ?? 0));
  });
});
