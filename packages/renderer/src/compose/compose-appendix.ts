import { chartWords } from "../language/chart-words.ts";
import { figureDataWords } from "../language/figure-data-words.ts";
import { formatCount, formatPercent } from "../language/format-number.ts";
import { words } from "../language/words.ts";
import type { DocumentChapter, FigureData, FigureRecord, Inline, Table } from "../model/document.ts";
import type { FigureDefinition, Language, StackedBarsFigure } from "../model/report-definition.ts";
import { withheldMark } from "./compose-funnel.ts";
import type { Composition } from "./composition.ts";
import { figureDataPlace, titleOf } from "./figure-data.ts";
import { labelOf, type Numbered } from "./number-report.ts";

/** Anchor of the appendix; no chapter or figure can have it, since names have no slash. */
const anchor = "appendix/figure-data";
/** A table of more rows may be cut by a page break. */
const mostRowsWhole = 8;

/**
 * The last chapter of a report: a table of the numbers behind each figure. None when the report has no figure or does not
 * want it.
 *
 * @param data The numbers of the placed figures, in order.
 * @param composition The report so far.
 */
export function composeAppendix(data: readonly FigureData[], composition: Composition): readonly DocumentChapter[] {
  const { definition, language, numbering } = composition;
  if (!definition.appendix.figures || data.length === 0) return [];
  const { title, introduction } = figureDataWords(language);
  const tables = numbering.figures.flatMap((figure) => {
    const own = data.find(({ figure: name }) => name === numbering.targets.figure.get(figure.id)?.anchor);
    return own === undefined ? [] : tableOf(figure, own, composition);
  });
  const opening = { type: "paragraph", style: "body", children: [text(introduction)] } as const;
  return [{ id: anchor, number: null, title: [text(title)], blocks: [opening, ...tables] }];
}

function text(words: string): Inline {
  return { type: "text", text: words };
}

function tableOf(figure: FigureDefinition, data: FigureData, composition: Composition): readonly Table[] {
  const { language, numbering } = composition;
  const { table } = figureDataPlace(figure, composition);
  const target = numbering.targets.figure.get(figure.id);
  if (table === null || target === undefined) return [];
  const { columns, records } =
    figure.kind === "stacked-bars" ? pairedRows(figure, data, language) : plainRows(data, language);
  return [
    {
      type: "table",
      id: table.anchor,
      label: labelOf(table),
      title: titleOf(figure, target, composition),
      columns: columns.map(({ align }) => ({ align })),
      head: columns.map(({ head }) => [text(head)]),
      rows: records.map((record, row) => ({ style: "body", cells: columns.map(({ cell }) => [cell(record, row)]) })),
      notes: [backNote(target, data, language)],
      divisible: records.length > mostRowsWhole,
    },
  ];
}

/** „Figur 3: Svaret på tilbuddet. Vedhæftet som figur-3-svar.csv." */
function backNote(target: Numbered, { title, file }: FigureData, language: Language): readonly Inline[] {
  const sentence = /[.!?]$/.test(title) ? title : `${title}.`;
  return [
    { type: "reference", text: labelOf(target), anchor: target.anchor },
    text(`: ${sentence} ${figureDataWords(language).attachedAs(file)}`),
  ];
}

interface Column {
  readonly head: string;
  readonly align: "left" | "right";
  readonly cell: (record: FigureRecord, row: number) => Inline;
}

interface Rows {
  readonly columns: readonly Column[];
  /** One a row. */
  readonly records: readonly FigureRecord[];
}

/** A row for each number. Columns that no record fills are left out. */
function plainRows({ heads, records }: FigureData, language: Language): Rows {
  const { count } = figureDataWords(language).heads;
  const labels = heads.map((head, at): Column => {
    return { head, align: "left", cell: ({ labels: own }) => text(own[at] || withheldMark) };
  });
  const numbers = numberColumns(records, { count, value: valueHead(records, language) }, language);
  return { records, columns: [...labels, ...numbers] };
}

/** A row for each bar of two parts: the numbers of the first, and beside them what is left. */
function pairedRows({ positive, rest }: StackedBarsFigure, { heads, records }: FigureData, language: Language): Rows {
  const firsts = records.filter((_, index) => index % 2 === 0);
  const rests = records.filter((_, index) => index % 2 === 1);
  const counted = `${positive} (${figureDataWords(language).heads.count.toLowerCase()})`;
  const restCell = (row: number): Inline => {
    const record = rests[row];
    return record === undefined ? text(withheldMark) : numberCell(record, record.printed || record.remark, true);
  };
  return {
    records: firsts,
    columns: [
      { head: heads[0] ?? "", align: "left", cell: ({ labels: [label = ""] }) => text(label) },
      ...numberColumns(firsts, { count: counted, value: positive }, language),
      { head: rest, align: "right", cell: (_, row) => restCell(row) },
    ],
  };
}

function numberColumns(
  records: readonly FigureRecord[],
  heads: { readonly count: string; readonly value: string },
  language: Language,
): readonly Column[] {
  const number = (head: string, print: (record: FigureRecord) => string, reason = false): readonly Column[] =>
    records.some((record) => print(record) !== "")
      ? [{ head, align: "right", cell: (record) => numberCell(record, print(record), reason) }]
      : [];
  const count = (of: number | null): string => (of === null ? "" : formatCount(of, language));
  const levels = records.flatMap(({ interval }) => (interval === null ? [] : [interval.level]));
  const level = [...new Set(levels)].map((one) => formatPercent(one * 1000, 1000, language)).join("/");
  return [
    ...number(heads.count, (record) => count(record.count)),
    ...number(words(language).n, (record) => count(record.n)),
    ...number(heads.value, (record) => record.printed || record.remark, true),
    ...number(figureDataWords(language).interval(level), (record) => record.printedInterval),
  ];
}

/** A number with the result that it comes from; a dash where there is none, and once in the row the reason. */
function numberCell({ result, remark }: FigureRecord, printed: string, reason: boolean): Inline {
  if (printed === "" || (reason && printed === remark)) return text(printed || withheldMark);
  return { type: "value", text: printed, results: result === null ? [] : [result] };
}

/** What all the values are: shares, ratios, differences; else just values. */
function valueHead(records: readonly FigureRecord[], language: Language): string {
  const { estimates } = chartWords(language);
  const units = new Set(records.flatMap(({ value, unit }) => (value === null ? [] : [unit])));
  const [unit] = units;
  if (units.size === 1 && unit === "%") return estimates.share;
  if (units.size === 1 && unit === "") return estimates.ratio;
  if (units.size === 1 && unit === words(language).points) return estimates.difference;
  return figureDataWords(language).heads.value;
}
