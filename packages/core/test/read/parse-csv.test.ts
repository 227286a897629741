import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { Delimiter } from "../../src/model/codebook.ts";
import { parseCsv } from "../../src/read/parse-csv.ts";

const table = (text: string, delimiter?: Delimiter) => {
  const parsed = parseCsv(text, "a.csv", delimiter === undefined ? {} : { delimiter });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.value;
};
const errors = (text: string, delimiter: Delimiter = ";") => {
  const parsed = parseCsv(text, "a.csv", { delimiter });
  return parsed.ok ? [] : parsed.errors;
};

describe("what is read", () => {
  test("cells are text as they stand: no numbers, no dates, no trimming", () => {
    expect(table("Beløb;Nr;Dato\n2.783;007; 31-12-2019 \n").rows).toEqual([["2.783", "007", " 31-12-2019 "]]);
  });

  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("lines that end in %s", (_, end) => {
    expect(table(["a;b", "1;2", '"3";"4"', ""].join(end))).toMatchObject({
      header: ["a", "b"],
      rows: [
        ["1", "2"],
        ["3", "4"],
      ],
      rowNumbers: [2, 3],
    });
  });

  test("mixed line ends after a quoted cell", () => {
    expect(table('a;b\n1;"x"\r\n2;"y"\n').rows).toEqual([
      ["1", "x"],
      ["2", "y"],
    ]);
  });

  test("quotes around delimiters, quotes and line breaks; row numbers are lines of the file", () => {
    const parsed = table('a;b\n"1;1";"han sagde ""nej"""\n"to\r\nlinjer";"x\n\ny"\n3;4\n\n5;6\n');
    expect(parsed.rows).toEqual([
      ["1;1", 'han sagde "nej"'],
      ["to\nlinjer", "x\n\ny"],
      ["3", "4"],
      ["5", "6"],
    ]);
    expect(parsed.rowNumbers).toEqual([2, 3, 7, 9]);
  });

  test("Excel's sep= line names the delimiter and counts as a line", () => {
    expect(table("sep=|\r\na|b;c\r\n1|2;3\r\n")).toMatchObject({
      header: ["a", "b;c"],
      rows: [["1", "2;3"]],
      rowNumbers: [3],
    });
    expect(table('"sep=,"\na,b\n1,2\n').header).toEqual(["a", "b"]);
    expect(table("sep=,\na;b\n1;2\n", ";").header).toEqual(["a", "b"]);
  });

  test("empty rows and columns at the end are left out, empty lines anywhere", () => {
    const parsed = table("\n a ;b;;\n1;2;;\n\n;;;\n3;4;;\n;;;\n;;;\n\n", ";");
    expect(parsed).toEqual({
      file: "a.csv",
      header: ["a", "b"],
      rows: [
        ["1", "2"],
        ["", ""],
        ["3", "4"],
      ],
      rowNumbers: [3, 5, 6],
    });
  });

  test("an empty line in a table of one column is a missing value", () => {
    expect(table("Svar\nJa\n\nNej\n").rows).toEqual([["Ja"], [""], ["Nej"]]);
  });

  test("decomposed letters are composed", () => {
    expect(table("A\u030ar;b\npa\u030a;2\n")).toMatchObject({ header: ["År", "b"], rows: [["på", "2"]] });
  });

  test("headers that are names of object properties", () => {
    expect(table("__proto__;constructor\n1;2\n").header).toEqual(["__proto__", "constructor"]);
  });

  test("a header without rows is a table with a warning", () => {
    expect(parseCsv("a;b\n", "a.csv")).toEqual({
      ok: true,
      value: { file: "a.csv", header: ["a", "b"], rows: [], rowNumbers: [] },
      warnings: [{ code: "file-empty", severity: "warning", file: "a.csv" }],
    });
  });

  test("any table, written with any delimiter, reads back the same", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ø", " ", ",", ";", "\t", "|", '"', "\n", "1", ".", "=") });
    const tables = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(tables, fc.constantFrom<Delimiter>(";", ",", "\t", "|"), fc.boolean(), (rows, delimiter, quotes) => {
        const header = rows[0]?.map((_, index) => `k${index}`) ?? [];
        const ended = [...rows, header.map(() => "slut")];
        const text = Papa.unparse([header, ...ended], { delimiter, quotes, newline: "\r\n" });
        expect(table(text, delimiter)).toMatchObject({ header, rows: ended });
      }),
    );
  });

  test("rows read the same whether or not a later one has quotes", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ø", " ", "1", "\u030a", "-"), maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
        fc.constantFrom("a;b\n", '"a;";b\n'),
        (rows, head) => {
          const text = head + rows.map((row) => `${row.join(";")}\n`).join("");
          const { header, ...plain } = table(text, ";");
          const quoted = table(`${text}"last";"x"\n`, ";");
          const kept = plain.rows.length;
          expect(quoted.header).toEqual(header);
          expect(quoted.rows.slice(0, kept)).toEqual(plain.rows);
          expect(quoted.rowNumbers.slice(0, kept)).toEqual(plain.rowNumbers);
          expect(quoted.rowNumbers.at(-1)).toBe(rows.length + 2);
        },
      ),
    );
  });

  test("the delimiter of any table with three plain columns is found", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ø", " ", "-", "1"), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom<Delimiter>(";", ",", "\t", "|"),
        (rows, delimiter) => {
          const ended = [...rows, ["x", "y", "z"]];
          const text = Papa.unparse([["a", "b", "c"], ...ended], { delimiter });
          expect(table(text).rows).toEqual(ended);
        },
      ),
    );
  });
});

