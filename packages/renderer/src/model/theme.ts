/** The look of a report: one place for colours, type sizes and distances (points). */
export const theme = {
  page: {
    width: 595.28,
    height: 841.89,
    top: 75,
    bottom: 68.64,
    left: 114,
    right: 94,
    /** Distance to the left of the column at which numbers of headings hang. */
    hang: 40,
    /** Baselines of the running head and the page number. */
    headBaseline: 46,
    footBaseline: 806,
  },
  /** Distance between baselines of body text; vertical distances are multiples or halves of it. */
  grid: 14.25,
  size: {
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
  },
  leading: {
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
  },
  color: {
    text: "#1f1f1f",
    quiet: "#595959",
    accent: "#12436d",
    accentSoft: "#e8eef4",
    rule: "#b5b5b5",
    paper: "#ffffff",
    /** On the accent colour: quiet text at 7 : 1, and the bars of the cover from left to right. */
    coverQuiet: "#d3e0ec",
    coverBars: ["#1d5282", "#2a6496", "#3a78ab", "#5a93c2", "#28a197"],
    /**
     * Colours of chart parts in order, dark and light by turns: each at least 3 : 1 against white, and at least 1.4 : 1 in
     * lightness against its neighbours and `rest`, so that they stay apart in a grey print.
     */
    series: ["#12436d", "#28a197", "#801650", "#f46a25"],
    /** The last part of a whole; white text reads on it. */
    rest: "#6c7680",
    /** Lines behind bars. */
    grid: "#dedede",
  },
} as const;

export type Theme = typeof theme;
