import { expect, test } from "vitest";
import { usual } from "../define/report-fixture.ts";
import { blocksOf, prose } from "./composed-fixture.ts";

const three =
  `${usual}  - { id: rest, kind: whole-bar, title: Resten, rounding: largest-remainder, bars: [{ results: [kind.violence, kind.theft, kind.robbery] }] }
`.replace(
    "figures:",
    "  - { id: kind, measure: composition, table: calls, population: personer, of: incident, base: known }\nfigures:",
  );

test("a figure that makes its shares add to 100 decides for the prose too", () => {
  // 65, 35 and 10 of 110 are 59.09, 31.82 and 9.09.
  expect(prose("{{ kind.violence }}, {{ kind.theft }}, {{ kind.robbery }}", three)).toBe("59~%, 32~%, 9~%");
});

test("largest remainder and half up differ where they must", () => {
  const yaml = three.replace("[kind.violence, kind.theft, kind.robbery]", "[answer.yes, answer.no, answer.self]");
  const [, figure] = blocksOf("# A\n\n{{ answer.yes }}\n\n::figure{#rest}\n", yaml);
  const texts = figure?.type === "figure" && figure.chart.kind === "whole-bar" ? figure.chart.bars[0]?.segments : [];
  const sum = texts?.reduce((total, { text }) => total + Number.parseInt(text, 10), 0);
  expect(sum).toBe(100);
  expect(prose("{{ answer.yes }}", yaml).replace("~", "\u00A0")).toBe(texts?.[0]?.text);
});
