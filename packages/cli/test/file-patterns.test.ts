import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Codebook, TableFile } from "@udbytte/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expandFilePatterns } from "../src/file-patterns.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "udbytte-patterns-"));
  mkdirSync(join(folder, "kredse"));
  const names = [
    "reg-2019.csv",
    "reg-2018.csv",
    "reg-2018.csv.bak",
    "regX2018.csv",
    "o\u0308l-1.csv",
    "kredse/a.csv",
    "kredse/b.csv",
  ];
  for (const name of names) writeFileSync(join(folder, name), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function expand(...files: readonly TableFile[]): Promise<readonly TableFile[] | undefined> {
  const table = { id: "t", file: files[0]?.file ?? "", label: "T", unit: "x", missing: [], columns: [], rules: [] };
  const codebook: Codebook = { file: "codebook.yaml", tables: [files.length === 1 ? table : { ...table, files }] };
  return (await expandFilePatterns(codebook, folder)).tables[0]?.files;
}
const named = (...names: readonly string[]): readonly TableFile[] => names.map((file) => ({ file }));

test("a pattern is its files, in the order of their names", async () => {
  expect(await expand({ file: "reg-*.csv" })).toEqual(named("reg-2018.csv", "reg-2019.csv"));
  expect(await expand({ file: "kredse/*.csv" })).toEqual(named("kredse/a.csv", "kredse/b.csv"));
});

test("a file that is named and fits a pattern is read once; a level goes to every file of its pattern", async () => {
  const level = { id: "x", label: "X" };
  expect(await expand({ file: "reg-2019.csv" }, { file: "reg-*.csv" })).toEqual(named("reg-2019.csv", "reg-2018.csv"));
  expect(await expand({ file: "kredse/*.csv", level }, { file: "reg-2018.csv", level })).toEqual([
    { file: "kredse/a.csv", level },
    { file: "kredse/b.csv", level },
    { file: "reg-2018.csv", level },
  ]);
});

test("composed and decomposed letters are the same; other signs stand for themselves", async () => {
  expect((await expand({ file: "öl-*.csv" }))?.length).toBe(1);
  expect(await expand({ file: "reg*2018.csv" })).toEqual(named("reg-2018.csv", "regX2018.csv"));
});

test("a pattern that nothing fits stays, and so do tables without one", async () => {
  expect(await expand({ file: "ingen-*.csv" })).toEqual(named("ingen-*.csv"));
  expect(await expand({ file: "reg-2018.csv" })).toBeUndefined();
  expect(await expand({ file: "nowhere/*.csv" })).toEqual(named("nowhere/*.csv"));
});
