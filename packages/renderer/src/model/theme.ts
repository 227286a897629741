import type { FontId } from "./font-book.ts";

/** Type sizes of the report's own look, in points. */
const sizes = {
  body: 10.5,
  lead: 12.5,
  small: 8.5,
  footnote: 8.5,
  caption: 9,
  figureTitle: 10.5,
  chart: 8.5,
  h1: 25,
  h2: 15,
  h3: 11.5,
  h4: 10.5,
  keyFigure: 34,
  quote: 14,
  cover: 34,
  coverSubtitle: 16,
  coverText: 10.5,
  opener: 60,
  box: 9.5,
  boxTitle: 10.5,
  table: 9,
  runningHead: 8,
  contents: 9,
  contentsChapter: 10.5,
};

/** Distances between baselines that go with them. */
const leadings = {
  body: 14.25,
  lead: 18,
  footnote: 11,
  caption: 12,
  small: 11.5,
  figureTitle: 13.5,
  h1: 29,
  h2: 18.5,
  h3: 15,
  h4: 14.5,
  quote: 19,
  opener: 58,
  box: 13.5,
  boxTitle: 14.5,
  table: 12,
  keyFigure: 36,
  keyFigureText: 12.5,
  cover: 40,
  coverSubtitle: 22,
  coverText: 15,
  contents: 11.2,
  contentsChapter: 13,
};

export type SizeName = keyof typeof sizes;
export type LeadingName = keyof typeof leadings;

/** Colours, each `#rrggbb`. */
export interface ThemeColors {
  readonly text: string;
  readonly quiet: string;
  /** Headings, rules, links, key figures, the field of the cover. */
  readonly accent: string;
  /** Ground of boxes; text and accent read on it. */
  readonly accentSoft: string;
  readonly rule: string;
  readonly paper: string;
  /** On the accent colour: quiet text, and the bars of the cover from left to right. */
  readonly coverQuiet: string;
  readonly coverBars: readonly string[];
  /**
   * Colours of chart parts in order, dark and light by turns: each at least 3 : 1 against white, and at least 1.4 : 1 in
   * lightness against its neighbours and `rest`, so that they stay apart in a grey print.
   */
  readonly series: readonly [string, string, string, string];
  /** The last part of a whole; white text reads on it. */
  readonly rest: string;
  /** Lines behind bars. */
  readonly grid: string;
}

/** The page and its margins, in points. */
export interface ThemePage {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Distance to the left of the column at which numbers of headings hang. */
  readonly hang: number;
  /** Baselines of the running head and the page number. */
  readonly headBaseline: number;
  readonly footBaseline: number;
}

/** TrueType files of the author's own, seen from the report's folder, by what they are for. */
export type OwnFonts = Readonly<Partial<Record<FontId, string>>>;

/** The look of a report: one place for colours, type sizes, distances (points) and typefaces. */
export interface Theme {
  /** Type size relative to the report's own look: what is not text, such as drawings, follows it. */
  readonly scale: number;
  readonly page: ThemePage;
  /** Distance between baselines of body text; vertical distances are multiples or halves of it. */
  readonly grid: number;
  /** Distances between blocks, relative to the report's own look. */
  readonly spacing: number;
  readonly size: Readonly<Record<SizeName, number>>;
  readonly leading: Readonly<Record<LeadingName, number>>;
  readonly color: ThemeColors;
  /** Typefaces that replace those of the report; empty for none. */
  readonly fonts: OwnFonts;
}

/**
 * The look of a report that says nothing else. Charts and layout take the theme of the document instead, and may not
 * import this one.
 */
export const theme: Theme = {
  scale: 1,
  page: {
    width: 595.28,
    height: 841.89,
    top: 75,
    bottom: 68.64,
    left: 114,
    right: 94,
    hang: 40,
    headBaseline: 46,
    footBaseline: 806,
  },
  grid: 14.25,
  spacing: 1,
  size: sizes,
  leading: leadings,
  color: {
    text: "#1f1f1f",
    quiet: "#595959",
    accent: "#12436d",
    accentSoft: "#e8eef4",
    rule: "#b5b5b5",
    paper: "#ffffff",
    coverQuiet: "#d3e0ec",
    coverBars: ["#1d5282", "#2a6496", "#3a78ab", "#5a93c2", "#28a197"],
    series: ["#12436d", "#28a197", "#801650", "#f46a25"],
    rest: "#6c7680",
    grid: "#dedede",
  },
  fonts: {},
};
