import type {
  ChartData,
  DivergingBarsChart,
  DivergingParts,
  DotsChart,
  FunnelChart,
  GroupedBarsChart,
} from "../../src/model/document.ts";
import { segment, withheldReason } from "./sample-charts.ts";

type GroupedBar = GroupedBarsChart["groups"][number]["bars"][number];

function groupedBar(count: number, n: number): GroupedBar {
  return { share: count / n, text: `${Math.round((100 * count) / n)}\u00a0%`, n: `n\u00a0=\u00a0${n}` };
}

export const womenAndMen: GroupedBarsChart = {
  kind: "grouped-bars",
  key: ["Kvinder", "Mænd"],
  groups: [
    { label: "0–17 år", bars: [groupedBar(55, 157), groupedBar(25, 148)] },
    { label: "18–29 år", bars: [groupedBar(150, 454), groupedBar(86, 430)] },
    { label: "60 år og derover", bars: [groupedBar(31, 143), groupedBar(17, 169)] },
  ],
};

/** Four series, very long labels, bars of 0 and 100 %, and a withheld one. */
export const fourSeries: GroupedBarsChart = {
  kind: "grouped-bars",
  key: [
    "Henvist af Offerrådgivningens frivillige",
    "Henvist af kommunens socialforvaltning",
    "Henvist af politiets lokalkontor",
    "Uden henvisning",
  ],
  groups: [
    {
      label: "Pårørende til mennesker med langvarige psykiske eftervirkninger af personfarlig kriminalitet",
      bars: [groupedBar(0, 31), groupedBar(31, 31), groupedBar(12, 1090), groupedBar(871, 1090)],
    },
    {
      label: "Arbejdsmiljørepræsentanter",
      bars: [
        groupedBar(8, 41),
        { share: null, text: withheldReason, n: "" },
        groupedBar(20, 40),
        { share: null, text: withheldReason, n: "" },
      ],
    },
  ],
};

type DotsRow = DotsChart["rows"][number];

const hiddenRow: DotsRow = { label: "Blandede", n: "", value: null, interval: null, text: withheldReason };

export const ratios: DotsChart = {
  kind: "dots",
  scale: "ratio",
  head: "Forhold",
  reference: { value: 1, label: "Alle andre, der er opnået kontakt med i hele projektperioden" },
  rows: [
    {
      label: "Tilhold og stalking",
      n: "n\u00a0=\u00a058",
      value: 1.96,
      interval: { lower: 1.5, upper: 2.6 },
      text: "2,0 (1,5–2,6)",
    },
    {
      label: "Grænseoverskridende adfærd på uddannelsesinstitutioner og arbejdspladser",
      n: "n\u00a0=\u00a0530",
      value: 0.4,
      interval: { lower: 0.3, upper: 0.5 },
      text: "0,4 (0,3–0,5)",
    },
    { label: "Få", n: "n\u00a0=\u00a09", value: 12, interval: { lower: 0.004, upper: 260 }, text: "12 (0,0–260)" },
    {
      label: "Åben",
      n: "n\u00a0=\u00a021",
      value: 1.2,
      interval: { lower: 0.9, upper: null },
      text: "1,2 (mindst 0,9)",
    },
    hiddenRow,
  ],
};

export const differences: DotsChart = {
  kind: "dots",
  scale: "difference",
  head: "Forskel i procentpoint",
  reference: { value: 0, label: null },
  rows: [
    {
      label: "Vold",
      n: "n\u00a0=\u00a0939",
      value: 0.03,
      interval: { lower: -0.01, upper: 0.06 },
      text: "3 (−1 til 6)",
    },
    {
      label: "Indbrud og tyveri",
      n: "n\u00a0=\u00a0530",
      value: -0.16,
      interval: { lower: -0.2, upper: -0.13 },
      text: "−16 (−20 til −13)",
    },
    { label: "Uden interval", n: "n\u00a0=\u00a012", value: 0.1, interval: null, text: "10" },
  ],
};

export const shares: DotsChart = {
  kind: "dots",
  scale: "share",
  head: "Andel",
  reference: null,
  rows: [
    {
      label: "Fik ny viden",
      n: "n\u00a0=\u00a0487",
      value: 0.77,
      interval: { lower: 0.73, upper: 0.8 },
      text: "77\u00a0% (73–80)",
    },
  ],
};

function answersOf(n: number, counts: readonly [number, number, number, number, number, number]): DivergingParts {
  const [strongly, disagree, neutral, agree, wholly, unknown] = counts;
  return {
    negative: [segment("Helt uenig", strongly, n), segment("Uenig", disagree, n)],
    positive: [segment("Enig", agree, n), segment("Helt enig", wholly, n)],
    neutral: segment("Hverken eller", neutral, n),
    dontKnow: segment("Ved ikke", unknown, n, String(unknown)),
  };
}

export const opinions: DivergingBarsChart = {
  kind: "diverging-bars",
  negative: ["Helt uenig", "Uenig"],
  positive: ["Enig", "Helt enig"],
  neutral: "Hverken eller",
  dontKnow: "Ved ikke",
  bars: [
    {
      label: "Er glad for at være blevet ringet op",
      n: "n\u00a0=\u00a0478",
      parts: answersOf(478, [5, 14, 0, 172, 268, 19]),
      withheld: null,
    },
    {
      label:
        "Mener, at myndighedssamarbejdet om børn og unge med kriminalitetserfaringer fungerer tilfredsstillende i hverdagen",
      n: "n\u00a0=\u00a0100",
      parts: answersOf(100, [40, 30, 10, 15, 1, 4]),
      withheld: null,
    },
    {
      label: "Ville anbefale det til andre",
      n: "n\u00a0=\u00a0100",
      parts: answersOf(100, [1, 1, 50, 1, 1, 46]),
      withheld: null,
    },
    { label: "Har klaget", n: "", parts: null, withheld: withheldReason },
  ],
};

/** One answer a side, none between them, nobody who does not know. */
export const yesAndNo: DivergingBarsChart = {
  kind: "diverging-bars",
  negative: ["Nej"],
  positive: ["Ja"],
  neutral: null,
  dontKnow: null,
  bars: [
    {
      label: "Kendte rådgivningen",
      n: "n\u00a0=\u00a0200",
      parts: {
        negative: [segment("Nej", 116, 200)],
        positive: [segment("Ja", 84, 200)],
        neutral: null,
        dontKnow: null,
      },
      withheld: null,
    },
  ],
};

const heads = { ofPrevious: "af trinnet før", ofFirst: "af det første trin" };

export const way: FunnelChart = {
  kind: "funnel",
  heads,
  steps: [
    { label: "Identificeret i politiets døgnrapporter", count: 4531, text: "4.531", ofPrevious: "", ofFirst: "" },
    { label: "Opnået kontakt", count: 2783, text: "2.783", ofPrevious: "61\u00a0%", ofFirst: "61\u00a0%" },
    {
      label: "Takket ja til en samtale med en af Offerrådgivningens frivillige rådgivere",
      count: 701,
      text: "701",
      ofPrevious: "25\u00a0%",
      ofFirst: "15\u00a0%",
    },
    { label: "Klaget", count: null, text: withheldReason, ofPrevious: "–", ofFirst: "–" },
    { label: "Samtale", count: 9, text: "9", ofPrevious: "–", ofFirst: "0\u00a0%" },
  ],
};

export const comparingCharts: Readonly<Record<string, ChartData>> = {
  womenAndMen,
  fourSeries,
  ratios,
  differences,
  shares,
  opinions,
  yesAndNo,
  way,
};
