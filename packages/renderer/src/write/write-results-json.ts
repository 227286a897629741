import { disclosurePolicies, type PublishableResult, type PublishedValue } from "@udbytte/core";
import type { ReportDefinition } from "../model/report-definition.ts";

/**
 * All results of a report as JSON, for attachments and other programmes: what the report is, the policy that protected
 * them, and one record a result in the order of the definitions. A published record holds all that its result says: intervals, tests, reliability,
 * breaks, who is missing. Withheld records hold no numbers. Same input, same text.
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
  const written = { report, policy: disclosurePolicies[policy], facts, results: sorted.map(recordOf) };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** Keys in one order, whatever the order of the object's own. */
function recordOf(result: PublishableResult): Readonly<Record<string, unknown>> {
  const { status, id, definition, measure, kind, population, group, label, source } = result;
  const about = { id, definition, measure, kind, status, label, population, group };
  if (result.status === "withheld") return { ...about, reason: result.reason, source };
  const values: Readonly<Record<string, unknown>> = { ...result };
  const numbers = Object.keys(numberKeys).filter((key) => values[key] !== undefined);
  return { ...about, ...Object.fromEntries(numbers.map((key) => [key, values[key]])), source };
}

type About = "id" | "definition" | "measure" | "kind" | "status" | "label" | "population" | "group" | "source";
type KeysOfEach<R> = R extends unknown ? Extract<keyof R, string> : never;

/** Every key that some kind of result has beyond what it is about, in the order in which they are written. */
const numberKeys: Readonly<Record<Exclude<KeysOfEach<PublishedValue>, About>, true>> = {
  among: true,
  breakBefore: true,
  comparison: true,
  method: true,
  quantile: true,
  count: true,
  amount: true,
  numerator: true,
  denominator: true,
  denominators: true,
  table: true,
  events: true,
  censored: true,
  reference: true,
  before: true,
  after: true,
  unweighted: true,
  estimate: true,
  unit: true,
  standardError: true,
  interval: true,
  reliability: true,
  test: true,
  statistic: true,
  df: true,
  minimumExpected: true,
  p: true,
  adjustedP: true,
  standardised: true,
  standardisedFor: true,
  effectiveSize: true,
  designEffect: true,
  weighting: true,
  missing: true,
  missingOf: true,
  excluded: true,
};
