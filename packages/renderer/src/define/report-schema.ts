import * as z from "zod";
import type { ReportDefinition } from "../model/report-definition.ts";
import { figureSchema } from "./figure-schema.ts";
import { idSchema, measureSchema } from "./measure-schema.ts";
import type { SameShape } from "./same-shape.ts";
import { type ThemeSettings, themeSchema } from "./theme-schema.ts";
import { words, wordsOrNone } from "./words-schema.ts";

const cover = z.strictObject({
  kicker: words,
  partners: z.array(words).readonly(),
  period: words,
  date: z.iso.date(),
  edition: words,
  author: words,
  notice: words.exactOptional(),
});

const fact = z.strictObject({ id: idSchema, value: z.number(), unit: words, source: words });

/** A chapter as `report.yaml` names it. */
export interface ChapterFile {
  /** Path relative to the report's folder: `chapters/03-hvem.md`. */
  readonly file: string;
  /** Whether the chapter and its headings carry numbers. */
  readonly numbered: boolean;
  /** Whether the chapter is an appendix, numbered by a letter. */
  readonly appendix: boolean;
}

const chapterFile: z.ZodType<ChapterFile> = z.union([
  words.transform((file) => ({ file, numbered: true, appendix: false })),
  z.strictObject({ file: words, numbered: z.boolean().default(true), appendix: z.boolean().default(false) }),
]);

const report = z.strictObject({
  language: z.enum(["da", "nb", "en"]),
  title: words,
  subtitle: wordsOrNone,
  cover,
  data: words,
  policy: z.enum(["dst-5", "dst-3", "ssb-3"]).default("dst-5"),
  keywords: z.array(words).readonly().default([]),
  abbreviations: z.record(words, words).readonly().default({}),
  facts: z.array(fact).readonly().default([]),
  results: z.array(measureSchema).readonly().default([]),
  figures: z.array(figureSchema).readonly().default([]),
  chapters: z.array(chapterFile).min(1).readonly(),
  theme: themeSchema.exactOptional(),
  appendix: z.strictObject({ figures: z.boolean().default(true) }).default({ figures: true }),
  lists: z
    .strictObject({
      figures: z.boolean().exactOptional(),
      tables: z.boolean().exactOptional(),
      abbreviations: z.boolean().default(false),
    })
    .default({ abbreviations: false }),
});

/** What `report.yaml` itself says. */
export type ReportYaml = Omit<ReportDefinition, "slug" | "file" | "chapters" | "theme"> & {
  readonly chapters: readonly ChapterFile[];
  readonly theme?: ThemeSettings;
};

true satisfies SameShape<z.output<typeof report>, ReportYaml>;

/** The whole of `report.yaml`, with exactly the keys of `ReportDefinition`. */
export const reportSchema: z.ZodType<ReportYaml> = report;
