// Prints `report.html` with headless Chromium as a whole process, its charts drawn with Vega as SVG before.
// Usage: node scripts/bench-peers/print-with-chromium.mjs FOLDER CHROMIUM
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drawCharts } from "./draw-charts.mjs";

const [folder, chromium] = process.argv.slice(2);
await drawCharts(folder);
const { status, stderr } = spawnSync(
  chromium,
  [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-pdf-header-footer",
    `--print-to-pdf=${join(folder, "chromium.pdf")}`,
    pathToFileURL(join(folder, "report.html")).href,
  ],
  { encoding: "utf8" },
);
if (status !== 0) throw new Error(stderr);
