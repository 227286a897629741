import * as z from "zod";
import type { WrittenCodebook } from "./written-codebook.ts";

const words = z.string().trim().min(1);

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const dateForm = /^\d{4}-\d{2}-\d{2}$/;

/** Names used in report.yaml and in `{{ … }}`. The pattern is for editors. */
const id = z
  .string()
  .superRefine((value, context) => {
    if (idForm.test(value)) return;
    const suggestion = asId(value);
    const fault = { expected: ["a–z, 0–9, -"], ...(suggestion === "" ? {} : { suggestion }) };
    context.addIssue({ code: "custom", params: { fault } });
  })
  .meta({ pattern: idForm.source });

const isoDate = z
  .string()
  .superRefine((value, context) => {
    const date = dateForm.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
    const exists = date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
    if (!exists) context.addIssue({ code: "custom", params: { fault: { expected: ["2019-12-31"] } } });
  })
  .meta({ pattern: dateForm.source });

const missingCode = z.union([
  z.string(),
  z.strictObject({ code: words, id, label: words, synonyms: z.array(z.string()).default([]) }),
]);

const ownMissing = { missing: z.exactOptional(z.array(missingCode)) };

const columnBase = {
  id,
  header: words,
  label: words,
  required: z.boolean().default(false),
  ...ownMissing,
};

const locale = z.enum(["da", "nb", "en"]);

const yesNoWords = {
  locale: locale.default("da"),
  yes: z.array(z.string()).default([]),
  no: z.array(z.string()).default([]),
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
  z.strictObject({
    ...columnBase,
    type: z.literal("date"),
    derive: z.array(derivation).default([]),
    serials: z.exactOptional(z.literal([1900, 1904])),
  }),
  z.strictObject({
    ...columnBase,
    type: z.literal("integer"),
    locale: z.exactOptional(locale),
    min: z.exactOptional(z.int()),
    max: z.exactOptional(z.int()),
    bands: z.array(band).default([]),
  }),
  z.strictObject({
    ...columnBase,
    type: z.literal("amount"),
    locale,
    unit: words,
    min: z.exactOptional(z.number()),
    max: z.exactOptional(z.number()),
  }),
  z.strictObject({
    ...columnBase,
    type: z.literal("identifier"),
    unique: z.boolean().default(false),
    references: z.exactOptional(z.strictObject({ table: z.string(), column: z.string() })),
    personal: z.exactOptional(z.literal("allowed")),
  }),
  z.strictObject({ ...columnBase, type: z.literal("yes-no"), ...yesNoWords }),
  z.strictObject({ ...columnBase, type: z.literal("text"), locale: locale.default("da") }),
  z.strictObject({
    id,
    label: words,
    ...ownMissing,
    type: z.literal("options"),
    ...yesNoWords,
    options: z.array(z.strictObject({ id, header: words, label: words })).min(1),
  }),
]);

const dates = z.strictObject({ from: z.exactOptional(isoDate), to: z.exactOptional(isoDate) });

const condition = z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1), dates]));

// biome-ignore lint/suspicious/noThenProperty: a rule's „then" is no function, so nothing takes it for a promise.
const rule = z.strictObject({ id, label: words, when: condition, then: condition });

const fileOfSeveral = z.union([
  words,
  z.strictObject({ file: words, level: z.exactOptional(id), label: z.exactOptional(words) }),
]);

const table = z.strictObject({
  id,
  file: z.exactOptional(words),
  files: z.exactOptional(z.array(fileOfSeveral).min(1)),
  fileVariable: z.exactOptional(z.strictObject({ id, label: words })),
  headerRows: z.exactOptional(z.literal([1, 2])),
  label: words,
  unit: words,
  period: z.exactOptional(z.strictObject({ from: isoDate, to: isoDate })),
  encoding: z.exactOptional(z.enum(["utf-8", "windows-1252", "utf-16le"])),
  delimiter: z.exactOptional(z.enum([";", ",", "\t", "|"])),
  sheet: z.exactOptional(words),
  missing: z.array(missingCode).default([]),
  columns: z.array(column).min(1),
  rules: z.array(rule).default([]),
});

/** The shape of `codebook.yaml`. What one part says of another is checked by `checkTable`. */
export const codebookSchema: z.ZodType<WrittenCodebook> = z.strictObject({ tables: z.array(table).min(1) });

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
