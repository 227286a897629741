import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseYaml } from "../../src/read/parse-yaml.ts";

const schema = z.strictObject({
  name: z.string().min(1),
  age: z.int().min(0).max(110).default(0),
  kind: z.enum(["person", "session"]).default("person"),
  parts: z.array(z.union([z.string(), z.strictObject({ file: z.string(), numbered: z.boolean() })])).default([]),
  shape: z
    .discriminatedUnion("type", [
      z.strictObject({ type: z.literal("circle"), radius: z.number() }),
      z.strictObject({ type: z.literal("square"), side: z.number() }),
    ])
    .optional(),
  shares: z.record(z.string().regex(/^[a-z]+$/), z.number()).default({}),
});

const faults = (text: string) => {
  const parsed = parseYaml(text, "a.yaml", schema);
  return parsed.ok ? [] : parsed.errors;
};

describe("a file that fits", () => {
  test("gives the value with its defaults", () => {
    expect(parseYaml("name: Åse\nparts: [a, { file: b, numbered: false }]\n", "a.yaml", schema)).toMatchObject({
      ok: true,
      value: { value: { name: "Åse", age: 0, kind: "person", parts: ["a", { file: "b", numbered: false }] } },
      warnings: [],
    });
  });

  test("keeps ja, nej, no and dates as text", () => {
    const words = z.array(z.string());
    expect(parseYaml("[ja, nej, no, on, 2019-04-30]", "a.yaml", words)).toMatchObject({
      value: { value: ["ja", "nej", "no", "on", "2019-04-30"] },
    });
  });

  test("locates values, keys, items, aliases, and the nearest part of what is not there", () => {
    const text = "name: &n Åse\nparts:\n  - a\n  - { file: *n, numbered: true }\n";
    const parsed = parseYaml(text, "a.yaml", schema);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const { locate } = parsed.value;
    expect(locate(["parts", 0])).toEqual({ line: 3, column: 5 });
    expect(locate(["parts", 1, "file"], "key")).toEqual({ line: 4, column: 7 });
    expect(locate(["parts", 1, "file"])).toEqual({ line: 4, column: 13 });
    expect(locate(["parts"], "key")).toEqual({ line: 2, column: 1 });
    expect(locate(["parts", 1, "title", 3])).toEqual({ line: 4, column: 5 });
    expect(locate([])).toEqual({ line: 1, column: 1 });
  });
});

