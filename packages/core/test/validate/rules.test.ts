import { describe, expect, test } from "vitest";
import { validateTable } from "../../src/validate/validate-table.ts";
import { errorsOf, rawOf, tableOf, year2019 } from "./table-of.ts";

const yesNo = "[{ id: ja, label: Ja }, { id: nej, label: Nej }, { id: maaske, label: Måske }]";
const columns = [
  `{ id: kontakt, header: Kontakt, label: Kontakt, type: category, levels: ${yesNo} }`,
  `{ id: svar, header: Svar, label: Svar, type: category, levels: ${yesNo} }`,
  "{ id: dato, header: Dato, label: Dato, type: date }",
  "{ id: beloeb, header: Beløb, label: Beløb, type: amount, locale: da, unit: kr. }",
];
const ruled = (when: string, then: string) =>
  tableOf(columns, [`{ id: r, label: Reglen, when: { ${when} }, then: { ${then} } }`], year2019);
const row = (cells: { kontakt?: string; svar?: string; dato?: string; beloeb?: string }): readonly string[] => [
  cells.kontakt ?? "",
  cells.svar ?? "",
  cells.dato ?? "",
  cells.beloeb ?? "",
];

describe("a broken rule", () => {
  test("says which, the first row and how many, what stands there and what should", () => {
    const table = ruled("svar: present", "kontakt: ja");
    const rows = [
      row({ kontakt: "Ja", svar: "Nej" }),
      row({ kontakt: "Nej", svar: "Ja" }),
      row({ svar: "Ja" }),
      row({ kontakt: "Nej" }),
    ];
    expect(errorsOf(table, rows)).toEqual([
      {
        code: "rule-broken",
        severity: "error",
        file: "t.csv",
        line: 3,
        detail: "Reglen",
        header: "Kontakt",
        value: "Nej",
        expected: ["Ja"],
        occurrences: 2,
      },
    ]);
  });

  test.each([
    ["a level", "svar: ja", "kontakt: ja", { svar: "Ja", kontakt: "Ja" }, { svar: "Ja", kontakt: "Nej" }],
    ["a missing cell is no level", "svar: ja", "kontakt: ja", { svar: "" }, { svar: "Ja", kontakt: "" }],
    [
      "any of several levels",
      "svar: [ja, nej]",
      "kontakt: [ja, nej]",
      { svar: "Måske" },
      { svar: "Nej", kontakt: "Måske" },
    ],
    ["present", "kontakt: ja", "svar: present", { kontakt: "Ja", svar: "Ja" }, { kontakt: "Ja" }],
    ["absent", "kontakt: absent", "svar: absent", { kontakt: "Ja", svar: "Ja" }, { svar: "Ja" }],
    ["an amount that is there", "beloeb: present", "svar: ja", { svar: "Nej" }, { beloeb: "5", svar: "Nej" }],
    [
      "a last day",
      "svar: ja",
      'dato: { to: "2019-04-30" }',
      { svar: "Ja", dato: "30-04-2019" },
      { svar: "Ja", dato: "01-05-2019" },
    ],
    ["a first day", 'dato: { from: "2019-05-01" }', "svar: ja", { dato: "30-04-2019" }, { dato: "01-05-2019" }],
    [
      "both",
      'dato: { from: "2019-05-01", to: "2019-05-02" }',
      "svar: ja",
      { dato: "03-05-2019" },
      { dato: "02-05-2019" },
    ],
    ["two conditions", "svar: ja, kontakt: ja", "dato: present", { svar: "Ja" }, { svar: "Ja", kontakt: "Ja" }],
    ["two consequences", "svar: ja", "kontakt: ja, dato: present", { svar: "Nej" }, { svar: "Ja", kontakt: "Ja" }],
  ])("%s", (_, when, then, kept, broken) => {
    const table = ruled(when, then);
    expect(errorsOf(table, [row(kept)])).toEqual([]);
    expect(errorsOf(table, [row(broken)])).toMatchObject([{ code: "rule-broken", line: 2 }]);
  });

  test("names the column that is wrong among several, and dates by their bounds", () => {
    const table = ruled("svar: ja", 'kontakt: ja, dato: { from: "2019-02-01", to: "2019-02-28" }');
    const [error] = errorsOf(table, [row({ svar: "Ja", kontakt: "Ja", dato: "01-03-2019" })]);
    expect(error).toMatchObject({ header: "Dato", expected: ["2019-02-01–2019-02-28"] });
    expect(error).not.toHaveProperty("value");
  });
});

test("a rule may require a missing code with a name", () => {
  const code = "{ code: i.s., id: ikke-spurgt, label: Ikke spurgt }";
  const [kontakt = "", ...others] = columns;
  const own = kontakt.replace(
    "type:",
    `missing: [ukendt, ${code}, { code: v.i., id: ved-ikke, label: Ved ikke }], type:`,
  );
  const table = tableOf(
    [own, ...others],
    ["{ id: r, label: R, when: { svar: present }, then: { kontakt: [ja, ikke-spurgt] } }"],
    year2019,
  );
  const rows = ["Ja", "i.s.", "Ikke spurgt", "Nej", "ukendt", "", "Ved ikke"].map((kontakt) =>
    row({ kontakt, svar: "Ja" }),
  );
  expect(errorsOf(table, rows)).toMatchObject([
    { code: "rule-broken", line: 5, occurrences: 4, value: "Nej", header: "Kontakt" },
  ]);
  expect(new Set(errorsOf(table, rows)[0]?.expected)).toEqual(new Set(["Ja", "Ikke spurgt"]));
});

test("a missing code of the table, in a column that holds no words", () => {
  const rule = "{ id: r, label: R, when: { beloeb: ikke-spurgt }, then: { svar: absent } }";
  const missing = '    missing: [{ code: "99", id: ikke-spurgt, label: Ikke spurgt }]\n';
  const coded = tableOf(columns, [rule], year2019 + missing);
  const rows = [row({ beloeb: "99" }), row({ beloeb: "99", svar: "Ja" }), row({ svar: "Ja" })];
  expect(errorsOf(coded, rows)).toMatchObject([{ code: "rule-broken", line: 3 }]);
});

test("a row whose cell is faulty already is left alone", () => {
  const table = ruled("svar: present", "kontakt: ja");
  expect(errorsOf(table, [row({ svar: "Ja", kontakt: "Jo" })]).map(({ code }) => code)).toEqual(["level-unknown"]);
});

test("a rule about what the codebook does not have is a mistake of the caller", () => {
  const table = ruled("svar: present", "kontakt: ja");
  const rule = table.rules[0];
  if (rule === undefined) throw new Error("no rule");
  const check = (when: Record<string, string>) => () => {
    const wrong = { ...table, rules: [{ ...rule, when }] };
    return validateTable(rawOf(table, []), wrong);
  };
  expect(check({ swar: "present" })).toThrow('A rule names column "swar", which the table does not have');
  expect(check({ svar: "jo" })).toThrow('A rule names level "jo", which column "svar" does not have');
});
