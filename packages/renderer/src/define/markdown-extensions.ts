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

/** What a chapter may use beyond plain Markdown. */
export interface MarkdownExtensions {
  readonly syntax: readonly ReturnType<typeof gfmTable>[];
  readonly tree: readonly TreeExtension[];
}

/** What an address that stands by itself holds. */
const address = /https?:\/\/|www\.|@/i;

/**
 * The extensions of GitHub's Markdown that a chapter needs. Looking for addresses takes as long as all the rest of the
 * parsing, and most chapters have none.
 *
 * @param text The chapter.
 */
export function markdownExtensions(text: string): MarkdownExtensions {
  const hasAddresses = address.test(text);
  return {
    syntax: [
      ...(hasAddresses ? [gfmAutolinkLiteral()] : []),
      gfmFootnote(),
      gfmStrikethrough({ singleTilde: false }),
      gfmTable(),
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
