// Where the time of one render goes: each phase once, in a fresh process, as `udbytte render` goes through them, but from
// modules that V8 compiles anew. Usage: node scripts/bench-phases.mjs report-folder (after npm run build).
import { basename, join } from "node:path";
import { composeReport, dist } from "./compose-report.mjs";

const folder = process.argv[2];
let last = performance.now();
const lap = (name) => {
  const now = performance.now();
  console.log(`  ${name.padEnd(34)} ${(now - last).toFixed(0).padStart(5)} ms`);
  last = now;
};

const document = await composeReport(folder, lap);
const { readFontFiles, readLearnedKernings } = await dist("cli/dist/font-files.js");
const [files, kernings] = await Promise.all([readFontFiles(), readLearnedKernings(document.theme.fonts)]);
const { openFonts } = await dist("renderer/dist/fonts/open-fonts.js");
const fonts = openFonts(files, kernings);
lap("load fonts");
const { specifyCharts } = await dist("renderer/dist/chart/specify-charts.js");
const { drawCharts } = await dist("renderer/dist/chart/draw-charts.js");
const { drawingWidths } = await dist("renderer/dist/layout/sheet.js");
const charts = specifyCharts(document, fonts, drawingWidths(document.theme));
lap("specify charts");
const drawings = new Map([...charts.drawings, ...(await drawCharts(charts.specifications, fonts))]);
lap("draw charts, vega loaded");
const { layOut } = await dist("renderer/dist/layout/lay-out.js");
lap("load layout");
const laidOut = layOut(document, drawings, fonts);
lap("lay out");
const { writePdf } = await dist("renderer/dist/write/write-pdf.js");
lap("load pdfkit");
const bytes = await writePdf({ ...laidOut, drawings }, fonts, []);
lap("write");
console.log(
  `  ${basename(join(folder))}: ${laidOut.pages.length} pages, ${(bytes.length / 1024).toFixed(0)} KB, ${drawings.size} figures`,
);
