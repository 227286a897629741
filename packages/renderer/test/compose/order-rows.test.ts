import { type MeasureDefinition, measureAll, protect, tabulateRows } from "@udbytte/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inDrawingOrder, orderRows } from "../../src/compose/order-rows.ts";
import type { ChartData } from "../../src/model/document.ts";
import { faultsOf, usual } from "../define/report-fixture.ts";
import { documentOf } from "./composed-fixture.ts";

const rows = [
  { label: "Ærø", size: 0.2 },
  { label: "Aarhus", size: null },
  { label: "Ballerup", size: 0.5 },
  { label: "Zoo", size: 0.2 },
];
const row = (one: (typeof rows)[number]) => one;
const names = (all: readonly { readonly label: string }[]) => all.map(({ label }) => label).join(" ");

describe("rows", () => {
  test("as they come", () => {
    expect(orderRows(rows, "codebook", row, "da")).toBe(rows);
    expect(orderRows(rows, "given", row, "da")).toBe(rows);
  });

  test("by size, those without a value last, equal ones as they came", () => {
    expect(names(orderRows(rows, "descending", row, "da"))).toBe("Ballerup Ærø Zoo Aarhus");
    expect(names(orderRows(rows, "ascending", row, "da"))).toBe("Ærø Zoo Ballerup Aarhus");
  });

  test("by the alphabet of the language", () => {
    expect(names(orderRows(rows, "name", row, "da"))).toBe("Ballerup Zoo Ærø Aarhus");
    expect(names(orderRows(rows, "name", row, "en"))).toBe("Aarhus Ærø Ballerup Zoo");
  });

  test("none is lost, and the place of one without a value does not depend on the others", () => {
    const size = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    const someRows = fc.array(fc.record({ label: fc.string(), size }));
    fc.assert(
      fc.property(someRows, fc.constantFrom("descending", "ascending", "name"), (some, order) => {
        const ordered = orderRows(some, order, (one) => one, "da");
        expect(new Set(ordered)).toEqual(new Set(some));
        if (order === "name") return;
        const hidden = some.filter((one) => one.size === null);
        expect(ordered.slice(ordered.length - hidden.length)).toEqual(hidden);
      }),
    );
  });
});

