import type { Block, Document, Inline, List, Paragraph } from "../../src/model/document.ts";
import type { LaidOutDocument, Page, PageItem, StructureElement, TextItem } from "../../src/model/page.ts";
import { fakeFonts } from "./fake-fonts.ts";

const inlineRoles = new Set(["Span", "Link", "Reference"]);

export interface Placed {
  readonly item: TextItem;
  /** Index of the page. */
  readonly page: number;
  /** Index of the item on it. */
  readonly index: number;
}

export function textItems(page: Page): readonly TextItem[] {
  return page.items.filter((item) => item.type === "text");
}

export function elements(root: StructureElement): readonly StructureElement[] {
  return [root, ...root.children.flatMap(elements)];
}

/** Each element that is not inside a line, in the order of the structure, with its text items in the order of the pages. */
export function blocks({ structure, pages }: LaidOutDocument): ReadonlyMap<StructureElement, readonly Placed[]> {
  const owner = new Map<StructureElement, StructureElement>();
  const found = new Map<StructureElement, Placed[]>();
  const visit = (one: StructureElement, parent: StructureElement): void => {
    const block = inlineRoles.has(one.role) ? parent : one;
    owner.set(one, block);
    if (block === one) found.set(one, []);
    for (const child of one.children) visit(child, block);
  };
  visit(structure, structure);
  for (const [page, { items }] of pages.entries()) {
    for (const [index, item] of items.entries()) {
      if (item.type !== "text" || item.element === null) continue;
      const block = owner.get(item.element);
      if (block === undefined) throw new Error(`"${item.text}" belongs to no element of the structure`);
      found.get(block)?.push({ item, page, index });
    }
  }
  return found;
}

/** Words that follow from the items of one block, with the hyphens of line breaking taken out. */
export function wordsOf(placed: readonly Placed[]): readonly string[] {
  const joined = placed.map(({ item }) => (item.softHyphen ? item.text.slice(0, -1) : item.text)).join("");
  return split(joined);
}

/** All words in the order of the structure. */
export function structureWords(laidOut: LaidOutDocument): readonly string[] {
  return [...blocks(laidOut).values()].flatMap(wordsOf);
}

/**
 * Words that the chapters of a document hold, in the order of reading, notes after the block that refers to them; page
 * numbers are those of the pages.
 */
export function chapterWords(document: Document, { pages, destinations }: LaidOutDocument): readonly string[] {
  const seen = new Set<number>();
  const report = JSON.parse(JSON.stringify(document), (_, value: Inline) => {
    if (value?.type !== "page-reference") return value;
    return {
      type: "text",
      text: `${value.text}\u00a0${pages[destinations.get(value.anchor)?.page ?? -1]?.label ?? ""}`,
    };
  }) as Document;
  return report.chapters.flatMap((chapter) => [
    ...split(`${chapter.number ?? ""} ${inlineText(chapter.title)}`),
    ...chapter.blocks.flatMap((block) => [...blockTexts(block).flatMap(split), ...noteWords(block, report, seen)]),
  ]);
}

function noteWords(block: Block, report: Document, seen: Set<number>): readonly string[] {
  const numbers = [...JSON.stringify(block).matchAll(/"footnote-reference","number":(\d+)/g)].map(([, n]) => Number(n));
  return numbers.flatMap((number) => {
    const note = report.footnotes.find((one) => one.number === number);
    if (seen.has(number) || note === undefined) return [];
    seen.add(number);
    return split(`${number} ${inlineText(note.children)}`);
  });
}

function blockTexts(block: Block): readonly string[] {
  switch (block.type) {
    case "heading":
      return [`${block.number ?? ""} ${inlineText(block.children)}`];
    case "paragraph":
      return [inlineText(block.children)];
    case "list":
      return listTexts(block, 0);
    case "references":
      return block.items.map(paragraphText);
    case "figure":
      return [`${block.label} ${block.title}`, ...block.notes.map(inlineText)];
    case "table": {
      const cells = [block.head, ...block.rows.map((row) => row.cells)].flat().map(inlineText);
      return [`${block.label} ${block.title}`, ...cells, ...block.notes.map(inlineText)];
    }
    case "box":
      return [block.title, ...block.blocks.flatMap(blockTexts)];
    case "quote":
      return [inlineText(block.children), block.attribution];
    case "key-figures":
      return block.items.flatMap((item) => [inlineText(item.value), inlineText(item.text)]);
  }
}

function listTexts({ ordered, items }: List, depth: number): readonly string[] {
  const letters = depth % 2 === 1;
  const mark = (index: number) => (letters ? `${"abcdefghij".charAt(index)})` : `${index + 1}.`);
  const bullet = letters ? "–" : "•";
  return items.flatMap((item, index) => [
    ordered ? mark(index) : bullet,
    ...item.flatMap((one) => (one.type === "list" ? listTexts(one, depth + 1) : paragraphText(one))),
  ]);
}

function paragraphText({ children }: Paragraph): string {
  return inlineText(children);
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      if ("children" in inline) return inlineText(inline.children);
      if (inline.type === "footnote-reference") return String(inline.number);
      return inline.type === "line-break" ? " " : inline.text;
    })
    .join("");
}

function split(value: string): readonly string[] {
  return value.split(/\s+/).filter((word) => word !== "");
}

export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly name: string;
}

/** What an item covers: letters from cap height to a little below the baseline, drawings as a whole. */
export function areaOf(item: PageItem): Area | null {
  if (item.type === "text") {
    const visible = item.text.trim();
    if (visible === "") return null;
    const spaces = visible.split(" ").length - 1;
    const lead = item.text.length - item.text.trimStart().length;
    const left = item.x + lead * (0.5 * item.size + item.wordSpacing);
    const width = fakeFonts.width(visible, item.font, item.size) + spaces * item.wordSpacing;
    return {
      left,
      right: left + width,
      top: item.y - 0.66 * item.size,
      bottom: item.y + 0.16 * item.size,
      name: visible,
    };
  }
  if (item.type !== "drawing") return null;
  const { x, y, width, height } = item;
  return { left: x, right: x + width, top: y, bottom: y + height, name: "drawing" };
}

/** Names of pairs of items of a page that cover each other. */
export function overlaps(page: Page): readonly string[] {
  const areas = page.items.flatMap((item) => areaOf(item) ?? []);
  const close = 0.05;
  return areas.flatMap((a, index) =>
    areas
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.right - close && b.left < a.right - close && a.top < b.bottom - close && b.top < a.bottom - close,
      )
      .map((b) => `${page.label}: "${a.name}" and "${b.name}"`),
  );
}

/** Baselines of placed items, each once, by page. */
export function linesByPage(placed: readonly Placed[]): ReadonlyMap<number, number> {
  const lines = new Map<number, Set<number>>();
  for (const { item, page } of placed) {
    if (item.size < 9) continue;
    lines.set(page, (lines.get(page) ?? new Set()).add(Math.round(item.y * 10)));
  }
  return new Map([...lines].map(([page, baselines]) => [page, baselines.size]));
}
