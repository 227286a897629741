import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const biome = createRequire(join(root, "package.json")).resolve("@biomejs/biome/bin/biome");

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string };
}

/** A file that breaks a rule of the house, and the lint rule that must say so. */
const violations: readonly { readonly file: string; readonly text: string; readonly rule: string }[] = [
  ...otherRoom("core", ["read", "infer", "validate", "tabulate", "measure", "protect"], ["statistics"]),
  ...otherRoom("renderer", ["define", "compose", "chart", "layout", "write", "fonts", "scaffold"], ["language"]),
  { file: "packages/core/src/model/a.ts", text: 'import "../measure/uptake.ts";', rule: "noRestrictedImports" },
  { file: "packages/core/src/measure/b.ts", text: 'import "node:fs";', rule: "noRestrictedImports" },
  { file: "packages/core/src/measure/c.ts", text: 'import "@udbytte/renderer";', rule: "noRestrictedImports" },
  { file: "packages/core/src/measure/d.ts", text: 'import "arquero";', rule: "noRestrictedImports" },
  { file: "packages/core/src/measure/k.ts", text: 'import "hucre/xlsx";', rule: "noRestrictedImports" },
  {
    file: "packages/core/src/measure/e.ts",
    text: "export const clock: number = performance.now();",
    rule: "noRestrictedGlobals",
  },
  {
    file: "packages/core/src/measure/f.ts",
    text: "export const folder: string = process.cwd();",
    rule: "noRestrictedGlobals",
  },
  { file: "packages/core/src/infer/k.ts", text: 'import "papaparse";', rule: "noRestrictedImports" },
  { file: "packages/renderer/src/scaffold/l.ts", text: 'import "pdfkit";', rule: "noRestrictedImports" },
  { file: "packages/core/src/f.ts", text: 'import "papaparse";', rule: "noRestrictedImports" },
  { file: "packages/renderer/src/layout/g.ts", text: 'import "pdfkit";', rule: "noRestrictedImports" },
  { file: "packages/renderer/src/write/write-text.ts", text: 'import "vega";', rule: "noRestrictedImports" },
  {
    file: "packages/renderer/src/chart/m.ts",
    text: 'import { theme } from "../model/theme.ts"; export const ink: string = theme.color.text;',
    rule: "noRestrictedImports",
  },
  {
    file: "packages/renderer/src/layout/blocks/n.ts",
    text: 'import { theme } from "../../model/theme.ts"; export const ink: string = theme.color.text;',
    rule: "noRestrictedImports",
  },
  { file: "packages/renderer/src/compose/h.ts", text: 'import "@udbytte/cli";', rule: "noRestrictedImports" },
  { file: "packages/renderer/src/compose/i.ts", text: 'import "../index.ts";', rule: "noRestrictedImports" },
  { file: "packages/core/src/measure/notKebab.ts", text: "export const x = 1;", rule: "useFilenamingConvention" },
  { file: "packages/core/src/measure/j.ts", text: "const x = 1; export default x;", rule: "noDefaultExport" },
];

/** One planted import for each ordered pair of rooms, and one from the rooms' shared folder into a room. */
function otherRoom(pkg: string, rooms: readonly string[], shared: readonly string[]) {
  const pairs = [...rooms, ...shared].flatMap((from) => rooms.filter((to) => to !== from).map((to) => ({ from, to })));
  return pairs.map(({ from, to }) => ({
    file: `packages/${pkg}/src/${from}/imports-${to}.ts`,
    text: `import "../${to}/anything.ts";`,
    rule: "noRestrictedImports",
  }));
}

describe("the layer rules", () => {
  const folder = mkdtempSync(join(tmpdir(), "udbytte-house-"));
  let diagnostics: readonly Diagnostic[] = [];

  beforeAll(() => {
    copyFileSync(join(root, "biome.json"), join(folder, "biome.json"));
    for (const { file, text } of violations) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${text}\n`);
    }
    diagnostics = lint(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(violations)("$rule fails on $file: $text", ({ file, rule }) => {
    const found = diagnostics.filter((diagnostic) => diagnostic.location.path.endsWith(file));
    expect(found.map((diagnostic) => diagnostic.category.split("/").at(-1))).toContain(rule);
  });

  it("lets a room import itself, the model and what its package shares", () => {
    const file = "packages/core/src/measure/allowed.ts";
    writeFileSync(
      join(folder, file),
      'import "../model/result.ts";\nimport "../statistics/wilson-interval.ts";\nimport "./cells.ts";\n',
    );
    expect(
      lint(folder).filter(
        (diagnostic) => diagnostic.location.path.endsWith(file) && diagnostic.category.includes("noRestricted"),
      ),
    ).toEqual([]);
  });
});

describe("the pure packages", () => {
  const sources = execFileSync(
    "git",
    ["ls-files", "-co", "--exclude-standard", "packages/core/src", "packages/renderer/src"],
    { cwd: root, encoding: "utf8" },
  )
    .trim()
    .split("\n");

  it("are found", () => expect(sources.length).toBeGreaterThan(20));

  it("read no clock and no random number", () => {
    const impure = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\btoLocale\w+String\(\)/;
    expect(sources.filter((file) => impure.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });

  it("have no drawer for things without a name", () => {
    const drawer = /(^|\/)(utils?|helpers?|common|shared|misc|types)(\/|\.[a-z]+$)/;
    expect(sources.filter((file) => drawer.test(file))).toEqual([]);
  });
});

function lint(folder: string): readonly Diagnostic[] {
  const args = [biome, "lint", "--vcs-enabled=false", "--max-diagnostics=none", "--reporter=json", "packages"];
  try {
    return parse(
      execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
  } catch (error) {
    return parse((error as { stdout: string }).stdout);
  }
}

function parse(output: string): readonly Diagnostic[] {
  return (JSON.parse(output) as { diagnostics: readonly Diagnostic[] }).diagnostics;
}
