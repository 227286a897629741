import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TableCodebook } from "../../src/model/codebook.ts";
import type { SheetCell } from "../../src/model/workbook.ts";
import { openWorkbook } from "../../src/read/parse-workbook.ts";
import { readTable } from "../../src/read/read-table.ts";
import { makeWorkbook, makeZip, type WorkbookParts } from "./make-workbook.ts";

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const oneSheet = (data: string, others: Partial<WorkbookParts> = {}): Uint8Array =>
  makeWorkbook({ sheets: [{ name: "Ark1", data }], ...others });

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly SheetCell[])[]> {
  const opened = await openWorkbook(bytes, "a.xlsx");
  if (!opened.ok) throw new Error(JSON.stringify(opened.errors));
  return opened.value.sheets[0]?.rows ?? [];
}

describe("cells of a workbook", () => {
  test("shared, inline and rich text; phonetic text is no part of it", async () => {
    const sharedStrings = `<si><t xml:space="preserve"> Røveri </t></si><si><r><t>Vold</t></r><r><rPr><b/></rPr><t xml:space="preserve"> og trusler</t></r></si><si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></si>`;
    const data = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>`;
    expect(await rowsOf(oneSheet(data, { sharedStrings }))).toEqual([[" Røveri ", "Vold og trusler", "課", "ab"]]);
  });

  test("rows and cells without r=, a wrong dimension, gaps", async () => {
    const data = `<row><c><v>1</v></c>${inline("x")}</row><row r="4"><c r="B4"><v>2</v></c></row>`;
    const bytes = makeWorkbook({ sheets: [{ name: "Ark1", data, dimension: "A1:A1" }] });
    const rows = await rowsOf(bytes);
    expect(rows[0]).toEqual([1, "x"]);
    expect(rows[3]).toEqual([null, 2]);
    expect(rows).toHaveLength(4);
  });

  test.each([
    [false, "2019-12-31", "1900-01-01"],
    [true, "2024-01-01", "1904-01-02"],
  ])("true dates, 1904 calendar: %s", async (date1904, later, first) => {
    const data = `<row r="1"><c r="A1" s="1"><v>43830</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="2"><v>43830.5625</v></c></row>`;
    const rows = await rowsOf(oneSheet(data, { formats: [14, "dd\\-mm\\-yyyy"], date1904 }));
    expect(rows[0]).toEqual([
      { date: later, time: "" },
      { date: first, time: "" },
      { date: later, time: "13:30:00" },
    ]);
  });

  test("ISO date cells stay text, impossible dates are an error", async () => {
    const data = `<row r="1"><c r="A1" t="d" s="1"><v>2019-12-31</v></c><c r="B1" s="1"><v>-1e12</v></c></row>`;
    expect(await rowsOf(oneSheet(data, { formats: [14] }))).toEqual([["2019-12-31", { error: "#####" }]]);
  });

  test("percentages in per cent, whatever the format says beside the sign", async () => {
    const data = `<row r="1"><c r="A1" s="1"><v>0.25</v></c><c r="B1" s="2"><v>0.07</v></c><c r="C1" s="3"><v>0.5</v></c></row>`;
    const rows = await rowsOf(oneSheet(data, { formats: [9, '0.0" af alle "%', '0" %"'] }));
    expect(rows[0]).toEqual([{ percent: 25 }, { percent: 7 }, 0.5]);
  });

  test("errors are told from text that looks like one, booleans and formulas", async () => {
    const data = `<row r="1"><c r="A1" t="e"><v>#REF!</v></c>${inline("#REF!")}<c t="b"><v>1</v></c><c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v>tekst</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    expect(await rowsOf(oneSheet(data))).toEqual([
      [{ error: "#REF!" }, "#REF!", true, 2, "tekst", { error: "#DIV/0!" }],
    ]);
  });
});

const table = (columns: TableCodebook["columns"], others: Partial<TableCodebook> = {}): TableCodebook => ({
  id: "t",
  file: "a.xlsx",
  label: "T",
  unit: "personer",
  missing: [],
  columns,
  rules: [],
  ...others,
});
const name = (header: string) =>
  ({ id: header, header, label: header, type: "identifier", unique: false, required: false }) as const;

async function read(bytes: Uint8Array, codebook: TableCodebook) {
  const opened = await openWorkbook(bytes, "a.xlsx");
  return opened.ok ? readTable(opened.value, codebook) : opened;
}

