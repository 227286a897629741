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
import { landscape, portrait, type Sheet } from "./sheet.ts";
import { moved } from "./slice.ts";
import { element } from "./structure.ts";
import { openTypesetter, type Typesetter } from "./typesetter.ts";

const { grid } = theme;

/** The text column of every upright page. */
const { column }: { readonly column: Column } = portrait;
const coverPages = 1;

/** Pages of one part of the report, and its element of the structure. */
interface Part {
  readonly pages: readonly FilledPage[];
  /** For the running head, on all pages but the first. */
  readonly title: string;
  readonly element: StructureElement;
}

interface UnnumberedPage {
  readonly sheet: Sheet;
  readonly items: readonly PageItem[];
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
  const notes = setFootnotes(document.footnotes, column, typesetter);
  const lines = new Map([...notes].map(([number, { slices }]) => [number, slices]));
  const room: PageRoom = { height: portrait.textHeight, line: grid, notes: lines };
  const context: BlockContext = { typesetter, column, pageHeight: room.height, drawings, notes: lines };

  const cover = coverPage(document, typesetter);
  const chapters = chapterParts(document.chapters, context, notes, room);
  const entries = contentsEntries(document);
  const sketch = contentsParts(entries, () => "000", context, room);
  const destinations = destinationsOf([...sketch, ...chapters], room);
  const label = (anchor: string): string => labelOf(destinations.get(anchor)?.page ?? 0);
  const parts = [...contentsParts(entries, label, context, room), ...chapters];

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
    pages: [
      blankPage("", cover.items, portrait),
      ...pages.map((page, index) => numberedPage(page, index + 1, typesetter)),
    ],
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
  label: (anchor: string) => string,
  context: BlockContext,
  room: PageRoom,
): readonly Part[] {
  if (entries.length === 0) return [];
  const setting = setContents(entries, label, context);
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

function partPages(part: Part, head: string | null, typesetter: Typesetter, room: PageRoom): readonly UnnumberedPage[] {
  return part.pages.map((page, index) => {
    const sheet = page.landscape ? landscape : portrait;
    const texts = { report: head, chapter: part.title };
    const above = index === 0 ? [] : runningHead(texts, sheet.column, typesetter);
    return { sheet, items: [...above, ...assemblePage(page, room, column).items] };
  });
}

function numberedPage({ sheet, items }: UnnumberedPage, index: number, typesetter: Typesetter): Page {
  const label = labelOf(index);
  const lower = sheet.height - portrait.height;
  const number = pageNumber(label, sheet.column, typesetter).map((item) => moved(item, 0, lower));
  return blankPage(label, [...items, ...number], sheet);
}

function blankPage(label: string, items: readonly PageItem[], { width, height }: Sheet): Page {
  return { width, height, label, items };
}

/** The printed number of a page by its index in the file. */
function labelOf(index: number): string {
  return String(index + 1);
}

function outlineEntry({ anchor, number, title, children }: ContentsEntry): OutlineEntry {
  return { title: number === null ? title : `${number} ${title}`, anchor, children: children.map(outlineEntry) };
}
