import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/model/document.ts";
import { usual } from "../define/report-fixture.ts";
import { blocksOf, composeChapter, textOf } from "./composed-fixture.ts";

function figuresOf(yaml: string = usual, ids: readonly string[] = ["answers", "types"]): readonly Figure[] {
  const blocks = blocksOf(`# A\n\n${ids.map((id) => `::figure{#${id}}\n`).join("\n")}`, yaml);
  return blocks.flatMap((block) => (block.type === "figure" ? [block] : []));
}

const notesOf = (figure: Figure | undefined) => figure?.notes.map((note) => textOf(note).replaceAll("\u00A0", "~"));

describe("a whole", () => {
  test("its chart", () => {
    const [figure] = figuresOf();
    expect(figure).toMatchObject({ id: "answers", label: "Figur\u00A01", title: "Svarene" });
    expect(figure?.chart).toEqual({
      kind: "whole-bar",
      bars: [
        {
          label: null,
          segments: [
            { label: "Ja", share: 57 / 125, text: "46\u00A0%", detail: "57" },
            { label: "Nej", share: 63 / 125, text: "50\u00A0%", detail: "63" },
            { label: "Selv", share: 5 / 125, text: "4\u00A0%", detail: "5" },
          ],
        },
      ],
    });
  });

  test("its notes and alternative text", () => {
    const [figure] = figuresOf();
    expect(notesOf(figure)).toEqual([
      "N~=~125~personer.",
      "Kilde: Projektets registreringer, 1.~november 2018~– 28.~februar 2019. Enhed: personer.",
      "Andelen for „Selv“ bygger på få svar og er for usikker til at stå alene.",
      "Tallene står i tabel~B1.",
    ]);
    expect(figure?.alt.replaceAll("\u00A0", " ")).toBe(
      "En vandret søjle, delt i tre dele af en helhed. Svarene. Ja 46 %, Nej 50 %, Selv 4 %. Tallene står i tabel B1 og i den vedhæftede fil figur-1-answers.csv.",
    );
  });

  test("parts that are no whole are a fault", () => {
    const yaml = usual.replace("answer.no, answer.self]", "answer.self]").replace("[Ja, Nej, Selv]", "[Ja, Selv]");
    const composed = composeChapter("# A\n\n::figure{#answers}\n", yaml);
    expect(composed.ok ? [] : composed.errors).toMatchObject([{ code: "value-invalid", value: "answers" }]);
  });

  test("with a withheld part the whole bar is withheld, and a note says so", () => {
    const yaml = usual
      .replace("answer.yes, answer.no, answer.self]", "rob.yes, rob.no]")
      .replace("labels: [Ja, Nej, Selv]", "labels: [Ja, Nej]")
      .replace(
        "figures:",
        "  - { id: rob, measure: composition, table: calls, population: personer, among: { incident: robbery }, of: answer, base: known }\nfigures:",
      );
    const [figure] = figuresOf(yaml, ["answers"]);
    expect(figure?.chart).toEqual({
      kind: "whole-bar",
      bars: [{ label: null, segments: [], reason: "vises ikke (færre end 5)" }],
    });
    expect(notesOf(figure)?.some((note) => note.startsWith("En gruppe vises ikke"))).toBe(true);
  });

  test("a bar of nobody is not called withheld", () => {
    const yaml = usual.replace(
      "figures:",
      '  - { id: few, measure: uptake, table: calls, population: personer, among: { incident: robbery, answer: "yes" }, accepted: { answer: "yes" }, by: [] }\n  - { id: none, measure: uptake, table: calls, population: personer, among: { incident: missing, answer: missing }, accepted: { answer: yes }, by: [] }\nfigures:\n  - { id: bars, kind: bars, title: Tom, results: [none] }',
    );
    const [figure] = figuresOf(yaml, ["bars"]);
    expect(figure?.chart).toMatchObject({ bars: [{ share: null, text: "ingen data" }] });
    expect(notesOf(figure)?.some((note) => note.includes("vises ikke"))).toBe(false);
    expect(notesOf(figure)).toContain("N~=~0~personer.");
    const [other] = figuresOf(yaml.replace("results: [none]", "results: [none, few]"), ["bars"]);
    expect(notesOf(other)?.some((note) => note.startsWith("En gruppe vises ikke"))).toBe(true);
    expect(notesOf(other)?.some((note) => /^[nN]~=/.test(note))).toBe(false);
  });
});

describe("groups", () => {
  test("in the order of the codebook, withheld ones named", () => {
    const [, figure] = figuresOf();
    expect(figure?.chart).toMatchObject({
      kind: "stacked-bars",
      key: ["Ja", "Nej"],
      bars: [
        {
          label: "violence",
          n: "n\u00A0=\u00A065",
          withheld: null,
          segments: [{ text: "46\u00A0%" }, { text: "54\u00A0%" }],
        },
        { label: "theft", n: "n\u00A0=\u00A035", segments: [{ text: "29\u00A0%" }, { text: "71\u00A0%" }] },
        { label: "robbery", n: "", segments: null, withheld: "vises ikke (færre end 5)" },
      ],
    });
  });

  test("or the largest first", () => {
    const [figure] = figuresOf(usual.replace("results: uptake,", "results: uptake, order: descending,"), ["types"]);
    const bars = figure?.chart.kind === "stacked-bars" ? figure.chart.bars : [];
    expect(bars.map(({ label }) => label)).toEqual(["violence", "theft", "robbery"]);
  });

  test("the notes say why N is not that of the figure before, and what is not shown", () => {
    const [, figure] = figuresOf();
    expect(notesOf(figure)).toEqual([
      "N~=~110~personer. 15~personer uden oplyst hændelsestype er ikke med, så N er 110 mod 125 i figur~1.",
      "Kilde: Projektets registreringer, 1.~november 2018~– 28.~februar 2019. Enhed: personer.",
      "En gruppe vises ikke, fordi tallene ville røbe et antal på under 5~personer (praksis hos Danmarks Statistik).",
      "Andelen for „theft“ bygger på få svar og er for usikker til at stå alene.",
      "Tallene står i tabel~B2.",
    ]);
    expect(figure?.alt.replaceAll("\u00A0", " ")).toBe(
      "Tre vandrette søjler, en for hver gruppe, delt i „Ja“ og „Nej“. Typerne. Ja går fra 29 % (theft) til 46 % (violence). En gruppe vises ikke. Tallene står i tabel B2 og i den vedhæftede fil figur-2-types.csv.",
    );
  });

  test("a figure whose bars have each their own n is not explained, and explains no other", () => {
    const yaml = `${usual}  - { id: each, kind: bars, title: Hver, results: [uptake.violence, uptake.theft] }
`;
    const [, each, types] = figuresOf(yaml, ["answers", "each", "types"]);
    expect(notesOf(each)?.[0]).toBe("n~=~35–65~personer.");
    expect(notesOf(types)?.[0]).toMatch(/så N er 110 mod 125 i figur~1\.$/);
  });

  test("variables that are missing together are told apart by a word", () => {
    const yaml = `${usual
      .replace("of: answer, base: known", "of: answer, base: all")
      .replace(
        "figures:",
        '  - { id: pairs, measure: uptake, table: calls, population: personer, accepted: { answer: "yes" }, by: [incident, answer] }\nfigures:',
      )}  - { id: pairs, kind: grouped-bars, title: Par, results: [pairs] }
`;
    const [, pairs] = figuresOf(yaml, ["answers", "pairs"]);
    expect(notesOf(pairs)?.[0]).toBe(
      "N~=~110~personer. 15~personer uden oplyst hændelsestype eller svar er ikke med, så N er 110 mod 125 i figur~1.",
    );
  });

  test("the first figure has nothing to explain", () => {
    const [figure] = figuresOf(usual, ["types", "answers"]);
    expect(notesOf(figure)?.[0]).toBe("N~=~110~personer.");
  });
});

describe("bars and steps", () => {
  const yaml = `${usual}  - { id: bars, kind: bars, title: Andele, results: [answer.yes, uptake.robbery], note: Forfatterens note, alt: Egen tekst }
  - { id: steps, kind: steps, title: Trin, source: Arbejdsgangen, steps: [{ title: Finde, text: a }, { title: Ringe, text: b }] }
`;

  test("the bar of everybody is called as its population, which begins with a capital there", () => {
    const [figure] = figuresOf(yaml.replace("[answer.yes, uptake.robbery]", "[uptake]"), ["bars"]);
    const bars = figure?.chart.kind === "bars" ? figure.chart.bars : [];
    expect(bars[0]).toMatchObject({ label: "Personer" });
  });

  test("bars with intervals; a withheld one has neither", () => {
    const [figure] = figuresOf(yaml, ["bars"]);
    const bars = figure?.chart.kind === "bars" ? figure.chart.bars : [];
    expect(bars[0]).toMatchObject({ label: "yes", n: "n\u00A0=\u00A0125", share: 57 / 125, text: "46\u00A0%" });
    expect(bars[0]?.interval?.lower).toBeCloseTo(0.371, 3);
    expect(bars[1]).toEqual({
      label: "robbery",
      n: null,
      share: null,
      text: "vises ikke (færre end 5)",
      interval: null,
    });
    expect(figure?.alt).toBe("Egen tekst");
    expect(notesOf(figure)?.[0]).toBe("n~=~10–125~personer.");
    expect(notesOf(figure)).toContain("Stregerne viser 95~% konfidensintervaller.");
    expect(notesOf(figure)?.slice(-2)).toEqual(["Forfatterens note", "Tallene står i tabel~B1."]);
  });

  test("bars of one n leave it to the note below", () => {
    const [figure] = figuresOf(yaml.replace("uptake.robbery]", "answer.no]"), ["bars"]);
    expect(figure?.chart).toMatchObject({ bars: [{ n: null }, { n: null }] });
    expect(notesOf(figure)?.[0]).toBe("N~=~125~personer.");
  });

  test("a group that no step leads to from the figure before is said to be another", () => {
    const thefts = yaml.replace(
      "figures:",
      "  - { id: thefts, measure: composition, table: calls, population: tyverier, among: { answer: no }, of: incident, base: all }\n  - { id: own, measure: composition, table: calls, population: vold, among: { incident: violence }, of: answer, base: all }\nfigures:",
    );
    const figures = `${thefts}  - { id: a, kind: bars, title: A, results: [thefts.theft] }
  - { id: b, kind: bars, title: B, results: [own.yes] }
`;
    const [, figure] = figuresOf(figures, ["a", "b"]);
    expect(notesOf(figure)?.[0]).toBe("N~=~65~vold. Det er en anden gruppe end i figur~1, hvor N er 63.");
  });

  test("steps", () => {
    const [figure] = figuresOf(yaml, ["steps"]);
    expect(figure?.alt.replaceAll("\u00A0", " ")).toBe(
      "Trin. To trin efter hinanden: 1 Finde, 2 Ringe. Trinene står i tabel B1 og i den vedhæftede fil figur-1-steps.csv.",
    );
    expect(notesOf(figure)).toEqual(["Kilde: Arbejdsgangen.", "Trinene står i tabel~B1."]);
  });
});

test("percentages that do not add to 100 are explained, and only those", () => {
  const kinds = (more: string, parts: string): string =>
    usual
      .replace("answer.yes, answer.no, answer.self]", parts)
      .replace(", labels: [Ja, Nej, Selv]", "")
      .replace(
        "figures:",
        `  - { id: kind, measure: composition, table: calls, population: personer, of: incident, ${more} }\nfigures:`,
      );
  // 30, 25 and 8 of 63 are 47.6, 39.7 and 12.7.
  const nays = kinds('among: { answer: "no" }, base: known', "kind.violence, kind.theft, kind.robbery]");
  expect(notesOf(figuresOf(nays, ["answers"])[0])).toContain("På grund af afrunding giver procenterne tilsammen 101.");
  // 65, 35, 10 and 15 of 125 are 52, 28, 8 and 12.
  const everyone = kinds("base: all", "kind.violence, kind.theft, kind.robbery, kind.missing]");
  expect(notesOf(figuresOf(everyone, ["answers"])[0])?.some((note) => note.includes("afrunding"))).toBe(false);
});
