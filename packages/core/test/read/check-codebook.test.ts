import { expect, test } from "vitest";
import { parseCodebook } from "../../src/read/parse-codebook.ts";

const text = `tables:
  - id: opkald
    files: [a.csv, b.csv]
    label: Opkald
    unit: personer
    missing: ["ukendt", { code: "99", id: refused, label: Ønsker ikke }]
    columns:
      - { id: nr, header: Nr., label: Nr., type: identifier }
      - { id: svar, header: Svar, label: Svar, type: yes-no }
      - id: kilde
        label: Kilde
        type: options
        options:
          - { id: avis, header: K1, label: Avis }
          - { id: ven, header: K2, label: Ven }
  - id: samtaler
    file: c.csv
    label: Samtaler
    unit: samtaler
    columns:
      - { id: opkald, header: Opkald, label: Opkald, type: identifier, references: { table: opkald, column: nr } }
`;

function faults(from: string, to: string): readonly string[] {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  const parsed = parseCodebook(text.replace(from, to), "codebook.yaml");
  return parsed.ok
    ? []
    : parsed.errors.map(({ code, line, column, value, detail }) =>
        `${line}:${column} ${code} ${value ?? ""} ${detail ?? ""}`.trim(),
      );
}

test("the short forms are spelt out", () => {
  const parsed = parseCodebook(text, "codebook.yaml");
  const table = parsed.ok ? parsed.value.tables[0] : undefined;
  expect(table).toMatchObject({ file: "a.csv", files: [{ file: "a.csv" }, { file: "b.csv" }] });
  expect(table?.columns.map(({ id, type }) => `${id} ${type}`)).toEqual([
    "nr identifier",
    "svar category",
    "kilde-avis category",
    "kilde-ven category",
  ]);
});

test.each([
  ["neither file nor files", "    files: [a.csv, b.csv]\n", "", ["2:5 key-missing  file"]],
  ["both", "files: [a.csv", "file: x.csv\n    files: [a.csv", ["4:5 value-invalid file, files files"]],
  ["a file twice", "a.csv, b.csv", "a.csv, a.csv", ["3:20 id-duplicate a.csv"]],
  [
    "levels without a variable",
    "[a.csv, b.csv]",
    "[{ file: a.csv, level: x }, { file: b.csv, level: y }]",
    ["2:5 key-missing  fileVariable"],
  ],
  [
    "a variable without levels",
    "[a.csv, b.csv]",
    "[a.csv, b.csv]\n    fileVariable: { id: fil, label: Fil }",
    ["3:13 key-missing  level", "3:20 key-missing  level"],
  ],
  [
    "a variable whose name is taken",
    "[a.csv, b.csv]",
    "[{ file: a.csv, level: x }]\n    fileVariable: { id: svar, label: Fil }",
    ["4:25 id-duplicate svar"],
  ],
  ["a missing code called missing", "id: refused", "id: missing", ["6:43 value-invalid missing id"]],
  [
    "a missing code with two labels",
    "label: Ønsker ikke }",
    'label: Ønsker ikke }, { code: "98", id: refused, label: Nægter }',
    ["6:92 id-duplicate refused"],
  ],
  [
    "a missing code with the name of a level",
    "type: yes-no }",
    'type: yes-no, missing: [{ code: "9", id: yes, label: Hm }] }',
    ["9:9 value-invalid yes missing", "9:89 id-duplicate yes"],
  ],
  ["an option twice", "id: ven,", "id: avis,", ["15:19 id-duplicate kilde-avis"]],
  ["a header twice", "header: K2", "header: svar", ["15:32 header-duplicate svar"]],
  ["a reference to no table", "table: opkald", "table: opkal", ["21:93 table-unknown opkal"]],
  ["a reference to a column of words", "column: nr", "column: svar", ["21:109 variable-unknown svar"]],
])("%s", (_, from, to, expected) => {
  expect(faults(from, to)).toEqual(expected);
});
