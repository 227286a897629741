import * as vega from "vega";
import { describe, expect, it } from "vitest";
import type { ChartSpecification } from "../../src/chart/chart-frame.ts";
import { openVega } from "../../src/chart/draw-with-vega.ts";
import { refusingLoader } from "../../src/chart/refusing-loader.ts";
import { wholeBar } from "../../src/chart/whole-bar.ts";
import { theme } from "../../src/model/theme.ts";
import { fonts } from "./inspect-drawing.ts";
import { answers, columnWidth } from "./sample-charts.ts";

const chart = wholeBar(answers, fonts, columnWidth, "da", theme);
const draw = await openVega(fonts);

function withLayer(layer: object): ChartSpecification {
  const specification = { ...chart.specification, layer: [layer] } as ChartSpecification["specification"];
  return { ...chart, specification };
}

describe("openVega", () => {
  it("leaves Vega's text metrics as they were", async () => {
    const { textMetrics } = vega as unknown as { textMetrics: { width: unknown } };
    const before = textMetrics.width;
    await draw(chart);
    expect(textMetrics.width).toBe(before);
  });

  it.each(["file:///etc/hostname", "https://example.org/data.csv", "data.csv"])(
    "reads nothing from %s",
    async (url) => {
      const asking = draw(withLayer({ data: { url }, mark: "point" }));
      await expect(asking).rejects.toThrow(`asked for "${url}"`);
    },
  );

  it("draws what comes after a failure", async () => {
    await expect(draw(withLayer({ data: { url: "data.csv" }, mark: "point" }))).rejects.toThrow();
    expect((await draw(chart)).operations.length).toBeGreaterThan(0);
  });

  it("takes a warning of Vega-Lite for an error", async () => {
    const doubtful = { data: { values: [{ a: 1 }] }, mark: "bar", encoding: { shape: { field: "a" } } };
    await expect(draw(withLayer(doubtful))).rejects.toThrow("openVega:");
  });
});

describe("refusingLoader", () => {
  it.each(["load", "sanitize", "http", "file"] as const)("refuses to %s", async (way) => {
    const refused: Promise<unknown> = refusingLoader[way]("https://example.org/data.csv", {} as never);
    await expect(refused).rejects.toThrow("https://example.org/data.csv");
  });
});
