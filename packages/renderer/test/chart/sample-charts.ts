import type {
  BarsChart,
  ChartData,
  Document,
  Segment,
  StackedBarsChart,
  StepsChart,
  WholeBarChart,
} from "../../src/model/document.ts";
import { theme } from "../../src/model/theme.ts";

import { seriesCharts } from "./series-charts.ts";

/** Width of the text column. */
export const columnWidth = 371.28;

export function segment(label: string, count: number, total: number, detail: string | null = null): Segment {
  return { label, share: count / total, text: `${Math.round((100 * count) / total)}\u00a0%`, detail };
}

export const answers: WholeBarChart = {
  kind: "whole-bar",
  bars: [
    {
      label: null,
      segments: [
        segment("Ja tak", 701, 2783, "701"),
        segment("Nej tak", 2053, 2783, "2.053"),
        segment("Vil selv ringe", 29, 2783, "29"),
      ],
    },
  ],
};

export const sessions: WholeBarChart = {
  kind: "whole-bar",
  bars: [
    {
      label: "4a. Nedre grænse: kun samtaler registreret med projektet som kilde",
      segments: [segment("Fra projektet", 438, 2225, "438"), segment("Øvrige samtaler", 1787, 2225, "1.787")],
    },
    {
      label: "4b. Øvre grænse: også samtaler registreret som „andet“",
      segments: [
        segment("Fra projektet og „andet“", 602, 2225, "602"),
        segment("Øvrige samtaler", 1623, 2225, "1.623"),
      ],
    },
  ],
};

export const referrals: WholeBarChart = {
  kind: "whole-bar",
  bars: [
    {
      label: null,
      segments: [
        segment("Samtale fra projektet", 438, 701, "438"),
        segment("Samtale kodet „andet“", 164, 701, "164"),
        segment("Ingen samtale fundet", 99, 701, "99"),
      ],
    },
  ],
};

export const thinSegments: WholeBarChart = {
  kind: "whole-bar",
  bars: [
    {
      label: "Vurderinger",
      segments: [
        segment("Slet ikke", 1, 100, "1"),
        segment("I ringe grad", 1, 100, "1"),
        segment("I nogen grad", 48, 100, "48"),
        segment("Ved ikke", 1, 100, "1"),
        segment("I meget høj grad", 49, 100, "49"),
      ],
    },
    {
      label: null,
      segments: [
        "Socialrådgiverforeninger",
        "Bydelsforeninger",
        "Pårørendekonsulenter",
        "Hospitalsafdelinger",
        "Kommunen",
        "Politiet",
      ].map((label) => segment(label, 1, 6, "100")),
    },
  ],
};

const incidents: readonly (readonly [string, number, number])[] = [
  ["Tilhold og stalking", 28, 58],
  ["Voldtægt og seksuelle krænkelser", 66, 151],
  ["Blufærdighedskrænkelser", 47, 136],
  ["Trusler", 87, 304],
  ["Røveri", 73, 275],
  ["Vold", 249, 939],
  ["Dødsfald og drab", 20, 81],
  ["Ulykker og uheld", 51, 208],
  ["Indbrud og tyveri", 61, 530],
  ["Blandede", 4, 86],
];

export const withheldReason = "Vises ikke, da færre end fem har svaret ja";

export const incidentTypes: StackedBarsChart = {
  kind: "stacked-bars",
  key: ["Ja tak", "Nej tak eller vil selv ringe"],
  bars: incidents.map(([label, yes, n]) => ({
    label,
    n: `n = ${n}`,
    segments: [segment("Ja tak", yes, n), segment("Nej tak eller vil selv ringe", n - yes, n)],
    withheld: null,
  })),
};

export const withheldType: StackedBarsChart = {
  ...incidentTypes,
  bars: incidentTypes.bars.map((bar) =>
    bar.label === "Blandede" ? { ...bar, segments: null, withheld: withheldReason } : bar,
  ),
};

export const survey: BarsChart = {
  kind: "bars",
  bars: [
    {
      label: "Kendte Offerrådgivningen, før de blev ringet op",
      share: 207 / 487,
      interval: { lower: 0.382, upper: 0.469 },
    },
    { label: "Fandt oplysningerne nyttige", share: 427 / 487, interval: { lower: 0.844, upper: 0.903 } },
    {
      label: "Fik tilbuddet godt forklaret af den, der ringede, og vidste bagefter, hvem de kunne kontakte",
      share: 475 / 487,
      interval: null,
    },
    { label: "Har klaget", share: 6 / 487, interval: { lower: 0.006, upper: 0.027 } },
  ].map((bar) => ({ ...bar, n: null, text: `${Math.round(100 * bar.share)}\u00a0%` })),
};

export const withheldAnswer: BarsChart = {
  kind: "bars",
  bars: [
    ...survey.bars.slice(0, 2),
    { label: "Har klaget", n: null, share: null, text: withheldReason, interval: null },
  ],
};

export const procedure: StepsChart = {
  kind: "steps",
  steps: [
    { title: "Finde", text: "Politiets døgnrapporter gennemgås for hændelser i målgruppen" },
    { title: "Ringe op", text: "Den opsøgende medarbejder ringer, informerer og tilbyder rådgivning" },
    { title: "Overdrage", text: "En frivillig rådgiver ringer til dem, der takker ja" },
    { title: "Følge op", text: "Kontakten registreres, og de, der vil, får et spørgeskema" },
  ],
};

export const sampleCharts: Readonly<Record<string, ChartData>> = {
  answers,
  sessions,
  referrals,
  thinSegments,
  incidentTypes,
  withheldType,
  survey,
  withheldAnswer,
  procedure,
  ...seriesCharts,
};

/** A document of one chapter that shows these charts. */
export function documentOf(charts: Readonly<Record<string, ChartData>>): Document {
  return {
    slug: "proeve",
    language: "da",
    title: "Prøve",
    subtitle: "",
    keywords: [],
    theme,
    cover: { kicker: "", partners: [], period: "", date: "2020-05-04", edition: "", author: "" },
    footnotes: [],
    figureData: [],
    lists: { figures: [], tables: [], abbreviations: [] },
    chapters: [
      {
        id: "et",
        number: "1",
        title: [],
        blocks: [
          { type: "paragraph", style: "body", children: [] },
          ...Object.entries(charts).map(([id, chart]) => ({
            type: "figure" as const,
            id,
            label: "Figur 1",
            title: "",
            chart,
            alt: "",
            notes: [],
          })),
        ],
      },
    ],
  };
}
