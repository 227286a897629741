// Joins modules, so that a program loads few files. Usage: node scripts/bundle.mjs (after tsc --build).
//
// - packages/core and packages/renderer: `dist/index.js` with everything that it imports from its own package becomes
//   `dist/bundle/index.js`. What is imported only when it is needed stays apart, and other packages stay outside.
// - packages/cli: the whole command with its libraries becomes the script `dist/udbytte.cjs`, whose compiled code
//   `bin/udbytte.js` keeps; beside it the licences of what is in it, and the colour profile that pdfkit reads.

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const common = { bundle: true, platform: "node", target: "node20.19", logLevel: "warning" };

/** Vega's optional canvas package is not looked for: nothing here draws on one. */
const withoutCanvas = {
  name: "without canvas",
  setup: ({ onLoad }) =>
    onLoad({ filter: /vega-canvas\.node\.js$/ }, ({ path }) => ({
      contents: readFileSync(path.replace("node.js", "browser.js"), "utf8"),
    })),
};

/** A `require` made from `import.meta.url` is the script's own one, so that what it loads is in the script too. */
const requiredWhenNeeded = {
  name: "required when needed",
  setup: ({ onLoad }) =>
    onLoad({ filter: /packages[\\/]renderer[\\/]dist[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace("const require = createRequire(import.meta.url);", ""),
    })),
};

/**
 * Parts of fontkit and pdfkit that are never called here, and what to say if they are: fonts are TrueType, and of a file
 * pdfkit writes the objects alone. Web fonts take a megabyte and a half, and a cipher computes its tables as it loads.
 */
const neverCalled = {
  "brotli/decompress.js": "A WOFF2 font is not read: TrueType is.",
  "@noble/ciphers/aes": "A file is not encrypted.",
  linebreak: "pdfkit does not break lines.",
  "png-js": "A PNG picture is not read.",
};

const withoutUncalled = {
  name: "without what is never called",
  setup: ({ onResolve, onLoad }) => {
    const filter = new RegExp(`^(${Object.keys(neverCalled).join("|")})$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: "never called" }));
    onLoad({ filter: /.*/, namespace: "never called" }, ({ path }) => ({
      contents: `module.exports = () => { throw new TypeError(${JSON.stringify(neverCalled[path])}); };`,
    }));
  },
};

/** Texts in fonts are decoded by one decoder for each encoding, not by one for each text. */
const fewDecoders = {
  name: "few decoders",
  setup: ({ onLoad }) =>
    onLoad({ filter: /restructure[\\/]src[\\/]DecodeStream\.js$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      const contents = source.replace(
        "= new TextDecoder(encoding)",
        "= (decoders[encoding] ??= new TextDecoder(encoding))",
      );
      if (contents === source) throw new Error("restructure decodes texts in another way than it did");
      return { contents: `const decoders = {};\n${contents}` };
    }),
};

/** Deflated tables in libraries are inflated by Node's own zlib as they load, not by JavaScript. */
const nativeInflate = {
  name: "native inflate",
  setup: ({ onLoad }) =>
    onLoad({ filter: /tiny-inflate[\\/]index\.js$/ }, () => ({
      contents:
        'module.exports = (source, target) => (target.set(require("node:zlib").inflateRawSync(source)), target);',
    })),
};

for (const name of ["core", "renderer"]) {
  const outdir = `${root}packages/${name}/dist/bundle`;
  rmSync(outdir, { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: [`${root}packages/${name}/dist/index.js`],
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
      ["core", "renderer"].map((name) => [`@udbytte/${name}`, `${root}packages/${name}/dist/index.js`]),
    ),
    plugins: [withoutCanvas, requiredWhenNeeded, withoutUncalled, fewDecoders, nativeInflate],
  });
  const script = readFileSync(`${dist}/udbytte.cjs`, "utf8");
  const fingerprint = createHash("sha256").update(script).digest("hex").slice(0, 16);
  writeFileSync(`${dist}/udbytte.cjs`, `// ${fingerprint}\n${script}`);
  mkdirSync(`${dist}/data`, { recursive: true });
  const pdfkit = dirname(createRequire(`${root}packages/renderer/package.json`).resolve("pdfkit"));
  copyFileSync(`${pdfkit}/data/sRGB_IEC61966_2_1.icc`, `${dist}/data/sRGB_IEC61966_2_1.icc`);
  writeFileSync(`${dist}/LICENSES.txt`, licences(Object.keys(metafile.inputs)));
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