describe("a table in a workbook", () => {
  test("true numbers and dates become text that the column's reader takes", async () => {
    const columns: TableCodebook["columns"] = [
      { ...name("Kr"), type: "amount", locale: "da", unit: "kr." },
      { ...name("Dato"), type: "date", derive: [] },
      name("Nr"),
    ];
    const data = `<row r="1">${inline("Kr")}${inline("Dato")}${inline("Nr")}${inline("Andet")}</row>
      <row r="3"><c><v>2.783</v></c><c s="1"><v>43830.5</v></c><c><v>7</v></c></row>
      <row r="4"><c><v>43000.5</v></c>${inline("31-12-2019")}${inline("007")}<c t="e"><v>#REF!</v></c></row>
      <row r="5">${inline("1.234,5")}<c t="d"><v>2019-12-31T00:00:00</v></c><c><v>1e-7</v></c></row>
      <row r="9"/>`;
    expect(await read(oneSheet(data, { formats: [14] }), table(columns))).toMatchObject({
      value: {
        rows: [
          ["2,7830", "2019-12-31", "7"],
          ["43000,5", "31-12-2019", "007"],
          ["1.234,5", "2019-12-31", "0.0000001"],
        ],
        rowNumbers: [3, 4, 5],
      },
    });
  });

  test("formula-failed: one for each column and kind, unless the error is listed as missing", async () => {
    const error = (text: string): string => `<c t="e"><v>${text}</v></c>`;
    const data = `<row>${inline("A")}${inline("B")}</row><row>${error("#REF!")}${error("#N/A")}</row><row>${error("#REF!")}${error("#VALUE!")}</row>`;
    expect(await read(oneSheet(data), table([name("A"), name("B")], { missing: ["#n/a"] }))).toEqual({
      ok: false,
      errors: [
        {
          code: "formula-failed",
          severity: "error",
          file: "a.xlsx",
          line: 2,
          header: "A",
          value: "#REF!",
          detail: "A2",
          occurrences: 2,
        },
        {
          code: "formula-failed",
          severity: "error",
          file: "a.xlsx",
          line: 3,
          header: "B",
          value: "#VALUE!",
          detail: "B3",
        },
      ],
    });
  });

  test("a formula that was never calculated has failed; one that gives an empty text has not", async () => {
    const rows = `<row>${inline("A")}</row><row><c t="str"><f>""</f><v></v></c></row><row><c><f>1+1</f></c></row>`;
    expect(await read(oneSheet(rows), table([name("A")]))).toMatchObject({
      ok: false,
      errors: [{ code: "formula-failed", line: 3, header: "A", value: "=", detail: "A3" }],
    });
  });

  test("cells-merged: one for each column, unless what is merged is empty, a title, or not read", async () => {
    const row = (...cells: readonly string[]): string => `<row>${cells.map(inline).join("")}</row>`;
    const data = `${row("A", "B", "C") + row("x", "x", "x") + row("x", "x", "x")}<row><c/>${inline("x")}</row>`;
    const merged = (...ranges: readonly string[]): Uint8Array =>
      makeWorkbook({ sheets: [{ name: "Ark1", data, merged: ranges }] });
    const columns = table([name("A"), name("B")]);
    expect(await read(merged("B2:B3", "A1:B1", "C2:C3", "A4:A5", "B4:B9"), columns)).toMatchObject({
      ok: false,
      errors: [{ code: "cells-merged", line: 2, header: "B", detail: "B2", occurrences: 2 }],
    });
    expect(await read(merged("A1:B1", "C2:C3", "A4:A5"), columns)).toMatchObject({ ok: true });
  });

  const filled = (header: string): string => `<row>${inline(header)}</row><row>${inline("x")}</row>`;
  const workbook = makeWorkbook({
    sheets: [
      { name: "Forside", data: "" },
      { name: "Data 2019", data: filled("A") },
      { name: "Skjult", data: filled("B"), state: "hidden" },
    ],
  });

  test("the only visible sheet with data; a hidden one by name", async () => {
    expect(await read(workbook, table([name("A")]))).toMatchObject({ value: { header: ["A"], rows: [["x"]] } });
    expect(await read(workbook, table([name("B")], { sheet: "skjult" }))).toMatchObject({ value: { header: ["B"] } });
  });

  test("sheet-unknown, with the one that was probably meant", async () => {
    expect(await read(workbook, table([name("A")], { sheet: "Data 2018" }))).toEqual({
      ok: false,
      errors: [
        {
          code: "sheet-unknown",
          severity: "error",
          file: "a.xlsx",
          value: "Data 2018",
          expected: ["Forside", "Data 2019", "Skjult"],
          suggestion: "Data 2019",
        },
      ],
    });
  });

  test("sheet-ambiguous names the sheets; a workbook without data is file-empty", async () => {
    const sheets = ["2018", "2019"].map((year) => ({ name: year, data: filled("A") }));
    expect(await read(makeWorkbook({ sheets }), table([name("A")]))).toMatchObject({
      errors: [{ code: "sheet-ambiguous", expected: ["2018", "2019"] }],
    });
    expect(await read(oneSheet(""), table([name("A")]))).toMatchObject({ errors: [{ code: "file-empty" }] });
  });
});

