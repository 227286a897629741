import { describe, expect, test } from "vitest";
import { evaluate } from "../src/evaluate.ts";
import { evaluateStreams } from "../src/evaluate-stream.ts";
import type { Codebook, Column } from "../src/model/codebook.ts";
import type { LinkedConversionDefinition } from "../src/model/measure-definition.ts";
import type { Result } from "../src/model/result.ts";
import { protect } from "../src/protect/protect.ts";
import reference from "./reference/linked-conversion.json" with { type: "json" };

const named = (id: string) => ({ id, header: id, label: id, required: false });
const category = (id: string, levels: readonly string[]): Column => ({
  ...named(id),
  type: "category",
  ordered: false,
  levels: levels.map((level) => ({ id: level, label: level, synonyms: [] })),
});
const words = { unit: "persons", missing: [], rules: [], period: { from: "2018-01-01", to: "2019-12-31" } };
const codebook: Codebook = {
  file: "codebook.yaml",
  tables: [
    {
      ...words,
      id: "referrals",
      file: "referrals.csv",
      label: "Referrals",
      columns: [
        { ...named("id"), type: "identifier", unique: true },
        { ...named("date"), label: "Date of referral", type: "date", derive: [] },
        category("via", ["post", "phone"]),
      ],
    },
    {
      ...words,
      id: "sessions",
      file: "sessions.csv",
      label: "Sessions",
      columns: [
        { ...named("id"), type: "identifier", unique: false },
        { ...named("date"), type: "date", derive: [] },
        category("kind", ["held", "cancelled"]),
      ],
    },
  ],
};
const csv = (rows: readonly Readonly<Record<string, string>>[]): Uint8Array =>
  new TextEncoder().encode([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].join("\n"));
const files = new Map([
  ["referrals.csv", csv(reference.referrals)],
  ["sessions.csv", csv(reference.sessions)],
]);
const wait: LinkedConversionDefinition = {
  id: "wait",
  measure: "linked-conversion",
  table: "referrals",
  population: "people referred",
  joinBy: "id",
  date: "date",
  sessions: { table: "sessions", joinBy: "id", date: "date", among: { kind: "held" } },
};
const definitionOf = ({ until, heldOnly, via }: (typeof reference.cases)[number]): LinkedConversionDefinition => ({
  ...wait,
  until,
  ...(via === "all" ? {} : { among: { via } }),
  sessions: heldOnly ? wait.sessions : { table: "sessions", joinBy: "id", date: "date" },
});
const evaluated = (definition: LinkedConversionDefinition, of: Codebook = codebook): readonly Result[] => {
  const outcome = evaluate(of, files, [definition]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value;
};

describe("linked conversion from files", () => {
  test.each(reference.cases)("agrees with survfit until $until, held only: $heldOnly, via $via", (expected) => {
    const [held, ...times] = evaluated(definitionOf(expected));
    const { withSession, followed, referred, quartiles } = expected;
    expect(held).toMatchObject({ id: "wait", numerator: withSession, denominator: followed });
    expect(held?.missing).toBe(referred - followed);
    expect(times.map((time) => "estimate" in time && time.estimate)).toEqual(quartiles);
    expect(times.map(({ id }) => id)).toEqual(["wait.lower-quartile", "wait.median", "wait.upper-quartile"]);
  });

  test("without a day, until the end of the period of the sessions", () => {
    const [atEnd] = reference.cases;
    if (atEnd === undefined) throw new Error("no case");
    expect(evaluated(wait)).toEqual(evaluated(definitionOf(atEnd)));
    const open = { ...codebook, tables: codebook.tables.map(({ period, ...table }) => table) };
    expect(() => evaluated(wait, open)).toThrow(/table "sessions" has no period/);
  });

  test("is the same from streams", async () => {
    const streams = new Map(
      [...files].map(([file, bytes]) => [file, () => [bytes.subarray(0, 700), bytes.subarray(700)]]),
    );
    const streamed = await evaluateStreams(codebook, streams, [wait]);
    expect(streamed).toEqual(evaluate(codebook, files, [wait]));
  });

  test("lets no identifier and no date out", () => {
    const results = evaluated(wait);
    const text = JSON.stringify([results, protect(results, "dst-5")]);
    expect(text).not.toMatch(/h\d\d/);
    expect(text.replace(/"period":\{[^}]*\}/g, "")).not.toMatch(/\d{4}-\d\d-\d\d/);
    expect(results[0]).toMatchObject({ missing: 2, missingOf: ["Date of referral"] });
  });

  test("is withheld where few have a session, or few are open", () => {
    const early = protect(evaluated({ ...wait, until: "2019-01-20" }), "dst-5");
    expect(new Set(early.map(({ status }) => status))).toEqual(new Set(["withheld"]));
  });

  test("refuses what the tables do not have", () => {
    expect(() => evaluated({ ...wait, joinBy: "date" })).toThrow(/no column "date" of type identifier/);
    expect(() => evaluated({ ...wait, sessions: { ...wait.sessions, table: "x" } })).toThrow(/there is no table "x"/);
    const among = { kind: "moved" };
    expect(() => evaluated({ ...wait, sessions: { ...wait.sessions, among } })).toThrow(/has no level "moved"/);
  });
});
