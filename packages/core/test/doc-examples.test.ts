import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as core from "../src/index.ts";

const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const sourceFolder = join(packageFolder, "src");

interface Example {
  readonly place: string;
  readonly code: string;
}

/** Modules that an example may import; what it imports is looked up here. */
const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { "@udbytte/core": core, zod: { z } };

const sources = readdirSync(sourceFolder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .sort();

function examplesOfSource(path: string): readonly Example[] {
  const text = readFileSync(join(sourceFolder, path), "utf8");
  const blocks = [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([block]) => block.replace(/^\s*\/?\*+\/? ?/gm, ""));
  return blocks.flatMap((block) =>
    block
      .split("@example")
      .slice(1)
      .map((example, index) => ({ place: `src/${path} ${index + 1}`, code: example.split(/^@\w+/m)[0] ?? "" })),
  );
}

function examplesOfReadme(): readonly Example[] {
  const text = readFileSync(join(packageFolder, "README.md"), "utf8");
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ""], index) => ({
    place: `README.md ${index + 1}`,
    code,
  }));
}

/** Runs an example with `scope` in sight. Lines `expression; // => value` are checked; gives how many there were. */
async function run({ code }: Example, scope: Readonly<Record<string, unknown>>): Promise<number> {
  let checks = 0;
  const imported: Record<string, unknown> = {};
  const script = code
    .replace(/^import \{([^}]*)\} from "([^"]+)";$/gm, (_, names: string, from: string) => {
      for (const name of names.split(",").map((part) => part.trim())) imported[name] = modules[from]?.[name];
      return "";
    })
    .replace(/^(\s*)(.+?);\s*\/\/ => (.+)$/gm, (_, indent: string, expression: string, value: string) => {
      checks += 1;
      return `${indent}check(${JSON.stringify(expression)}, (${expression}), (${value}));`;
    });
  const names = {
    ...scope,
    ...imported,
    check: (name: string, actual: unknown, expected: unknown) => expect(actual, name).toEqual(expected),
  };
  const statements = `"use strict"; return (async () => {\n${script}\n})();`;
  await new Function(...Object.keys(names), statements)(...Object.values(names));
  return checks;
}

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
