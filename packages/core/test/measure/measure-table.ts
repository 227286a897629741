import * as core from "../../src/index.ts";
import type { Counts } from "../../src/model/counts.ts";
import type { Condition, MeasureName, NamedExclusion } from "../../src/model/measure-definition.ts";
import type { Result } from "../../src/model/result.ts";

/** Counts of people, and the sums of an amount over the same variables. */
export interface Data {
  readonly people: Counts;
  readonly amounts: Counts;
}

/** Who is asked about, and who is left out of them by name. */
export interface About {
  readonly population: string;
  readonly among: Condition;
  readonly exclude: readonly NamedExclusion[];
}

/** A measure as it is called, with groups, a filter and missing values; `by` is the function of the package. */
export interface MeasureCase {
  readonly by: keyof typeof core;
  readonly of: (data: Data, about: About) => readonly Result[];
  /**
   * Which results say of everyone in their population where they are. Left out: all. The others have a denominator of
   * another kind, which the doc block of the measure states.
   */
  readonly accountsForAll?: (id: string) => boolean;
}

const population = "people";
const reached = { reached: "yes" };
const yes = { answer: "yes" };
const items = [{ variable: "glad", positive: ["yes"] }];
const merge = { role: { near: { label: "Near", levels: ["victim", "relative"] } } };
const before: Data["people"] = core.tabulateRows(
  { answer: ["yes", "no", "no", "yes", "no", "no", "no"], reached: Array(7).fill("yes") },
  { variables: ["answer", "reached"] },
);

