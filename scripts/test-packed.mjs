// Packs the three packages, installs the tarballs with plain npm in an empty folder, and uses them there as a stranger
// would: a program that imports @udbytte/core, and the udbytte command on a copy of the sample report.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "udbytte-packed-"));
const run = (command, args, cwd) =>
  execFileSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    shell: process.platform === "win32",
  });
const expect = (condition, message) => {
  if (!condition) throw new Error(message);
  console.log(`ok  ${message}`);
};

try {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const name of ["core", "renderer", "cli"])
    rmSync(join(root, "packages", name, "dist"), { recursive: true, force: true });
  run("npm", ["run", "build"], root);
  const tarballs = join(folder, "tarballs");
  mkdirSync(tarballs);
  for (const name of ["core", "renderer", "cli"])
    run("npx", ["--yes", packageManager, "pack", "--pack-destination", tarballs], join(root, "packages", name));
  const packed = readdirSync(tarballs).map((file) => join(tarballs, file));
  expect(packed.length === 3, "three tarballs");
  const [core] = packed.filter((file) => file.includes("core"));
  run(process.execPath, [join(root, "node_modules/publint/src/cli.js"), "--strict", core], root);
  expect(true, "publint has nothing to say about @udbytte/core");
  const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
  run(process.execPath, [attw, core, "--profile", "esm-only", "--no-emoji", "--no-color"], root);
  expect(true, "the types of @udbytte/core resolve wherever ES modules do");

  const project = join(folder, "project");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  run("npm", ["install", "--no-audit", "--no-fund", ...packed], project);
  writeFileSync(
    join(project, "uptake.mjs"),
    `import { tabulateRows, uptake, wilsonInterval } from "@udbytte/core";
     const rows = [{ gender: "woman", answer: "yes" }, { gender: "man", answer: "no" }, { gender: "woman", answer: "no" }];
     const counts = tabulateRows(rows, { variables: ["gender", "answer"] });
     const [all] = uptake(counts, { id: "uptake", measure: "uptake", table: "rows", population: "reached", accepted: { answer: "yes" }, by: [] });
     console.log(JSON.stringify([all.numerator, all.denominator, wilsonInterval(701, 2783).lower.toFixed(10)]));`,
  );
  expect(
    run(process.execPath, ["uptake.mjs"], project).trim() === '[1,3,"0.2361080573"]',
    "a program that imports @udbytte/core",
  );
  const installed = join(project, "node_modules/@udbytte/core");
  const tsc = (...files) => {
    const strict = [
      "--strict",
      "--module",
      "nodenext",
      "--lib",
      "es2022,dom",
      "--types",
      "",
      "--skipLibCheck",
      "false",
    ];
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    run(process.execPath, [compiler, ...strict, "--outDir", "compiled", ...files], project);
  };
  const programs = [...readFileSync(join(installed, "README.md"), "utf8").matchAll(/^```ts\n([\s\S]*?)^```/gm)];
  const readme = programs.map((_, index) => `readme-${index + 1}.ts`);
  for (const [index, [, code]] of programs.entries()) writeFileSync(join(project, readme[index]), code);
  tsc(...readme);
  for (const [index, [, code]] of programs.entries()) {
    const checked = code.replace(/^(\s*)(.+?);\s*\/\/ => (.+)$/gm, "$1equal($2, $3);");
    const program = `import { deepStrictEqual as equal } from "node:assert";\n${checked}`;
    writeFileSync(join(project, "readme.mjs"), program);
    run(process.execPath, ["readme.mjs"], project);
    console.log(`ok  program ${index + 1} of the README of @udbytte/core, to the letter`);
  }
  const examples = readdirSync(join(installed, "examples")).sort();
  cpSync(join(installed, "examples"), join(project, "examples"), { recursive: true });
  tsc(...examples.map((file) => join("examples", file)));
  const said = examples.map((file) => {
    const compiled = join("compiled", file.replace(".ts", ".js"));
    return `# ${file}\n${run(process.execPath, [compiled], project)}`;
  });
  const golden = readFileSync(join(root, "packages/core/test/golden/examples.txt"), "utf8");
  const lines = (text) => text.split("\n").filter((line) => line !== "");
  expect(lines(said.join("")).join() === lines(golden).join(), "its five examples, compiled and run elsewhere");

  cpSync(join(root, "reports"), join(project, "reports"), { recursive: true });
  cpSync(join(root, "data-samples"), join(project, "data-samples"), { recursive: true });
  const rendered = run(
    "npx",
    ["--no-install", "udbytte", "render", "reports/projekt-opsoegende-indsats", "--language", "en"],
    project,
  );
  expect(
    existsSync(join(project, "out/projekt-opsoegende-indsats/rapport.pdf")) && rendered.includes("pages"),
    "udbytte render",
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
