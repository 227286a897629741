// Checks a PDF of ours: every rule that `npm test` proves, what pdf.js reads beside our own reader, and the programs that
// this machine has: qpdf, poppler, veraPDF (the command `verapdf`, or the one that VERAPDF names).
// Usage: node scripts/check-pdf.mjs [file]; the sample report if left out.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const sample = "out/projekt-opsoegende-indsats/rapport.pdf";
const [asked] = process.argv.slice(2);
const file = asked ?? `${root}${sample}`;
if (!existsSync(file)) {
  console.error(`${asked ?? sample} is not there. Make the sample report with: npm run report`);
  process.exit(2);
}

const bytes = new Uint8Array(readFileSync(file));
const checks = await bundledChecks();
const outcomes = [
  ownRules(),
  await secondReader(),
  qpdf(),
  poppler(),
  veraPdf("3a", "PDF/A-3a"),
  veraPdf("ua1", "PDF/UA-1"),
];

for (const { name, result, details } of outcomes) {
  console.log(`${result.padEnd(9)} ${name}${details.map((line) => `\n          ${line}`).join("")}`);
}
const failed = outcomes.filter(({ result }) => result === "failed").length;
const absent = outcomes.filter(({ result }) => result === "not there").map(({ name }) => name);
if (absent.length > 0) console.log(`Not run, since this machine does not have it: ${absent.join("; ")}.`);
console.log(failed === 0 ? "Every check that was run passed." : `${failed} of the checks failed.`);
process.exit(failed === 0 ? 0 : 1);

/** The checks of the tests as one module: they are TypeScript, which Node 20 does not load. */
async function bundledChecks() {
  const folder = `${root}node_modules/.udbytte-check-pdf`;
  const modules = ["check-pdf", "compare-readings", "read-pdf", "read-with-pdfjs"];
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((name) => `export * from "./${name}.ts";`).join("\n"),
      resolveDir: `${root}packages/renderer/test/pdf`,
    },
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    write: false,
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/checks.mjs`, outputFiles[0].contents);
  return import(pathToFileURL(`${folder}/checks.mjs`).href);
}

function ownRules() {
  const count = Object.keys(checks.rules).length;
  const faults = attempt(() => checks.checkPdf(bytes));
  return outcome(`our ${count} rules of PDF/A-3a, PDF/UA-1 and good structure`, faults);
}

async function secondReader() {
  try {
    const ours = checks.readingOf(checks.readPdf(bytes));
    return outcome(
      "pdf.js reads the same text, structure, links, bookmarks and attachments",
      checks.compareReadings(ours, await checks.readWithPdfjs(bytes)),
    );
  } catch (error) {
    return outcome("pdf.js reads the file", [error.message]);
  }
}

function attempt(check) {
  try {
    return check();
  } catch (error) {
    return [`the file cannot be read: ${error.message}`];
  }
}

function qpdf() {
  return program("qpdf: the file is sound", "qpdf", ["--check", file]);
}

function poppler() {
  const name = "poppler: tagged, a PDF 1.7, not encrypted, every font embedded with a map to Unicode";
  const info = run("pdfinfo", [file]);
  const fonts = run("pdffonts", [file]);
  if (info === null || fonts === null) return absentProgram(name);
  const unembedded = fonts.stdout
    .split("\n")
    .slice(2)
    .filter((line) => line.trim() !== "" && !/ yes yes yes +\d+ +\d+\s*$/.test(line));
  return outcome(name, [
    ...[/^Tagged: +yes/m, /^PDF version: +1\.7/m, /^Encrypted: +no/m, /^Title: +\S/m]
      .filter((line) => !line.test(info.stdout))
      .map((line) => `pdfinfo does not say ${line.source}`),
    ...unembedded.map((line) => `font: ${line.trim()}`),
  ]);
}

function veraPdf(flavour, standard) {
  const command = process.env.VERAPDF || "verapdf";
  const args = ["--flavour", flavour, "--format", "text", "--verbose", file];
  return program(`veraPDF: ${standard}`, command, args, /^PASS /m);
}

/** Runs a program that must end well and, where given, say so. */
function program(name, command, args, says = /(?:)/) {
  const done = run(command, args);
  if (done === null) return absentProgram(name);
  const said = `${done.stdout}${done.stderr}`;
  if (done.status === 0 && says.test(said)) return outcome(name, []);
  return { name, result: "failed", details: said.trim().split("\n").slice(0, 40) };
}

/** Null when the machine does not have the program. */
function run(command, args) {
  const windows = process.platform === "win32";
  const done = spawnSync(command, args, { encoding: "utf8", shell: windows, maxBuffer: 1 << 28 });
  return done.error?.code === "ENOENT" || (windows && done.status === 9009) ? null : done;
}

/** The same fault many times is one line. */
function outcome(name, faults) {
  const times = new Map();
  for (const fault of faults) times.set(fault, (times.get(fault) ?? 0) + 1);
  const details = [...times].map(([fault, count]) => (count === 1 ? fault : `${fault} (${count} times)`));
  return { name, result: faults.length === 0 ? "passed" : "failed", details };
}

function absentProgram(name) {
  return { name, result: "not there", details: [] };
}
