// Writes what the others set: a report as `report.typ` for Typst and `report.html` for a browser, the specification of each
// chart, the fonts, and for the figures that Vega does not draw a picture. Not part of any time.
// Usage: node scripts/bench-peers/prepare-peers.mjs REPORT FOLDER (after npm run build).
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checked, composeReport, dist } from "../compose-report.mjs";
import { writeHtml } from "./write-html.mjs";
import { writeTypst } from "./write-typst.mjs";

const [report, folder] = process.argv.slice(2);
const document = await composeReport(report);
const { chartSpecification } = await dist("renderer/dist/index.js");
const { readFontFiles } = await dist("cli/dist/font-files.js");
const fonts = await readFontFiles();

mkdirSync(join(folder, "fonts"), { recursive: true });
for (const [id, bytes] of Object.entries(fonts)) writeFileSync(join(folder, "fonts", `${id}.ttf`), bytes);
writeFileSync(join(folder, "report.typ"), writeTypst(document, document.theme));
writeFileSync(join(folder, "report.html"), writeHtml(document, document.theme));
const figures = document.chapters.flatMap(({ blocks }) => blocks.filter(({ type }) => type === "figure"));
for (const { id, chart } of figures) {
  if (chart.kind === "steps") writeFileSync(join(folder, `${id}.svg`), boxes(chart.steps));
  else
    writeFileSync(join(folder, `${id}.vl.json`), checked(await chartSpecification(document, id, fonts, "report.yaml")));
}

function boxes(steps) {
  const width = 387 / steps.length;
  const rects = steps.map(
    ({ title }, index) =>
      `<rect x="${index * width}" width="${width - 12}" height="90" fill="#e8eef4"/><text x="${index * width + 8}" y="24" font-family="Source Sans 3" font-size="8.5">${title.replaceAll("&", "&amp;")}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="387" height="90">${rects.join("")}</svg>\n`;
}
