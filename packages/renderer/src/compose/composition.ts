import type { DataError, PublishableResult } from "@udbytte/core";
import { nameMissing } from "../language/name-missing.ts";
import { namePeriods } from "../language/name-periods.ts";
import type { Fact, Language, ReportDefinition } from "../model/report-definition.ts";
import { type DisplayedPercents, displayPercents } from "./display-percents.ts";
import { type Numbering, numberReport } from "./number-report.ts";
import { inDrawingOrder } from "./order-rows.ts";

/** What the composition of every part of the report draws on. */
export interface Composition {
  readonly definition: ReportDefinition;
  readonly language: Language;
  readonly results: ReadonlyMap<string, PublishableResult>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly percents: DisplayedPercents;
  readonly numbering: Numbering;
  /** Filled as the parts are composed, in the order of the document. */
  readonly faults: DataError[];
  /** Chapter and name of a footnote → its number, in the order of the references. */
  readonly footnoteNumbers: Map<string, number>;
}

/**
 * Prepares the composition of a report.
 *
 * @param definition The report.
 * @param results All its results.
 */
export function beginComposition(definition: ReportDefinition, results: readonly PublishableResult[]): Composition {
  const { language } = definition;
  const named = namePeriods(nameMissing(results, language), language);
  const byId = new Map(named.map((result) => [result.id, result]));
  const figures = definition.figures.map((figure) => inDrawingOrder(figure, { results: byId, language }));
  const ordered: ReportDefinition = { ...definition, figures };
  return {
    definition: ordered,
    language,
    results: byId,
    facts: new Map(definition.facts.map((fact) => [fact.id, fact])),
    percents: displayPercents(definition.figures, byId),
    numbering: numberReport(ordered),
    faults: [],
    footnoteNumbers: new Map(),
  };
}

/** Notes a fault at the start of a node of a chapter. */
export function noteFault(
  composition: Composition,
  file: string,
  node: { readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined },
  words: Omit<DataError, "file" | "line" | "column" | "severity">,
  severity: DataError["severity"] = "error",
): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  composition.faults.push({ ...words, severity, file, line, column });
}
