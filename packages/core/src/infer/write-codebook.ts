import { Document, isMap, isNode, isSeq, type Node, visit, type YAMLMap } from "yaml";
import type { Column, TableCodebook } from "../model/codebook.ts";
import type { ColumnEvidence, Doubt, LeftOutReason, TableProposal } from "../model/table-proposal.ts";

/** What the comments of a proposed codebook say, in the language of the person who reads it. */
export interface CodebookWords {
  /** Above everything. */
  readonly introduction: string;
  readonly rows: (count: number) => string;
  /** Beside a level: how often it occurs; null for fewer than the threshold. */
  readonly occurs: (count: number | null, threshold: number) => string;
  readonly missing: (count: number | null, threshold: number) => string;
  readonly leftOutHeading: string;
  readonly leftOut: Readonly<Record<LeftOutReason, string>>;
  readonly doubts: Readonly<Record<Doubt["kind"], (about: readonly string[]) => string>>;
  readonly missingCode: (code: string, count: number | null, threshold: number) => string;
  readonly unit: string;
  readonly period: string;
}

/** How a codebook is written. */
export interface CodebookFile {
  readonly words: CodebookWords;
  /** Path of the JSON Schema, seen from the codebook, for editors. */
  readonly schema: string;
  /** Numbers of rows from 1 to threshold − 1 are not written. */
  readonly threshold: number;
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
 * const yaml = writeCodebook(proposeCodebook(files).value, { words: { ...words, occurs }, schema: "a.json", threshold: 5 });
 * yaml.split("\n").filter((line) => line.includes("label: Nej")).map((line) => line.trim()); // => ["- { id: nej, label: Nej } # under 5"]
 */
export function writeCodebook(proposals: readonly TableProposal[], file: CodebookFile): string {
  const document = new Document({ tables: proposals.map(({ table }) => plainTable(table)) });
  const tables = document.get("tables");
  if (isSeq(tables)) {
    for (const [index, proposal] of proposals.entries()) {
      const node: unknown = tables.items[index];
      if (!isMap(node)) continue;
      comment(node, proposal, file);
      node.spaceBefore = index > 0;
    }
  }
  foldLines(document);
  const body = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return `# yaml-language-server: $schema=${file.schema}\n${asComment(file.words.introduction)}\n\n${body}`;
}

/** The table without what is empty or as it would be anyway. */
function plainTable({ rules, missing, columns, ...table }: TableCodebook): object {
  return {
    ...table,
    ...(missing.length > 0 ? { missing } : {}),
    columns: columns.map(plainColumn),
    ...(rules.length > 0 ? { rules } : {}),
  };
}

function plainColumn(column: Column): object {
  const { id, header, label, type, required, ...rest } = column;
  const kept = Object.entries(rest).filter(
    ([, value]) => value !== false && !(Array.isArray(value) && value.length === 0),
  );
  const levels =
    column.type === "category"
      ? { levels: column.levels.map(({ id: level, label: words }) => ({ id: level, label: words })) }
      : {};
  return { id, header, label, type, ...(required ? { required } : {}), ...Object.fromEntries(kept), ...levels };
}

function comment(node: YAMLMap, proposal: TableProposal, file: CodebookFile): void {
  const { words, threshold } = file;
  const leftOut = proposal.leftOut.map(({ header, reason }) => `  „${oneLine(header)}“: ${words.leftOut[reason]}`);
  before(node, [words.rows(proposal.rowCount), ...(leftOut.length > 0 ? [words.leftOutHeading, ...leftOut] : [])]);
  beside(node.get("unit", true), words.unit);
  beside(node.get("period", true), words.period);
  const missing = node.get("missing");
  if (isSeq(missing)) {
    for (const [index, [code, count]] of [...proposal.missingCounts].entries())
      beside(missing.items[index], words.missingCode(code, shown(count, threshold), threshold));
  }
  const columns = node.get("columns");
  if (!isSeq(columns)) return;
  for (const [index, evidence] of proposal.evidence.entries()) {
    const column: unknown = columns.items[index];
    if (isMap(column)) commentColumn(column, evidence, file);
  }
}

function commentColumn(node: YAMLMap, evidence: ColumnEvidence, { words, threshold }: CodebookFile): void {
  const doubts = evidence.doubts.map(({ kind, about }) => words.doubts[kind](about ?? []));
  const missing = evidence.missing === 0 ? [] : [words.missing(shown(evidence.missing, threshold), threshold)];
  before(node, [...doubts, ...missing]);
  const counts = [...evidence.counts.values()];
  const parts = node.get("levels") ?? node.get("bands");
  if (!isSeq(parts)) return;
  for (const [index, part] of parts.items.entries())
    beside(part, words.occurs(shown(counts[index] ?? 0, threshold), threshold));
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

const foldedLists: ReadonlySet<string> = new Set(["levels", "bands", "derive"]);

/** Levels, bands, periods and derived variables stand on one line each. */
function foldLines(document: Document): void {
  visit(document, {
    Pair: (_, { key, value }) => {
      if (String(key) === "period" && isMap(value)) value.flow = true;
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
