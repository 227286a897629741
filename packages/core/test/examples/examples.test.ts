import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

const examples = readdirSync(new URL("../../examples", import.meta.url)).sort();
const golden = readFileSync(new URL("../golden/examples.txt", import.meta.url), "utf8");

/** What each program prints, by its file. */
const printed: ReadonlyMap<string, string> = new Map(
  golden
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [file = "", ...lines] = part.trimEnd().split("\n");
      return [file, lines.join("\n")];
    }),
);

test("there are five, and what each prints is known", () => {
  expect(examples).toHaveLength(5);
  expect([...printed.keys()]).toEqual(examples);
});

test.each(examples)("%s prints what it is to", async (file) => {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await import(new URL(`../../examples/${file}`, import.meta.url).pathname);
  const said = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  expect(said.join("\n")).toBe(printed.get(file));
});
