import * as core from "../../src/index.ts";
import type { Counts } from "../../src/model/counts.ts";
import type { MeasureName } from "../../src/model/measure-definition.ts";
import type { Result } from "../../src/model/result.ts";

/** Counts of people, and the sums of an amount over the same variables. */
export interface Data {
  readonly people: Counts;
  readonly amounts: Counts;
}

/** A measure as it is called, with groups, a filter and missing values; `by` is the function of the package. */
export interface MeasureCase {
  readonly by: keyof typeof core;
  readonly of: (data: Data) => readonly Result[];
  /**
   * Which results say of everyone in their population where they are. Left out: all. The others have a denominator of
   * another kind, which the doc block of the measure states.
   */
  readonly accountsForAll?: (id: string) => boolean;
}

const population = "people";
const among = { reached: "yes" };
const exclude = [
  { label: "witnesses", where: { role: "witness" } },
  { label: "gender not known", where: { gender: "missing" } },
];
const asked = { population, among, exclude };
const yes = { answer: "yes" };
const items = [{ variable: "glad", positive: ["yes"] }];
const merge = { role: { near: { label: "Near", levels: ["victim", "relative"] } } };
const before: Data["people"] = core.tabulateRows(
  { answer: ["yes", "no", "no", "yes", "no", "no", "no"], reached: Array(7).fill("yes") },
  { variables: ["answer", "reached"] },
);

type Known = Exclude<MeasureName, "weighted-share">;

/** One row at least for every measure there is. */
export const measures: Readonly<Record<Known, readonly MeasureCase[]>> = {
  count: [{ by: "countUnits", of: ({ people }) => core.countUnits(people, { id: "x", ...asked }) }],
  share: [{ by: "share", of: ({ people }) => core.share(people, { id: "x", ...asked, having: yes }) }],
  uptake: [
    { by: "uptake", of: ({ people }) => core.uptake(people, { id: "x", ...asked, accepted: yes, by: ["quarter"] }) },
    {
      by: "uptake",
      of: ({ people }) =>
        core.uptake(people, { id: "x", population, accepted: yes, by: ["role", "gender"], merge, base: "all" }),
    },
  ],
  composition: [
    {
      by: "composition",
      of: ({ people }) => core.composition(people, { id: "x", ...asked, of: "role", base: "known" }),
    },
    {
      by: "composition",
      of: ({ people }) => core.composition(people, { id: "x", population, of: "role", base: "all", merge }),
    },
  ],
  "survey-share": (["respondents", "answered", "valid"] as const).map((base) => ({
    by: "surveyShare" as const,
    of: ({ people }: Data) =>
      core.surveyShare(people, { id: "x", ...asked, items, dontKnow: ["unsure"], base, otherBase: "always" }),
  })),
  "response-rate": [
    {
      by: "responseRate",
      of: ({ people }) =>
        core.responseRate(people, {
          id: "x",
          ...asked,
          sent: { status: ["complete", "partial", "silent"] },
          answered: { status: ["complete", "partial"] },
          exempt: { status: "away" },
        }),
    },
  ],
  conversion: [
    {
      by: "conversion",
      of: ({ people }) =>
        core.conversion(people, people, {
          id: "x",
          ...asked,
          sessions: { population: "sessions", certain: { outcome: "session" }, possible: { outcome: "missing" } },
        }),
    },
  ],
  cost: [
    {
      by: "cost",
      of: ({ people, amounts }) => {
        const [accepted] = core.share(people, { id: "accepted", ...asked, having: yes });
        const per = { accepted: { result: "accepted", label: "per person who accepts" } };
        const results = new Map(accepted === undefined ? [] : [[accepted.id, accepted]]);
        return core.cost(amounts, { id: "x", ...asked, amount: "kr", by: ["quarter", "role"], per }, results);
      },
    },
  ],
  answerers: [
    {
      by: "answerers",
      of: ({ people }) =>
        core.answerers(people, { id: "x", ...asked, answered: { glad: "not-missing" }, of: ["quarter", "gender"] }),
      accountsForAll: (id) => id.endsWith(".all"),
    },
  ],
  funnel: [
    {
      by: "funnel",
      of: ({ people }) =>
        core.funnel(
          people,
          {
            id: "x",
            population,
            exclude,
            steps: [
              { key: "known", label: "known", where: {} },
              { key: "reached", label: "reached", where: among },
              { key: "accepted", label: "accepted", where: yes },
              { key: "held", label: "held", where: { outcome: "session" }, table: "sessions" },
            ],
          },
          new Map([["sessions", { ...people, source: { ...people.source, table: "sessions" } }]]),
        ),
    },
  ],
  goal: [{ by: "goal", of: ({ people }) => core.goal(people, { id: "x", ...asked, having: yes, goal: 0.3 }) }],
  "item-distribution": [
    { by: "itemDistribution", of: ({ people }) => core.itemDistribution(people, { id: "x", ...asked, items }) },
  ],
  "survey-outcomes": [
    {
      by: "surveyOutcomes",
      of: ({ people }) =>
        core.surveyOutcomes(people, {
          id: "x",
          ...asked,
          dispositions: {
            complete: { status: "complete" },
            partial: { status: "partial" },
            refusal: { status: "refused" },
            nonContact: { status: "silent" },
            unknownHousehold: { status: "unknown" },
          },
          eligible: 0.5,
        }),
      accountsForAll: (id) => ["rr1", "rr2", "ref1", "con1"].some((rate) => id.endsWith(rate)),
    },
  ],
  "over-time": [
    {
      by: "overTime",
      of: ({ people }) => {
        const of = { measure: "uptake", accepted: yes, by: ["role"] } as const;
        const breaks = [{ at: "2019-q2", label: "a new code" }];
        return core.overTime(people, { id: "x", ...asked, period: "quarter", of, breaks });
      },
    },
  ],
  "survey-bounds": [
    { by: "surveyBounds", of: ({ people }) => core.surveyBounds(people, { id: "x", ...asked, items }) },
  ],
  "uptake-comparison": [
    {
      by: "compareUptake",
      of: ({ people }) => {
        const comparison = { by: "gender", reference: "m", standardiseFor: ["quarter"] };
        return core.compareUptake(people, { id: "x", ...asked, accepted: yes, ...comparison });
      },
    },
    {
      by: "compareUptake",
      of: ({ people }) =>
        core.compareUptake(people, { id: "x", ...asked, accepted: yes, by: "role", reference: "others" }),
    },
  ],
  change: [
    {
      by: "meanChange",
      of: ({ people }) => core.meanChange(people, { id: "x", ...asked, before: "before", after: "after" }),
    },
  ],
  editions: [
    {
      by: "compareEditions",
      of: ({ people }) => {
        const edition = (counts: Counts) => core.share(counts, { id: "x", population, among, having: yes });
        return core.compareEditions(edition(people), edition(before), { label: "2018" });
      },
      accountsForAll: () => false,
    },
  ],
  "linked-conversion": [
    { by: "linkedConversion", of: ({ people }) => core.linkedConversion(people, { id: "x", ...asked }) },
  ],
};

/** The measures one by one, with their names. */
export const eachMeasure: readonly (MeasureCase & { readonly name: string })[] = Object.entries(measures).flatMap(
  ([measure, cases]) => cases.map((one, index) => ({ ...one, name: `${measure} ${index + 1}` })),
);
