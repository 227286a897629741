// Measures `udbytte render` of the sample report as whole processes, in one run:
// its time against a process that only imports the same libraries, its peak memory, and where the time goes.
// Limits: at most 3.5 times the imports, at most 220 MB. Exit code 1 beyond them.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const report = "reports/projekt-opsoegende-indsats";
const runs = 7;
const limits = { ratio: 3.5, megabytes: 220 };
const folder = mkdtempSync(join(tmpdir(), "udbytte-bench-"));

/** Libraries that a render loads, by the package that names them. */
const libraries = {
  core: ["arquero", "papaparse", "simple-statistics", "yaml", "zod"],
  renderer: [
    "fontkit",
    "hyphen/patterns/da.js",
    "mdast-util-directive",
    "mdast-util-from-markdown",
    "mdast-util-gfm-table",
    "micromark-extension-directive",
    "micromark-extension-gfm-table",
    "pdfkit",
    "tex-linebreak",
    "vega",
    "vega-lite",
  ],
  cli: ["commander"],
};

try {
  const memory = join(folder, "memory.mjs");
  writeFileSync(
    memory,
    'import { writeFileSync } from "node:fs";\nprocess.on("exit", () => writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS)));\n',
  );
  const imports = Object.entries(libraries).map(([name, modules]) => {
    const file = join(root, "packages", name, "bench-imports.mjs");
    writeFileSync(file, modules.map((module) => `import "${module}";`).join("\n"));
    return file;
  });
  const baseline = join(folder, "imports.mjs");
  writeFileSync(baseline, imports.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};`).join("\n"));

  const times = { render: [], imports: [], ratio: [], megabytes: [] };
  try {
    for (let run = -1; run < runs; run += 1) {
      const render = time("packages/cli/bin/udbytte.js", "render", report, "--out", join(folder, "out"));
      const imported = time(baseline);
      if (run < 0) continue; // warm-up
      times.render.push(render.seconds);
      times.imports.push(imported.seconds);
      times.ratio.push(render.seconds / imported.seconds);
      times.megabytes.push(render.megabytes);
    }
  } finally {
    for (const file of imports) rmSync(file);
  }

  const ratio = median(times.ratio);
  const megabytes = Math.max(...times.megabytes);
  console.log(`udbytte render, whole process    ${median(times.render).toFixed(2)} s    (median of ${runs})`);
  console.log(`the same libraries, only imports ${median(times.imports).toFixed(2)} s`);
  console.log(`ratio, pair by pair              ${ratio.toFixed(2)}      (at most ${limits.ratio})`);
  console.log(`peak memory                      ${megabytes.toFixed(0)} MB    (at most ${limits.megabytes})`);
  console.log("\nphases, one process:");
  run("scripts/bench-phases.mjs", report);
  if (ratio > limits.ratio || megabytes > limits.megabytes) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function time(...args) {
  const memoryFile = join(folder, "rss");
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", pathToFileURL(join(folder, "memory.mjs")).href, ...args],
    {
      cwd: root,
      env: { ...process.env, BENCH_MEMORY: memoryFile },
      encoding: "utf8",
    },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  return { seconds, megabytes: Number(readFileSync(memoryFile, "utf8")) / 1024 };
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error(`${args[0]} failed`);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
