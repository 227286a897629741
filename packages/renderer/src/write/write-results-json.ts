import { disclosurePolicies, type PublishableResult } from "@udbytte/core";
import { nameMissing } from "../language/name-missing.ts";
import type { ReportDefinition } from "../model/report-definition.ts";

/**
 * All results of a report as JSON, for attachments and other programmes: what the report is, the policy that protected
 * them, and one record a result in the order of the definitions. Withheld records hold no numbers. Same input, same text.
 *
 * @param definition The report.
 * @param results Its results, protected.
 * @returns JSON with two spaces of indentation and a line break at the end.
 */
export function writeResultsJson(definition: ReportDefinition, results: readonly PublishableResult[]): string {
  const { slug, title, subtitle, language, cover, policy, facts } = definition;
  const { edition, date, period, author } = cover;
  const report = { slug, title, subtitle, language, edition, date, period, author };
  const order = new Map(definition.results.map(({ id }, index) => [id, index]));
  const positionOf = (result: PublishableResult): number => order.get(result.definition) ?? order.size;
  const sorted = results.toSorted((a, b) => positionOf(a) - positionOf(b));
  const written = {
    report,
    policy: disclosurePolicies[policy],
    facts,
    results: nameMissing(sorted, language).map(recordOf),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** Keys in one order, whatever the order of the object's own. */
function recordOf(result: PublishableResult): Readonly<Record<string, unknown>> {
  const { status, id, definition, measure, kind, population, group, label, source } = result;
  const about = { id, definition, measure, kind, status, label, population, group };
  if (result.status === "withheld") return { ...about, reason: result.reason, source };
  return { ...about, ...numbersOf(result), missing: result.missing, excluded: result.excluded, source };
}

function numbersOf(result: Extract<PublishableResult, { status: "published" }>): Readonly<Record<string, unknown>> {
  switch (result.kind) {
    case "proportion": {
      const { numerator, denominator, estimate, interval } = result;
      return { numerator, denominator, estimate, interval };
    }
    case "count":
      return { count: result.count };
    case "amount":
      return { amount: result.amount, unit: result.unit };
    case "rate": {
      const { amount, denominator, estimate, unit } = result;
      return { amount, denominator, estimate, unit };
    }
    case "comparison": {
      const { comparison, method, numerator, denominator, reference, estimate, interval, test, p, adjustedP } = result;
      const standardised = result.standardisedFor === undefined ? {} : { standardisedFor: result.standardisedFor };
      const compared = { comparison, method, numerator, denominator, reference, estimate, interval };
      return { ...compared, test, p, adjustedP, ...standardised };
    }
    case "duration": {
      const { quantile, estimate, unit, denominator, events, censored } = result;
      return { quantile, estimate, unit, denominator, events, censored };
    }
    case "mean-change": {
      const { denominator, before, after, estimate, interval, p, standardised } = result;
      return { denominator, before, after, estimate, interval, p, standardised };
    }
  }
}
