// Joins the modules of a package into few files beside them, so that a program loads few: `dist/index.js` with everything
// that it imports from its own package becomes `dist/bundle/index.js`. What is imported only when it is needed stays apart,
// and other packages stay outside. Usage: node scripts/bundle.mjs (after tsc --build).
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

for (const name of ["core", "renderer"]) {
  const outdir = `${root}packages/${name}/dist/bundle`;
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [`${root}packages/${name}/dist/index.js`],
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
}
