import type { Figure } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import { specifyChart, type VegaChart } from "./specify-chart.ts";

const schema = "https://vega.github.io/schema/vega-lite/v6.json";

/** What the report calls its fonts, as a browser finds them: by their own names, then by what is there. */
const families: Readonly<Record<string, string>> = {
  sans: "Source Sans 3, Source Sans Pro, sans-serif",
  serif: "Source Serif 4, Source Serif Pro, serif",
};

const fontKeys: ReadonlySet<string> = new Set(["font", "labelFont", "titleFont"]);

/**
 * The Vega-Lite specification of a figure as a text of JSON that stands alone: data, colours, number labels and config
 * inside, the alternative text as its description, title and notes under `usermeta`. Every other program that reads
 * Vega-Lite draws it; places of labels suit the report's fonts.
 *
 * @param figure A figure that Vega-Lite draws.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param language Language of the report.
 * @returns JSON, indented, with a line end at its end.
 */
export function portableSpecification(
  figure: Figure & { readonly chart: VegaChart },
  fonts: FontBook,
  width: number,
  language: Language,
): string {
  const { specification } = specifyChart(figure.chart, fonts, width, language);
  const { config, ...picture } = specification;
  const notes = figure.notes.map((note) => note.flatMap((part) => ("text" in part ? part.text : [])).join(""));
  const portable = {
    $schema: schema,
    description: figure.alt,
    usermeta: { figure: figure.id, label: figure.label, title: figure.title, notes },
    ...picture,
    config: { ...config, background: "#ffffff" },
  };
  return `${JSON.stringify(portable, withFamilies, 2)}\n`;
}

function withFamilies(key: string, value: unknown): unknown {
  return fontKeys.has(key) && typeof value === "string" ? (families[value] ?? value) : value;
}
