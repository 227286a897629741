import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as core from "../src/index.ts";
import { examplesOfReadme, examplesOfSource, packageFolder, run, sourceFolder, sources } from "./doc-examples.ts";

describe("examples in doc blocks", () => {
  const examples = sources.flatMap((path) => examplesOfSource(path).map((example) => ({ path, ...example })));

  test("are there", () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  test.each(examples)("$place", async ({ path, ...example }) => {
    const own: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ join(sourceFolder, path));
    expect(await run(example, { z, ...core, ...own }), "lines that check something").toBeGreaterThan(0);
  });
});

describe("examples in README.md", () => {
  test.each(examplesOfReadme())("$place", async (example) => {
    expect(await run(example, {}), "lines that check something").toBeGreaterThan(0);
  });

  test("name every function that the package exports", () => {
    const readme = readFileSync(join(packageFolder, "README.md"), "utf8");
    expect(Object.keys(core).filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
  });
});

test("every exported function of the package has an example", () => {
  const documented = sources
    .filter((path) => examplesOfSource(path).length > 0)
    .flatMap((path) => [
      ...readFileSync(join(sourceFolder, path), "utf8").matchAll(/^export (?:async )?(?:function|const) (\w+)/gm),
    ])
    .map(([, name]) => name);
  expect(Object.keys(core).filter((name) => !documented.includes(name))).toEqual([]);
});

test("an example that is wrong fails", async () => {
  await expect(run({ place: "", code: "1 + 1; // => 3" }, {})).rejects.toThrow();
  expect(await run({ place: "", code: "1 + 1; // => 2" }, {})).toBe(1);
});