describe("figures", () => {
  const kindOf = (figure: string, definitions = "") => {
    const yaml = usual.replace("figures:\n", `${definitions}figures:\n  - { id: own, title: T, ${figure} }\n`);
    return documentOf("# A\n\n::figure{#own}\n", yaml);
  };
  const labelsOf = (chart: ChartData | undefined): readonly string[] => {
    if (chart?.kind === "dots") return chart.rows.map(({ label }) => label);
    if (chart?.kind === "grouped-bars") return chart.groups.map(({ label }) => label);
    if (chart?.kind === "small-multiples") return chart.panels.map(({ title }) => title);
    return chart !== undefined && "bars" in chart ? chart.bars.map(({ label }) => label ?? "") : [];
  };
  /** Rows of the chart, and those of the numbers behind it, which must be the same. */
  const rowsOf = (figure: string, definitions = "") => {
    const document = kindOf(figure, definitions);
    const [block] = document.chapters[0]?.blocks ?? [];
    const labels = labelsOf(block?.type === "figure" ? block.chart : undefined);
    const behind = new Set(document.figureData[0]?.records.map(({ labels: [first = ""] }) => first));
    expect([...behind]).toEqual(labels);
    return labels.join(" ");
  };
  const crossed = `  - { id: crossed, measure: uptake, table: calls, population: personer, accepted: { answer: "yes" }, by: [incident, answer] }
`;
  const uptakes = "results: [uptake.theft, uptake.robbery, uptake.violence]";

  test.each([
    ["given", "theft robbery violence"],
    ["descending", "violence theft robbery"],
    ["ascending", "theft violence robbery"],
    ["name", "robbery theft violence"],
  ])("bars and dots: %s", (order, expected) => {
    expect(rowsOf(`kind: bars, order: ${order}, ${uptakes}`)).toBe(expected);
    expect(rowsOf(`kind: dots, order: ${order}, ${uptakes}`)).toBe(expected);
  });

  test.each([
    ["codebook", "violence theft robbery"],
    ["descending", "violence theft robbery"],
    ["ascending", "theft violence robbery"],
    ["name", "robbery theft violence"],
  ])("stacked bars: %s", (order, expected) => {
    expect(rowsOf(`kind: stacked-bars, order: ${order}, results: uptake, positive: Ja, rest: Nej`)).toBe(expected);
  });

  test.each([
    ["codebook", "yes no self"],
    ["descending", "no yes self"],
    ["ascending", "self yes no"],
    ["name", "no self yes"],
  ])("grouped bars, by the first series: %s", (order, expected) => {
    const again = `  - { id: again, measure: composition, table: calls, population: andre, of: answer, base: known }\n`;
    expect(rowsOf(`kind: grouped-bars, order: ${order}, results: [answer, again]`, again)).toBe(expected);
  });

  test.each([
    ["codebook", "violence theft robbery"],
    ["name", "robbery theft violence"],
  ])("panels: %s", (order, expected) => {
    expect(rowsOf(`kind: small-multiples, order: ${order}, results: crossed`, crossed)).toBe(expected);
  });

  test.each([
    ["given", ["clear", "late", "useful"]],
    ["descending", ["useful", "clear", "late"]],
    ["ascending", ["clear", "useful", "late"]],
    ["name", ["late", "clear", "useful"]],
  ] as const)("answers left and right of a line, by the positive ones: %s", (order, expected) => {
    const answers = (clear: string, useful: string, late: string, count: number) =>
      Array.from({ length: count }, () => ({ clear, useful, late }));
    const levels = ["yes", "rather", "no"];
    const items = { useful: "Ærligt nyttigt", clear: "Klart", late: "For sent" };
    const variables = Object.fromEntries(Object.entries(items).map(([id, label]) => [id, { label, levels }]));
    // Positive: 30 of 60 for clear, 50 for useful. Only two said no to late, so none of its answers is shown.
    const rows = [...answers("rather", "yes", "yes", 30), ...answers("no", "rather", "rather", 20)];
    const more = [...answers("no", "no", "yes", 8), ...answers("no", "no", "no", 2)];
    const counts = tabulateRows([...rows, ...more], {
      variables,
      source: { table: "calls", label: "K", unit: "svar" },
    });
    const definition: MeasureDefinition = {
      id: "items",
      measure: "item-distribution",
      table: "calls",
      population: "svar",
      items: ["clear", "late", "useful"].map((variable) => ({ variable })),
    };
    const results = protect(measureAll([definition], new Map([["calls", { counts, amounts: new Map() }]])), "dst-5");
    const figure = { id: "f", title: "T", kind: "diverging-bars", results: "items", negative: ["no"] } as const;
    const ordered = inDrawingOrder(
      { ...figure, positive: ["rather", "yes"], order },
      { results: new Map(results.map((result) => [result.id, result])), language: "da" },
    );
    expect("items" in ordered ? ordered.items : undefined).toEqual(order === "given" ? undefined : expected);
  });

  test("without an order, as before", () => {
    expect(rowsOf(`kind: bars, ${uptakes}`)).toBe("theft robbery violence");
    expect(rowsOf("kind: small-multiples, results: crossed", crossed)).toBe("violence theft robbery");
  });

  test.each(["bars, results: [answer.yes], order: codebook", "small-multiples, results: crossed, order: descending"])(
    "an order that a figure of %s cannot have is a fault at its place",
    (figure) => {
      const yaml = `${usual}  - { id: own, title: T, kind: ${figure} }\n`;
      expect(() => faultsOf("# A\n", yaml)).toThrow(/value-invalid/);
    },
  );
});
