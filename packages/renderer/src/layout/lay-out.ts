import { capitalize, words } from "../language/words.ts";
import type { Document, DocumentChapter, Footnote } from "../model/document.ts";
import type { DrawingSize } from "../model/drawing.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Destination, LaidOutDocument, OutlineEntry, Page, PageItem, StructureElement } from "../model/page.ts";
import type { Theme } from "../model/theme.ts";
import { anchorsOf, assemblePage } from "./assemble-page.ts";
import type { BlockContext } from "./blocks/block-setting.ts";
import { type ChapterFlow, openChapter } from "./chapter-flow.ts";
import { type ContentsEntry, contentsAnchor, contentsEntries, setContents } from "./contents-page.ts";
import { coverPage } from "./cover-page.ts";
import { type FilledPage, fillPage, type PageRoom } from "./fill-page.ts";
import { shapeOf } from "./flow-shape.ts";
import { setFootnotes } from "./footnotes.ts";
import { planEvenly } from "./last-page.ts";
import { listHeads } from "./list-head.ts";
import { type Draft, settlePages } from "./page-labels.ts";
import { openPlanner } from "./paginate.ts";
import { type Reference, referencesIn } from "./references-in.ts";
import { rememberSetting } from "./remember-setting.ts";
import { pageNumber, reportHead, runningHead } from "./running-head.ts";
import { setChapter } from "./set-chapter.ts";
import { plainText } from "./shape-inline.ts";
import { type Sheet, sheetsOf } from "./sheet.ts";
import { moved } from "./slice.ts";
import { element } from "./structure.ts";
import { openTypesetter, type Typesetter } from "./typesetter.ts";

const coverPages = 1;
const noNotes: PageRoom["notes"] = new Map();

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
 * chapters; headings stay with their text, figures in one piece, footnotes on the page of their number, and page numbers in the text are those of the pages. Printed page
 * numbers count the cover, so that they are those of the file.
 *
 * @param document The report, every number already a text.
 * @param drawings Figure id → drawing; a wider one than the column is made smaller.
 * @param fonts Widths of the fonts that the pages will be drawn with.
 * @returns Pages with absolute positions, the structure in the order of reading, bookmarks and destinations.
 * @throws RangeError when a figure has no drawing or the cover's date is no ISO date.
 */
export function layOut(
  document: Document,
  drawings: ReadonlyMap<string, DrawingSize>,
  fonts: FontBook,
): LaidOutDocument {
  const { theme } = document;
  const typesetter = openTypesetter(fonts, document.language, theme);
  const { portrait, landscape } = sheetsOf(theme);
  const { column, textHeight } = portrait;
  const context: BlockContext = { typesetter, column, pageHeight: textHeight, drawings, notes: () => noNotes };
  const room: PageRoom = {
    height: textHeight,
    landscapeHeight: landscape.textHeight,
    line: theme.grid,
    notes: noNotes,
  };

  const cover = coverPage(document, typesetter);
  const entries = contentsEntries(document);
  const contents = contentsDrafts(entries, document.lists, context, room);
  const drafts = [...contents, ...chapterDrafts(document, context, room)];
  const parts = settlePages(drafts, labelsOf);
  const destinations = destinationsOf(parts, room, theme);

  const lists = listHeads(document).map(({ title, anchor }) => ({ title, anchor, children: [] }));
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
      ...pages.map((page, index) => numberedPage(page, index + 1, pages.length + coverPages, typesetter)),
    ],
    structure: element("Document", [cover.element, ...parts.map((part) => part.element)]),
    outline: [
      ...parts.slice(0, contents.length).map(({ title }) => ({ title, anchor: contentsAnchor, children: lists })),
      ...entries.map(outlineEntry),
    ],
    destinations,
  };
}

