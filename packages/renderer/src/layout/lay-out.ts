import type { Document, DocumentChapter } from "../model/document.ts";
import type { Drawing } from "../model/drawing.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Destination, LaidOutDocument, OutlineEntry, Page, PageItem, StructureElement } from "../model/page.ts";
import { theme } from "../model/theme.ts";
import { assemblePage } from "./assemble-page.ts";
import type { BlockContext } from "./blocks/block-setting.ts";
import { chapterFlow } from "./chapter-flow.ts";
import { type ContentsEntry, contentsEntries, setContents } from "./contents-page.ts";
import { coverPage } from "./cover-page.ts";
import type { FilledPage, PageRoom } from "./fill-page.ts";
import { type NoteSetting, setFootnotes } from "./footnotes.ts";
import { paginate } from "./paginate.ts";
import { pageNumber, reportHead, runningHead } from "./running-head.ts";
import type { Column } from "./set-lines.ts";
import { plainText } from "./shape-inline.ts";
import { element } from "./structure.ts";
import { openTypesetter, type Typesetter } from "./typesetter.ts";

const { page: paper, grid } = theme;

/** The text column of every page. */
const column: Column = { x: paper.left, width: paper.width - paper.left - paper.right };
const coverPages = 1;

/** Pages of one part of the report, and its element of the structure. */
interface Part {
  readonly pages: readonly FilledPage[];
  /** For the running head, on all pages but the first. */
  readonly title: string;
  readonly element: StructureElement;
}

/**
 * Lays out a report on A4 pages: cover, contents, chapters. Lines are broken over whole paragraphs and pages over whole
 * chapters; headings stay with their text, figures in one piece, footnotes on the page of their number. Printed page
 * numbers count the cover, so that they are those of the file.
 *
 * @param document The report, every number already a text.
 * @param drawings Figure id → drawing; a wider one than the column is made smaller.
 * @param fonts Widths of the fonts that the pages will be drawn with.
 * @returns Pages with absolute positions, the structure in the order of reading, bookmarks and destinations.
 * @throws RangeError when a figure has no drawing or the cover's date is no ISO date.
 */
export function layOut(document: Document, drawings: ReadonlyMap<string, Drawing>, fonts: FontBook): LaidOutDocument {
  const typesetter = openTypesetter(fonts, document.language);
  const pageHeight = paper.height - paper.top - paper.bottom;
  const context: BlockContext = { typesetter, column, pageHeight, drawings };
  const notes = setFootnotes(document.footnotes, column, typesetter);
  const lines = new Map([...notes].map(([number, { slices }]) => [number, slices]));
  const room: PageRoom = { height: pageHeight, line: grid, notes: lines };

  const cover = coverPage(document, typesetter);
  const chapters = chapterParts(document.chapters, context, notes, room);
  const entries = contentsEntries(document);
  const sketch = contentsParts(entries, document.lists, () => "000", context, room);
  const destinations = destinationsOf([...sketch, ...chapters], room);
  const label = (anchor: string): string => labelOf(destinations.get(anchor)?.page ?? 0);
  const parts = [...contentsParts(entries, document.lists, label, context, room), ...chapters];

  const titles = parts.map(({ title }) => title);
  const head = reportHead([document.title, document.subtitle], titles, column, typesetter);
  const pages = parts.flatMap((part) => partPages(part, head, typesetter, room));
  return {
    title: document.title,
    author: document.cover.author,
    subject: document.subtitle,
    keywords: document.keywords,
    language: document.language,
    date: document.cover.date,
    pages: [blankPage("", cover.items), ...pages.map((items, index) => numberedPage(items, index + 1, typesetter))],
    structure: element("Document", [cover.element, ...parts.map((part) => part.element)]),
    outline: entries.map(outlineEntry),
    destinations,
  };
}

function chapterParts(
  chapters: readonly DocumentChapter[],
  context: BlockContext,
  notes: ReadonlyMap<number, NoteSetting>,
  room: PageRoom,
): readonly Part[] {
  let noted: ReadonlySet<number> = new Set();
  return chapters.map((chapter) => {
    const setting = chapterFlow(chapter, context, notes, noted);
    noted = setting.noted;
    const title = `${chapter.number === null ? "" : `${chapter.number}  `}${plainText(chapter.title)}`;
    return { pages: paginate(setting.flow, room), title, element: setting.element };
  });
}

/** One part, or none for a report without chapters. Its pages are as many whatever the labels. */
function contentsParts(
  entries: readonly ContentsEntry[],
  lists: Document["lists"],
  label: (anchor: string) => string,
  context: BlockContext,
  room: PageRoom,
): readonly Part[] {
  if (entries.length === 0) return [];
  const setting = setContents(entries, lists, label, context);
  return [{ pages: paginate(setting.flow, room), title: setting.title, element: setting.element }];
}

function destinationsOf(parts: readonly Part[], room: PageRoom): ReadonlyMap<string, Destination> {
  const pages = parts.flatMap(({ pages }) => pages);
  return new Map(
    pages.flatMap((page, index) =>
      assemblePage(page, room, column).anchors.map(
        ({ anchor, y }) => [anchor, { page: index + coverPages, y }] as const,
      ),
    ),
  );
}

function partPages(
  part: Part,
  head: string | null,
  typesetter: Typesetter,
  room: PageRoom,
): readonly (readonly PageItem[])[] {
  return part.pages.map((page, index) => [
    ...(index === 0 ? [] : runningHead({ report: head, chapter: part.title }, column, typesetter)),
    ...assemblePage(page, room, column).items,
  ]);
}

function numberedPage(items: readonly PageItem[], index: number, typesetter: Typesetter): Page {
  const label = labelOf(index);
  return blankPage(label, [...items, ...pageNumber(label, column, typesetter)]);
}

function blankPage(label: string, items: readonly PageItem[]): Page {
  return { width: paper.width, height: paper.height, label, items };
}

/** The printed number of a page by its index in the file. */
function labelOf(index: number): string {
  return String(index + 1);
}

function outlineEntry({ anchor, number, title, children }: ContentsEntry): OutlineEntry {
  return { title: number === null ? title : `${number} ${title}`, anchor, children: children.map(outlineEntry) };
}
