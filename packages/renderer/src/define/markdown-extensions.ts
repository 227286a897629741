import type { Extension as TreeExtension } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import { tableLines } from "./table-lines.ts";

type Extension = ReturnType<typeof gfmTable>;

/** What a chapter may use beyond plain Markdown. */
export interface MarkdownExtensions {
  readonly syntax: readonly Extension[];
  readonly tree: readonly TreeExtension[];
}

interface MarkedExtension {
  /** What stands in every text that makes use of it. */
  readonly mark: RegExp;
  readonly syntax: () => Extension;
  readonly tree: () => TreeExtension;
}

const strikethrough = (): Extension => gfmStrikethrough({ singleTilde: false });

const beforeTables: readonly MarkedExtension[] = [
  { mark: /https?:\/\/|www\.|@/i, syntax: gfmAutolinkLiteral, tree: gfmAutolinkLiteralFromMarkdown },
  { mark: /\[\^/, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown },
  { mark: /~~/, syntax: strikethrough, tree: gfmStrikethroughFromMarkdown },
];
const behindTables: readonly MarkedExtension[] = [
  { mark: /\[[\s>xX]+\]/, syntax: gfmTaskListItem, tree: gfmTaskListItemFromMarkdown },
];

/**
 * The extensions of GitHub's Markdown that a chapter needs. Looking for addresses takes as long as all the rest of the
 * parsing, and most chapters have none; looking for tables, in each line, a tenth.
 *
 * @param text The chapter.
 */
export function markdownExtensions(text: string): MarkdownExtensions {
  const rows = tableLines(text);
  const used = ({ mark }: MarkedExtension): boolean => mark.test(text);
  const [before, behind] = [beforeTables.filter(used), behindTables.filter(used)];
  const hasTables = rows.size > 0;
  return {
    syntax: [
      ...before.map(({ syntax }) => syntax()),
      ...(hasTables ? [tablesOn(rows)] : []),
      ...behind.map(({ syntax }) => syntax()),
    ],
    tree: [
      ...before.map(({ tree }) => tree()),
      ...(hasTables ? [gfmTableFromMarkdown()] : []),
      ...behind.map(({ tree }) => tree()),
    ],
  };
}

/** Tables whose rows stand on these lines: elsewhere none is tried. */
function tablesOn(lines: ReadonlySet<number>): Extension {
  const tables = gfmTable();
  const [table] = [tables.flow?.null ?? []].flat();
  if (table === undefined) return tables;
  const tokenize: typeof table.tokenize = function (effects, ok, nok) {
    return lines.has(this.now().line) ? table.tokenize.call(this, effects, ok, nok) : nok;
  };
  return { ...tables, flow: { null: { ...table, tokenize } } };
}
