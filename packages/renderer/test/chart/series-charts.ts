import { valueAxis } from "../../src/compose/value-axis.ts";
import type {
  ChartData,
  ChartValue,
  LinesChart,
  RangesChart,
  SlopeChart,
  SmallMultiplesChart,
} from "../../src/model/document.ts";

export const withheld: ChartValue = { status: "withheld", text: "vises ikke (færre end 5)" };
export const noData: ChartValue = { status: "no-data", text: "ingen data" };

export function shown(percent: number, n: number | null = null, half: number | null = null): ChartValue {
  const value = percent / 100;
  return {
    status: "shown",
    value,
    text: `${percent}\u00a0%`,
    n: n === null ? null : `n\u00a0=\u00a0${n}`,
    interval: half === null ? null : { lower: Math.max(0, value - half), upper: Math.min(1, value + half) },
  };
}

const months = "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.".split(" ");
const quarters = [1, 2, 3, 4]
  .flatMap((quarter) => [`${quarter}.\u00a0kvt. 2018`, `${quarter}.\u00a0kvt. 2019`])
  .sort((a, b) => a.slice(-4).localeCompare(b.slice(-4)) || a.localeCompare(b));

function linesChart(part: Omit<LinesChart, "kind" | "axis">): LinesChart {
  const points = part.lines.flatMap(({ points: own }) => own);
  return { kind: "lines", axis: valueAxis(points, "share", "da"), ...part };
}

export const oneLine: LinesChart = linesChart({
  periods: [2018, 2019].flatMap((year) => months.map((month) => `${month} ${year}`)),
  lines: [
    {
      label: "Personer, der er kommet i kontakt",
      n: "n\u00a0=\u00a028–96",
      points: [22, 24, 21, 27, 30, 26, 25, null, 29, 31, 33, 30, 44, 46, 43, 48, 50, 47, 49, 51, 52, 48, 53, 55].map(
        (percent, index) => (percent === null ? withheld : shown(percent, 60, 0.05 + (index % 3) / 100)),
      ),
    },
  ],
  breaks: [{ before: 12, label: "Nyt telefonsystem: opkald uden svar tælles ikke længere med" }],
});

export const fourLines: LinesChart = linesChart({
  periods: quarters,
  lines: [
    ["Vold", [30, 31, 29, 33, 35, 34, 36, 38]],
    ["Røveri og afpresning", [28, 30, 31, 30, 33, 35, 34, 37]],
    ["Indbrud og tyveri i privat beboelse", [10, 12, 11, 9, 12, null, 13, 14]],
    ["Trusler", [20, 22, null, 24, 22, 21, 25, 36]],
  ].map(([label, percents], line) => ({
    label: String(label),
    n: `n\u00a0=\u00a0${20 + line}–${90 + line}`,
    points: (percents as (number | null)[]).map((percent) =>
      percent === null ? (line === 2 ? withheld : noData) : shown(percent),
    ),
  })),
  breaks: [
    { before: 2, label: "Ny kode for røveri" },
    { before: 5, label: "Tyveri er delt i to" },
  ],
});

export const twoLines: LinesChart = linesChart({
  periods: ["2017", "2018", "2019"],
  lines: [
    { label: "Kvinder", n: null, points: [shown(24, null, 0.04), shown(27, null, 0.03), shown(31, null, 0.05)] },
    { label: "Mænd", n: null, points: [shown(23, null, 0.03), shown(21, null, 0.04), shown(22, null, 0.03)] },
  ],
  breaks: [],
});

const slopeRows: readonly (readonly [string, number, number, string])[] = [
  ["Kendte Offerrådgivningen, før de blev ringet op", 43, 51, "+8"],
  ["Fandt oplysningerne nyttige", 86, 88, "+2"],
  ["Fik tilbuddet godt forklaret af den, der ringede", 85, 79, "\u22126"],
  ["Vidste bagefter, hvem de kunne kontakte", 84, 84, "0"],
];

export const editions: SlopeChart = {
  kind: "slope",
  heads: { before: "1. udgave, 2018", after: "2. udgave, 2019", difference: "procentpoint" },
  rows: [
    ...slopeRows.map(([label, before, after, difference]) => ({
      label,
      before: shown(before, 212),
      after: shown(after, 275),
      difference,
    })),
    { label: "Har klaget", before: withheld, after: shown(2, 275), difference: null },
  ],
};

export const crowdedSlope: SlopeChart = {
  kind: "slope",
  heads: { before: "2018", after: "2019", difference: "procentpoint" },
  rows: ["Vold", "Røveri", "Trusler", "Ulykker", "Dødsfald", "Stalking"].map((label, index) => ({
    label,
    before: shown(25 + (index % 2), 100),
    after: shown(28 + (index % 3), 120),
    difference: "+3",
  })),
};

