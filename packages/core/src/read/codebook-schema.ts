import { z } from "zod";
import type { Codebook } from "../model/codebook.ts";

const words = z.string().trim().min(1);

/** Names used in report.yaml and in `{{ … }}`. */
const id = z.string().superRefine((value, context) => {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)) return;
  const suggestion = asId(value);
  const fault = { expected: ["a–z, 0–9, -"], ...(suggestion === "" ? {} : { suggestion }) };
  context.addIssue({ code: "custom", params: { fault } });
});

const isoDate = z.string().superRefine((value, context) => {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  const exists = date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!exists) context.addIssue({ code: "custom", params: { fault: { expected: ["2019-12-31"] } } });
});

const columnBase = {
  id,
  header: words,
  label: words,
  required: z.boolean().default(false),
};

const level = z.strictObject({ id, label: words, synonyms: z.array(z.string()).default([]) });

const band = z.strictObject({ id, label: words, from: z.exactOptional(z.int()), to: z.exactOptional(z.int()) });

const derivation = z.strictObject({ id, by: z.enum(["year", "quarter", "month"]) });

const column = z.discriminatedUnion("type", [
  z.strictObject({
    ...columnBase,
    type: z.literal("category"),
    levels: z.array(level).min(1),
    ordered: z.boolean().default(false),
  }),
  z.strictObject({ ...columnBase, type: z.literal("date"), derive: z.array(derivation).default([]) }),
  z.strictObject({
    ...columnBase,
    type: z.literal("integer"),
    min: z.exactOptional(z.int()),
    max: z.exactOptional(z.int()),
    bands: z.array(band).default([]),
  }),
  z.strictObject({
    ...columnBase,
    type: z.literal("amount"),
    locale: z.enum(["da", "nb", "en"]),
    unit: words,
    min: z.exactOptional(z.number()),
    max: z.exactOptional(z.number()),
  }),
  z.strictObject({ ...columnBase, type: z.literal("identifier"), unique: z.boolean().default(false) }),
]);

const dates = z.strictObject({ from: z.exactOptional(isoDate), to: z.exactOptional(isoDate) });

const condition = z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1), dates]));

// biome-ignore lint/suspicious/noThenProperty: a rule's „then" is no function, so nothing takes it for a promise.
const rule = z.strictObject({ id, label: words, when: condition, then: condition });

const table = z.strictObject({
  id,
  file: words,
  label: words,
  unit: words,
  period: z.exactOptional(z.strictObject({ from: isoDate, to: isoDate })),
  encoding: z.exactOptional(z.enum(["utf-8", "windows-1252", "utf-16le"])),
  delimiter: z.exactOptional(z.enum([";", ",", "\t", "|"])),
  sheet: z.exactOptional(words),
  missing: z.array(z.string()).default([]),
  columns: z.array(column).min(1),
  rules: z.array(rule).default([]),
});

/** The shape of `codebook.yaml`. What one part says of another is checked by `checkCodebook`. */
export const codebookSchema: z.ZodType<Omit<Codebook, "file">> = z.strictObject({ tables: z.array(table).min(1) });

/** The nearest name that is allowed: „Røveri" → `roeveri`. */
function asId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æä]/g, "ae")
    .replace(/[øö]/g, "oe")
    .replaceAll("å", "aa")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
