/** The look of a report: one place for colours, type sizes and distances (points). */
export const theme = {
  page: { width: 595.28, height: 841.89, top: 82, bottom: 78, left: 124, right: 100 },
  /** Distance between baselines of body text; vertical distances are multiples or halves of it. */
  grid: 14.5,
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
  },
  leading: { body: 14.5, lead: 18, footnote: 11, caption: 12, h1: 29, h2: 18.5, h3: 15, h4: 14.5, quote: 19 },
  color: {
    text: "#1f1f1f",
    quiet: "#595959",
    accent: "#12436d",
    accentSoft: "#e8eef4",
    rule: "#b5b5b5",
    paper: "#ffffff",
    /** Colours of chart parts in order; each at least 3 : 1 against white and its neighbour's gap. */
    series: ["#12436d", "#28a197", "#801650", "#f46a25"],
    rest: "#8a939c",
  },
} as const;

export type Theme = typeof theme;
