import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { z } from "zod";
import * as core from "../src/index.ts";

export const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));
export const sourceFolder = join(packageFolder, "src");

export interface Example {
  readonly place: string;
  readonly code: string;
}

/** Modules that an example may import; what it imports is looked up here. */
const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { "@udbytte/core": core, zod: { z } };

/** Source files of the package that may hold examples. */
export const sources = readdirSync(sourceFolder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .sort();

/** The examples in the doc blocks of a source file. */
export function examplesOfSource(path: string): readonly Example[] {
  const text = readFileSync(join(sourceFolder, path), "utf8");
  const blocks = [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([block]) => block.replace(/^\s*\/?\*+\/? ?/gm, ""));
  return blocks.flatMap((block) =>
    block
      .split("@example")
      .slice(1)
      .map((example, index) => ({ place: `src/${path} ${index + 1}`, code: example.split(/^@\w+/m)[0] ?? "" })),
  );
}

/** The programs in the package's README. */
export function examplesOfReadme(): readonly Example[] {
  const text = readFileSync(join(packageFolder, "README.md"), "utf8");
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ""], index) => ({
    place: `README.md ${index + 1}`,
    code,
  }));
}

/** Runs an example with `scope` in sight. Lines `expression; // => value` are checked; gives how many there were. */
export async function run({ code }: Example, scope: Readonly<Record<string, unknown>>): Promise<number> {
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
