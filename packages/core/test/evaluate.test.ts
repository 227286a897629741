import { beforeAll, describe, expect, test } from "vitest";
import { evaluate } from "../src/evaluate.ts";
import type { Codebook, Column } from "../src/model/codebook.ts";
import type { MeasureDefinition } from "../src/model/measure-definition.ts";
import type { Result } from "../src/model/result.ts";

const category = (id: string, header: string, levels: Readonly<Record<string, string>>): Column => ({
  id,
  header,
  label: header,
  type: "category",
  required: false,
  ordered: false,
  levels: Object.entries(levels).map(([level, label]) => ({ id: level, label, synonyms: [] })),
});
const table = { missing: [], rules: [] };
const codebook: Codebook = {
  file: "codebook.yaml",
  tables: [
    {
      ...table,
      id: "opkald",
      file: "opkald.csv",
      label: "Opkald",
      unit: "personer",
      columns: [
        category("kontakt", "Kontakt", { ja: "Ja", nej: "Nej" }),
        category("svar", "Svar", { ja: "Ja tak", nej: "Nej tak" }),
        category("type", "Hændelse", { tyveri: "Tyveri", vold: "Vold" }),
        category("farve", "Farve", { roed: "Rød" }),
      ],
    },
    {
      ...table,
      id: "oekonomi",
      file: "oekonomi.csv",
      label: "Økonomi",
      unit: "linjer",
      columns: [
        category("fase", "Fase", { start: "Opstart", drift: "Drift" }),
        { id: "kr", header: "Beløb", label: "Beløb", type: "amount", required: false, locale: "da", unit: "kr." },
      ],
    },
    {
      ...table,
      id: "ubrugt",
      file: "ubrugt.csv",
      label: "Ubrugt",
      unit: "linjer",
      columns: [category("x", "X", { a: "A" })],
    },
  ],
};
const calls = [
  "Kontakt;Svar;Hændelse;Farve",
  ...Array<string>(6).fill("Ja;Ja tak;Vold;Rød"),
  ...Array<string>(2).fill("Ja;Nej tak;Tyveri;"),
  "Ja;Nej tak;;",
  "Nej;;Vold;",
].join("\n");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = new Map([
  ["opkald.csv", bytes(calls)],
  ["oekonomi.csv", bytes("Fase;Beløb\nOpstart;43.000\nDrift;1.250,50\nDrift;\n")],
  ["ubrugt.csv", bytes("X\nA\n")],
]);
const shared = { table: "opkald", population: "personer" };
const per = { ja: { result: "optag", label: "pr. ja" } };
const definitions: readonly MeasureDefinition[] = [
  { ...shared, id: "alle", measure: "count" },
  { ...shared, id: "optag", measure: "uptake", among: { kontakt: "ja" }, accepted: { svar: "ja" }, by: ["type"] },
  { id: "udgift", measure: "cost", table: "oekonomi", population: "udgifter", amount: "kr", by: ["fase"], per },
];

describe("evaluate", () => {
  let results: ReadonlyMap<string, Result>;
  beforeAll(() => {
    const evaluated = evaluate(codebook, files, definitions);
    results = new Map(evaluated.ok ? evaluated.value.map((result) => [result.id, result]) : []);
  });

  test("goes from bytes to results", () => {
    expect(results.get("alle")).toMatchObject({
      count: 10,
      source: { table: "opkald", label: "Opkald", unit: "personer" },
    });
    expect(results.get("optag")).toMatchObject({ numerator: 6, denominator: 8, missing: 1, missingOf: ["Hændelse"] });
    expect(results.get("optag.tyveri")).toMatchObject({ numerator: 0, denominator: 2, label: "Tyveri" });
    expect(results.get("udgift")).toMatchObject({ amount: 44250.5, unit: "kr.", missing: 1 });
    expect(results.get("udgift.per.ja")).toMatchObject({ estimate: 44250.5 / 6 });
  });

  test("gives the same again, and changes nothing", () => {
    const before = new Map([...files].map(([file, content]) => [file, content.slice()]));
    expect(evaluate(codebook, files, definitions)).toEqual(evaluate(codebook, files, definitions));
    expect(files).toEqual(before);
  });

  test("names every missing file, also of tables that nothing is measured in", () => {
    expect(evaluate(codebook, new Map(), definitions)).toEqual({
      ok: false,
      errors: ["opkald.csv", "oekonomi.csv", "ubrugt.csv"].map((file) => ({
        code: "file-missing",
        severity: "error",
        file,
      })),
    });
  });

  test("names the faults of all files at once", () => {
    const faulty = new Map([
      ["opkald.csv", bytes(calls.replace("Ja;Nej tak;Tyveri", "Ja;Nej tak;Tyverri"))],
      ["oekonomi.csv", bytes("Fase;Beløb\nOpstart;mange\n")],
      ["ubrugt.csv", bytes("Y\nA\n")],
    ]);
    const evaluated = evaluate(codebook, faulty, definitions);
    const found = evaluated.ok ? [] : evaluated.errors.map(({ file, code }) => [file, code]);
    expect(found).toEqual([
      ["opkald.csv", "level-unknown"],
      ["oekonomi.csv", "number-invalid"],
      ["ubrugt.csv", "column-missing"],
    ]);
  });

  test("without definitions reads and validates all the same", () => {
    expect(evaluate(codebook, files, [])).toEqual({ ok: true, value: [], warnings: [] });
    expect(evaluate(codebook, new Map(), []).ok).toBe(false);
  });

  test("refuses definitions of what the codebook does not have", () => {
    const elsewhere: MeasureDefinition = { ...shared, id: "x", measure: "count", table: "lager" };
    expect(() => evaluate(codebook, files, [elsewhere])).toThrow(/"x": there is no table "lager"/);
    const unknown: MeasureDefinition = { ...shared, id: "x", measure: "share", having: { vejr: "sol" } };
    expect(() => evaluate(codebook, files, [unknown])).toThrow(/table "opkald" has no variable "vejr"/);
  });
});