describe("files that are no workbook to read", () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const faultOf = async (bytes: Uint8Array) => {
    const opened = await openWorkbook(bytes, "a.xlsx");
    return opened.ok ? undefined : opened.errors[0];
  };
  const utf16 = (word: string): number[] => Array.from(word, (letter) => [letter.charCodeAt(0), 0]).flat();
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(504).fill(0)];

  test.each([
    ["empty", new Uint8Array(), { code: "file-empty" }],
    ["a web page", text("<html><table><tr><td>1</td></tr></table>"), { code: "file-unreadable", detail: "html" }],
    ["CSV", text("Navn;Alder\nÅse;34\n"), { code: "file-unreadable", detail: "csv" }],
    ["binary", new Uint8Array([1, 0, 2, 0]), { code: "file-unreadable", detail: "binary" }],
    ["an old workbook", new Uint8Array([...old, ...utf16("Workbook")]), { code: "file-unreadable", detail: "xls" }],
    ["an encrypted workbook", new Uint8Array([...old, ...utf16("EncryptedPackage")]), { code: "file-encrypted" }],
    ["cut off", oneSheet("<row/>").subarray(0, 900), { code: "file-unreadable", detail: "zip" }],
    ["another archive", makeZip([{ name: "a.txt", bytes: text("a") }]), { code: "file-unreadable", detail: "archive" }],
    [
      "an archive that is no workbook inside",
      makeZip([{ name: "[Content_Types].xml", bytes: text("<a/>") }]),
      { code: "file-unreadable", detail: "zip" },
    ],
  ])("%s", async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toMatchObject({ severity: "error", file: "a.xlsx", ...fault });
  });

  test.each([
    ["declares 700 MB", 700_000_000],
    ["declares 20 MB in a few bytes", 20_000_000],
  ])("a zip bomb that %s is refused before anything is unpacked", async (_, declared) => {
    const bomb = makeZip([
      { name: "[Content_Types].xml", bytes: text("<a/>") },
      { name: "xl/worksheets/sheet1.xml", bytes: new Uint8Array(100), declared },
    ]);
    expect(await faultOf(bomb)).toMatchObject({ code: "too-large", detail: "workbook", value: String(declared + 4) });
  });

  test("a file that declares nothing of its size is not unpacked either", async () => {
    const bomb = makeZip([
      { name: "[Content_Types].xml", bytes: text("<a/>") },
      { name: "xl/worksheets/sheet1.xml", bytes: new Uint8Array(100), declared: 0 },
    ]);
    expect(await faultOf(bomb)).toMatchObject({ code: "file-unreadable", detail: "zip" });
  });

  test.each([
    ["one cell at the far corner", `<row r="1">${inline("A")}</row><row><c r="XFD1048576"><v>1</v></c></row>`],
    [
      "cells without r= in a row far down",
      `<row>${inline("A")}</row><row r="1048576"><c/>${inline("x").repeat(9)}</row>`,
    ],
  ])("a sheet of enormous area, from %s, is refused before it is set aside", async (_, rows) => {
    expect(await faultOf(oneSheet(rows))).toMatchObject({ code: "too-large", detail: "area" });
  });

  test("a workbook cut off anywhere, or with any bytes changed, gives a workbook or one error", async () => {
    const whole = oneSheet(`<row>${inline("A")}</row><row><c><v>1</v></c></row>`);
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
        const damaged = whole.slice(0, changes.length === 0 ? cut : whole.length);
        for (const [at, byte] of changes) damaged[at] = byte;
        const opened = await openWorkbook(damaged, "a.xlsx");
        if (!opened.ok) expect(opened.errors).toHaveLength(1);
        else expect(typeof readTable(opened.value, table([name("A")])).ok).toBe("boolean");
      }),
      { numRuns: 200 },
    );
  });

  test("damage at any byte gives a workbook or one error", async () => {
    const bytes = oneSheet(`<row>${inline("A")}</row><row><c><v>1</v></c></row>`);
    for (let at = 0; at < bytes.length; at += 17) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      const opened = await openWorkbook(damaged, "a.xlsx");
      if (opened.ok) readTable(opened.value, table([name("A")]));
      else expect(opened.errors).toHaveLength(1);
    }
  });
});

test("the library for workbooks is loaded in one file only, and only when there is a workbook", () => {
  const source = readFileSync(new URL("../../src/read/parse-workbook.ts", import.meta.url), "utf8");
  expect(source).not.toMatch(/^import .*hucre/m);
  expect(source).toContain('await import("hucre/xlsx")');
});
