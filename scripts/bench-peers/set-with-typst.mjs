// Sets a report with Typst, as a whole process: draws its charts with Vega as SVG, then compiles `report.typ` to a tagged
// PDF/A-3a. Usage: node scripts/bench-peers/set-with-typst.mjs FOLDER [drawn]: with `drawn`, the pictures of an earlier run
// are used and Vega is not loaded.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [folder, drawn] = process.argv.slice(2);
if (drawn === undefined) await (await import("./draw-charts.mjs")).drawCharts(folder);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [join(folder, "fonts")] }] });
const pdf = compiler.pdf({ mainFilePath: join(folder, "report.typ") }, { pdfStandard: "a-3a", creationTimestamp: 0 });
writeFileSync(join(folder, "report.pdf"), pdf);
