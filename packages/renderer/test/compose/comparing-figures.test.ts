import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/model/document.ts";
import { usual } from "../define/report-fixture.ts";
import { blocksOf, textOf } from "./composed-fixture.ts";

const results = `  - { id: compared, measure: uptake-comparison, table: calls, population: personer, accepted: { answer: "yes" }, by: incident, reference: others }
  - { id: among-yes, measure: composition, table: calls, population: personer med ja, among: { answer: "yes" }, of: incident, base: known }
  - { id: among-no, measure: composition, table: calls, population: personer med nej, among: { answer: "no" }, of: incident, base: known }
  - { id: crossed, measure: uptake, table: calls, population: personer, accepted: { answer: "yes" }, by: [incident, answer] }
  - { id: asked, measure: item-distribution, table: calls, population: personer, items: [{ variable: answer, label: Hvad svarede de? }] }
  - { id: weighted, measure: weighted-share, table: calls, population: svar, items: [{ variable: answer, positive: ["yes"], label: Vægtet }], dontKnow: [self], base: answered, margins: [{ variables: [incident], targets: { violence: 25, theft: 50, robbery: 25 } }] }
  - { id: robbed, measure: item-distribution, table: calls, population: personer, among: { incident: robbery }, items: [{ variable: answer }] }
  - id: way
    measure: funnel
    table: calls
    population: personer
    steps:
      - { key: called, label: Ringet op, where: {} }
      - { key: accepted, label: Takket ja, where: { answer: "yes" } }
      - { key: robbed, label: Udsat for røveri, where: { incident: robbery } }
`;

const figures = `  - { id: ratios, kind: dots, title: Forhold, results: [compared.violence.ratio, compared.theft.ratio, compared.robbery.ratio], reference: { value: 1, label: Andre } }
  - { id: differences, kind: dots, title: Forskelle, results: [compared.violence.difference] }
  - { id: shares, kind: dots, title: Andele, results: [uptake.violence, uptake.theft] }
  - { id: weighed, kind: dots, title: Vægtet, results: [weighted.answer, answer.yes] }
  - { id: weighed-bars, kind: bars, title: Vægtet, results: [weighted.answer, answer.yes] }
  - { id: sides, kind: grouped-bars, title: Sider, results: [among-yes, among-no], series: [Ja, Nej] }
  - { id: crossed, kind: grouped-bars, title: Krydset, results: [crossed] }
  - { id: opinions, kind: diverging-bars, title: Svarene, results: asked, negative: ["no"], positive: ["yes"], dontKnow: self }
  - { id: hidden, kind: diverging-bars, title: Skjult, results: robbed, negative: ["no"], positive: ["yes"], dontKnow: self }
  - { id: way, kind: funnel, title: Vejen, results: way }
`;

const yaml = `${usual.replace("figures:\n", `${results}figures:\n`)}${figures}`;

function figureOf(id: string): Figure {
  const [figure] = blocksOf(`# A\n\n::figure{#${id}}\n`, yaml);
  if (figure?.type !== "figure") throw new Error(`no figure ${id}`);
  return figure;
}

const plain = (text: string): string => text.replaceAll("\u00A0", " ");
const notesOf = (figure: Figure): readonly string[] => figure.notes.map((note) => plain(textOf(note)));

describe("dots", () => {
  test("ratios with a withheld row, sorted as given", () => {
    const { chart } = figureOf("ratios");
    if (chart.kind !== "dots") throw new Error(chart.kind);
    expect(chart).toMatchObject({ scale: "ratio", head: "Forhold", reference: { value: 1, label: "Andre" } });
    expect(chart.rows.map(({ label, n, text }) => [label, plain(n), plain(text)])).toEqual([
      ["violence", "n = 65", "1,7 (1,0–3,0)"],
      ["theft", "n = 35", "0,7 (0,4–1,2)"],
      ["robbery", "", "vises ikke (færre end 5)"],
    ]);
    expect(chart.rows[2]).toMatchObject({ value: null, interval: null });
    expect(chart.rows[0]?.value).toBeCloseTo(30 / 65 / (12 / 45), 12);
  });

  test("their notes and alternative text", () => {
    const figure = figureOf("ratios");
    expect(notesOf(figure)).toEqual([
      "n = 35–65 personer.",
      "Kilde: Projektets registreringer, 1. november 2018 – 28. februar 2019. Enhed: personer.",
      "Stregerne viser 95 % konfidensintervaller.",
      "Et forhold på 2 betyder en dobbelt så stor andel, og 0,5 en halvt så stor. Aksen er logaritmisk.",
      "En gruppe vises ikke, fordi tallene ville røbe et antal på under 5 personer (praksis hos Danmarks Statistik).",
      "Tallene står i tabel B1.",
    ]);
    expect(plain(figure.alt)).toBe(
      "Tre prikker med konfidensintervaller på en logaritmisk akse for forhold. Forhold. Forhold går fra 0,7 (theft) til 1,7 (violence). Ved ingen af to prikker ligger hele intervallet over linjen (Andre) og ved ingen under. En gruppe vises ikke. Tallene står i tabel B1 og i den vedhæftede fil figur-1-ratios.csv.",
    );
  });

  test("differences in points from the line at 0, and shares without a line", () => {
    expect(figureOf("differences").chart).toMatchObject({
      scale: "difference",
      head: "Forskel i procentpoint",
      reference: { value: 0, label: null },
      rows: [{ text: "19 (1 til 36)" }],
    });
    expect(figureOf("shares").chart).toMatchObject({
      scale: "share",
      reference: null,
      rows: [{ text: "46\u00A0% (35–58)" }, { text: "29\u00A0% (16–45)" }],
    });
  });
});

