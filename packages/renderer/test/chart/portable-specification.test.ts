import { loader, parse, View } from "vega";
import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { portableSpecification } from "../../src/chart/portable-specification.ts";
import type { VegaChart } from "../../src/chart/specify-chart.ts";
import type { ChartData, Figure } from "../../src/model/document.ts";
import { theme } from "../../src/model/theme.ts";
import { fonts } from "./inspect-drawing.ts";
import { columnWidth, sampleCharts } from "./sample-charts.ts";

function isVega(chart: ChartData): chart is VegaChart {
  return chart.kind !== "steps";
}

function portable(chart: VegaChart): string {
  const figure: Figure & { readonly chart: VegaChart } = {
    type: "figure",
    id: "figur",
    label: "Figur 1",
    title: "Titel",
    alt: "Hvad figuren viser",
    chart,
    notes: [[{ type: "value", text: "N = 20.", results: [] }]],
  };
  return portableSpecification(figure, fonts, columnWidth, "da", theme);
}

const charts = Object.entries(sampleCharts).flatMap(([id, chart]) => (isVega(chart) ? [[id, chart] as const] : []));

describe.each(charts)("the portable specification of %s", (_, chart) => {
  const text = portable(chart);

  it("is drawn by Vega-Lite and Vega as they are, with the words of the chart", async () => {
    const complaints: string[] = [];
    const note = (...words: readonly unknown[]) => void complaints.push(words.join(" "));
    const logger = { level: () => 1, error: note, warn: note, info: () => logger, debug: () => logger };
    const { spec } = compile(JSON.parse(text), { logger: logger as never });
    const view = new View(parse(spec), { renderer: "none", loader: loader() });
    const svg = await view.toSVG();
    view.finalize();
    expect(complaints).toEqual([]);
    expect(svg).toContain("Source Sans 3");
    expect(svg.match(/<text/g)?.length).toBeGreaterThan(3);
  });

  it("stands alone: data inside, no address but that of the schema", () => {
    expect(text.match(/https?:[^"]*/g)).toEqual(["https://vega.github.io/schema/vega-lite/v6.json"]);
    expect(text).not.toMatch(/"url":|"font": "sans"/);
    expect(JSON.parse(text)).toMatchObject({
      description: "Hvad figuren viser",
      usermeta: { figure: "figur", title: "Titel", notes: ["N = 20."] },
    });
  });

  it("has room at the right for a wider typeface, so that no label is cut", () => {
    const { width, padding } = JSON.parse(text);
    expect(padding.left + width + padding.right).toBeGreaterThanOrEqual(1.08 * columnWidth - 1e-9);
    expect(text).toContain("Calibri");
  });

  it("is the same each time", () => {
    expect(portable(chart)).toBe(text);
  });
});
