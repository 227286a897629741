import { describe, expect, test } from "vitest";
import type { DataError } from "../../src/model/data-error.ts";
import { parseCodebook } from "../../src/read/parse-codebook.ts";

const complete = `tables:
  - id: registreringer
    file: registreringer.csv
    label: Projektets egne registreringer
    unit: personer
    period: { from: "2018-06-25", to: "2019-11-30" }
    encoding: windows-1252
    delimiter: ";"
    missing: ["", "ukendt"]
    columns:
      - { id: sagsnr, header: Sagsnr., label: Sagsnummer, type: identifier, unique: true, required: true }
      - { id: dato, header: Dato, label: Dato, type: date, derive: [{ id: aar, by: year }] }
      - id: type
        header: Hændelsestype
        label: Hændelsestype
        type: category
        levels:
          - { id: vold, label: Vold }
          - { id: roeveri, label: Røveri, synonyms: [Røverier] }
      - id: alder
        header: Alder
        label: Alder
        type: integer
        min: 0
        max: 110
        bands:
          - { id: 0-17, label: 0–17 år, from: 0, to: 17 }
          - { id: 18-plus, label: 18 år og derover, from: 18 }
      - { id: beloeb, header: Beløb, label: Beløb, type: amount, locale: da, unit: kr. }
    rules:
      - { id: vold-foer, label: "Vold, kun før maj", when: { type: [vold], alder: present }, then: { dato: { to: "2019-04-30" } } }
`;

/** The faults of the complete codebook with one text of it replaced. */
function faults(from: string, to: string): readonly DataError[] {
  expect(complete).toContain(from);
  const parsed = parseCodebook(complete.replace(from, to), "codebook.yaml");
  return parsed.ok ? [] : parsed.errors;
}

test("a complete codebook with its defaults", () => {
  const parsed = parseCodebook(complete, "data/codebook.yaml");
  expect(parsed).toMatchObject({ ok: true, warnings: [] });
  const codebook = parsed.ok ? parsed.value : undefined;
  expect(codebook?.file).toBe("data/codebook.yaml");
  expect(codebook?.tables[0]).toEqual({
    id: "registreringer",
    file: "registreringer.csv",
    label: "Projektets egne registreringer",
    unit: "personer",
    period: { from: "2018-06-25", to: "2019-11-30" },
    encoding: "windows-1252",
    delimiter: ";",
    missing: ["", "ukendt"],
    columns: [
      { id: "sagsnr", header: "Sagsnr.", label: "Sagsnummer", type: "identifier", unique: true, required: true },
      { id: "dato", header: "Dato", label: "Dato", type: "date", required: false, derive: [{ id: "aar", by: "year" }] },
      {
        id: "type",
        header: "Hændelsestype",
        label: "Hændelsestype",
        type: "category",
        required: false,
        ordered: false,
        levels: [
          { id: "vold", label: "Vold", synonyms: [] },
          { id: "roeveri", label: "Røveri", synonyms: ["Røverier"] },
        ],
      },
      {
        id: "alder",
        header: "Alder",
        label: "Alder",
        type: "integer",
        required: false,
        min: 0,
        max: 110,
        bands: [
          { id: "0-17", label: "0–17 år", from: 0, to: 17 },
          { id: "18-plus", label: "18 år og derover", from: 18 },
        ],
      },
      { id: "beloeb", header: "Beløb", label: "Beløb", type: "amount", required: false, locale: "da", unit: "kr." },
    ],
    rules: [
      expect.objectContaining({
        id: "vold-foer",
        label: "Vold, kun før maj",
        when: { type: ["vold"], alder: "present" },
      }),
    ],
  });
});

describe("the shape", () => {
  test("an unknown key", () => {
    expect(faults("period:", "peroid:")).toMatchObject([
      { code: "key-missing", line: 2, detail: "period" },
      { code: "key-unknown", line: 6, column: 5, value: "peroid", suggestion: "period" },
    ]);
  });

  test("the keys of a column depend on its type", () => {
    expect(faults("locale: da", "levels: []")).toMatchObject([
      { code: "key-missing", line: 29, detail: "locale" },
      { code: "key-unknown", line: 29, value: "levels", expected: expect.arrayContaining(["locale", "unit"]) },
    ]);
    expect(faults("type: amount", "type: amuont")).toMatchObject([
      {
        code: "value-invalid",
        line: 29,
        value: "amuont",
        expected: ["category", "date", "integer", "amount", "identifier", "yes-no", "text", "options"],
        suggestion: "amount",
      },
    ]);
  });

  test.each([
    [
      "an id with other letters",
      "id: vold,",
      "id: Vold mod øre,",
      { value: "Vold mod øre", suggestion: "vold-mod-oere" },
    ],
    ["a year for an id", "id: aar", "id: 2019", { value: "2019", suggestion: '"2019"' }],
    ["a day that is not there", "2019-11-30", "2019-11-31", { value: "2019-11-31", expected: ["2019-12-31"] }],
    ["a delimiter that is none", 'delimiter: ";"', 'delimiter: "#"', { expected: [";", ",", "\t", "|"] }],
    ["an encoding that is none", "windows-1252", "windows-1253", { suggestion: "windows-1252" }],
    [
      "a yes that YAML does not know",
      "required: true",
      "required: ja",
      { detail: "required", value: "ja", expected: ["true", "false"] },
    ],
    ["a derivation that is none", "by: year", "by: yaer", { suggestion: "year" }],
  ])("value-invalid: %s", (_, from, to, parts) => {
    expect(faults(from, to)).toMatchObject([{ code: "value-invalid", ...parts }]);
  });

  test("no tables", () => {
    expect(parseCodebook("tabels: []", "c.yaml")).toMatchObject({
      errors: [{ code: "key-unknown", suggestion: "tables" }],
    });
  });
});

