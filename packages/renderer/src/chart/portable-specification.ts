import type { Figure } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import type { Theme } from "../model/theme.ts";
import type { ChartSpecification } from "./chart-frame.ts";
import { specifyChart, type VegaChart } from "./specify-chart.ts";

const schema = "https://vega.github.io/schema/vega-lite/v6.json";

/** What the report calls its fonts, as a browser finds them: by their own names, then one as narrow, then what is there. */
const usualFamilies = {
  sans: "Source Sans 3, Source Sans Pro, Calibri, Carlito, sans-serif",
  serif: "Source Serif 4, Source Serif Pro, serif",
} as const;

/** Room at the right for texts in another typeface, which may be wider, as a share of the width. */
const spareRoom = 0.08;

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
 * @param theme Its look.
 * @returns JSON, indented, with a line end at its end.
 */
export function portableSpecification(
  figure: Figure & { readonly chart: VegaChart },
  fonts: FontBook,
  width: number,
  language: Language,
  theme: Theme,
): string {
  const chart = specifyChart(figure.chart, fonts, width, language, theme);
  const { config, ...picture } = chart.specification;
  const notes = figure.notes.map((note) => note.flatMap((part) => ("text" in part ? part.text : [])).join(""));
  const portable = {
    $schema: schema,
    description: figure.alt,
    usermeta: { figure: figure.id, label: figure.label, title: figure.title, notes },
    ...picture,
    padding: withSpareRoom(chart),
    config: { ...config, background: "#ffffff" },
  };
  return `${JSON.stringify(portable, withFamilies(theme), 2)}\n`;
}

function withSpareRoom({ specification: { padding }, width }: ChartSpecification): object {
  const { right = 0, ...others } = typeof padding === "object" && "right" in padding ? padding : {};
  return { ...others, right: right + width * spareRoom };
}

/** The names of typefaces of the author's own are not known here: any of their kind will do. */
function withFamilies({ fonts }: Theme): (key: string, value: unknown) => unknown {
  const families: Readonly<Record<string, string>> = {
    sans: fonts.sans === undefined ? usualFamilies.sans : "sans-serif",
    serif: fonts.serif === undefined ? usualFamilies.serif : "serif",
  };
  return (key, value) => (fontKeys.has(key) && typeof value === "string" ? (families[value] ?? value) : value);
}
