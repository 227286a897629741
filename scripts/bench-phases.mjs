// Where the time of one render goes: each phase once, in a fresh process, as `udbytte render` goes through them.
// Usage: node scripts/bench-phases.mjs report-folder (after npm run build).
import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const folder = process.argv[2];
const dist = (path) => import(new URL(`../packages/${path}`, import.meta.url));
const read = (...parts) => readFileSync(resolve(folder, ...parts));
const checked = (outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors.slice(0, 3), null, 2));
  return outcome.value;
};
let last = performance.now();
const lap = (name) => {
  const now = performance.now();
  console.log(`  ${name.padEnd(34)} ${(now - last).toFixed(0).padStart(5)} ms`);
  last = now;
};

const core = await dist("core/dist/bundle/index.js");
lap("load core");
const renderer = await dist("renderer/dist/bundle/index.js");
lap("load renderer, without drawing");
const settings = checked(renderer.parseReport(read("report.yaml").toString(), "report.yaml"));
const codebook = checked(core.parseCodebook(read(settings.data, "codebook.yaml").toString(), "codebook.yaml"));
lap("report.yaml and codebook.yaml");
const chapters = settings.chapters.map(({ file }) => ({ file, text: read(file).toString() }));
const definition = checked(renderer.defineReport(settings, chapters, codebook));
lap("define: chapters and checks");
const tables = new Map(codebook.tables.map(({ file }) => [file, new Uint8Array(read(settings.data, file))]));
const results = checked(core.evaluate(codebook, tables, definition.results));
lap("read, validate, tabulate, measure");
const publishable = core.protect(results, settings.policy);
const document = checked(renderer.composeDocument(definition, publishable));
lap("protect, compose");
const { readFontFiles } = await dist("cli/dist/font-files.js");
const files = await readFontFiles();
const { openFonts } = await dist("renderer/dist/fonts/open-fonts.js");
const fonts = openFonts(files);
lap("load fonts");
const { drawCharts } = await dist("renderer/dist/chart/draw-charts.js");
const { page, scale } = document.theme;
const drawings = await drawCharts(document, fonts, (page.width - page.left - page.right) / scale);
lap("draw charts, vega loaded");
const { layOut } = await dist("renderer/dist/layout/lay-out.js");
lap("load layout");
const laidOut = layOut(document, drawings, fonts);
lap("lay out");
const { writePdf } = await dist("renderer/dist/write/write-pdf.js");
lap("load pdfkit");
const bytes = await writePdf(laidOut, fonts, []);
lap("write");
console.log(
  `  ${basename(join(folder))}: ${laidOut.pages.length} pages, ${(bytes.length / 1024).toFixed(0)} KB, ${drawings.size} figures`,
);
