import { figureDataWords } from "../language/figure-data-words.ts";
import { formatForSpreadsheet } from "../language/format-number.ts";
import { words } from "../language/words.ts";
import type { Attachment } from "../model/attachment.ts";
import type { Document, FigureData, FigureRecord } from "../model/document.ts";
import type { Language } from "../model/report-definition.ts";

/** What a spreadsheet of the language expects between fields when it opens a file by a double click. */
const separators: Readonly<Record<Language, string>> = { da: ";", nb: ";", en: "," };
const byteOrderMark = "\uFEFF";
const lineEnd = "\r\n";

/**
 * The numbers behind each figure as a CSV file. It opens right in the spreadsheets of the report's language: UTF-8 with a
 * byte order mark, and in Danish and Norwegian semicolons and decimal commas. One line a number, in the order of the table;
 * per cent and points with one decimal, others with two; the number as it is printed and the id of its result beside it. A
 * withheld number has its reason and no digits.
 *
 * @param document The composed report.
 * @returns One file a figure; no two have one name, since each has the figure's number.
 */
export function writeFigureFiles({ figureData, language }: Document): readonly Attachment[] {
  return figureData.map((data) => ({
    name: data.file,
    description: data.description,
    mimeType: "text/csv",
    bytes: new TextEncoder().encode(byteOrderMark + csvOf(data, language)),
  }));
}

interface Column {
  readonly head: string;
  readonly field: (record: FigureRecord) => string;
}

function csvOf({ heads, records }: FigureData, language: Language): string {
  const columns: readonly Column[] = [
    ...heads.map((head, at): Column => ({ head, field: ({ labels }) => labels[at] ?? "" })),
    ...(records.some(({ result }) => result !== null) ? numberColumns(language) : []),
  ];
  const separator = separators[language];
  const lines = [
    columns.map(({ head }) => head),
    ...records.map((record) => columns.map(({ field }) => field(record))),
  ];
  return lines.map((fields) => fields.map((field) => escapeField(field, separator)).join(separator) + lineEnd).join("");
}

function numberColumns(language: Language): readonly Column[] {
  const { heads } = figureDataWords(language);
  const number = (value: number | null | undefined, decimals: number): string =>
    value === null || value === undefined ? "" : formatForSpreadsheet(value, language, decimals);
  const measured = (record: FigureRecord, value: number | null | undefined): string =>
    number(value, record.unit === "%" || record.unit === words(language).points ? 1 : decimalsOf(value ?? 0));
  return [
    { head: heads.count, field: ({ count }) => number(count, 0) },
    { head: words(language).n, field: ({ n }) => number(n, 0) },
    { head: heads.value, field: (record) => measured(record, record.value) },
    { head: heads.unit, field: ({ unit }) => unit },
    { head: heads.lower, field: (record) => measured(record, record.interval?.lower) },
    { head: heads.upper, field: (record) => measured(record, record.interval?.upper) },
    { head: heads.printed, field: ({ printed }) => printed.replaceAll("\u00A0", " ").replaceAll("\u2212", "-") },
    { head: heads.remark, field: ({ remark }) => remark },
    { head: heads.result, field: ({ result }) => result ?? "" },
  ];
}

/** Two, or as many as show that an amount or a ratio is not 0. */
function decimalsOf(value: number): number {
  return value === 0 ? 2 : Math.max(2, Math.ceil(Math.log10(0.95 / Math.abs(value))));
}

/** A number with or without a sign, thousands, decimals and a percent sign: nothing that a spreadsheet could run. */
const plainNumber = /^[+-]?\d[\d., ]*%?$/;
const runsInSpreadsheet = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that a spreadsheet would take for a formula gets an apostrophe; then quotes where the form needs them. */
function escapeField(field: string, separator: string): string {
  const safe = runsInSpreadsheet.test(field) && !plainNumber.test(field) ? `'${field}` : field;
  return /["\r\n\t]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
