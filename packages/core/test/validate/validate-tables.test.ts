import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate.ts";
import type { Codebook } from "../../src/model/codebook.ts";
import { parseCodebook } from "../../src/read/parse-codebook.ts";

const text = `tables:
  - id: opkald
    files:
      - { file: opkald-2018.csv, level: "2018" }
      - { file: opkald-2019.csv, level: "2019", label: 2019 (til november) }
    fileVariable: { id: fil, label: År }
    label: Opkald
    unit: personer
    columns:
      - { id: nr, header: Nr., label: Nr., type: identifier, unique: true }
      - { id: svar, header: Svar, label: Svar, type: yes-no }
    rules:
      - { id: svar-kraever-nr, label: Et svar kræver et nummer, when: { svar: present }, then: { nr: present } }
  - id: samtaler
    file: samtaler.csv
    label: Samtaler
    unit: samtaler
    headerRows: 2
    columns:
      - { id: opkald, header: OPKALD, label: Opkald, type: identifier, references: { table: opkald, column: nr } }
`;

function codebookOf(change: (text: string) => string = (same) => same): Codebook {
  const parsed = parseCodebook(change(text), "codebook.yaml");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.value;
}

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const good = {
  "opkald-2018.csv": "Nr.;Svar\nA-1;Ja\nA-2;Nej\n",
  "opkald-2019.csv": "Svar;Nr.\nJa;B-1\n",
  "samtaler.csv": "OPKALD;TEKST\nHvilket opkald?;Hvad blev sagt?\nB-1;\nA-2;\n;\n",
};
const files = (changed: Partial<typeof good> = {}): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries({ ...good, ...changed }).map(([file, content]) => [file, bytes(content)]));
const errors = (changed: Partial<typeof good>, codebook = codebookOf()) => {
  const evaluated = evaluate(codebook, files(changed), []);
  return evaluated.ok ? [] : evaluated.errors.filter(({ severity }) => severity === "error");
};
const places = (changed: Partial<typeof good>) =>
  errors(changed).map(({ code, file, line, occurrences = 1 }) => `${code} ${file} ${line} ${occurrences}`);

describe("several files as one table", () => {
  test("count as one, and the file is a variable", () => {
    const definition = {
      id: "s",
      measure: "composition",
      table: "opkald",
      population: "alle",
      of: "fil",
      base: "all",
    } as const;
    const evaluated = evaluate(codebookOf(), files(), [definition]);
    const results = evaluated.ok ? evaluated.value : [];
    expect(results.map(({ id, label, ...rest }) => [id, label, "numerator" in rest ? rest.numerator : 0])).toEqual([
      ["s.2018", "2018", 2],
      ["s.2019", "2019 (til november)", 1],
      ["s.missing", "(mangler)", 0],
    ]);
  });

  test("faults name the file and the row of that file, each file's its own", () => {
    const wrong = "Nr.;Svar\nA-1;måske\nA-2;måske\n";
    expect(places({ "opkald-2018.csv": wrong, "opkald-2019.csv": "Svar;Nr.\nmåske;B-1\nJa;\n" })).toEqual([
      "level-unknown opkald-2018.csv 2 2",
      "level-unknown opkald-2019.csv 2 1",
      "rule-broken opkald-2019.csv 3 1",
    ]);
  });

  test("a name is unique over all of them", () => {
    expect(places({ "opkald-2019.csv": "Svar;Nr.\nJa;B-1\nJa;A-2\nNej;A-1\n" })).toEqual([
      "value-duplicate opkald-2019.csv 3 2",
    ]);
  });

  test("a column that one of them lacks, and a file that is not there", () => {
    expect(places({ "opkald-2019.csv": "Nr.\nB-1\n" })).toEqual(["column-missing opkald-2019.csv 1 1"]);
    const evaluated = evaluate(codebookOf(), new Map([...files()].slice(1)), []);
    expect(evaluated).toMatchObject({
      ok: false,
      errors: [{ code: "file-missing", file: "opkald-2018.csv" }, { code: "columns-unread" }],
    });
  });
});

describe("references", () => {
  test("a name that no row of any file has: the first row and how many, never the name", () => {
    const found = errors({ "samtaler.csv": "OPKALD\nHvilket?\nA-1\nC-77\nC-78\n\nB-1\n" });
    expect(found).toEqual([
      {
        code: "reference-unknown",
        severity: "error",
        file: "samtaler.csv",
        line: 4,
        header: "OPKALD",
        occurrences: 2,
        detail: "opkald-2018.csv, Nr.",
      },
    ]);
  });

  test("are not judged by a table that could not be read", () => {
    expect(errors({ "opkald-2018.csv": "Nummer;Svar\nA-1;Ja\n" }).map(({ code }) => code)).toEqual(["column-missing"]);
  });
});

describe("what is read and what is not", () => {
  test("columns without a name in the codebook are listed in a note", () => {
    const evaluated = evaluate(codebookOf(), files(), []);
    expect(evaluated.ok && evaluated.warnings).toEqual([
      { code: "columns-unread", severity: "note", file: "samtaler.csv", detail: "TEKST" },
    ]);
  });

  test("a file whose first row is data stops, and shows nothing of it", () => {
    const evaluated = evaluate(codebookOf(), files({ "samtaler.csv": "010190-1234;hanne\n020290-1234;hans\n" }), []);
    expect(evaluated).toMatchObject({
      ok: false,
      errors: [{ code: "personal-data", line: 1, detail: "cpr-suspected" }],
    });
    expect(JSON.stringify(evaluated)).not.toMatch(/0190|hanne/);
  });
});

describe("numbers that look personal by chance", () => {
  const allowed = codebookOf((same) => same.replace("unique: true", "unique: true, personal: allowed"));
  const column = (cells: readonly string[]) => ({
    "opkald-2018.csv": `Nr.;Svar\n${cells.map((cell) => `${cell};\n`).join("")}`,
  });
  const noReferences = { "samtaler.csv": "OPKALD\nHvilket?\n" };

  test("stop the reading", () => {
    expect(errors({ ...column(["22-33-44-55"]), ...noReferences })).toMatchObject([
      { code: "personal-data", line: 2, header: "Nr.", detail: "phone" },
    ]);
  });

  test("are let through with a note where the codebook says so", () => {
    const cells = ["22-33-44-55", "1902151234", "1902151235", "A-1"];
    const evaluated = evaluate(allowed, files({ ...column(cells), ...noReferences }), []);
    expect(evaluated).toMatchObject({
      ok: true,
      warnings: [
        { code: "personal-allowed", severity: "note", line: 2, detail: "phone" },
        { code: "personal-allowed", severity: "note", line: 3, detail: "cpr-suspected", occurrences: 2 },
      ],
    });
    expect(JSON.stringify(evaluated)).not.toMatch(/2233|22-33|190215/);
  });

  test("but not where check digits show that it is no chance, nor e-mail addresses", () => {
    expect(errors({ ...column(["070761-4285"]), ...noReferences }, allowed)).toMatchObject([
      { code: "personal-data", severity: "error", detail: "cpr" },
    ]);
    expect(errors({ ...column(["hanne@example.dk", "A-1", "A-2"]), ...noReferences }, allowed)).toMatchObject([
      { code: "personal-data", detail: "email" },
    ]);
  });
});
