import { Document, isMap, isNode, isSeq, type Node, visit, type YAMLMap } from "yaml";
import type { Locale, TableCodebook } from "../model/codebook.ts";
import type { Doubt, LeftOutReason, TableProposal } from "../model/table-proposal.ts";
import { protectCounts } from "./protect-counts.ts";
import { plainMissing, type WrittenEntry, writtenColumns } from "./written-columns.ts";

/** What the comments of a proposed codebook say, in the language of the person who reads it. */
export interface CodebookWords {
  /** Above everything. */
  readonly introduction: string;
  readonly rows: (count: number) => string;
  /** Beside a level: how often it occurs; null for fewer than the threshold. */
  readonly occurs: (count: number | null, threshold: number) => string;
  readonly missing: (count: number | null, threshold: number) => string;
  readonly leftOutHeading: string;
  /** Where the first cell is that does not fit. */
  readonly firstAt: (row: number) => string;
  readonly leftOut: Readonly<Record<LeftOutReason, string>>;
  readonly doubts: Readonly<Record<Doubt["kind"], (about: readonly string[]) => string>>;
  readonly missingCode: (code: string, count: number | null, threshold: number) => string;
  readonly unit: string;
  readonly period: string;
  /** Several files of the same columns are one table. */
  readonly files: string;
  readonly rules: string;
  readonly references: string;
  /** Encoding and delimiter as found. */
  readonly form: string;
  /** How often yes and no occur, as far as that is shown. */
  readonly answers: (parts: readonly (readonly [answer: "yes" | "no", occurs: string])[]) => string;
}

/** How a codebook is written. */
export interface CodebookFile {
  readonly words: CodebookWords;
  /** Path of the JSON Schema, seen from the codebook, for editors. */
  readonly schema: string;
  /** Numbers of rows from 1 to threshold − 1 are not written. */
  readonly threshold: number;
  /** Language of the report; Danish if left out. */
  readonly language?: Locale;
}

/**
 * `codebook.yaml` as proposed: every column with its levels in order, and as comments how often each occurs, what seems to
 * be missing codes, what was left out, and what a person should look at.
 *
 * @param proposals One for each data file.
 * @param file Words, path of the schema, threshold for the numbers in comments.
 * @returns YAML that `parseCodebook` reads back to the proposed tables.
 * @example
 * const files = new Map([["opkald.csv", new TextEncoder().encode("Svar\nJa\nNej\nJa\nJa\nJa\nNej\nJa\n")]]);
 * const same = () => "";
 * const words = { introduction: "Opkald", rows: same, missing: same, doubts: {}, leftOut: {}, unit: "", period: "" };
 * const occurs = (count, threshold) => (count === null ? `under ${threshold}` : `${count}`);
 * const answers = (parts) => parts.map((part) => part.join(" ")).join(", ");
 * const file = { words: { ...words, occurs, answers }, schema: "a.json", threshold: 5 };
 * const yaml = writeCodebook(proposeCodebook(files).value, file);
 * yaml.split("\n").filter((line) => line.includes("type:")).map((line) => line.trim()); // => ["type: yes-no # no under 5"]
 */
export function writeCodebook(proposals: readonly TableProposal[], file: CodebookFile): string {
  const columns = proposals.map((proposal) => writtenColumns(proposal, file.language ?? "da"));
  const document = new Document({
    tables: proposals.map(({ table }, index) => plainTable(table, columns[index] ?? [])),
  });
  const tables = document.get("tables");
  if (isSeq(tables)) {
    for (const [index, proposal] of proposals.entries()) {
      const node: unknown = tables.items[index];
      if (!isMap(node)) continue;
      comment(node, proposal, columns[index] ?? [], file);
      node.spaceBefore = index > 0;
    }
  }
  foldLines(document);
  const body = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return `# yaml-language-server: $schema=${file.schema}\n${asComment(file.words.introduction)}\n\n${body}`;
}

/** The table without what is empty or as it would be anyway. */
function plainTable(
  { rules, missing, files, file, ...table }: TableCodebook,
  columns: readonly WrittenEntry[],
): object {
  const { id, ...rest } = table;
  const fileList = files?.map(({ file: name, level }) => ({ file: name, level: level?.id, label: level?.label }));
  return {
    id,
    ...(fileList === undefined ? { file } : { files: fileList }),
    ...rest,
    ...(missing.length > 0 ? { missing: plainMissing(missing) } : {}),
    columns: columns.map(({ plain }) => plain),
    ...(rules.length > 0 ? { rules } : {}),
  };
}

