import type { FontFiles, LearnedKernings } from "./model/font-book.ts";
import type { DrawCharts } from "./render-pdf.ts";

/** Draws charts with these typefaces. */
export type ChartDrawer = (fontFiles: FontFiles, learned?: LearnedKernings) => DrawCharts;

/**
 * Loads what draws charts, for a thread that does nothing else: what it draws is what `renderPdf` would draw itself, and goes
 * there as `draw`.
 *
 * @returns A function of the typefaces, TrueType, and of what is known of their kerning; it throws TypeError when a file is
 *   no TrueType font.
 */
export async function openChartDrawer(): Promise<ChartDrawer> {
  const [{ openFonts }, { drawCharts }, { loadVega }] = await Promise.all([
    import("./fonts/open-fonts.ts"),
    import("./chart/draw-charts.ts"),
    import("./chart/draw-with-vega.ts"),
  ]);
  await loadVega();
  return (fontFiles, learned) => {
    const fonts = openFonts(fontFiles, learned);
    return (specifications) => drawCharts(specifications, fonts);
  };
}
