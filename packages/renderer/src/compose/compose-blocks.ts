import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  Heading as MarkdownHeading,
  List as MarkdownList,
  Root,
} from "mdast";
import { compareWords } from "../language/compare-words.ts";
import { headingSlugs } from "../language/heading-slugs.ts";
import { words } from "../language/words.ts";
import type { Block, Heading, Inline, KeyFigures, List, Paragraph, Quote, References } from "../model/document.ts";
import type { ContainerDirective } from "../model/expression.ts";
import { composeFigure } from "./compose-figure.ts";
import { type ChapterContext, composeInlines, trimStart } from "./compose-inline.ts";
import { composeTable, textOf } from "./compose-table.ts";
import { headingAnchor, plainText } from "./number-report.ts";

type Child = Root["children"][number];

/**
 * The blocks of a chapter below its heading. Footnotes are composed apart, at the end of the report.
 *
 * @param children Top-level nodes after the chapter's heading.
 * @param context The chapter.
 * @param chapter Anchor and number of the chapter.
 */
export function composeBlocks(
  children: readonly Child[],
  context: ChapterContext,
  chapter: { readonly anchor: string; readonly number: string | null },
): readonly Block[] {
  const headings = children.flatMap((child) => (child.type === "heading" ? [child] : []));
  const anchors = anchorsOf(headings, chapter.anchor);
  const sections = headings.filter(({ depth }) => depth === 2);
  return children.flatMap((child): readonly Block[] => {
    if (child.type !== "heading") return composeBlock(child, context);
    const number =
      chapter.number === null || child.depth !== 2 ? null : `${chapter.number}.${sections.indexOf(child) + 1}`;
    return [composeHeading(child, anchors.get(child) ?? "", number, context)];
  });
}

function anchorsOf(headings: readonly MarkdownHeading[], chapter: string): ReadonlyMap<MarkdownHeading, string> {
  const slugs = headingSlugs(headings.map(plainText));
  return new Map(headings.map((heading, index) => [heading, headingAnchor(chapter, slugs[index] ?? "")]));
}

function composeHeading(heading: MarkdownHeading, id: string, number: string | null, context: ChapterContext): Heading {
  const level = heading.depth === 2 ? 2 : heading.depth === 3 ? 3 : 4;
  return { type: "heading", level, id, number, children: composeInlines(heading.children, context) };
}

function composeBlock(child: Child, context: ChapterContext): readonly Block[] {
  switch (child.type) {
    case "paragraph":
      return [composeParagraph(child.children, "body", context)];
    case "list":
      return [composeList(child, context)];
    case "footnoteDefinition":
      return [];
    case "leafDirective":
      return context.composition.definition.figures
        .filter(({ id }) => child.name === "figure" && id === child.attributes?.id)
        .map((figure) => composeFigure(figure, context.composition));
    case "containerDirective":
      return composeContainer(child, context);
    default:
      throw new RangeError(`composeDocument: "${child.type}" is not in a checked definition`);
  }
}

function composeContainer(directive: ContainerDirective, context: ChapterContext): readonly Block[] {
  switch (directive.name) {
    case "table":
      return [composeTable(directive, context)];
    case "lead":
      return paragraphsOf(directive.children, "lead", context);
    case "quote":
      return [composeQuote(directive, context)];
    case "key-figures":
      return [composeKeyFigures(directive, context)];
    case "references":
      return [composeReferences(directive, context)];
    case "box": {
      const blocks = directive.children.flatMap((child) => listOrParagraph(child, context));
      return [{ type: "box", title: directive.attributes?.title ?? "", blocks }];
    }
    default:
      throw new RangeError(`composeDocument: directive "${directive.name}" is not in a checked definition`);
  }
}

/** `sorted` puts the entries in the order of the language's alphabet, marks before the first word left out of account. */
function composeReferences(directive: ContainerDirective, context: ChapterContext): References {
  const items = itemsOf(directive).flatMap(({ children }) => paragraphsOf(children, "body", context));
  if (typeof directive.attributes?.sorted !== "string") return { type: "references", items };
  const named = items.map((item) => ({
    item,
    name: item.children
      .map(textOf)
      .join("")
      .replace(/^[^\p{L}\p{N}]+/u, ""),
  }));
  const { language } = context.composition;
  const sorted = named.toSorted((a, b) => compareWords(a.name, b.name, language));
  return { type: "references", items: sorted.map(({ item }) => item) };
}

function composeParagraph(
  children: Parameters<typeof composeInlines>[0],
  style: Paragraph["style"],
  context: ChapterContext,
): Paragraph {
  return { type: "paragraph", style, children: composeInlines(children, context) };
}

/** The paragraphs among some blocks; a checked definition has nothing else there. */
function paragraphsOf(
  blocks: readonly (BlockContent | DefinitionContent)[],
  style: Paragraph["style"],
  context: ChapterContext,
): readonly Paragraph[] {
  return blocks.flatMap((block) =>
    block.type === "paragraph" ? [composeParagraph(block.children, style, context)] : [],
  );
}

function listOrParagraph(
  block: BlockContent | DefinitionContent,
  context: ChapterContext,
): readonly (Paragraph | List)[] {
  return block.type === "list" ? [composeList(block, context)] : paragraphsOf([block], "body", context);
}

function composeList(list: MarkdownList, context: ChapterContext): List {
  const items = list.children.map((item) => item.children.flatMap((child) => listOrParagraph(child, context)));
  return { type: "list", ordered: list.ordered === true, items };
}

/**
 * Paragraphs as one run of text with line breaks between them.
 *
 * @param blocks Blocks, of which only paragraphs are used.
 * @param context The chapter.
 */
export function joinParagraphs(
  blocks: readonly (BlockContent | DefinitionContent)[],
  context: ChapterContext,
): readonly Inline[] {
  return paragraphsOf(blocks, "body", context).flatMap(({ children }, index): readonly Inline[] =>
    index === 0 ? children : [{ type: "line-break" }, ...children],
  );
}

function composeQuote(directive: ContainerDirective, context: ChapterContext): Quote {
  const { by = "", invented } = directive.attributes ?? {};
  const remark =
    invented === undefined || invented === null ? "" : ` (${words(context.composition.language).inventedQuote})`;
  return { type: "quote", children: joinParagraphs(directive.children, context), attribution: `${by ?? ""}${remark}` };
}

function composeKeyFigures(directive: ContainerDirective, context: ChapterContext): KeyFigures {
  const items = itemsOf(directive);
  const spread = directive.attributes?.columns === "2" || items.length === 2;
  return {
    type: "key-figures",
    columns: spread ? 2 : items.length === 1 ? 1 : 3,
    items: items.map((item) => {
      const [value, ...text] = joinParagraphs(item.children, context);
      return { value: value === undefined ? [] : [value], text: trimStart(text) };
    }),
  };
}

function itemsOf({ children }: ContainerDirective): readonly ListItem[] {
  return children.flatMap((child) => (child.type === "list" ? child.children : []));
}
