import { capitalize, words } from "../language/words.ts";
import type { Document, ListedBlock } from "../model/document.ts";
import type { LinkItem, PageItem, StructureElement, TextItem } from "../model/page.ts";
import { abbreviationSlices } from "./abbreviation-list.ts";
import type { BlockContext } from "./blocks/block-setting.ts";
import { ruleItem } from "./blocks/caption.ts";
import { setChapterOpener } from "./blocks/chapter-opener.ts";
import { type ListHead, listGap, listHeads, setListHead } from "./list-head.ts";
import { baselineOf, type Column, setRuns } from "./set-lines.ts";
import { plainRun, plainText } from "./shape-inline.ts";
import { type Flow, type Slice, spaced, unbroken } from "./slice.ts";
import { element, type OpenElement } from "./structure.ts";
import type { TextStyle } from "./text-style.ts";
import type { Typesetter } from "./typesetter.ts";

/** A line of the contents. */
export interface ContentsEntry {
  readonly anchor: string;
  /** „3.2", „Bilag A", or null. */
  readonly number: string | null;
  readonly title: string;
  readonly children: readonly ContentsEntry[];
}

/** The contents as slices and as an element of the structure. */
export interface ContentsSetting {
  readonly title: string;
  /** Without the numbers of pages, for which every line has room. */
  readonly flow: Flow;
  /** The flow with the numbers. */
  numbered(page: Typesetter["page"]): Flow;
  readonly element: StructureElement;
}

/** Items of a line of the contents when the number of its page is known. */
type Numbered = (label: string) => readonly PageItem[];

interface ContentsContext extends BlockContext {
  /** Lines that end with the number of a page or lead there, by their items without it. */
  readonly lines: Map<readonly PageItem[], { readonly anchor: string; readonly numbered: Numbered }>;
}

/** Anchor of the contents' own heading. */
export const contentsAnchor = "#contents";

const chapterIndent = 26;
const sectionIndent = 32;
const numberGap = 4;
const pageNumberRoom = 44;
const linkInset = 1;
/** Penalty of a page break between the sections of a chapter. */
const insideChapter = 400;
/** Penalty of a page break between chapters when lists follow: better between contents and lists. */
const beforeLists = 120;

/** Chapters and their headings of level 2. */
export function contentsEntries(document: Document): readonly ContentsEntry[] {
  return document.chapters.map((chapter) => ({
    anchor: chapter.id,
    number: chapter.appendix ? `${capitalize(words(document.language).appendix)} ${chapter.number}` : chapter.number,
    title: plainText(chapter.title),
    children: chapter.blocks.flatMap((block) =>
      block.type === "heading" && block.level === 2
        ? [{ anchor: block.id, number: block.number, title: plainText(block.children), children: [] }]
        : [],
    ),
  }));
}

/**
 * Sets the contents: chapters and the sections of those that are numbered, then the lists of figures and tables, each line
 * a link with the number of its page at the right edge, and the list of abbreviations.
 *
 * @param lists Figures, tables and abbreviations; an empty list is not set.
 */
export function setContents(
  entries: readonly ContentsEntry[],
  lists: Document["lists"],
  blockContext: BlockContext,
): ContentsSetting {
  const context: ContentsContext = { ...blockContext, lines: new Map() };
  const { language, theme } = context.typesetter;
  const { grid } = theme;
  const title = capitalize(words(language).contents);
  const opener = setChapterOpener(
    { id: contentsAnchor, number: null, title: [{ type: "text", text: title }] },
    context,
  );
  const root = element("TOC");
  const chapters = entries.flatMap((entry) => [
    ...spaced(entrySlices(entry, 0, root, context), grid * 0.2, grid * 0.1),
    ...sectionSlices(entry, root, context),
  ]);
  const own = element("Sect", [opener.element, root]);
  const heads = listHeads({ lists, language });
  const slices = chapters.map((one, index) =>
    heads.length > 0 && index < chapters.length - 1 ? heldTo(one, beforeLists) : one,
  );
  const listed = heads.flatMap((head) =>
    head.list === "abbreviations"
      ? abbreviationSlices(head, lists.abbreviations, own, context)
      : listSlices(head, lists[head.list], own, context),
  );
  const flow = [...opener.flow, ...slices, ...listed];
  const numbered: ContentsSetting["numbered"] = (page) =>
    flow.map((part) => {
      const line = part.kind === "slice" ? context.lines.get(part.items) : undefined;
      return line === undefined ? part : { ...part, items: line.numbered(page(line.anchor).text) };
    });
  return { title, flow, numbered, element: own };
}

