import { describe, expect, it } from "vitest";
import { parseCssFont, vegaFont } from "../../src/chart/css-font.ts";
import { fontFiles } from "../font-files.ts";

const ids = Object.keys(fontFiles) as (keyof typeof fontFiles)[];

describe("fonts between Vega and the report", () => {
  it("reads what Vega writes", () => {
    expect(parseCssFont("600 8.5px sans")).toEqual({ font: "sans-semibold", size: 8.5 });
    expect(parseCssFont("italic 400 9px serif")).toEqual({ font: "serif-italic", size: 9 });
    expect(parseCssFont("bold 10px sans")).toEqual({ font: "sans-bold", size: 10 });
    expect(parseCssFont("normal 10px sans")).toEqual({ font: "sans", size: 10 });
    expect(parseCssFont("11px serif")).toEqual({ font: "serif", size: 11 });
  });

  it.each(ids)("comes back from Vega as %s", (id) => {
    const { font, fontWeight, fontStyle } = vegaFont(id);
    expect(parseCssFont(`${fontStyle} ${fontWeight} 8.5px ${font}`)).toEqual({ font: id, size: 8.5 });
  });

  it.each(["9px Verdana", "900 9px sans", "italic 700 9px sans", "9pt sans", ""])("refuses „%s“", (css) => {
    expect(() => parseCssFont(css)).toThrow(TypeError);
  });
});
