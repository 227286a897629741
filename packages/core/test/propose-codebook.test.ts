import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CodebookWords, writeCodebook } from "../src/infer/write-codebook.ts";
import { proposeCodebook } from "../src/propose-codebook.ts";
import { parseCodebook } from "../src/read/parse-codebook.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const words: CodebookWords = {
  introduction: "Hvad kolonnerne betyder",
  rows: (count) => `${count} rows`,
  occurs: (count, threshold) => (count === null ? `under ${threshold}` : `${count} times`),
  missing: (count, threshold) => `missing ${count ?? `under ${threshold}`}`,
  leftOutHeading: "left out",
  firstAt: (row) => `row ${row}`,
  leftOut: {
    "personal-number": "number",
    "personal-email": "email",
    "personal-phone": "phone",
    "personal-name": "name",
    "birth-date": "birth",
    "free-text": "text",
    empty: "empty",
    mixed: "mixed",
    "no-header": "no header",
  },
  doubts: {
    "codes-without-words": () => "codes",
    misspelling: (about) => `misspelt ${about.join(" ")}`,
    "thousands-or-decimals": () => "thousands",
    "unit-unknown": () => "unit",
    "bands-by-range": () => "range",
    "bands-of-age": () => "age",
    "digits-as-yes-no": () => "digits",
  },
  missingCode: (code, count, threshold) => `${code} ${count ?? `under ${threshold}`}`,
  unit: "unit",
  period: "period",
  files: "several files",
  rules: "rules",
  references: "references",
  form: "as read",
  answers: (parts) => parts.map(([answer, occurs]) => `${answer} ${occurs}`).join(", "),
};
const file = { words, schema: "x/codebook.schema.json", threshold: 5 };

function yamlOf(files: ReadonlyMap<string, Uint8Array>): string {
  const proposals = proposeCodebook(files);
  if (!proposals.ok) throw new Error(JSON.stringify(proposals.errors));
  return writeCodebook(proposals.value, file);
}

describe("proposeCodebook", () => {
  it("leaves out a column that does not validate, and says so", () => {
    const cells = Array.from({ length: 40 }, (_, index) => `${10 + (index % 18)}-01-2019`);
    const proposals = proposeCodebook(
      new Map([["a.csv", bytes(`Dato;Svar\n${cells.map((day) => `${day};Ja`).join("\n")}\nukendt dato;Nej\n;Nej\n`)]]),
    );
    expect(proposals.ok && proposals.value[0]?.leftOut).toEqual([{ header: "Dato", reason: "mixed", line: 42 }]);
    expect(proposals.ok && proposals.value[0]?.table.columns.map(({ id }) => id)).toEqual(["svar"]);
  });

  it("says which file has no column to use, and what it has", () => {
    expect(proposeCodebook(new Map([["n.csv", bytes("Navn;E-mail\nIda;ida@eks.dk\n")]]))).toEqual({
      ok: false,
      errors: [{ code: "columns-unusable", severity: "error", file: "n.csv", expected: ["Navn", "E-mail"] }],
    });
  });

  it("reports the faults of every file", () => {
    const proposals = proposeCodebook(
      new Map([
        ["a.csv", bytes("")],
        ["b.csv", bytes("A;A\n1;2\n")],
      ]),
    );
    expect(!proposals.ok && proposals.errors.map(({ code, file: name }) => [name, code])).toEqual([
      ["a.csv", "file-empty"],
      ["b.csv", "header-duplicate"],
    ]);
  });

  it("names tables apart", () => {
    const proposals = proposeCodebook(
      new Map([
        ["Svar 1.csv", bytes("A;B\nx;y\nx;y\n")],
        ["svar-1.txt", bytes("A;C\nx;y\nx;y\n")],
      ]),
    );
    expect(proposals.ok && proposals.value.map(({ table }) => table.id)).toEqual(["svar-1", "svar-1-2"]);
  });
});

describe("writeCodebook", () => {
  it("writes what the file has where a label had to be made readable", () => {
    const cells = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? "M\u0096and" : "Kvinde"));
    const written = yamlOf(new Map([["a.csv", bytes(`Køn\n${cells.join("\n")}\n`)]]));
    const parsed = parseCodebook(written, "codebook.yaml");
    const [column] = parsed.ok ? (parsed.value.tables[0]?.columns ?? []) : [];
    expect(column?.type === "category" && column.levels).toMatchObject([
      { label: "M and", synonyms: ["M\u0096and"] },
      { label: "Kvinde", synonyms: [] },
    ]);
  });

  const rows = [...Array.from({ length: 9 }, () => "Ja;007;x@y.dk"), "Nej;008;-", "Nej;008;-", "-;007;-", "Nej;008;-"];
  const yaml = yamlOf(new Map([["svar.csv", bytes(`Svar;Kode;Mail\n${rows.join("\n")}\n`)]]));

  it("names the schema in the first line", () => {
    expect(yaml.split("\n")[0]).toBe("# yaml-language-server: $schema=x/codebook.schema.json");
  });

  it("says how often a level occurs, but no number under the threshold", () => {
    expect(yaml).toContain("type: yes-no # no under 5\n");
    expect(yaml).toContain('{ id: "007", label: "007" }\n');
    expect(yaml).toContain('{ id: "008", label: "008" } # under 5\n');
    expect(yaml).toContain('- "-" # - under 5');
  });

  it("quotes codes, lists what is left out by its header, and shows no value of it", () => {
    expect(yaml).toContain('label: "007"');
    expect(yaml).toContain("# left out\n  #   „Mail“: email");
    expect(yaml).not.toContain("x@y.dk");
  });

  it("gives back the proposed tables, whatever the cells", () => {
    const cell = fc.constantFrom(
      "Ja",
      "Nej",
      "# x: y",
      "{a}",
      "- b",
      "'",
      "%",
      "007",
      "null",
      "true",
      "1",
      "Æ&ø",
      "@a",
      "!b",
      "a, b",
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 4, maxLength: 12 }), cell, (cells, header) => {
        const csv = `"Fast";"${header}"\n${[...cells, ...cells].map((each) => `fast;"${each}"`).join("\n")}\n`;
        const files = new Map([["a.csv", bytes(csv)]]);
        const proposals = proposeCodebook(files);
        if (!proposals.ok) return;
        const read = parseCodebook(writeCodebook(proposals.value, file), "codebook.yaml");
        expect(read).toEqual({
          ok: true,
          value: { file: "codebook.yaml", tables: proposals.value.map(({ table }) => table) },
          warnings: [],
        });
      }),
      { numRuns: 60 },
    );
  });
});
