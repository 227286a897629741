import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeNew } from "../src/write-new.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "udbytte-new-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = (name: string) => ({ path: join(folder, name), shown: name, text: name });

it("writes new files and makes their folders", async () => {
  expect(await writeNew([file("a"), file("b/c")])).toEqual([]);
  expect(readFileSync(join(folder, "b/c"), "utf8")).toBe("b/c");
});

it("names every file that is there, and touches nothing", async () => {
  writeFileSync(join(folder, "b"), "before");
  writeFileSync(join(folder, "c"), "before");
  expect(await writeNew([file("a"), file("b"), file("c")])).toEqual([
    { code: "target-exists", severity: "error", file: "b" },
    { code: "target-exists", severity: "error", file: "c" },
  ]);
  expect(readdirSync(folder)).toEqual(["b", "c"]);
  expect(readFileSync(join(folder, "b"), "utf8")).toBe("before");
});

it("takes back what it has written when a later file cannot be", async () => {
  writeFileSync(join(folder, "f"), "a file, no folder");
  expect(await writeNew([file("a"), file("d/dd/e"), file("f/g")])).toMatchObject([
    { code: "output-unwritable", file: "f/g" },
  ]);
  expect(readdirSync(folder)).toEqual(["f"]);
});
