import { expect, test } from "vitest";
import { type CellRules, cellCoder, type Meaning } from "../../src/validate/code-cells.ts";

const rules: CellRules = {
  header: "Type",
  required: false,
  missing: new Map([["", 0]]),
  personal: "refused",
  mayLackZero: true,
  isName: false,
};
const partOf = (cells: readonly string[], from: number) => ({
  raw: {
    file: "a.csv",
    header: ["Type"],
    rows: cells.map((cell) => [cell]),
    rowNumbers: cells.map((_, at) => from + at),
  },
  index: 0,
});

test("a text is interpreted once while it is remembered, and forgotten among thousands", () => {
  let calls = 0;
  const coder = cellCoder(rules, () => {
    calls++;
    return { value: 7 };
  });
  expect([...coder.code(partOf(["a", "a", "", "a"], 2)).values]).toEqual([7, 7, 0, 7]);
  coder.code(partOf(["a"], 6));
  expect(calls).toBe(1);
  const many = Array.from({ length: 5000 }, (_, at) => `b${at}`);
  coder.code(partOf([...many, "a"], 7));
  expect(calls).toBe(5002);
});

test("faults of forgotten texts are counted on, in parts as in the whole, and only those shown have a suggestion", () => {
  let suggested = 0;
  const interpret = (text: string): Meaning => ({
    fault: { code: "level-unknown", value: text },
    suggest: () => {
      suggested++;
      return "Vold";
    },
  });
  const cells = Array.from({ length: 9000 }, (_, at) => `b${at % 3000}`);
  const whole = cellCoder(rules, interpret);
  whole.code(partOf(cells, 2));
  const faults = whole.takeFaults("a.csv");
  expect(suggested).toBe(20);
  expect(whole.errorCount()).toBe(9000);
  expect(faults).toHaveLength(21);
  expect(faults[0]).toEqual({
    code: "level-unknown",
    value: "b0",
    suggestion: "Vold",
    severity: "error",
    file: "a.csv",
    line: 2,
    header: "Type",
    occurrences: 3,
  });
  expect(faults[20]).toMatchObject({ line: 22, occurrences: 3 * 2980 });
  expect(faults[20]).not.toHaveProperty("value");

  const inParts = cellCoder(rules, interpret);
  for (let at = 0; at < cells.length; at += 170) inParts.code(partOf(cells.slice(at, at + 170), at + 2));
  expect(inParts.takeFaults("a.csv")).toEqual(faults);
  expect(inParts.takeFaults("b.csv")).toEqual([]);
});
