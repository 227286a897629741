import { quantileSorted } from "simple-statistics";

/**
 * A quantile by linear interpolation between the two nearest values (type 7 of Hyndman & Fan, R's and spreadsheets'
 * default). For times with open cases use `kaplanMeier`: leaving them out makes waiting look shorter than it is.
 *
 * @param values Finite numbers in any order.
 * @param probability In [0, 1]; 0 gives the smallest, 1 the largest.
 * @returns null without values: no data.
 * @throws RangeError when a value is not finite or the probability is none.
 * @see Hyndman & Fan (1996) The American Statistician 50:361, definition 7. R: quantile(x, p, type = 7).
 * @example
 * quantile([9, 1, 4, 2], 0.5); // => 3
 * quantile([], 0.5); // => null
 */
export function quantile(values: readonly number[], probability: number): number | null {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`quantile: probability must be from 0 to 1, got ${probability}`);
  }
  if (values.length === 0) return null;
  return quantileSorted(sortedFinite(values, "quantile"), probability);
}

/**
 * Lower quartile, median and upper quartile, each a {@link quantile} of type 7.
 *
 * @param values Finite numbers in any order.
 * @returns null without values: no data.
 * @throws RangeError when a value is not finite.
 * @see Hyndman & Fan (1996) The American Statistician 50:361, definition 7. R: quantile(x, c(0.25, 0.5, 0.75)).
 * @example
 * quartiles([1, 2, 3, 4, 5, 6, 7, 8]); // => { lower: 2.75, median: 4.5, upper: 6.25 }
 * quartiles([]); // => null
 */
export function quartiles(
  values: readonly number[],
): { readonly lower: number; readonly median: number; readonly upper: number } | null {
  if (values.length === 0) return null;
  const sorted = sortedFinite(values, "quartiles");
  return {
    lower: quantileSorted(sorted, 0.25),
    median: quantileSorted(sorted, 0.5),
    upper: quantileSorted(sorted, 0.75),
  };
}

function sortedFinite(values: readonly number[], caller: string): number[] {
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw new RangeError(`${caller}: values must be finite, got ${values[wrong]} at ${wrong}`);
  return values.toSorted((a, b) => a - b);
}
