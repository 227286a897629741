import { describe, expect, it } from "vitest";
import { recordingContext } from "../../src/chart/canvas-context.ts";
import { fonts } from "./inspect-drawing.ts";

describe("recordingContext", () => {
  it("fixes points when the path is built, not when it is filled", () => {
    const { context, operations } = recordingContext(fonts);
    context.translate(10, 20);
    context.beginPath();
    context.rect(1, 2, 3, 4);
    context.translate(-10, -20);
    context.fillStyle = "#12436D";
    context.fill();
    expect(operations).toEqual([
      {
        type: "path",
        commands: [["M", 11, 22], ["L", 14, 22], ["L", 14, 26], ["L", 11, 26], ["Z"]],
        fill: "#12436d",
        stroke: null,
      },
    ]);
  });

  it("keeps and restores settings, transform and dashes", () => {
    const { context, operations } = recordingContext(fonts);
    context.save();
    context.strokeStyle = "#f00";
    context.lineWidth = 2;
    context.setLineDash([3, 1]);
    context.scale(2, 2);
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(5, 5);
    context.stroke();
    context.restore();
    context.stroke();
    expect(operations.map((operation) => operation.type === "path" && operation.stroke)).toEqual([
      { color: "#ff0000", width: 4, dash: [3, 1] },
      { color: "#000000", width: 1, dash: [] },
    ]);
  });

  it("does not change recorded paths when the path goes on", () => {
    const { context, operations } = recordingContext(fonts);
    context.beginPath();
    context.moveTo(0, 0);
    context.stroke();
    context.lineTo(1, 1);
    expect(operations).toMatchObject([{ commands: [["M", 0, 0]] }]);
  });

  it("turns arcs and quadratic curves into Bézier curves", () => {
    const { context, operations } = recordingContext(fonts);
    context.beginPath();
    context.arc(10, 10, 5, 0, Math.PI / 2);
    context.quadraticCurveTo(4, 15, 1, 12);
    context.closePath();
    context.fill();
    const reach = (4 / 3) * Math.tan(Math.PI / 8) * 5;
    const near = (value: number) => expect.closeTo(value, 9);
    expect(operations).toMatchObject([
      {
        commands: [
          ["M", near(15), near(10)],
          ["C", near(15), near(10 + reach), near(10 + reach), near(15), near(10), near(15)],
          ["C", near(6), near(15), near(3), near(14), near(1), near(12)],
          ["Z"],
        ],
      },
    ]);
  });

  it("resolves alignment and baseline of text to the start of its baseline", () => {
    const { context, operations } = recordingContext(fonts);
    context.font = "600 8.5px sans";
    const width = fonts.width("25 %", "sans-semibold", 8.5);
    for (const [align, baseline] of [
      ["left", "alphabetic"],
      ["center", "middle"],
      ["right", "top"],
      ["end", "bottom"],
    ] as const) {
      context.textAlign = align;
      context.textBaseline = baseline;
      context.fillText("25 %", 100, 50);
    }
    const near = (value: number) => expect.closeTo(value, 9);
    expect(operations).toMatchObject([
      { font: "sans-semibold", size: 8.5, text: "25 %", x: 100, y: 50 },
      { x: near(100 - width / 2), y: near(50 + fonts.capHeight("sans-semibold", 8.5) / 2) },
      { x: near(100 - width), y: near(50 + fonts.ascent("sans-semibold", 8.5)) },
      { x: near(100 - width), y: near(50 - fonts.descent("sans-semibold", 8.5)) },
    ]);
    expect(context.measureText("25 %").width).toBe(width);
  });

  it("leaves out what leaves no trace", () => {
    const { context, operations } = recordingContext(fonts);
    context.fillStyle = "transparent";
    context.fillRect(0, 0, 10, 10);
    context.fillStyle = "#000000";
    context.globalAlpha = 0;
    context.fillRect(0, 0, 10, 10);
    context.globalAlpha = 1;
    context.fillText("", 0, 0);
    expect(operations).toEqual([]);
  });

  it("refuses what a drawing cannot hold", () => {
    const { context } = recordingContext(fonts);
    context.fillStyle = "rgba(0, 0, 0, 0.5)";
    expect(() => context.fillRect(0, 0, 1, 1)).toThrow("the colour");
    context.fillStyle = "#000000";
    context.globalAlpha = 0.5;
    expect(() => context.fillRect(0, 0, 1, 1)).toThrow("opacity 0.5");
    context.globalAlpha = 1;
    expect(() => context.clip()).toThrow("clipping");
    expect(() => context.strokeText("a", 0, 0)).toThrow("outlined text");
    context.font = "9px Verdana";
    expect(() => context.fillText("a", 0, 0)).toThrow('no font "9px Verdana"');
    context.font = "9px sans";
    context.rotate(1);
    expect(() => context.fillText("a", 0, 0)).toThrow("rotated");
  });
});