describe("what is refused", () => {
  test.each([
    ["no text", ""],
    ["spaces and line ends", " \r\n\n  "],
    ["a sep= line alone", "sep=;\n"],
  ])("%s is file-empty", (_, text) => {
    expect(errors(text)).toEqual([{ code: "file-empty", severity: "error", file: "a.csv" }]);
  });

  test("delimiter-ambiguous", () => {
    expect(parseCsv("Post, kr;Beløb\nLøn;1,5\n", "a.csv")).toEqual({
      ok: false,
      errors: [
        {
          code: "delimiter-ambiguous",
          severity: "error",
          file: "a.csv",
          line: 1,
          expected: ['";" = [Post, kr] [Beløb]', '"," = [Post] [kr;Beløb]'],
        },
      ],
    });
    expect(parseCsv("sep=#\na#b\n", "a.csv")).toMatchObject({
      errors: [
        {
          code: "delimiter-ambiguous",
          line: 2,
          expected: ['";" = [a#b]', '"\\t" = [a#b]', '"," = [a#b]', '"|" = [a#b]'],
        },
      ],
    });
  });

  test("csv-malformed: a quote that is never closed, with the line it begins on", () => {
    expect(errors('a;b\n1;"x\ny"\n2;"ja\n3;nej\n')).toEqual([
      { code: "csv-malformed", severity: "error", file: "a.csv", line: 4, detail: '"', expected: ['"…"'] },
    ]);
  });

  test("csv-malformed: a quote inside quotes that is not doubled", () => {
    expect(errors('a;b\n1;"han sagde "nej" igen"\n2;3\n')).toEqual([
      { code: "csv-malformed", severity: "error", file: "a.csv", line: 2, detail: '"', expected: ['""'] },
    ]);
  });

  test("header-duplicate, without regard to case, spaces and composition", () => {
    expect(errors("Ålder;B; a\u030alder ;b;C\n1;2;3;4;5\n")).toEqual([
      { code: "header-duplicate", severity: "error", file: "a.csv", line: 1, header: "Ålder", value: "Ålder" },
      { code: "header-duplicate", severity: "error", file: "a.csv", line: 1, header: "B", value: "B" },
    ]);
  });

  test("row-ragged: one error for each width, with the first line and how many", () => {
    expect(errors('a;b\n1;2\n"x\ny";2;3\n1;2;3\n1\n')).toEqual([
      {
        code: "row-ragged",
        severity: "error",
        file: "a.csv",
        line: 3,
        value: "3",
        expected: ["2"],
        occurrences: 2,
      },
      { code: "row-ragged", severity: "error", file: "a.csv", line: 6, value: "1", expected: ["2"] },
    ]);
  });

  test("row-ragged: twenty widths one by one, the others in one", () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${"x;".repeat(index + 3)}x`);
    const ragged = parseCsv(`A;B;C\n${rows.join("\n")}\n`, "a.csv", { delimiter: ";" });
    const errors = ragged.ok ? [] : ragged.errors;
    expect(errors).toHaveLength(21);
    expect(errors[20]).toEqual({
      code: "row-ragged",
      severity: "error",
      file: "a.csv",
      line: 22,
      expected: ["3"],
      occurrences: 10,
    });
  });

  test("what is too large is told alone: all else may follow from it", () => {
    const codes = (text: string): readonly string[] => {
      const parsed = parseCsv(text, "a.csv");
      return parsed.ok ? [] : parsed.errors.map(({ code, detail }) => `${code} ${detail}`);
    };
    expect(codes(`A${";B".repeat(20_000)}\nx\n`)).toEqual(["too-large columns"]);
    expect(codes(`A;B\nx;y\n${";\n".repeat(1_048_577)}x;y\n`)).toEqual(["too-large blankRows"]);
  });

  test("faults of the header and of rows come together", () => {
    expect(errors("a;A\n1\n").map(({ code }) => code)).toEqual(["header-duplicate", "row-ragged"]);
  });
});
