import { describe, expect, test } from "vitest";
import { findExpressions, parseExpression, valueFormats } from "../../src/define/expressions.ts";

describe("finding", () => {
  test("places, insides, unclosed and stray braces", () => {
    const text = "Af {{ a }} er {{b percent}} og {{ c og }}";
    expect(findExpressions(text).map(({ index, inside }) => [index, inside])).toEqual([
      [3, " a "],
      [14, "b percent"],
      [31, " c og "],
    ]);
    expect(findExpressions("{{ a {{ b }} }}").map(({ text: found }) => found)).toEqual(["{{", "{{ b }}", "}}"]);
    expect(findExpressions("{ a } { b }")).toEqual([]);
  });
});

describe("parsing", () => {
  const value = (inside: string) => {
    const parsed = parseExpression(inside);
    return parsed.ok ? parsed.expression : parsed.fault.code;
  };

  test("values", () => {
    expect(value(" optag-koen.kvinde ")).toEqual({
      kind: "value",
      id: "optag-koen.kvinde",
      format: null,
      option: null,
      capital: false,
    });
    expect(value("a about 100")).toMatchObject({ format: "about", option: "100" });
    expect(value('a fraction "en fjerdedel"')).toMatchObject({ format: "fraction", option: "en fjerdedel" });
    expect(value("a fraction „en fjerdedel“")).toMatchObject({ option: "en fjerdedel" });
    expect(value("a Words")).toMatchObject({ format: "words", capital: true });
  });

  test("ranges and references", () => {
    expect(value("range a b.c kr")).toEqual({ kind: "range", from: "a", to: "b.c", format: "kr" });
    expect(value("range a b")).toMatchObject({ format: null });
    expect(value("page svar")).toEqual({ kind: "page", target: null, id: "svar", capital: false });
    expect(value("Page table svar")).toEqual({ kind: "page", target: "table", id: "svar", capital: true });
    expect(value("page hvem.koen-og-alder")).toMatchObject({ id: "hvem.koen-og-alder" });
    expect(value("page")).toBe("expression-syntax");
    expect(value("page tabel svar")).toBe("expression-syntax");
    expect(value("Figure svar")).toEqual({ kind: "reference", target: "figure", id: "svar", capital: true });
    expect(value("chapter hvem")).toMatchObject({ target: "chapter", capital: false });
  });

  test.each([
    "",
    "A",
    "a b c d",
    "a about",
    "a about ti",
    "a fraction",
    "a percent 1",
    "range a",
    "figure",
    "figure a b",
    "æ",
  ])("%j is no expression", (inside) => {
    expect(["expression-syntax", "format-unknown"]).toContain(value(inside));
  });

  test("an unknown format names the known ones", () => {
    const parsed = parseExpression("a procent");
    expect(!parsed.ok && parsed.fault).toEqual({ code: "format-unknown", value: "procent", expected: valueFormats });
  });
});
