import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const room = new URL("../../src/language/", import.meta.url);

/** Lines `expression; // => value` of the doc blocks of a file. */
function examplesOf(file: string): readonly (readonly [expression: string, value: string])[] {
  const text = readFileSync(new URL(file, room), "utf8");
  return [...text.matchAll(/^ \* (.+); \/\/ => (.+)$/gm)].map(([, expression = "", value = ""]) => [expression, value]);
}

describe.each(readdirSync(room).filter((file) => examplesOf(file).length > 0))("%s", (file) => {
  test.each(examplesOf(file))("%s is %s", async (expression, value) => {
    const module: Readonly<Record<string, unknown>> = await import(new URL(file, room).href);
    const names = Object.keys(module);
    const run = new Function(...names, `"use strict"; return [${expression}, ${value}];`);
    const [actual, expected] = run(...names.map((name) => module[name]));
    expect(actual).toEqual(expected);
  });
});