function chapterDrafts(document: Document, context: BlockContext, room: PageRoom): readonly Draft<Part>[] {
  const noted = new Set<number>();
  return document.chapters.map((chapter) => {
    const before = new Set(noted);
    const references = referencesIn(chapter);
    const notes = notesOf(references, document.footnotes);
    for (const { number } of notes) noted.add(number);
    const anchors = [...references, ...referencesIn(notes)].flatMap((one) =>
      one.type === "page-reference" ? [one.anchor] : [],
    );
    const setNotes = rememberSetting(({ typesetter, column }) => {
      const settings = setFootnotes(notes, document.footnotes.length, column, typesetter);
      return { settings, lines: new Map([...settings].map(([number, { slices }]) => [number, slices])) };
    });
    const flowOf = openChapter(chapter, before);
    const planner = openPlanner();
    return {
      anchors,
      set: (page) => {
        const typesetter = { ...context.typesetter, page };
        const { settings, lines } = setNotes({ ...context, typesetter });
        const flowWith = (spaces: number): ChapterFlow =>
          flowOf({ ...context, typesetter: { ...typesetter, spaces }, notes: () => lines }, settings);
        return { ...setChapter(flowWith, { ...room, notes: lines }, planner), title: headOf(chapter, typesetter) };
      },
    };
  });
}

/** The notes that are referred to, and those that these refer to. */
function notesOf(
  references: readonly Reference[],
  footnotes: readonly Footnote[],
  seen = new Set<number>(),
): readonly Footnote[] {
  return references.flatMap((reference): readonly Footnote[] => {
    if (reference.type !== "footnote-reference" || seen.has(reference.number)) return [];
    seen.add(reference.number);
    const note = footnotes.find(({ number }) => number === reference.number);
    return note === undefined ? [] : [note, ...notesOf(referencesIn(note), footnotes, seen)];
  });
}

function headOf({ number, appendix, title }: DocumentChapter, { language }: Typesetter): string {
  const word = appendix ? `${capitalize(words(language).appendix)} ` : "";
  return `${number === null ? "" : `${word}${number}  `}${plainText(title)}`;
}

/** One part, or none for a report without chapters. */
function contentsDrafts(
  entries: readonly ContentsEntry[],
  lists: Document["lists"],
  context: BlockContext,
  room: PageRoom,
): readonly Draft<Part>[] {
  if (entries.length === 0) return [];
  const { flow, numbered, title, element: own } = setContents(entries, lists, context);
  const plan = planEvenly(shapeOf(flow, noNotes), room);
  return [
    {
      anchors: [
        ...entries.flatMap(({ anchor, children }) => [anchor, ...children.map((child) => child.anchor)]),
        ...[...lists.figures, ...lists.tables].map(({ anchor }) => anchor),
      ],
      set: (page) => {
        const lines = numbered(page);
        return { pages: plan.map((one) => fillPage(one, lines, noNotes)), title, element: own };
      },
    },
  ];
}

/** Anchor → number of its page. */
function labelsOf(parts: readonly Part[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const [index, { placed }] of parts.flatMap(({ pages }) => pages).entries()) {
    const label = labelOf(index + coverPages);
    for (const { slice } of placed) for (const anchor of slice.anchors) labels.set(anchor, label);
  }
  return labels;
}

function destinationsOf(parts: readonly Part[], room: PageRoom, theme: Theme): ReadonlyMap<string, Destination> {
  const pages = parts.flatMap(({ pages }) => pages);
  return new Map(
    pages.flatMap((page, index) =>
      anchorsOf(page, room, theme).map(({ anchor, y }) => [anchor, { page: index + coverPages, y }] as const),
    ),
  );
}

function partPages(part: Part, head: string | null, typesetter: Typesetter, room: PageRoom): readonly UnnumberedPage[] {
  const { portrait, landscape } = sheetsOf(typesetter.theme);
  return part.pages.map((page, index) => {
    const sheet = page.landscape ? landscape : portrait;
    const texts = { report: head, chapter: part.title };
    const above = index === 0 ? [] : runningHead(texts, sheet.column, typesetter);
    return { sheet, items: [...above, ...assemblePage(page, room, portrait.column, typesetter.theme)] };
  });
}

function numberedPage({ sheet, items }: UnnumberedPage, index: number, total: number, typesetter: Typesetter): Page {
  const label = labelOf(index);
  const lower = sheet.height - typesetter.theme.page.height;
  const number = pageNumber(label, total, sheet.column, typesetter).map((item) => moved(item, 0, lower));
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
