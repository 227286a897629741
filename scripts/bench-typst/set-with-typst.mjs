// Sets a report with Typst, as a whole process: draws its charts with Vega as SVG, then compiles `report.typ` to a tagged
// PDF/A-3a. Usage: node scripts/bench-typst/set-with-typst.mjs FOLDER [drawn]: with `drawn`, the pictures of an earlier run
// are used and Vega is not loaded.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [folder, drawn] = process.argv.slice(2);
const library = (name) => {
  const { resolve } = createRequire(new URL("../../packages/renderer/package.json", import.meta.url));
  return import(pathToFileURL(resolve(name)).href);
};

if (drawn === undefined) {
  const [vega, { compile }] = await Promise.all([library("vega"), library("vega-lite")]);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".vl.json"))) {
    const { spec } = compile(JSON.parse(readFileSync(join(folder, file), "utf8")));
    const picture = await new vega.View(vega.parse(spec), { renderer: "none" }).toSVG();
    writeFileSync(join(folder, file.replace(".vl.json", ".svg")), picture);
  }
}
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [join(folder, "fonts")] }] });
const pdf = compiler.pdf({ mainFilePath: join(folder, "report.typ") }, { pdfStandard: "a-3a", creationTimestamp: 0 });
writeFileSync(join(folder, "report.pdf"), pdf);
