// Measures `udbytte render` of the sample report as whole processes, in turn with others in one run: Typst that sets the
// same text with the same charts, headless Chromium that prints it (where it is installed), and a process that only imports
// the same libraries. Then peak memory, size of the file, and where the time goes.
// Limits: 1.5 times Typst, 0.5 times Chromium, 3.5 times the imports, 220 MB, 400 KB. Exit code 2 beyond them.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const report = "reports/projekt-opsoegende-indsats";
const runs = 7;
const limits = { megabytes: 220, kilobytes: 400 };
const folder = mkdtempSync(join(tmpdir(), "udbytte-bench-"));

/** Libraries that a render loads, by the package that names them. */
const libraries = {
  core: ["papaparse", "simple-statistics", "yaml", "zod"],
  renderer: [
    "fontkit",
    "hyphen/patterns/da.js",
    "mdast-util-directive",
    "mdast-util-from-markdown",
    "mdast-util-gfm-table",
    "micromark-extension-directive",
    "micromark-extension-gfm-table",
    "pdfkit",
    "vega",
    "vega-lite",
  ],
  cli: ["commander"],
};
const importFiles = Object.keys(libraries).map((name) => join(root, "packages", name, "bench-imports.mjs"));

try {
  prepare();
  const render = ["packages/cli/bin/udbytte.js", "render", report, "--out", join(folder, "out")];
  const typst = "scripts/bench-peers/set-with-typst.mjs";
  const chromium = findChromium();
  const peers = [
    { name: "Typst, charts drawn by Vega", limit: 1.5, args: [typst, join(folder, "peers")] },
    { name: "Typst, charts drawn before", args: [typst, join(folder, "peers"), "drawn"] },
    ...(chromium === undefined
      ? []
      : [
          {
            name: "headless Chromium",
            limit: 0.5,
            args: ["scripts/bench-peers/print-with-chromium.mjs", join(folder, "peers"), chromium],
          },
        ]),
    { name: "only the imports", limit: 3.5, args: [join(folder, "imports.mjs")] },
  ];
  const rounds = Array.from({ length: runs + 1 }, () => ({
    own: time(render),
    others: peers.map(({ args }) => time(args)),
  }));
  const counted = rounds.slice(1); // the first warms up
  const own = median(counted.map((round) => round.own));
  const megabytes = Math.max(...Array.from({ length: 3 }, () => peakMemory(render)));
  const kilobytes = statSync(join(folder, "out/rapport.pdf")).size / 1024;
  console.log(`udbytte render, whole process       ${own.toFixed(2)} s  (medians of ${runs}, ratios pair by pair)`);
  for (const [index, { name, limit }] of peers.entries()) {
    const seconds = median(counted.map(({ others }) => others[index]));
    const ratio = median(counted.map((round) => round.own / round.others[index]));
    const bound = limit === undefined ? "" : `  (at most ${limit})`;
    console.log(`${name.padEnd(35)} ${seconds.toFixed(2)} s  ratio ${ratio.toFixed(2)}${bound}`);
    if (limit !== undefined && ratio > limit) process.exitCode = 2;
  }
  if (chromium === undefined) console.log("headless Chromium                   is not installed here");
  console.log(`peak memory                         ${megabytes.toFixed(0)} MB  (at most ${limits.megabytes})`);
  console.log(`file                                ${kilobytes.toFixed(0)} KB  (at most ${limits.kilobytes})`);
  console.log("\nphases, one process, its modules compiled anew:");
  run("scripts/bench-phases.mjs", report);
  if (megabytes > limits.megabytes || kilobytes > limits.kilobytes) process.exitCode = 2;
} finally {
  for (const file of importFiles) rmSync(file, { force: true });
  rmSync(folder, { recursive: true, force: true });
}

function prepare() {
  writeFileSync(
    join(folder, "memory.mjs"),
    'import { writeFileSync } from "node:fs";\nprocess.on("exit", () => writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS)));\n',
  );
  for (const [index, modules] of Object.values(libraries).entries()) {
    writeFileSync(importFiles[index], modules.map((module) => `import "${module}";`).join("\n"));
  }
  const all = importFiles.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};`);
  writeFileSync(join(folder, "imports.mjs"), all.join("\n"));
  run("scripts/bench-peers/prepare-peers.mjs", report, join(folder, "peers"));
}

function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  return names.find((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0);
}

/** Seconds of a whole process. */
function time(args) {
  const started = performance.now();
  start(args);
  return (performance.now() - started) / 1000;
}

/** Megabytes, of a run by itself: what looks at the memory takes time. */
function peakMemory(args) {
  const memoryFile = join(folder, "rss");
  start(["--import", pathToFileURL(join(folder, "memory.mjs")).href, ...args], { BENCH_MEMORY: memoryFile });
  return Number(readFileSync(memoryFile, "utf8")) / 1024;
}

function start(args, environment = {}) {
  const env = { ...process.env, ...environment };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error(`${args[0]} failed`);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
