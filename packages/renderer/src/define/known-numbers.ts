import type { Codebook, Result } from "@udbytte/core";
import type { ValueFormat } from "../model/expression.ts";
import type { Fact } from "../model/report-definition.ts";
import type { ReportSettings } from "./parse-report.ts";
import { resultIds } from "./result-ids.ts";

/** What a number of the report can be: a kind of result, or a kind of fact. */
export type NumberKind = Result["kind"] | "fact-share" | "fact-money" | "fact-number";

/** Formats that suit each kind, the default first. */
export const formatsOf: Readonly<Record<NumberKind, readonly ValueFormat[]>> = {
  proportion: [
    "percent",
    "percent1",
    "count",
    "n",
    "interval",
    "words",
    "about",
    "number",
    "label",
    "fraction",
    "missing",
  ],
  count: ["count", "number", "words", "about", "label", "missing"],
  amount: ["kr", "number", "about", "label"],
  rate: ["kr", "number", "about", "n", "label"],
  comparison: ["number", "p", "count", "n", "label", "missing"],
  duration: ["days", "number", "n", "label", "missing"],
  "mean-change": ["number", "p", "n", "label", "missing"],
  "rate-range": ["kr", "number", "n", "label"],
  "group-test": ["p", "number", "n", "label", "missing"],
  "weighted-share": ["percent", "percent1", "count", "n", "interval", "number", "label", "missing"],
  "fact-share": ["percent", "percent1", "number", "fraction"],
  "fact-money": ["kr", "number", "about"],
  "fact-number": ["count", "number", "words", "about"],
};

/** Formats in which two numbers can make a range. */
export const rangeFormatsOf: Readonly<Record<NumberKind, readonly ValueFormat[]>> = {
  proportion: ["percent", "count", "number"],
  count: ["count", "number"],
  amount: ["kr", "number"],
  rate: ["kr", "number"],
  comparison: ["number"],
  duration: ["days", "number"],
  "mean-change": ["number"],
  "rate-range": [],
  "group-test": ["number"],
  "weighted-share": ["percent", "count", "number"],
  "fact-share": ["percent", "number"],
  "fact-money": ["kr", "number"],
  "fact-number": ["count", "number"],
};

/** Id → kind of every number that `{{ … }}` can print. */
export function knownNumbers(settings: ReportSettings, codebook: Codebook): ReadonlyMap<string, NumberKind> {
  const results = settings.results.flatMap((definition) => resultIds(definition, codebook));
  return new Map<string, NumberKind>([
    ...results.map(({ id, kind }) => [id, kind] as const),
    ...settings.facts.map((fact) => [fact.id, factKind(fact)] as const),
  ]);
}

function factKind({ unit }: Fact): NumberKind {
  if (unit === "share") return "fact-share";
  return /^(kr\.?|kroner|dkk|nok)$/i.test(unit) ? "fact-money" : "fact-number";
}
