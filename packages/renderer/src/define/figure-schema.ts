import * as z from "zod";
import type { FigureDefinition } from "../model/report-definition.ts";
import { idSchema } from "./measure-schema.ts";
import type { SameShape } from "./same-shape.ts";
import { words } from "./words-schema.ts";

const rounding = z.enum(["half-up", "largest-remainder"]).default("half-up");

const rowOrders = ["descending", "ascending", "name"] as const;
const codebookOrder = z.enum(["codebook", ...rowOrders]).default("codebook");
const givenOrder = z.enum(["given", ...rowOrders]).default("given");

const base = {
  id: idSchema,
  title: words,
  alt: words.exactOptional(),
  note: words.exactOptional(),
  landscape: z.boolean().exactOptional(),
};

const steps = z.strictObject({
  ...base,
  kind: z.literal("steps"),
  steps: z
    .array(z.strictObject({ title: words, text: words }))
    .min(2)
    .max(6)
    .readonly(),
  source: words,
});

const wholeBar = z.strictObject({
  ...base,
  kind: z.literal("whole-bar"),
  bars: z
    .array(
      z.strictObject({
        label: words.exactOptional(),
        results: z.array(z.string()).min(2).readonly(),
        labels: z.array(words).readonly().exactOptional(),
      }),
    )
    .min(1)
    .readonly(),
  rounding,
});

const stackedBars = z.strictObject({
  ...base,
  kind: z.literal("stacked-bars"),
  results: z.string(),
  positive: words,
  rest: words,
  order: codebookOrder,
  rounding,
});

const bars = z.strictObject({
  ...base,
  kind: z.literal("bars"),
  results: z.array(z.string()).min(1).readonly(),
  order: givenOrder,
  rounding,
});

const groupedBars = z.strictObject({
  ...base,
  kind: z.literal("grouped-bars"),
  results: z.array(z.string()).min(1).max(4).readonly(),
  series: z.array(words).min(2).max(4).readonly().exactOptional(),
  order: codebookOrder,
});

const dots = z.strictObject({
  ...base,
  kind: z.literal("dots"),
  results: z.array(z.string()).min(1).readonly(),
  order: givenOrder,
  reference: z.strictObject({ value: z.number(), label: words.exactOptional() }).exactOptional(),
});

const side = z.array(z.string()).min(1).max(2).readonly();

const divergingBars = z.strictObject({
  ...base,
  kind: z.literal("diverging-bars"),
  results: z.string(),
  items: z.array(z.string()).min(1).readonly().exactOptional(),
  order: givenOrder,
  negative: side,
  positive: side,
  neutral: z.string().exactOptional(),
  dontKnow: z.string().exactOptional(),
});

const funnel = z.strictObject({ ...base, kind: z.literal("funnel"), results: z.string() });
const share = z.number().min(0).max(1);

const lines = z.strictObject({
  ...base,
  kind: z.literal("lines"),
  lines: z
    .array(z.strictObject({ label: words, results: z.string(), part: z.string().exactOptional() }))
    .min(1)
    .max(4)
    .readonly(),
  intervals: z.boolean().default(false),
  axis: z.strictObject({ from: share.exactOptional(), to: share.exactOptional() }).exactOptional(),
});

const slopeRow = z.union([
  z.strictObject({ label: words.exactOptional(), before: z.string(), after: z.string() }),
  z.strictObject({ label: words.exactOptional(), comparison: z.string() }),
]);

const slope = z.strictObject({
  ...base,
  kind: z.literal("slope"),
  before: words,
  after: words,
  rows: z.array(slopeRow).min(1).max(12).readonly(),
});

const rangesRow = z.union([
  z.strictObject({ label: words.exactOptional(), lower: z.string(), upper: z.string() }),
  z.strictObject({ label: words.exactOptional(), result: z.string() }),
]);

const ranges = z.strictObject({ ...base, kind: z.literal("ranges"), rows: z.array(rangesRow).min(1).readonly() });

const smallMultiples = z.strictObject({
  ...base,
  kind: z.literal("small-multiples"),
  results: z.string(),
  order: z.enum(["codebook", "name"]).default("codebook"),
});

const anyFigure = z.discriminatedUnion("kind", [
  steps,
  wholeBar,
  stackedBars,
  bars,
  groupedBars,
  dots,
  divergingBars,
  funnel,
  lines,
  slope,
  ranges,
  smallMultiples,
]);

true satisfies SameShape<z.output<typeof anyFigure>, FigureDefinition>;

/** An entry of `figures:` in `report.yaml`, with exactly the keys of `FigureDefinition`. */
export const figureSchema: z.ZodType<FigureDefinition> = anyFigure;
