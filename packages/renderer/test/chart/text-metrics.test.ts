import { describe, expect, it } from "vitest";
import { type TextMetrics, withTextMetrics } from "../../src/chart/text-metrics.ts";
import { fonts } from "./inspect-drawing.ts";

const original = (): number => 1;
const item = { font: "sans", fontSize: 8.5, fontWeight: 600 };

describe("withTextMetrics", () => {
  it("measures with the fonts of the report during the work only", async () => {
    const metrics: TextMetrics = { width: original };
    const width = await withTextMetrics(metrics, fonts, async () => metrics.width(item, " Voldtægt "));
    expect(width).toBe(fonts.width("Voldtægt", "sans-semibold", 8.5));
    expect(metrics.width).toBe(original);
  });

  it("puts the old way back after a failure", async () => {
    const metrics: TextMetrics = { width: original };
    const failing = withTextMetrics(metrics, fonts, () => Promise.reject(new RangeError("no")));
    await expect(failing).rejects.toThrow("no");
    expect(metrics.width).toBe(original);
  });

  it("lets overlapping work wait, so that the old way comes back last", async () => {
    const metrics: TextMetrics = { width: original };
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
    };
    await Promise.all([
      withTextMetrics(metrics, fonts, work("first")),
      withTextMetrics(metrics, fonts, work("second")),
    ]);
    expect(order).toEqual(["first begins", "first ends", "second begins", "second ends"]);
    expect(metrics.width).toBe(original);
  });

  it("measures nothing as nothing", async () => {
    const metrics: TextMetrics = { width: original };
    expect(await withTextMetrics(metrics, fonts, async () => metrics.width(item, null))).toBe(0);
  });
});
