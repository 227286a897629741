import fc from "fast-check";
import { expect, test } from "vitest";
import type { FigureData, FigureRecord } from "../../src/model/document.ts";
import type { Language } from "../../src/model/report-definition.ts";
import { writeFigureFiles } from "../../src/write/write-figure-files.ts";
import { document } from "../layout/sample-document.ts";

const share: FigureRecord = {
  labels: ["Vold; „trusler“"],
  result: "optag.vold",
  count: 1701,
  n: 2783,
  value: (100 * 1701) / 2783,
  unit: "%",
  interval: { lower: 59.28, upper: 62.95, level: 0.95 },
  printed: "61\u00A0%",
  printedInterval: "59–63\u00A0%",
  remark: "",
};
const hidden: FigureRecord = {
  labels: ["Røveri"],
  result: "optag.roeveri",
  count: null,
  n: null,
  value: null,
  unit: "",
  interval: null,
  printed: "",
  printedInterval: "",
  remark: "vises ikke (færre end 5)",
};
const difference: FigureRecord = {
  ...hidden,
  labels: ["Forskel"],
  result: null,
  value: -17.58,
  unit: "procentpoint",
  printed: "\u221218",
  remark: "",
};

function csv(records: readonly FigureRecord[], language: Language = "da", heads: readonly string[] = ["Type"]): string {
  const data: FigureData = {
    figure: "a",
    label: "Figur 1",
    title: "T",
    file: "figur-1-a.csv",
    description: "D",
    heads,
    records,
  };
  const [file] = writeFigureFiles({ ...document([]), language, figureData: [data] });
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(file?.bytes);
}

test("in Danish: byte order mark, semicolons, decimal commas, no thousands, numbers that stay numbers", () => {
  expect(csv([share, hidden, difference])).toBe(
    [
      "\uFEFFType;Antal;n;Værdi;Enhed;Nedre grænse;Øvre grænse;Vist i rapporten;Bemærkning;Resultat",
      '"Vold; „trusler“";1701;2783;61,1;%;59,3;63,0;61 %;;optag.vold',
      "Røveri;;;;;;;;vises ikke (færre end 5);optag.roeveri",
      "Forskel;;;-17,6;procentpoint;;;-18;;",
      "",
    ].join("\r\n"),
  );
});

test("in English: commas and decimal points", () => {
  expect(csv([share], "en").split("\r\n")[1]).toBe("Vold; „trusler“,1701,2783,61.1,%,59.3,63.0,61 %,,optag.vold");
});

test.each([
  ["=1+1", "'=1+1"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-2+3", "'-2+3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", '"\'\tx"'],
  ["\rx", '"\'\rx"'],
  ["\nx", '"\'\nx"'],
  ["＝1", "'＝1"],
  ["-5,5", "-5,5"],
  ["+12", "+12"],
  ['a"b', '"a""b"'],
])("a spreadsheet does not run %j", (label, field) => {
  expect(csv([{ ...hidden, labels: [label], result: null }])).toBe(`\uFEFFType\r\n${field}\r\n`);
});

test("no field of any text begins a formula, and every text can be read again", () => {
  const unquoted = (field: string): string =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (label) => {
      const field = unquoted(csv([{ ...hidden, labels: [label], result: null }]).slice("\uFEFFType\r\n".length, -2));
      expect([label, `'${label}`]).toContain(field);
      expect(/^[=+\-@\t\r\n]/.test(field) && !/^[+-]?\d[\d., ]*%?$/.test(field)).toBe(false);
    }),
  );
});

test("steps have no columns of numbers", () => {
  const step: FigureRecord = { ...hidden, labels: ["1. Finde", "Døgnrapporter"], result: null, remark: "" };
  expect(csv([step], "da", ["Trin", "Indhold"])).toBe("\uFEFFTrin;Indhold\r\n1. Finde;Døgnrapporter\r\n");
});

test("a small ratio is not rounded to nothing, and nothing stays 0,00", () => {
  const ratio: FigureRecord = {
    ...difference,
    result: "ratio",
    value: 0.0042,
    unit: "",
    interval: { lower: 0, upper: 0.054, level: 0.95 },
  };
  expect(csv([ratio])).toContain(";0,004;;0,00;0,05;");
});
