/** Both ends of a confidence interval. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** An estimate with its confidence interval. */
export interface Estimate extends Bounds {
  readonly estimate: number;
}

/** A test: its statistic, degrees of freedom and p-value. */
export interface TestStatistic {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}