/** One row at least for every measure there is. */
export const measures: Readonly<Record<MeasureName, readonly MeasureCase[]>> = {
  count: [{ by: "countUnits", of: ({ people }, about) => core.countUnits(people, { id: "x", ...about }) }],
  share: [{ by: "share", of: ({ people }, about) => core.share(people, { id: "x", ...about, having: yes }) }],
  uptake: [
    {
      by: "uptake",
      of: ({ people }, about) => core.uptake(people, { id: "x", ...about, accepted: yes, by: ["quarter"] }),
    },
    {
      by: "uptake",
      of: ({ people }, about) =>
        core.uptake(people, { id: "x", ...about, accepted: yes, by: ["role", "gender"], merge, base: "all" }),
    },
  ],
  composition: [
    {
      by: "composition",
      of: ({ people }, about) => core.composition(people, { id: "x", ...about, of: "role", base: "known" }),
    },
    {
      by: "composition",
      of: ({ people }, about) => core.composition(people, { id: "x", ...about, of: "role", base: "all", merge }),
    },
  ],
  "survey-share": (["respondents", "answered", "valid"] as const).map((base) => ({
    by: "surveyShare" as const,
    of: ({ people }: Data, about: About) =>
      core.surveyShare(people, { id: "x", ...about, items, dontKnow: ["unsure"], base, otherBase: "always" }),
  })),
  "response-rate": [
    {
      by: "responseRate",
      of: ({ people }, about) =>
        core.responseRate(people, {
          id: "x",
          ...about,
          sent: { status: ["complete", "partial", "silent"] },
          answered: { status: ["complete", "partial"] },
          exempt: { status: "away" },
        }),
    },
  ],
  conversion: [
    {
      by: "conversion",
      of: ({ people }, about) =>
        core.conversion(people, people, {
          id: "x",
          ...about,
          sessions: { population: "sessions", certain: { outcome: "session" }, possible: { outcome: "missing" } },
        }),
    },
  ],
  cost: [
    {
      by: "cost",
      of: ({ people, amounts }, about) => {
        const [accepted] = core.share(people, { id: "accepted", ...about, having: yes });
        const per = { accepted: { result: "accepted", label: "per person who accepts" } };
        const results = new Map(accepted === undefined ? [] : [[accepted.id, accepted]]);
        return core.cost(amounts, { id: "x", ...about, amount: "kr", by: ["quarter", "role"], per }, results);
      },
    },
  ],
  answerers: [
    {
      by: "answerers",
      of: ({ people }, about) =>
        core.answerers(people, { id: "x", ...about, answered: { glad: "not-missing" }, of: ["quarter", "gender"] }),
      accountsForAll: (id) => id.endsWith(".all"),
    },
  ],
  funnel: [
    {
      by: "funnel",
      of: ({ people }, about) =>
        core.funnel(
          people,
          {
            id: "x",
            ...about,
            steps: [
              { key: "known", label: "known", where: {} },
              { key: "reached", label: "reached", where: reached },
              { key: "accepted", label: "accepted", where: yes },
              { key: "held", label: "held", where: { outcome: "session" }, table: "sessions" },
            ],
          },
          new Map([["sessions", { ...people, source: { ...people.source, table: "sessions" } }]]),
        ),
    },
  ],
  goal: [{ by: "goal", of: ({ people }, about) => core.goal(people, { id: "x", ...about, having: yes, goal: 0.3 }) }],
  "item-distribution": [
    { by: "itemDistribution", of: ({ people }, about) => core.itemDistribution(people, { id: "x", ...about, items }) },
  ],
  "survey-outcomes": [
    {
      by: "surveyOutcomes",
      of: ({ people }, about) =>
        core.surveyOutcomes(people, {
          id: "x",
          ...about,
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
      of: ({ people }, about) => {
        const of = { measure: "uptake", accepted: yes, by: ["role"] } as const;
        const breaks = [{ at: "2019-q2", label: "a new code" }];
        return core.overTime(people, { id: "x", ...about, period: "quarter", of, breaks });
      },
    },
  ],
  "survey-bounds": [
    { by: "surveyBounds", of: ({ people }, about) => core.surveyBounds(people, { id: "x", ...about, items }) },
  ],
  "uptake-comparison": [
    {
      by: "compareUptake",
      of: ({ people }, about) => {
        const comparison = { by: "gender", reference: "m", standardiseFor: ["quarter"] };
        return core.compareUptake(people, { id: "x", ...about, accepted: yes, ...comparison });
      },
    },
    {
      by: "compareUptake",
      of: ({ people }, about) =>
        core.compareUptake(people, { id: "x", ...about, accepted: yes, by: "role", reference: "others" }),
    },
    {
      by: "testUptake",
      of: ({ people }, about) => [core.testUptake(people, { id: "x", ...about, accepted: yes, by: "role", merge })],
    },
  ],
  "composition-comparison": [
    {
      by: "compareComposition",
      of: ({ people }, about) => core.compareComposition(people, { id: "x", ...about, of: "gender", by: "role" }),
      accountsForAll: (id) => !id.endsWith(".test") || id === "x.test",
    },
  ],
  "weighted-share": (["answered", "valid"] as const).map((base) => ({
    by: "weightedShare" as const,
    of: ({ people }: Data, about: About) =>
      core.weightedShare(people, {
        id: "x",
        ...about,
        items,
        dontKnow: ["unsure"],
        base,
        margins: [{ variables: ["role"], targets: { victim: 50, witness: 30, relative: 20 } }],
      }),
  })),
  change: [
    {
      by: "meanChange",
      of: ({ people }, about) => core.meanChange(people, { id: "x", ...about, before: "before", after: "after" }),
    },
  ],
  editions: [
    {
      by: "compareEditions",
      of: ({ people }) => {
        const edition = (counts: Counts) => core.share(counts, { id: "x", population, among: reached, having: yes });
        return core.compareEditions(edition(people), edition(before), { label: "2018" });
      },
      accountsForAll: () => false,
    },
    {
      by: "editions",
      of: ({ people }, about) => {
        const of = { measure: "uptake", accepted: yes, by: ["role"] } as const;
        const twoYears = { id: "x", ...about, of, before: { among: { quarter: "2019-q1" }, label: "early 2019" } };
        return core.editions(people, people, twoYears);
      },
      accountsForAll: (id) => !id.endsWith(".since-before"),
    },
  ],
  "linked-conversion": [
    { by: "linkedConversion", of: ({ people }, about) => core.linkedConversion(people, { id: "x", ...about }) },
  ],
};

/** The measures one by one, with their names. */
export const eachMeasure: readonly (MeasureCase & { readonly name: string })[] = Object.entries(measures).flatMap(
  ([measure, cases]) => cases.map((one, index) => ({ ...one, name: `${measure} ${index + 1}` })),
);
