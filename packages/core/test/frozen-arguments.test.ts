import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import * as core from "../src/index.ts";
import { examplesOfSource, run, sourceFolder, sources } from "./doc-examples.ts";

/** Constants, and functions that take nothing to change. */
const takeNothing = ["codebookJsonSchema", "disclosurePolicies"];
/** Why a test of a function does not freeze one of its arguments: it is not data. */
const notData = (value: object): boolean => ArrayBuffer.isView(value) || "_zod" in value;

const called = new Set<string>();

/** The functions of the package, each of whose calls is given its arguments deeply frozen. */
const frozen = Object.fromEntries(
  Object.entries<unknown>(core).map(([name, exported]) => {
    if (typeof exported !== "function") return [name, exported];
    const watched = (...given: unknown[]): unknown => {
      called.add(name);
      const before = given.map(pictureOf);
      for (const value of given) freeze(value);
      const result: unknown = Reflect.apply(exported, undefined, given);
      const unchanged = (): void => expect(given.map(pictureOf), `arguments of ${name}`).toEqual(before);
      unchanged();
      return result instanceof Promise ? result.finally(unchanged) : result;
    };
    return [name, watched];
  }),
);

test.each(sources.filter((path) => examplesOfSource(path).length > 0))(
  "the examples of %s run on frozen arguments, and leave them as they are",
  async (path) => {
    const own: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ join(sourceFolder, path));
    const inside = Object.fromEntries(Object.entries(own).filter(([name]) => !(name in core)));
    for (const example of examplesOfSource(path)) await run(example, { z, ...inside, ...frozen });
  },
);

test("every exported function was called so", () => {
  expect(Object.keys(core).filter((name) => !called.has(name) && !takeNothing.includes(name))).toEqual([]);
});

test("a function that changes its argument is caught", () => {
  const rows = [{ a: 2 }, { a: 1 }];
  freeze(rows);
  expect(() => rows.sort((first, second) => first.a - second.a)).toThrow(TypeError);
  const map = new Map([["a", 1]]);
  freeze(map);
  expect(() => map.set("b", 2)).toThrow(TypeError);
  const bytes = Uint8Array.of(1);
  const before = pictureOf(bytes);
  bytes[0] = 2;
  expect(pictureOf(bytes)).not.toEqual(before);
});

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value) || notData(value)) return;
  if (value instanceof Map) freezeMap(value);
  Object.freeze(value);
  for (const part of value instanceof Map ? value.values() : Object.values(value)) freeze(part);
}

function freezeMap(map: Map<unknown, unknown>): void {
  const refuse = (): never => {
    throw new TypeError("the map is frozen");
  };
  for (const method of ["set", "delete", "clear"] as const) Object.defineProperty(map, method, { value: refuse });
}

/** What arrays of bytes hold, which cannot be frozen. */
function pictureOf(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  if (value instanceof Map) return [...value].map(([key, part]) => [key, pictureOf(part)]);
  if (Array.isArray(value)) return value.map(pictureOf);
  return null;
}
