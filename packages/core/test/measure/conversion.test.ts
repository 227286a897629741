import { describe, expect, test } from "vitest";
import { conversion } from "../../src/measure/conversion.ts";
import { registrations, sessions } from "../outreach-programme.ts";

const definition = {
  id: "henvisning",
  population: "personer, der har takket ja",
  among: { svar: "ja" },
  sessions: { population: "samtaler", certain: { kilde: "poi" }, possible: { kilde: "andet" } },
};

describe("conversion", () => {
  test("bounds the referrals that became sessions, and the sessions that came from referrals", () => {
    const results = conversion(registrations, sessions, definition);
    const rows = results.map((result) => [
      result.id,
      ...(result.kind === "proportion" ? [result.numerator, result.denominator] : []),
    ]);
    expect(rows).toEqual([
      ["henvisning.lower", 438, 701],
      ["henvisning.possible", 164, 701],
      ["henvisning.upper", 602, 701],
      ["henvisning.drop-out", 99, 701],
      ["henvisning.of-sessions-lower", 438, 2225],
      ["henvisning.of-sessions-upper", 602, 2225],
      ["henvisning.other-than-lower", 1787, 2225],
      ["henvisning.other-than-upper", 1623, 2225],
    ]);
    expect(results[0]).toMatchObject({
      label: "Projektet",
      population: "personer, der har takket ja",
      source: registrations.source,
    });
    expect(results[2]).toMatchObject({ label: "Projektet, Andet" });
    expect(results[4]).toMatchObject({ population: "samtaler", source: sessions.source, definition: "henvisning" });
    expect(results[4]).not.toHaveProperty("among");
  });

  test("counts a session that is both certain and possible once", () => {
    const overlapping = { ...definition, sessions: { ...definition.sessions, possible: { kilde: ["poi", "andet"] } } };
    expect(conversion(registrations, sessions, overlapping)[1]).toMatchObject({ numerator: 164 });
  });

  test("has no interval and no drop-out where reports outnumber referrals", () => {
    const few = { ...definition, among: { svar: "ja", type: "vold" } };
    const results = conversion(registrations, sessions, few);
    expect(results[0]).toMatchObject({ numerator: 438, denominator: 249, estimate: 438 / 249, interval: null });
    expect(results[3]).toMatchObject({ numerator: 0, denominator: 249, estimate: 0 });
  });
});