function comment(node: YAMLMap, proposal: TableProposal, entries: readonly WrittenEntry[], file: CodebookFile): void {
  const { words, threshold } = file;
  const leftOut = proposal.leftOut.map(({ header, reason, line }) => {
    const place = line === undefined ? "" : ` (${words.firstAt(line)})`;
    return `  „${oneLine(header)}“: ${words.leftOut[reason]}${place}`;
  });
  before(node, [
    ...(proposal.rowCount < threshold ? [] : [words.rows(proposal.rowCount)]),
    ...(proposal.table.files === undefined ? [] : [words.files]),
    ...(leftOut.length > 0 ? [words.leftOutHeading, ...leftOut] : []),
  ]);
  beside(node.get("unit", true), words.unit);
  beside(node.get("period", true), words.period);
  beside(node.get("encoding", true), words.form);
  beside(node.get("delimiter", true), words.form);
  const missing = node.get("missing");
  if (isSeq(missing)) {
    for (const [index, [code, count]] of [...proposal.missingCounts].entries())
      beside(missing.items[index], words.missingCode(code, shown(count, threshold), threshold));
  }
  const rules = node.get("rules");
  if (isSeq(rules)) before(rules, [words.rules]);
  const columns = node.get("columns");
  if (!isSeq(columns)) return;
  for (const [index, entry] of entries.entries()) {
    const column: unknown = columns.items[index];
    if (isMap(column)) commentColumn(column, entry, proposal.rowCount, file);
  }
}

function commentColumn(node: YAMLMap, { form, evidence }: WrittenEntry, rows: number, file: CodebookFile): void {
  const { words, threshold } = file;
  beside(node.get("references", true), words.references);
  const [first] = evidence;
  if (first === undefined) return;
  const options = node.get("options");
  if (form === "options" && isSeq(options)) {
    for (const [index, each] of evidence.entries()) {
      const [ticked] = protectCounts([each.counts.get("yes") ?? 0], rows, threshold);
      besideCount(options.items[index], ticked, file);
    }
    return;
  }
  const counts = [...first.counts.values()];
  const safe = protectCounts([...counts, first.missing], rows, threshold);
  const doubts = first.doubts.map(({ kind, about }) => words.doubts[kind](about ?? []));
  const missing = safe.at(-1);
  before(node, [
    ...doubts,
    ...(first.missing === 0 || missing === undefined ? [] : [words.missing(missing, threshold)]),
  ]);
  if (form === "yes-no") {
    const parts = (["yes", "no"] as const).flatMap((answer, index) => {
      const count = safe[index];
      return count === undefined ? [] : [[answer, words.occurs(count, threshold)] as const];
    });
    beside(node.get("type", true), words.answers(parts));
    return;
  }
  const levels = node.get("levels") ?? node.get("bands");
  if (!isSeq(levels)) return;
  for (const [index, part] of levels.items.entries()) besideCount(part, safe[index], file);
}

function besideCount(node: unknown, count: number | null | undefined, { words, threshold }: CodebookFile): void {
  if (count !== undefined) beside(node, words.occurs(count, threshold));
}

/** Null for a number that is too small to be shown. */
function shown(count: number, threshold: number): number | null {
  return count >= 1 && count < threshold ? null : count;
}

function before(node: Node, lines: readonly string[]): void {
  if (lines.length > 0) node.commentBefore = lines.map((line) => ` ${line}`).join("\n");
}

function beside(node: unknown, text: string): void {
  if (isNode(node)) node.comment = ` ${oneLine(text)}`;
}

const foldedLists: ReadonlySet<string> = new Set(["levels", "bands", "derive", "options", "files", "missing"]);

const foldedMaps: ReadonlySet<string> = new Set(["period", "fileVariable", "references", "when", "then"]);

/** Levels, bands, periods and derived variables stand on one line each. */
function foldLines(document: Document): void {
  visit(document, {
    Pair: (_, { key, value }) => {
      if (foldedMaps.has(String(key)) && isMap(value)) value.flow = true;
      if (!foldedLists.has(String(key)) || !isSeq(value)) return;
      for (const item of value.items) if (isMap(item)) item.flow = true;
    },
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function asComment(text: string): string {
  return text
    .split("\n")
    .map((line) => `# ${line}`.trimEnd())
    .join("\n");
}
