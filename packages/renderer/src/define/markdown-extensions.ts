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

/** What an address that stands by itself holds. */
const address = /https?:\/\/|www\.|@/i;

/**
 * The extensions of GitHub's Markdown that a chapter needs. Looking for addresses takes as long as all the rest of the
 * parsing, and most chapters have none; looking for tables, in each line, a tenth.
 *
 * @param text The chapter.
 */
export function markdownExtensions(text: string): MarkdownExtensions {
  const hasAddresses = address.test(text);
  const rows = tableLines(text);
  return {
    syntax: [
      ...(hasAddresses ? [gfmAutolinkLiteral()] : []),
      gfmFootnote(),
      gfmStrikethrough({ singleTilde: false }),
      ...(rows.size > 0 ? [tablesOn(rows)] : []),
      gfmTaskListItem(),
    ],
    tree: [
      ...(hasAddresses ? [gfmAutolinkLiteralFromMarkdown()] : []),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
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
