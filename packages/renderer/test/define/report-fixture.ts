import type { Codebook } from "@udbytte/core";
import { defineReport } from "../../src/define/define-report.ts";
import { type ChapterText, parseChapter } from "../../src/define/parse-chapter.ts";
import { parseReport } from "../../src/define/parse-report.ts";

const base = { required: false };

/** A small codebook of calls: answer, type, age bands and dates; and one of costs. */
export const codebook: Codebook = {
  file: "codebook.yaml",
  tables: [
    {
      id: "calls",
      file: "calls.csv",
      label: "Projektets registreringer",
      unit: "personer",
      period: { from: "2018-11-01", to: "2019-02-28" },
      missing: [],
      rules: [],
      columns: [
        { ...base, type: "identifier", id: "number", header: "nr", label: "Nummer", unique: true },
        {
          ...base,
          type: "category",
          id: "answer",
          header: "svar",
          label: "Svar",
          ordered: false,
          levels: ["yes", "no", "self"].map((id) => ({ id, label: id, synonyms: [] })),
        },
        {
          ...base,
          type: "category",
          id: "incident",
          header: "type",
          label: "Hændelsestype",
          ordered: false,
          levels: ["violence", "theft", "robbery"].map((id) => ({ id, label: id, synonyms: [] })),
        },
        {
          ...base,
          type: "integer",
          id: "age",
          header: "alder",
          label: "Alder",
          bands: [
            { id: "young", label: "Under 30", to: 29 },
            { id: "old", label: "30 og derover", from: 30 },
          ],
        },
        {
          ...base,
          type: "date",
          id: "date",
          header: "dato",
          label: "Dato",
          derive: [
            { id: "year", by: "year" },
            { id: "quarter", by: "quarter" },
            { id: "month", by: "month" },
          ],
        },
      ],
    },
    {
      id: "costs",
      file: "costs.csv",
      label: "Driftsmodel",
      unit: "linjer",
      missing: [],
      rules: [],
      columns: [
        {
          ...base,
          type: "category",
          id: "phase",
          header: "fase",
          label: "Fase",
          ordered: false,
          levels: [
            { id: "start", label: "Opstart", synonyms: [] },
            { id: "run", label: "Drift", synonyms: [] },
          ],
        },
        { ...base, type: "amount", id: "amount", header: "beløb", label: "Beløb", locale: "da", unit: "kr." },
      ],
    },
  ],
};

const head = `language: da
title: Rapport
subtitle: Undertitel
cover: { kicker: Evaluering, partners: [A], period: 2019, date: "2020-05-04", edition: 1. udgave, author: A }
data: ../data
`.replace("period: 2019", 'period: "2019"');

/** `report.yaml` with the settings every report has, and what a test adds. */
export function reportYaml(rest: string): string {
  return `${head}${rest}`;
}

/** Line of the first line of `rest` in `reportYaml(rest)`. */
export const firstLine: number = head.split("\n").length;

export const usual = `chapters: [chapters/01-svar.md]
facts:
  - { id: goal, value: 0.15, unit: share, source: Ansøgningen }
  - { id: grant, value: 989876, unit: kr., source: Bevillingen }
  - { id: counsellors, value: 40, unit: personer, source: Foreningen }
results:
  - { id: reached, measure: count, table: calls, population: personer }
  - { id: answer, measure: composition, table: calls, population: personer, of: answer, base: known }
  - { id: uptake, measure: uptake, table: calls, population: personer, accepted: { answer: "yes" }, by: [incident] }
  - { id: cost, measure: cost, table: costs, population: udgifter, amount: amount, by: [phase], per: { person: { result: reached, label: pr. person } } }
figures:
  - id: answers
    kind: whole-bar
    title: Svarene
    bars: [{ results: [answer.yes, answer.no, answer.self], labels: [Ja, Nej, Selv] }]
  - { id: types, kind: stacked-bars, title: Typerne, results: uptake, positive: Ja, rest: Nej }
`;

/** Defines a report of the usual settings with one chapter. */
export function defineWith(chapter: string, yaml = usual, more: readonly ChapterText[] = []) {
  const settings = parseReport(reportYaml(yaml), "reports/test/report.yaml");
  if (!settings.ok) throw new Error(JSON.stringify(settings.errors));
  const chapters = [{ file: "reports/test/chapters/01-svar.md", text: chapter }, ...more];
  const parsed = chapters.map(({ text, file }) => parseChapter(text, file));
  return defineReport(settings.value, parsed, codebook);
}

/** Errors and warnings of such a report, as `code value line:column`. */
export function faultsOf(chapter: string, yaml = usual): readonly string[] {
  const defined = defineWith(chapter, yaml);
  return (defined.ok ? defined.warnings : defined.errors)
    .filter(({ code }) => code !== "figure-unplaced")
    .map(({ code, value, line, column }) => `${code} ${value} ${line}:${column}`);
}