describe("grouped bars", () => {
  test("definitions as series, each over the same levels", () => {
    const { chart } = figureOf("sides");
    if (chart.kind !== "grouped-bars") throw new Error(chart.kind);
    expect(chart.key).toEqual(["Ja", "Nej"]);
    expect(
      chart.groups.map(({ label, bars }) => [label, ...bars.map(({ text, n }) => `${plain(text)} ${plain(n)}`.trim())]),
    ).toEqual([
      ["violence", "71 % n = 42", "48 % n = 63"],
      ["theft", "24 % n = 42", "40 % n = 63"],
      ["robbery", "vises ikke (færre end 5)", "13 % n = 63"],
    ]);
  });

  test("the levels of a second variable as series", () => {
    const { chart } = figureOf("crossed");
    if (chart.kind !== "grouped-bars") throw new Error(chart.kind);
    expect(chart.key).toEqual(["yes", "no", "self"]);
    expect(chart.groups.map(({ label }) => label)).toEqual(["violence", "theft", "robbery"]);
    expect(chart.groups.every(({ bars }) => bars.length === 3)).toBe(true);
  });
});

describe("diverging bars", () => {
  test("sides, and the don't-knows with their number", () => {
    expect(figureOf("opinions").chart).toEqual({
      kind: "diverging-bars",
      negative: ["no"],
      positive: ["yes"],
      neutral: null,
      dontKnow: "self",
      bars: [
        {
          label: "Hvad svarede de?",
          n: "n\u00A0=\u00A0125",
          withheld: null,
          parts: {
            negative: [{ label: "no", share: 63 / 125, text: "50\u00A0%", detail: "63" }],
            positive: [{ label: "yes", share: 57 / 125, text: "46\u00A0%", detail: "57" }],
            neutral: null,
            dontKnow: { label: "self", share: 5 / 125, text: "4\u00A0%", detail: "5" },
          },
        },
      ],
    });
  });

  test("with a withheld answer the whole bar is withheld, no number left", () => {
    const { chart, alt } = figureOf("hidden");
    expect(chart).toMatchObject({ bars: [{ n: "", parts: null, withheld: "vises ikke (færre end 5)" }] });
    expect(JSON.stringify(chart)).not.toMatch(/share|%/);
    expect(alt).not.toMatch(/\d\s?%/);
  });
});

describe("a funnel", () => {
  test("counts, percentages and a withheld step", () => {
    const figure = figureOf("way");
    expect(figure.chart).toEqual({
      kind: "funnel",
      heads: { ofPrevious: "af trinnet før", ofFirst: "af det første trin" },
      steps: [
        { label: "Ringet op", count: 125, text: "125", ofPrevious: "", ofFirst: "" },
        { label: "Takket ja", count: 57, text: "57", ofPrevious: "46\u00A0%", ofFirst: "46\u00A0%" },
        { label: "Udsat for røveri", count: null, text: "vises ikke (færre end 5)", ofPrevious: "–", ofFirst: "–" },
      ],
    });
    expect(plain(figure.alt)).toContain(
      "Tre vandrette søjler, en for hvert trin: Ringet op 125, Takket ja 57 (46 % af trinnet før), Udsat for røveri vises ikke (færre end 5).",
    );
  });
});

test("weighted shares stand beside those as counted, in dots and bars", () => {
  expect(figureOf("weighed").chart).toMatchObject({
    scale: "share",
    rows: [
      { label: "Vægtet", n: "n\u00A0=\u00A0110", text: expect.stringMatching(/^31\u00A0% \(\d+–\d+\)$/) },
      { n: "n\u00A0=\u00A0125", text: "46\u00A0% (37–54)" },
    ],
  });
  const { chart } = figureOf("weighed-bars");
  expect(chart).toMatchObject({ bars: [{ label: "Vægtet", text: "31\u00A0%" }, { text: "46\u00A0%" }] });
  const [bar] = chart.kind === "bars" ? chart.bars : [];
  expect(bar?.share).toBeCloseTo(0.308, 3);
  expect(bar?.interval?.lower).toBeLessThan(0.3);
});