describe("names used twice", () => {
  test.each([
    ["columns", "id: alder", "id: type", { line: 20, value: "type" }],
    ["a derived variable and a column", "id: aar", "id: alder", { line: 20, value: "alder" }],
    ["levels", "id: roeveri", "id: vold", { line: 19, value: "vold" }],
    ["bands", "id: 18-plus", "id: 0-17", { line: 28, value: "0-17" }],
    ["spellings of two levels", "[Røverier]", "[vold]", { line: 19, column: 54, value: "vold" }],
    ["the label of one and the id of another", "label: Røveri", "label: VOLD", { line: 19, value: "VOLD" }],
  ])("id-duplicate: %s", (_, from, to, parts) => {
    expect(faults(from, to)).toContainEqual(
      expect.objectContaining({ code: "id-duplicate", severity: "error", ...parts }),
    );
  });

  test("tables", () => {
    const twice = complete + complete.replace("tables:\n", "");
    expect(parseCodebook(twice, "c.yaml")).toMatchObject({
      errors: [{ code: "id-duplicate", line: 32, column: 9, value: "registreringer" }],
    });
  });

  test("headers, as a file would compare them", () => {
    expect(faults("header: Alder", "header: DATO")).toMatchObject([
      { code: "header-duplicate", line: 21, value: "dato" },
    ]);
  });
});

describe("parts that contradict each other", () => {
  test("dates to derive from, but no period to give them levels", () => {
    expect(faults('    period: { from: "2018-06-25", to: "2019-11-30" }\n', "")).toMatchObject([
      { code: "key-missing", line: 2, detail: "period" },
    ]);
  });

  test.each([
    ["a period that ends before it begins", '"2018-06-25"', '"2020-06-25"', { line: 6, expected: ["≥ 2020-06-25"] }],
    ["bounds the wrong way round", "min: 0", "min: 111", { line: 25, detail: "max", expected: ["≥ 111"] }],
    ["a band the wrong way round", "from: 0,", "from: 18,", { line: 27, detail: "to" }],
    ["bands that overlap", "from: 18 }", "from: 17 }", { line: 28, detail: "bands", value: "0-17, 18-plus" }],
    ["bands that share one number", "from: 18 }", "to: 0 }", { line: 28, detail: "bands" }],
    ["a level called as conditions are", "id: vold,", "id: present,", { line: 18, detail: "id", value: "present" }],
    ["a level that means missing", "label: Vold", "label: Ukendt", { line: 18, detail: "missing", value: "Ukendt" }],
    ["a level that is an empty cell", "[Røverier]", '[""]', { line: 19, detail: "missing" }],
  ])("value-invalid: %s", (_, from, to, parts) => {
    expect(faults(from, to)).toContainEqual(expect.objectContaining({ code: "value-invalid", ...parts }));
  });
});

describe("rules", () => {
  test("an unknown column, at its key", () => {
    expect(faults("alder: present", "aldr: present")).toMatchObject([
      {
        code: "variable-unknown",
        line: 31,
        value: "aldr",
        expected: ["sagsnr", "dato", "type", "alder", "beloeb"],
        suggestion: "alder",
      },
    ]);
  });

  test("an unknown level, alone or in a list", () => {
    expect(faults("type: [vold]", "type: [vold, roevri]")).toMatchObject([
      { code: "level-unknown", line: 31, value: "roevri", expected: ["vold", "roeveri"], suggestion: "roeveri" },
    ]);
    expect(faults("type: [vold]", "type: volt")).toMatchObject([
      { code: "level-unknown", value: "volt", expected: ["vold", "roeveri", "present", "absent"], suggestion: "vold" },
    ]);
    expect(faults("alder: present", "alder: vold")).toMatchObject([
      { code: "level-unknown", value: "vold", expected: ["present", "absent"] },
    ]);
  });

  test("a range of dates for what is no date", () => {
    expect(faults("dato: { to:", "type: { to:")).toMatchObject([
      { code: "value-invalid", detail: "type", expected: ["vold", "roeveri", "present", "absent"] },
    ]);
  });

  test("a range of dates the wrong way round", () => {
    expect(faults("{ to:", '{ from: "2019-05-01", to:')).toMatchObject([
      { code: "value-invalid", detail: "to", expected: ["≥ 2019-05-01"] },
    ]);
  });
});

test("faults of every kind come together, in the order of the file", () => {
  const text = complete
    .replace("label: Vold ", "lable: Vold, label: Vold ")
    .replace("id: roeveri", "id: vold")
    .replace("alder: present", "aldr: present")
    .replace("delimiter:", "delimitter:");
  const parsed = parseCodebook(text, "codebook.yaml");
  expect(parsed.ok ? [] : parsed.errors.map(({ code, line }) => `${line} ${code}`)).toEqual([
    "8 key-unknown",
    "18 key-unknown",
    "19 id-duplicate",
    "31 variable-unknown",
  ]);
});

test("broken YAML", () => {
  expect(parseCodebook("tables: [", "codebook.yaml")).toMatchObject({
    ok: false,
    errors: [{ code: "yaml-syntax", file: "codebook.yaml", line: 1 }],
  });
});
