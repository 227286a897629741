/** What a chart shows, every string already in the report's language and every number published. */
export type ChartData =
  | StepsChart
  | WholeBarChart
  | StackedBarsChart
  | BarsChart
  | GroupedBarsChart
  | DotsChart
  | DivergingBarsChart
  | FunnelChart
  | LinesChart
  | SlopeChart
  | RangesChart
  | SmallMultiplesChart;

export interface StepsChart {
  readonly kind: "steps";
  readonly steps: readonly { readonly title: string; readonly text: string }[];
}

/** One or more bars, each split into the parts of a whole, with direct labels. */
export interface WholeBarChart {
  readonly kind: "whole-bar";
  readonly bars: readonly {
    readonly label: string | null;
    /** None where the bar is not shown. */
    readonly segments: readonly Segment[];
    /** What stands instead of a bar that is not shown: that it is withheld, or that there are no data. */
    readonly reason?: string;
  }[];
}

export interface Segment {
  readonly label: string;
  /** Share of the bar in [0, 1]; the segments of a bar add to 1. */
  readonly share: number;
  /** „25 %" */
  readonly text: string;
  /** „701" or null */
  readonly detail: string | null;
}

/** One bar a group in two parts, with a key. A withheld bar has its label and the reason, and no segments. */
export interface StackedBarsChart {
  readonly kind: "stacked-bars";
  /** In drawing order, one for each segment. */
  readonly key: readonly string[];
  readonly bars: readonly {
    readonly label: string;
    /** „n = 939" */
    readonly n: string;
    readonly segments: readonly Segment[] | null;
    /** What stands instead of a withheld bar, else null. */
    readonly withheld: string | null;
  }[];
}

/** One bar a result on an axis from 0 to 100 %. */
export interface BarsChart {
  readonly kind: "bars";
  readonly bars: readonly {
    readonly label: string;
    /** „n = 487"; null for a bar without a number, and where all bars have the same n, which stands below the figure. */
    readonly n: string | null;
    readonly share: number | null;
    /** „43 %", or what stands instead of a withheld bar. */
    readonly text: string;
    /** In [0, 1]. */
    readonly interval: { readonly lower: number; readonly upper: number } | null;
  }[];
}

/** Two to four bars a category on an axis of shares from 0. */
export interface GroupedBarsChart {
  readonly kind: "grouped-bars";
  /** In drawing order, one for each bar of a category. */
  readonly key: readonly string[];
  readonly groups: readonly {
    readonly label: string;
    readonly bars: readonly {
      readonly share: number | null;
      /** „43 %", or what stands instead of a withheld bar. */
      readonly text: string;
      /** „n = 939"; empty for a withheld bar. */
      readonly n: string;
    }[];
  }[];
}

/** What the dots of a chart are, and so their axis: ratios on a log one, differences in points, shares from 0. */
export type DotsScale = "ratio" | "difference" | "share";

/** A dot and an interval a row. */
export interface DotsChart {
  readonly kind: "dots";
  readonly scale: DotsScale;
  /** Line above the column of numbers: „Forhold". */
  readonly head: string;
  readonly reference: { readonly value: number; readonly label: string | null } | null;
  readonly rows: readonly {
    readonly label: string;
    /** „n = 939"; empty for a withheld row. */
    readonly n: string;
    /** A ratio, or a difference or share in [−1, 1]; null where there is none. */
    readonly value: number | null;
    /** An end that is null is open. */
    readonly interval: { readonly lower: number; readonly upper: number | null } | null;
    /** „1,4 (1,1–1,8)", or what stands instead of a withheld row. */
    readonly text: string;
  }[];
}

/** Answers to items on both sides of a zero line. Parts in reading order: the most negative first, the most positive last. */
export interface DivergingBarsChart {
  readonly kind: "diverging-bars";
  readonly negative: readonly string[];
  readonly positive: readonly string[];
  readonly neutral: string | null;
  readonly dontKnow: string | null;
  readonly bars: readonly {
    readonly label: string;
    /** „n = 487" */
    readonly n: string;
    /** Null for a withheld bar. */
    readonly parts: DivergingParts | null;
    readonly withheld: string | null;
  }[];
}

/** The shares of the parts add to 1; `detail` of the don't-knows is their number. */
export interface DivergingParts {
  readonly negative: readonly Segment[];
  readonly positive: readonly Segment[];
  readonly neutral: Segment | null;
  readonly dontKnow: Segment | null;
}

/** One bar a step, as long as its count, with percentages in two columns. */
export interface FunnelChart {
  readonly kind: "funnel";
  /** Lines above the columns: „af trinnet før", „af det første". */
  readonly heads: { readonly ofPrevious: string; readonly ofFirst: string };
  readonly steps: readonly {
    readonly label: string;
    /** Null for a withheld step. */
    readonly count: number | null;
    /** „2.783", or what stands instead of a withheld step. */
    readonly text: string;
    /** „61 %"; empty for the first step and where it is withheld. */
    readonly ofPrevious: string;
    readonly ofFirst: string;
  }[];
}

/** A value of a chart, or what stands instead of it. */
export type ChartValue = ShownValue | HiddenValue;

export interface ShownValue {
  readonly status: "shown";
  /** A share in [0, 1], or a number of the axis' unit. */
  readonly value: number;
  /** „25 %" */
  readonly text: string;
  /** „n = 939", or null for what has no n. */
  readonly n: string | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

export interface HiddenValue {
  readonly status: "withheld" | "no-data";
  /** „vises ikke (færre end 5)" */
  readonly text: string;
}

/** The axis of values, its ticks with their words, in the same unit as the values. */
export interface ValueAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** One to four lines over periods. A line has one point for each period. */
export interface LinesChart {
  readonly kind: "lines";
  readonly periods: readonly string[];
  readonly axis: ValueAxis;
  readonly lines: readonly {
    readonly label: string;
    /** „n = 20–45" of its periods, or null. */
    readonly n: string | null;
    readonly points: readonly ChartValue[];
  }[];
  /** What changed before the period of that index, so that no line goes across. */
  readonly breaks: readonly { readonly before: number; readonly label: string }[];
}

/** Values of two editions or periods, each pair joined by a line. */
export interface SlopeChart {
  readonly kind: "slope";
  /** Heads of the two columns of values, and of the differences. */
  readonly heads: { readonly before: string; readonly after: string; readonly difference: string };
  readonly rows: readonly {
    readonly label: string;
    readonly before: ChartValue;
    readonly after: ChartValue;
    /** „+5", or null where one of the values is not shown. */
    readonly difference: string | null;
  }[];
}

/** One bar a row from a lower to an upper value. */
export interface RangesChart {
  readonly kind: "ranges";
  readonly axis: ValueAxis;
  readonly rows: readonly { readonly label: string; readonly lower: ChartValue; readonly upper: ChartValue }[];
}

/** Panels with one and the same axis: bars, one for each word of the key, or lines over periods. */
export interface SmallMultiplesChart {
  readonly kind: "small-multiples";
  readonly axis: ValueAxis;
  /** Words of the series in drawing order; empty when there is only one, which needs none. */
  readonly key: readonly string[];
  /** The periods of lines; null for bars. */
  readonly periods: readonly string[] | null;
  readonly breaks: readonly { readonly before: number; readonly label: string }[];
  readonly panels: readonly {
    readonly title: string;
    /** „n = 20–45" of a line; null for bars, which have each their own. */
    readonly n: string | null;
    /** Of each series its value, or its value in each period. */
    readonly series: readonly (readonly ChartValue[])[];
  }[];
}
