import type { Counts, Source } from "../model/counts.ts";
import type { Condition, MeasureName } from "../model/measure-definition.ts";
import type { CountResult, GroupLevel, Interval, ProportionResult } from "../model/result.ts";
import { wilsonInterval } from "../statistics/wilson-interval.ts";
import { numberOf, type Population } from "./select-units.ts";

/** A definition as a measure needs it: which measure and which table is clear from the call. */
export type Described<Definition> = Omit<Definition, "measure" | "table">;

/** What all results of a definition share. */
export interface Origin {
  readonly definition: string;
  readonly measure: MeasureName;
  readonly population: string;
  readonly source: Source;
  readonly among?: Condition;
}

/** What differs from result to result of a definition. */
export interface Particulars {
  readonly id: string;
  readonly label: string;
  readonly group?: readonly GroupLevel[];
  readonly missing?: number;
  readonly missingOf?: readonly string[];
  readonly excluded?: readonly { readonly label: string; readonly count: number }[];
}

/** The shared part of a definition's results. */
export function originOf(
  measure: MeasureName,
  definition: { readonly id: string; readonly population: string; readonly among?: Condition },
  counts: Counts,
): Origin {
  const { id, population, among } = definition;
  return { definition: id, measure, population, source: counts.source, ...(among === undefined ? {} : { among }) };
}

/** A count as a record. */
export function countResult(origin: Origin, particulars: Particulars, count: number): CountResult {
  return { kind: "count", ...origin, ...defaults, ...particulars, count };
}

/**
 * A proportion as a record, with its Wilson interval. No estimate and no interval without a denominator; no interval
 * either when more is counted than the denominator holds, which only counts of two tables can do.
 */
export function proportionResult(
  origin: Origin,
  particulars: Particulars,
  numerator: number,
  denominator: number,
  level = 0.95,
): ProportionResult {
  const estimate = denominator === 0 ? null : numerator / denominator;
  const interval = estimate === null || estimate > 1 ? null : intervalOf(numerator, denominator, level);
  return { kind: "proportion", ...origin, ...defaults, ...particulars, numerator, denominator, estimate, interval };
}

/** The excluded of a population as a record's field. */
export function excludedOf(population: Population): readonly { readonly label: string; readonly count: number }[] {
  return population.excluded.map(({ label, units }) => ({ label, count: numberOf(units) }));
}

const defaults = { group: [], missing: 0, excluded: [] } as const;

function intervalOf(numerator: number, denominator: number, level: number): Interval | null {
  const bounds = wilsonInterval(numerator, denominator, level);
  return bounds && { ...bounds, level, method: "wilson" };
}
