import type { Counts, Source } from "../model/counts.ts";
import type { Condition, MeasureName } from "../model/measure-definition.ts";
import type { CountResult, GroupLevel, Interval, ProportionResult } from "../model/result.ts";
import { nchsPrint } from "../statistics/nchs-reliability.ts";
import { wilsonInterval } from "../statistics/wilson-interval.ts";
import { namingLevels, numberOf, type Population } from "./select-units.ts";

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

/**
 * The shared part of a definition's results.
 *
 * @throws RangeError for counts that were weighted by an amount, where the measure is one of units.
 */
export function originOf(
  measure: MeasureName,
  definition: { readonly id: string; readonly population: string; readonly among?: Condition },
  counts: Counts,
): Origin {
  const { id, population } = definition;
  if (counts.missingAmounts !== undefined && measure !== "cost")
    throw new RangeError(`${measure} "${id}": the counts are sums of an amount, which only cost takes`);
  const among = definition.among === undefined ? {} : { among: namingLevels(counts, definition.among) };
  return { definition: id, measure, population, source: counts.source, ...among };
}

/** A count as a record. */
export function countResult(origin: Origin, particulars: Particulars, count: number): CountResult {
  return { kind: "count", ...origin, ...defaults, ...particulars, count };
}

/**
 * A proportion as a record, with its Wilson interval and whether it is reliable enough to print (NCHS 2017). No estimate
 * and no interval without a denominator; no interval either when more is counted than the denominator holds, which only
 * counts of two tables can do, or when the denominator is no whole number, as in a response rate that takes a part of the
 * unknown as eligible.
 */
export function proportionResult(
  origin: Origin,
  particulars: Particulars,
  numerator: number,
  denominator: number,
  level = 0.95,
): ProportionResult {
  const estimate = denominator === 0 ? null : numerator / denominator;
  const isCount = estimate !== null && estimate <= 1 && Number.isInteger(denominator);
  const interval = isCount ? intervalOf(numerator, denominator, level) : null;
  const reliability = isCount ? nchsPrint(numerator, denominator) : null;
  const verdict = reliability === null ? {} : { reliability };
  const numbers = { numerator, denominator, estimate, interval, ...verdict };
  return { kind: "proportion", ...origin, ...defaults, ...particulars, ...numbers };
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
