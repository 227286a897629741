import type { Condition, MeasureDefinition } from "@udbytte/core";
import * as z from "zod";
import type { SameShape } from "./same-shape.ts";
import { words } from "./words-schema.ts";

const id: z.ZodString = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters a–z, digits and hyphens");

const condition: z.ZodType<Condition> = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()]));

const merges = z.record(
  z.string(),
  z.record(id, z.strictObject({ label: words, levels: z.array(z.string()).min(1).readonly() })),
);

const base = {
  id,
  table: z.string(),
  population: words,
  among: condition.exactOptional(),
  exclude: z
    .array(z.strictObject({ label: words, where: condition }))
    .readonly()
    .exactOptional(),
  level: z.number().gt(0).lt(1).exactOptional(),
};

const count = z.strictObject({ ...base, measure: z.literal("count") });

const share = z.strictObject({ ...base, measure: z.literal("share"), having: condition });

const uptake = z.strictObject({
  ...base,
  measure: z.literal("uptake"),
  accepted: condition,
  by: z.array(z.string()).readonly(),
  merge: merges.exactOptional(),
  base: z.enum(["all", "known"]).exactOptional(),
});

const composition = z.strictObject({
  ...base,
  measure: z.literal("composition"),
  of: z.string(),
  base: z.enum(["all", "known"]),
  merge: merges.exactOptional(),
});

const surveyShare = z.strictObject({
  ...base,
  measure: z.literal("survey-share"),
  items: z
    .array(
      z.strictObject({
        variable: z.string(),
        positive: z.array(z.string()).min(1).readonly(),
        label: words.exactOptional(),
      }),
    )
    .min(1)
    .readonly(),
  dontKnow: z.array(z.string()).readonly(),
  base: z.enum(["respondents", "answered", "valid"]),
  otherBase: z.enum(["always", "when-different"]).exactOptional(),
});

const responseRate = z.strictObject({
  ...base,
  measure: z.literal("response-rate"),
  sent: condition,
  answered: condition,
  exempt: condition.exactOptional(),
});

const conversion = z.strictObject({
  ...base,
  measure: z.literal("conversion"),
  sessions: z.strictObject({ table: z.string(), population: words, certain: condition, possible: condition }),
});

const linkedConversion = z.strictObject({
  ...base,
  measure: z.literal("linked-conversion"),
  joinBy: z.string(),
  date: z.string(),
  sessions: z.strictObject({
    table: z.string(),
    joinBy: z.string(),
    date: z.string(),
    among: condition.exactOptional(),
  }),
  until: z.iso.date().exactOptional(),
});

const cost = z.strictObject({
  ...base,
  measure: z.literal("cost"),
  amount: z.string(),
  by: z.array(z.string()).readonly(),
  per: z
    .record(id, z.strictObject({ result: z.string(), orResult: z.string().exactOptional(), label: words }))
    .exactOptional(),
});

const answerers = z.strictObject({
  ...base,
  measure: z.literal("answerers"),
  answered: condition,
  of: z.array(z.string()).min(1).readonly(),
});

const funnel = z.strictObject({
  ...base,
  measure: z.literal("funnel"),
  steps: z
    .array(z.strictObject({ key: id, label: words, where: condition, table: z.string().exactOptional() }))
    .min(2)
    .readonly(),
});

const goal = z.strictObject({ ...base, measure: z.literal("goal"), having: condition, goal: z.number().gt(0).lt(1) });

const itemDistribution = z.strictObject({
  ...base,
  measure: z.literal("item-distribution"),
  items: z
    .array(z.strictObject({ variable: z.string(), label: words.exactOptional() }))
    .min(1)
    .readonly(),
});

const surveyOutcomes = z.strictObject({
  ...base,
  measure: z.literal("survey-outcomes"),
  dispositions: z.strictObject({
    complete: condition,
    partial: condition.exactOptional(),
    refusal: condition.exactOptional(),
    nonContact: condition.exactOptional(),
    other: condition.exactOptional(),
    unknownHousehold: condition.exactOptional(),
    unknownOther: condition.exactOptional(),
  }),
  eligible: z.number().min(0).max(1).exactOptional(),
});

const surveyBounds = z.strictObject({
  ...base,
  measure: z.literal("survey-bounds"),
  items: surveyShare.shape.items,
});

const uptakeComparison = z.strictObject({
  ...base,
  measure: z.literal("uptake-comparison"),
  accepted: condition,
  by: z.string(),
  reference: z.string(),
  merge: merges.exactOptional(),
  standardiseFor: z.array(z.string()).min(1).readonly().exactOptional(),
});

const compositionComparison = z.strictObject({
  ...base,
  measure: z.literal("composition-comparison"),
  of: z.string(),
  by: z.string(),
  merge: merges.exactOptional(),
});

const weightedShare = z.strictObject({
  ...base,
  measure: z.literal("weighted-share"),
  items: surveyShare.shape.items,
  dontKnow: surveyShare.shape.dontKnow,
  base: z.enum(["answered", "valid"]),
  margins: z
    .array(
      z.strictObject({
        variables: z.array(z.string()).min(1).readonly(),
        targets: z.record(z.string(), z.number().min(0)).exactOptional(),
      }),
    )
    .min(1)
    .readonly(),
  to: z.strictObject({ table: z.string(), among: condition.exactOptional() }).exactOptional(),
  trim: z.strictObject({ lower: z.number().min(0).max(1), upper: z.number().min(1) }).exactOptional(),
});

/** The keys that a definition has and a measure in each period takes from the definition around it. */
const inDefinition = { id: true, table: true, population: true, among: true, exclude: true, level: true } as const;

const timed = z.discriminatedUnion("measure", [
  count.omit(inDefinition),
  share.omit(inDefinition),
  uptake.omit(inDefinition),
  composition.omit(inDefinition),
  surveyShare.omit(inDefinition),
  responseRate.omit(inDefinition),
  answerers.omit(inDefinition),
  compositionComparison.omit(inDefinition),
  goal.omit(inDefinition),
  itemDistribution.omit(inDefinition),
  surveyBounds.omit(inDefinition),
  surveyOutcomes.omit(inDefinition),
  uptakeComparison.omit(inDefinition),
]);

const overTime = z.strictObject({
  ...base,
  measure: z.literal("over-time"),
  period: z.string(),
  by: z.enum(["quarter", "year"]).exactOptional(),
  of: timed,
  breaks: z
    .array(z.strictObject({ at: z.string(), label: words }))
    .readonly()
    .exactOptional(),
});

const change = z.strictObject({
  ...base,
  measure: z.literal("change"),
  before: z.string(),
  after: z.string(),
  scores: z.record(z.string(), z.number()).exactOptional(),
});

const editions = z.strictObject({
  ...base,
  measure: z.literal("editions"),
  of: timed,
  before: z.strictObject({ table: z.string(), among: condition.exactOptional(), label: words }),
});

const anyMeasure = z.discriminatedUnion("measure", [
  count,
  share,
  uptake,
  change,
  composition,
  compositionComparison,
  editions,
  surveyShare,
  responseRate,
  conversion,
  linkedConversion,
  cost,
  answerers,
  funnel,
  goal,
  itemDistribution,
  overTime,
  surveyBounds,
  surveyOutcomes,
  uptakeComparison,
  weightedShare,
]);

true satisfies SameShape<z.output<typeof anyMeasure>, MeasureDefinition>;

/** An entry of `results:` in `report.yaml`, with exactly the keys of core's `MeasureDefinition`. */
export const measureSchema: z.ZodType<MeasureDefinition> = anyMeasure;

/** The form of an id. */
export const idSchema: z.ZodString = id;