describe("a file that does not", () => {
  test("key-unknown at the key, with the keys there are and the nearest", () => {
    expect(faults("name: Åse\nparts:\n  - { file: b, numberd: true, numbered: true }\nknid: person\n")).toEqual([
      {
        code: "key-unknown",
        severity: "error",
        file: "a.yaml",
        line: 3,
        column: 16,
        value: "numberd",
        expected: ["file", "numbered"],
        suggestion: "numbered",
      },
      {
        code: "key-unknown",
        severity: "error",
        file: "a.yaml",
        line: 4,
        column: 1,
        value: "knid",
        expected: ["name", "age", "kind", "parts", "shape", "shares"],
        suggestion: "kind",
      },
    ]);
  });

  test("key-missing at the map that lacks it", () => {
    expect(faults("age: 3\nshape:\n  type: circle\n")).toEqual([
      { code: "key-missing", severity: "error", file: "a.yaml", line: 1, column: 1, detail: "name" },
      { code: "key-missing", severity: "error", file: "a.yaml", line: 3, column: 3, detail: "radius" },
    ]);
  });

  test.each([
    [
      "a choice",
      "name: x\nkind: persom",
      { line: 2, value: "persom", expected: ["person", "session"], suggestion: "person" },
    ],
    ["a bound below", "name: x\nage: -1", { line: 2, detail: "age", value: "-1", expected: ["≥ 0"] }],
    ["a bound above", "name: x\nage: 111", { line: 2, value: "111", expected: ["≤ 110"] }],
    ["a fraction", "name: x\nage: 1.5", { line: 2, value: "1.5", expected: ["1"] }],
    ["a word for a list", "name: x\nparts: a", { line: 2, column: 8, value: "a", expected: ["[…]"] }],
    ["an empty text", 'name: ""', { line: 1, expected: ['"…"'] }],
    ["no value at all", "name:", { line: 1, column: 1, detail: "name", expected: ['"…"'] }],
    [
      "an unknown kind",
      "name: x\nshape: { type: circel }",
      { line: 2, column: 16, value: "circel", suggestion: "circle" },
    ],
    [
      "a key of the wrong form",
      "name: x\nshares: { A1: 2 }",
      { line: 2, column: 11, value: "A1", expected: ["/^[a-z]+$/"] },
    ],
    ["none of several forms", "name: x\nparts: [[a]]", { line: 2, expected: ['"…"', "{…}"] }],
  ])("value-invalid: %s", (_, text, parts) => {
    expect(faults(text)).toMatchObject([{ code: "value-invalid", severity: "error", file: "a.yaml", ...parts }]);
  });

  test.each([
    ["lines: [a]", "1", "≥ 2"],
    ["lines: [a, b, c, d, e]", "5", "≤ 4"],
  ])("value-invalid: how many items %s has, and may have", (text, value, expected) => {
    const parsed = parseYaml(text, "a.yaml", z.strictObject({ lines: z.array(z.string()).min(2).max(4) }));
    expect(parsed.ok ? [] : parsed.errors).toMatchObject([
      { code: "value-invalid", detail: "lines", value, expected: [expected] },
    ]);
  });

  test("a branch that fits the kind of value explains itself", () => {
    expect(faults("name: x\nparts: [{ file: 3, numbered: maybe }]")).toMatchObject([
      { code: "value-invalid", line: 2, column: 17, detail: "file" },
      { code: "value-invalid", line: 2, column: 30, value: "maybe", expected: ["true", "false"] },
    ]);
  });

  test("a code that YAML reads as a number is offered in quotes", () => {
    expect(faults("name: 007")).toMatchObject([
      { code: "value-invalid", value: "007", expected: ['"…"'], suggestion: '"007"' },
    ]);
  });

  test("a comma in unquoted words inside { } is offered in quotes", () => {
    expect(faults("{ name: Et svar kræver, at der er kontakt, age: 3 }")).toMatchObject([
      { code: "key-unknown", value: "at der er kontakt", suggestion: 'name: "Et svar kræver, at der er kontakt"' },
    ]);
  });

  test("every fault at once", () => {
    expect(
      faults("title: x\nage: old\nkind: 3\n")
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(["key-missing", "key-unknown", "value-invalid", "value-invalid"]);
  });

  test("a misspelt key is one fault, not a missing key as well", () => {
    expect(faults("nam: x\n")).toMatchObject([{ code: "key-unknown", value: "nam", suggestion: "name" }]);
    expect(faults("nam: x\nshape: { type: circle, side: 2 }\n").map(({ code, detail }) => [code, detail])).toEqual([
      ["key-missing", "radius"],
      ["key-unknown", undefined],
      ["key-unknown", undefined],
    ]);
  });

  test("a custom issue may say it better", () => {
    const even = z.number().superRefine((value, context) => {
      const fault = { code: "level-unknown", expected: ["2", "4"], suggestion: "2" };
      if (value % 2 === 1) context.addIssue({ code: "custom", params: { fault } });
    });
    expect(parseYaml("n: 3", "a.yaml", z.strictObject({ n: even }))).toMatchObject({
      errors: [{ code: "level-unknown", line: 1, column: 4, value: "3", expected: ["2", "4"], suggestion: "2" }],
    });
  });
});

describe("what is no YAML", () => {
  test.each([
    ["a bracket that stays open", "name: [a\n", 2],
    ["a tab for indentation", "a:\n\t- b\n", 2],
    ["a key twice", "name: a\nage: 1\nname: b\n", 3],
    ["an alias of nothing", "name: *x\n", 1],
    ["a tag that means nothing", "name: !hat a\n", 1],
    ["two documents", "name: a\n---\nname: b\n", 2],
  ])("yaml-syntax: %s", (_, text, line) => {
    const found = faults(text);
    expect(found[0]).toMatchObject({ code: "yaml-syntax", severity: "error", file: "a.yaml", line });
    expect(found[0]?.column).toBeGreaterThan(0);
    expect(found[0]?.detail).not.toBe("");
  });

  test("file-empty", () => {
    expect(faults("# intet\n")).toEqual([{ code: "file-empty", severity: "error", file: "a.yaml" }]);
  });
});
