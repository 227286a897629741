// Draws the Vega-Lite specifications `*.vl.json` of a folder as SVG files beside them, by the renderer's own Vega.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { resolve } = createRequire(new URL("../../packages/renderer/package.json", import.meta.url));
const library = (name) => import(pathToFileURL(resolve(name)).href);

/** @param folder Folder of the specifications. */
export async function drawCharts(folder) {
  const [vega, { compile }] = await Promise.all([library("vega"), library("vega-lite")]);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".vl.json"))) {
    const { spec } = compile(JSON.parse(readFileSync(join(folder, file), "utf8")));
    const picture = await new vega.View(vega.parse(spec), { renderer: "none" }).toSVG();
    writeFileSync(join(folder, file.replace(".vl.json", ".svg")), picture);
  }
}