/** A list of figures or tables below its head. */
function listSlices(
  head: ListHead,
  list: readonly ListedBlock[],
  parent: OpenElement,
  context: ContentsContext,
): readonly Slice[] {
  const { typesetter } = context;
  const root = element("TOC");
  const above = setListHead(head, parent, context);
  parent.children.push(root);
  const style = typesetter.textStyles.contentsSection;
  const indent = listGap + Math.max(...list.map(({ label }) => typesetter.width(label, style.font, style.size)));
  const lines = list.flatMap(({ anchor: own, label, title: words }) => {
    const entry = { anchor: own, number: label, title: words, children: [] };
    return lineSlices(entry, { style, numberX: 0, indent }, root, context);
  });
  return [...above, ...lines.map((line, index) => (index < lines.length - 1 ? heldTo(line, insideChapter) : line))];
}

/** A line that would rather have the next one on its page. */
function heldTo(line: Slice, penalty: number): Slice {
  return { ...line, breakAfter: Math.max(line.breakAfter, penalty) };
}

/** The sections of a chapter without a number are few and not what a reader looks up. */
function showsSections({ number, children }: Pick<ContentsEntry, "number" | "children">): boolean {
  return number !== null && children.length > 0;
}

function sectionSlices(entry: ContentsEntry, parent: OpenElement, context: ContentsContext): readonly Slice[] {
  if (!showsSections(entry)) return [];
  const own = element("TOC");
  parent.children.push(own);
  const slices = entry.children.flatMap((child) => entrySlices(child, 1, own, context));
  return slices.map((one, index) =>
    index === slices.length - 1 ? one : { ...one, breakAfter: Math.max(one.breakAfter, insideChapter) },
  );
}

/** Where the parts of a line stand, from the left edge of the column. */
interface LineLook {
  readonly style: TextStyle;
  readonly numberX: number;
  readonly indent: number;
  /** Whether a rule stands above the line, and the next one stays with it. */
  readonly leads?: boolean;
}

function entrySlices(
  entry: ContentsEntry,
  level: 0 | 1,
  parent: OpenElement,
  context: ContentsContext,
): readonly Slice[] {
  const { typesetter } = context;
  const { textStyles } = typesetter;
  const numberX = level === 0 ? 0 : chapterIndent;
  const style = level === 0 ? textStyles.contentsChapter : textStyles.contentsSection;
  const least = level === 0 ? chapterIndent : sectionIndent;
  const { number } = entry;
  const numberRoom = number === null ? 0 : typesetter.width(`${number} `, style.font, style.size) + numberGap;
  const indent = numberX + (number === null ? 0 : Math.max(least, numberRoom));
  return lineSlices(entry, { style, numberX, indent, leads: level === 0 }, parent, context);
}

function lineSlices(
  entry: ContentsEntry,
  { style, numberX, indent, leads = false }: LineLook,
  parent: OpenElement,
  { typesetter, column, lines: known }: ContentsContext,
): readonly Slice[] {
  const { anchor, number, title } = entry;
  const { theme } = typesetter;
  const { grid, color } = theme;
  const link = element("Link");
  parent.children.push(element("TOCI", [element("Reference", [link])]));
  const inner = { x: column.x + indent, width: column.width - indent - pageNumberRoom };
  const lines = setRuns([plainRun(title, style, link)], style, inner, typesetter);
  const y = baselineOf(style, typesetter);
  const page = words(typesetter.language).page;
  const named = `${number === null ? "" : `${number} `}${title}, ${page} `;
  const text = (words: string, x: number, ink: string): TextItem =>
    textItem(words, x, y, { ...style, color: ink }, link);
  for (const [index, line] of lines.entries()) {
    const isFirst = index === 0;
    const isLast = index === lines.length - 1;
    const numbered: Numbered = (label) => [
      ...(leads && isFirst ? [ruleItem(column, -grid * 0.2, { color: color.rule, width: 0.4 })] : []),
      ...(isFirst && number !== null ? [text(`${number} `, column.x + numberX, color.accent)] : []),
      ...(isLast ? withTrailingSpace(line.items) : line.items),
      ...(isLast ? [text(label, rightEdge(label, style, column, typesetter), color.text)] : []),
      linkArea(anchor, `${named}${label}`, column.x, column.width, line.height, link),
    ];
    known.set(line.items, { anchor, numbered });
  }
  return unbroken(lines, leads && showsSections(entry));
}

/** Where a number begins that ends with the column. */
function rightEdge(label: string, { font, size }: TextStyle, { x, width }: Column, typesetter: Typesetter): number {
  return x + width - typesetter.width(label, font, size);
}

function withTrailingSpace(items: readonly PageItem[]): readonly PageItem[] {
  return items.map((item, index) =>
    item.type === "text" && index === items.length - 1 ? { ...item, text: `${item.text} ` } : item,
  );
}

function textItem(text: string, x: number, y: number, style: TextStyle, own: StructureElement): TextItem {
  const { font, size, color: ink } = style;
  return { type: "text", x, y, text, font, size, color: ink, wordSpacing: 0, softHyphen: false, element: own };
}

function linkArea(
  anchor: string,
  contents: string,
  x: number,
  width: number,
  height: number,
  own: StructureElement,
): LinkItem {
  const y = linkInset;
  return { type: "link", x, y, width, height: height - 2 * linkInset, target: { anchor }, contents, element: own };
}
