import { capitalize, words } from "../language/words.ts";
import type { Document } from "../model/document.ts";
import type { LinkItem, PageItem, StructureElement, TextItem } from "../model/page.ts";
import type { BlockContext } from "./blocks/block-setting.ts";
import { ruleItem } from "./blocks/caption.ts";
import { setChapterOpener } from "./blocks/chapter-opener.ts";
import { baselineOf, setRuns } from "./set-lines.ts";
import { plainRun, plainText } from "./shape-inline.ts";
import { type Flow, type Slice, spaced, unbroken } from "./slice.ts";
import { element, type OpenElement } from "./structure.ts";
import type { TextStyle } from "./text-style.ts";

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
  readonly flow: Flow;
  readonly element: StructureElement;
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
 * Sets the contents: chapters and the sections of those that are numbered, each line a link with the number of its page
 * at the right edge.
 */
export function setContents(entries: readonly ContentsEntry[], context: BlockContext): ContentsSetting {
  const { language, theme } = context.typesetter;
  const { grid } = theme;
  const title = capitalize(words(language).contents);
  const opener = setChapterOpener(
    { id: contentsAnchor, number: null, title: [{ type: "text", text: title }] },
    context,
  );
  const root = element("TOC");
  const slices = entries.flatMap((entry) => [
    ...spaced(entrySlices(entry, 0, root, context), grid * 0.2, grid * 0.1),
    ...sectionSlices(entry, root, context),
  ]);
  return { title, flow: [...opener.flow, ...slices], element: element("Sect", [opener.element, root]) };
}

/** The sections of a chapter without a number are few and not what a reader looks up. */
function showsSections({ number, children }: Pick<ContentsEntry, "number" | "children">): boolean {
  return number !== null && children.length > 0;
}

function sectionSlices(entry: ContentsEntry, parent: OpenElement, context: BlockContext): readonly Slice[] {
  if (!showsSections(entry)) return [];
  const own = element("TOC");
  parent.children.push(own);
  const slices = entry.children.flatMap((child) => entrySlices(child, 1, own, context));
  return slices.map((one, index) =>
    index === slices.length - 1 ? one : { ...one, breakAfter: Math.max(one.breakAfter, insideChapter) },
  );
}

function entrySlices(
  { anchor, number, title, children }: ContentsEntry,
  level: 0 | 1,
  parent: OpenElement,
  { typesetter, column }: BlockContext,
): readonly Slice[] {
  const { textStyles, theme } = typesetter;
  const { grid, color } = theme;
  const label = typesetter.page(anchor).text;
  const style: TextStyle = level === 0 ? textStyles.contentsChapter : textStyles.contentsSection;
  const link = element("Link");
  parent.children.push(element("TOCI", [element("Reference", [link])]));
  const numberX = column.x + (level === 0 ? 0 : chapterIndent);
  const least = level === 0 ? chapterIndent : sectionIndent;
  const numberRoom = number === null ? 0 : typesetter.width(`${number} `, style.font, style.size) + numberGap;
  const indent = (level === 0 ? 0 : chapterIndent) + (number === null ? 0 : Math.max(least, numberRoom));
  const inner = { x: column.x + indent, width: column.width - indent - pageNumberRoom };
  const lines = setRuns([plainRun(title, style, link)], style, inner, typesetter);
  const y = baselineOf(style, typesetter);
  const page = words(typesetter.language).page;
  const contents = `${number === null ? "" : `${number} `}${title}, ${page} ${label}`;
  return unbroken(lines, level === 0 && showsSections({ number, children })).map((line, index) => {
    const isLast = index === lines.length - 1;
    const right = column.x + column.width - typesetter.width(label, style.font, style.size);
    const text = (words: string, x: number, ink: string): TextItem =>
      textItem(words, x, y, { ...style, color: ink }, link);
    const items: readonly PageItem[] = [
      ...(level === 0 && index === 0 ? [ruleItem(column, -grid * 0.2, { color: color.rule, width: 0.4 })] : []),
      ...(index === 0 && number !== null ? [text(`${number} `, numberX, color.accent)] : []),
      ...(isLast ? withTrailingSpace(line.items) : line.items),
      ...(isLast ? [text(label, right, color.text)] : []),
      linkArea(anchor, contents, column.x, column.width, line.height, link),
    ];
    return { ...line, items };
  });
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
