import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/model/document.ts";
import { usual } from "../define/report-fixture.ts";
import { blocksOf, textOf } from "./composed-fixture.ts";

function figureOf(definition: string, results = ""): Figure | undefined {
  const yaml = usual.replace("figures:", `${results}figures:\n  - { id: own, title: Titel, ${definition} }`);
  const blocks = blocksOf("# A\n\n::figure{#own}\n", yaml);
  return blocks.flatMap((block) => (block.type === "figure" ? [block] : []))[0];
}

const notesOf = (figure: Figure | undefined) => figure?.notes.map((note) => textOf(note).replaceAll("\u00A0", " "));

describe("a slope", () => {
  test("of two shares a row: values, n and the difference of the unrounded shares", () => {
    const figure = figureOf(
      "kind: slope, before: Vold, after: Tyveri, rows: [{ before: uptake.violence, after: uptake.theft }]",
    );
    expect(figure?.chart).toMatchObject({
      kind: "slope",
      heads: { before: "Vold", after: "Tyveri", difference: "procentpoint" },
      rows: [
        {
          label: "theft",
          before: { value: 30 / 65, text: "46\u00A0%", n: "n\u00A0=\u00A065" },
          after: { value: 10 / 35, text: "29\u00A0%", n: "n\u00A0=\u00A035" },
          difference: "\u221218",
        },
      ],
    });
    expect(figure?.alt.replaceAll("\u00A0", " ")).toBe(
      "En linje fra „Vold“ til „Tyveri“. Titel. theft: fra 46 % til 29 % (\u221218 procentpoint). Tallene står i tabel B1 og i den vedhæftede fil figur-1-own.csv.",
    );
    expect(notesOf(figure)).toContain("Forskellene er regnet af de uafrundede andele.");
  });

  test("n is that of each point, though all have the same", () => {
    const figure = figureOf("kind: slope, before: Ja, after: Nej, rows: [{ before: answer.yes, after: answer.no }]");
    expect(notesOf(figure)?.[0]).toBe("n = 125 personer.");
  });

  test("of a comparison, which holds both shares", () => {
    const figure = figureOf(
      "kind: slope, before: Vold, after: Tyveri, rows: [{ comparison: against.theft.difference }]",
      "  - { id: against, measure: uptake-comparison, table: calls, population: personer, accepted: { answer: 'yes' }, by: incident, reference: violence }\n",
    );
    expect(figure?.chart).toMatchObject({
      rows: [{ before: { text: "46\u00A0%" }, after: { text: "29\u00A0%" }, difference: "\u221218" }],
    });
  });

  test("shows neither the withheld share nor a difference that would give it away", () => {
    const figure = figureOf(
      "kind: slope, before: Vold, after: Røveri, rows: [{ before: uptake.violence, after: uptake.robbery }]",
    );
    const hidden = { status: "withheld", text: "vises ikke (færre end 5)" };
    expect(figure?.chart).toMatchObject({ rows: [{ after: hidden, difference: null }] });
    expect(figure?.alt).toContain("En værdi vises ikke.");
    expect(notesOf(figure)?.some((note) => note.startsWith("En værdi vises ikke, fordi"))).toBe(true);
  });
});

describe("ranges", () => {
  test("and slopes call everybody by the population, which begins with a capital there", () => {
    for (const definition of [
      "kind: ranges, rows: [{ lower: uptake, upper: uptake.violence }]",
      "kind: slope, before: Tyveri, after: Alle, rows: [{ before: uptake.theft, after: uptake }]",
    ]) {
      const { chart, alt } = figureOf(definition) ?? {};
      expect(chart).toMatchObject({ rows: [{ label: "Personer" }] });
      expect(alt).toContain("Personer: fra");
    }
  });

  test("begins at the lower of the two values, whichever of them is named first", () => {
    const figure = figureOf("kind: ranges, rows: [{ label: Andel, lower: uptake.violence, upper: uptake.theft }]");
    expect(figure?.chart).toMatchObject({ rows: [{ lower: { value: 10 / 35 }, upper: { value: 30 / 65 } }] });
    expect(figure?.alt.replaceAll("\u00A0", " ")).toContain("Andel: fra 29 % til 46 %.");
  });

  test("of shares and of amounts", () => {
    const shares = figureOf("kind: ranges, rows: [{ label: Andel, lower: uptake.theft, upper: uptake.violence }]");
    expect(shares?.chart).toMatchObject({
      axis: { from: 0, to: 0.5 },
      rows: [{ lower: { value: 10 / 35 }, upper: { value: 30 / 65 } }],
    });
    expect(shares?.alt.replaceAll("\u00A0", " ")).toContain("Andel: fra 29 % til 46 %.");
    const amounts = figureOf("kind: ranges, rows: [{ label: Pris, lower: cost.start, upper: cost.run }]");
    expect(amounts?.chart).toMatchObject({ axis: { to: 400000 }, rows: [{ upper: { text: "386.000\u00A0kr." } }] });
    expect(amounts?.alt).not.toContain("..");
  });

  test("of one result that is a range by itself, beside two rates", () => {
    const per =
      "{ yes: { result: answer.yes, orResult: reached, label: pr. person }, all: { result: reached, label: pr. nået } }";
    const figure = figureOf(
      "kind: ranges, rows: [{ result: spend.per.yes }, { label: To, lower: spend.per.all, upper: spend.per.all }]",
      `  - { id: spend, measure: cost, table: costs, population: udgifter, amount: amount, by: [], per: ${per} }\n`,
    );
    expect(figure?.chart).toMatchObject({
      rows: [
        {
          label: "pr. person",
          lower: { value: 444000 / 125, text: "3.552\u00A0kr.", n: "n\u00A0=\u00A0125" },
          upper: { value: 444000 / 57, text: "7.789\u00A0kr.", n: "n\u00A0=\u00A057" },
        },
        { label: "To", lower: { text: "3.552\u00A0kr." } },
      ],
    });
    expect(figure?.alt.replaceAll("\u00A0", " ")).toContain("pr. person: fra 3.552 kr. til 7.789 kr.");
  });
});

describe("small multiples", () => {
  test("of an uptake by two variables: a panel for each known level of the first", () => {
    const figure = figureOf(
      "kind: small-multiples, results: both",
      "  - { id: both, measure: uptake, table: calls, population: personer, accepted: { answer: 'yes' }, by: [incident, answer] }\n",
    );
    expect(figure?.chart).toMatchObject({
      kind: "small-multiples",
      key: ["yes", "no", "self"],
      periods: null,
      panels: [{ title: "violence" }, { title: "theft" }, { title: "robbery" }],
    });
  });
});