export const bounds: RangesChart = {
  kind: "ranges",
  axis: valueAxis([shown(97)], "share", "da"),
  rows: [
    { label: "Ville anbefale tilbuddet til andre", lower: shown(44, 906), upper: shown(97, 906) },
    { label: "Kendte Offerrådgivningen, før de blev ringet op", lower: shown(23, 906), upper: shown(69, 906) },
    { label: "Har klaget", lower: shown(0, 906), upper: shown(46, 906) },
    { label: "Fik en samtale", lower: shown(64, 701), upper: shown(64, 701) },
    { label: "Blev ringet op igen", lower: withheld, upper: shown(50, 906) },
  ],
};

const amount = (value: number): ChartValue => ({
  status: "shown",
  value,
  text: `${value.toLocaleString("da-DK")}\u00a0kr.`,
  n: null,
  interval: null,
});

export const costs: RangesChart = {
  kind: "ranges",
  axis: valueAxis([amount(2259)], "number", "da"),
  rows: [
    { label: "Pr. person, der takker ja", lower: amount(1212), upper: amount(1412) },
    { label: "Pr. samtale", lower: amount(1644), upper: amount(2259) },
  ],
};

export const panelsOfBars: SmallMultiplesChart = {
  kind: "small-multiples",
  axis: valueAxis([shown(48)], "share", "da"),
  key: ["Forurettet", "Pårørende", "Vidne"],
  periods: null,
  breaks: [],
  panels: ["Vold", "Voldtægt og seksuelle krænkelser", "Trusler", "Røveri", "Dødsfald og drab"].map((title, panel) => ({
    title,
    n: null,
    series: [
      [shown(20 + 7 * panel, 939 - panel)],
      [shown(48 - 6 * panel, 88)],
      [panel === 1 ? withheld : shown(12, 40)],
    ],
  })),
};

export const panelsOfLines: SmallMultiplesChart = {
  kind: "small-multiples",
  axis: valueAxis([shown(48)], "share", "da"),
  key: [],
  periods: quarters,
  breaks: [{ before: 4, label: "Ny kode" }],
  panels: ["Vold", "Voldtægt og seksuelle krænkelser", "Trusler", "Indbrud"].map((title, panel) => ({
    title,
    n: "n\u00a0=\u00a020–45",
    series: [
      [0, 1, 2, 3, 4, 5, 6, 7].map((period) =>
        panel === 3 && period === 5 ? withheld : shown(20 + 2 * panel + 3 * ((period * 5) % 4) + period),
      ),
    ],
  })),
};

export const seriesCharts: Readonly<Record<string, ChartData>> = {
  oneLine,
  fourLines,
  twoLines,
  editions,
  crowdedSlope,
  bounds,
  costs,
  panelsOfBars,
  panelsOfLines,
};

/** Words of a value that a chart must show. */
function wordsOf(value: ChartValue): readonly string[] {
  return value.status === "shown" ? [value.text, value.n ?? ""] : [value.text];
}

/** Every string of a chart of series that must stand in its picture. */
export function stringsOfSeries(chart: LinesChart | SlopeChart | RangesChart | SmallMultiplesChart): readonly string[] {
  switch (chart.kind) {
    case "lines":
      return [
        ...chart.axis.ticks.map(({ text }) => text),
        ...chart.breaks.map(({ label }) => label),
        chart.periods[0] ?? "",
        ...chart.lines.flatMap(({ label, n, points }) => [
          label,
          n ?? "",
          points.findLast(({ status }) => status === "shown")?.text ?? "",
          ...points.flatMap((point) => (point.status === "shown" ? [] : [point.text])),
        ]),
      ];
    case "slope":
      return [
        ...Object.values(chart.heads),
        ...chart.rows.flatMap(({ label, before, after, difference }) => [
          label,
          ...(difference === null ? [before.text, after.text] : [...wordsOf(before), ...wordsOf(after), difference]),
        ]),
      ];
    case "ranges":
      return chart.rows.flatMap(({ label, lower, upper }) =>
        lower.status === "shown" && upper.status === "shown"
          ? [label, ...wordsOf(lower), ...wordsOf(upper)]
          : [label, lower.status === "shown" ? upper.text : lower.text],
      );
    case "small-multiples":
      return [
        ...chart.key,
        ...chart.panels.flatMap(({ title, n, series }) => [
          title,
          n ?? "",
          ...(chart.periods === null
            ? series.flat().flatMap(wordsOf)
            : [series[0]?.findLast(({ status }) => status === "shown")?.text ?? ""]),
        ]),
      ];
  }
}
