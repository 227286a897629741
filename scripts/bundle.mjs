// Joins modules, so that a program loads few files. Usage: node scripts/bundle.mjs (after tsc --build).
//
// - packages/core and packages/renderer: each entry, such as `dist/index.js`, with everything that it imports from its own
//   package goes to `dist/bundle/`. What is imported only when it is needed stays apart, and other packages stay outside.
// - packages/cli: the whole command with its libraries becomes the script `dist/udbytte.cjs`, whose compiled code
//   `bin/udbytte.js` keeps; beside it the licences of what is in it, and the colour profile that pdfkit reads.

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { lighterLibraries } from "./lighter-libraries.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const common = { bundle: true, platform: "node", target: "node20.19", logLevel: "warning" };

/** What programs import of each package. */
const packages = { core: ["index"], renderer: ["index", "chapter-parser", "chart-drawer"] };

for (const [name, entries] of Object.entries(packages)) {
  const outdir = `${root}packages/${name}/dist/bundle`;
  rmSync(outdir, { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: entries.map((entry) => `${root}packages/${name}/dist/${entry}.js`),
    outdir,
    splitting: true,
    format: "esm",
    packages: "external",
    sourcemap: true,
  });
}
await bundleCommand(`${root}packages/cli/dist`);

async function bundleCommand(dist) {
  for (const file of readdirSync(dist)) if (/\.(cjs|code-cache)$/.test(file)) rmSync(join(dist, file));
  const { metafile } = await build({
    ...common,
    entryPoints: [`${dist}/main.js`],
    outfile: `${dist}/udbytte.cjs`,
    format: "cjs",
    minifyWhitespace: true,
    metafile: true,
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { "import.meta.url": "importMetaUrl" },
    alias: Object.fromEntries(
      Object.entries(packages).flatMap(([name, entries]) =>
        entries.map((entry) => [
          entry === "index" ? `@udbytte/${name}` : `@udbytte/${name}/${entry}`,
          `${root}packages/${name}/dist/${entry}.js`,
        ]),
      ),
    ),
    plugins: lighterLibraries,
  });
  const modules = inAscii(readFileSync(`${dist}/udbytte.cjs`, "utf8"));
  const script = `(function (exports, require, module, __filename, __dirname) {${modules}\n})`;
  const fingerprint = createHash("sha256").update(script).digest("hex").slice(0, 16);
  writeFileSync(`${dist}/udbytte.cjs`, `// ${fingerprint}\n${script}`);
  mkdirSync(`${dist}/data`, { recursive: true });
  const pdfkit = dirname(createRequire(`${root}packages/renderer/package.json`).resolve("pdfkit"));
  copyFileSync(`${pdfkit}/data/sRGB_IEC61966_2_1.icc`, `${dist}/data/sRGB_IEC61966_2_1.icc`);
  writeFileSync(`${dist}/LICENSES.txt`, licences(Object.keys(metafile.inputs)));
}

/** esbuild writes ASCII everywhere but in regular expressions: there an escape means the same as the letter. */
function inAscii(script) {
  return script.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The licence texts of the packages that the files come from. */
function licences(files) {
  const packages = new Map();
  for (const file of files) {
    const [folder] = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file) ?? [];
    if (folder !== undefined) packages.set(folder.replace(/^.*node_modules\//, ""), join(root, folder));
  }
  const texts = [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => {
      const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const text = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
      const words = text === undefined ? "" : `\n\n${readFileSync(join(folder, text), "utf8").trim()}`;
      return `${name} ${version}: ${typeof license === "string" ? license : (license?.type ?? "see its repository")}${words}`;
    });
  return `${texts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
