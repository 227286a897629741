import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AmountColumn } from "../../src/model/codebook.ts";
import { validateTable } from "../../src/validate/validate-table.ts";
import { datasetOf, errorsOf, rawOf, tableOf } from "./table-of.ts";

const column = (locale: AmountColumn["locale"], more = ""): string =>
  `{ id: beloeb, header: Beløb, label: Beløb, type: amount, locale: ${locale}, unit: kr.${more} }`;
const inLocale = { da: tableOf([column("da")]), nb: tableOf([column("nb")]), en: tableOf([column("en")]) };
const amounts = (locale: AmountColumn["locale"], cells: readonly string[]): readonly number[] => [
  ...(datasetOf(
    inLocale[locale],
    cells.map((cell) => [cell]),
  ).amounts.get("beloeb") ?? []),
];

describe("what is read", () => {
  test("Danish", () => {
    expect(amounts("da", ["43.000", "1.234,5", "1234,5", "0", "-12,25", "1.234.567,89", "0,125"])).toEqual([
      43000, 1234.5, 1234.5, 0, -12.25, 1234567.89, 0.125,
    ]);
  });

  test("Norwegian, with any kind of space", () => {
    expect(amounts("nb", ["43 000", "1\u00a0234,5", "1\u202f234\u2009567", "1234,5", "\u22127"])).toEqual([
      43000, 1234.5, 1234567, 1234.5, -7,
    ]);
  });

  test("English", () => {
    expect(amounts("en", ["43,000", "1,234.5", "1234.5", ".5".padStart(3, "0")])).toEqual([43000, 1234.5, 1234.5, 0.5]);
  });

  test("the unit may follow", () => {
    expect(amounts("da", ["43.000 kr.", "12,5\u00a0KR.", "7 kr"])).toEqual([43000, 12.5, 7]);
  });

  test("what each locale writes, it reads", () => {
    const tags = { da: "da-DK", nb: "nb-NO", en: "en-GB" } as const;
    fc.assert(
      fc.property(fc.constantFrom("da", "nb", "en"), fc.integer({ min: -1e11, max: 1e11 }), (locale, cents) => {
        const written = new Intl.NumberFormat(tags[locale], { minimumFractionDigits: 2 }).format(cents / 100);
        expect(amounts(locale, [written])).toEqual([cents / 100]);
      }),
    );
  });

  test("a missing amount counts 0 and is counted", () => {
    const dataset = datasetOf(inLocale.da, [["1"], [""], ["\u00a0"]]);
    expect(dataset.amounts).toEqual(new Map([["beloeb", Float64Array.of(1, 0, 0)]]));
    expect(dataset.missingAmounts).toEqual(new Map([["beloeb", 2]]));
    expect(dataset.variables).toEqual([]);
  });
});

describe("what is refused", () => {
  test.each([
    ["da", "1.23"],
    ["da", "43.00"],
    ["da", "1.2345"],
    ["da", "1234.567"],
    ["da", ".500"],
    ["da", "1,2,3"],
    ["da", "43 000"],
    ["da", "1,5 t"],
    ["da", "ca. 500"],
    ["da", "500,-"],
    ["nb", "43.000"],
    ["nb", "43  000"],
    ["nb", "4 30 0"],
    ["en", "1.234,5"],
    ["en", "43 000"],
    ["en", "1,23"],
    ["en", "NaN"],
  ] as const)("number-invalid: %s %s", (locale, cell) => {
    expect(errorsOf(inLocale[locale], [[cell]])).toMatchObject([
      { code: "number-invalid", severity: "error", line: 2 },
    ]);
  });

  test("with the form that is expected", () => {
    expect(errorsOf(inLocale.da, [["43.00"], ["43.00"]])).toEqual([
      {
        code: "number-invalid",
        severity: "error",
        file: "t.csv",
        line: 2,
        header: "Beløb",
        value: "43.00",
        expected: ["1.234,5", "1234,5"],
        occurrences: 2,
      },
    ]);
  });

  test("value-out-of-bounds", () => {
    const bounded = tableOf([column("da", ", min: 0, max: 1000.5")]);
    expect(errorsOf(bounded, [["-1"], ["1.000,6"], ["1.000,5"]])).toMatchObject([
      { code: "value-out-of-bounds", line: 2, value: "-1", expected: ["0–1000.5"] },
      { code: "value-out-of-bounds", line: 3, value: "1.000,6" },
    ]);
  });

  test("value-required", () => {
    const required = tableOf([column("da", ", required: true")]);
    expect(errorsOf(required, [["1"], [""]])).toMatchObject([{ code: "value-required", line: 3, header: "Beløb" }]);
  });
});

test("three decimals that could be thousands of another language are read with a warning", () => {
  const checked = validateTable(rawOf(inLocale.da, [["43,000"], ["1.043,000"], ["43,00"]]), inLocale.da);
  expect(checked).toMatchObject({
    ok: true,
    value: { amounts: new Map([["beloeb", Float64Array.of(43, 1043, 43)]]) },
    warnings: [{ code: "number-invalid", severity: "warning", line: 2, value: "43,000" }],
  });
  expect(checked.ok && checked.warnings).toHaveLength(1);
});
