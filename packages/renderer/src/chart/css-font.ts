import type { FontId } from "../model/font-book.ts";

/** A font as Vega names it: `italic 600 8.5px sans`. */
export interface CssFont {
  readonly font: FontId;
  /** Points: a pixel of Vega is a point of the page. */
  readonly size: number;
}

const form =
  /^(?:(?<style>italic|normal) )?(?:(?<weight>[1-9]00|normal|bold) )?(?<size>\d+(?:\.\d+)?)px (?<family>.+)$/;

const fonts: Readonly<Record<string, FontId>> = {
  "serif 400": "serif",
  "serif 400 italic": "serif-italic",
  "serif 600": "serif-semibold",
  "sans 400": "sans",
  "sans 400 italic": "sans-italic",
  "sans 600": "sans-semibold",
  "sans 700": "sans-bold",
};

const names: ReadonlyMap<FontId, string> = new Map(Object.entries(fonts).map(([name, id]) => [id, name]));

/**
 * The font of the report that a font of Vega means.
 *
 * @param css `[italic ][weight ]<size>px serif|sans`
 * @throws TypeError when the report has no such font.
 * @example
 * parseCssFont("600 8.5px sans"); // => { font: "sans-semibold", size: 8.5 }
 */
export function parseCssFont(css: string): CssFont {
  const { style, weight = "400", size, family } = form.exec(css)?.groups ?? {};
  const number = { normal: "400", bold: "700" }[weight] ?? weight;
  const font = fonts[`${family} ${number}${style === "italic" ? " italic" : ""}`];
  if (font === undefined) throw new TypeError(`parseCssFont: the report has no font "${css}"`);
  return { font, size: Number(size) };
}

/**
 * A font of the report in the parts that Vega takes.
 *
 * @param font A font of the report.
 * @example
 * vegaFont("sans-italic"); // => { font: "sans", fontWeight: 400, fontStyle: "italic" }
 */
export function vegaFont(font: FontId): {
  readonly font: string;
  readonly fontWeight: number;
  readonly fontStyle: string;
} {
  const [family = "sans", weight = "400", style = "normal"] = (names.get(font) ?? "").split(" ");
  return { font: family, fontWeight: Number(weight), fontStyle: style };
}
