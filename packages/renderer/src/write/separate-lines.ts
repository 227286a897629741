import type { Page, StructureElement, StructureRole, TextItem } from "../model/page.ts";

const inlineRoles: ReadonlySet<StructureRole> = new Set(["Span", "Link", "Reference"]);

/** Ends at which the next line goes on with no space: a space is there, or the break is inside a word. */
const needsNoSpace = /(^|\s|\S[-\u2010\u2013/])$/;

/**
 * Pages on which the words of two lines of one block are held apart by a real space: a line that layout ended without
 * one gets it, unless a hyphen, slash or dash ends it inside a word. Nothing visible changes, but text that is spoken or
 * copied has no other sign that a line ended.
 */
export function separateLines(pages: readonly Page[], structure: StructureElement): readonly Page[] {
  const unfinished = linesWithoutSpace(pages, blocksOf(structure));
  return pages.map((page) => ({
    ...page,
    items: page.items.map((item) =>
      item.type === "text" && unfinished.has(item) ? { ...item, text: `${item.text} ` } : item,
    ),
  }));
}

/** For each element the block it is part of: itself, or the first ancestor that is not inside a line. */
function blocksOf(root: StructureElement): ReadonlyMap<StructureElement, StructureElement> {
  const blocks = new Map<StructureElement, StructureElement>();
  const visit = (element: StructureElement, parentBlock: StructureElement): void => {
    const block = inlineRoles.has(element.role) ? parentBlock : element;
    blocks.set(element, block);
    for (const child of element.children) visit(child, block);
  };
  visit(root, root);
  return blocks;
}

function linesWithoutSpace(
  pages: readonly Page[],
  blocks: ReadonlyMap<StructureElement, StructureElement>,
): ReadonlySet<TextItem> {
  const found = new Set<TextItem>();
  const lastOf = new Map<StructureElement, { readonly item: TextItem; readonly page: Page }>();
  for (const page of pages) {
    for (const item of page.items) {
      const block = item.type === "text" && item.element !== null ? blocks.get(item.element) : undefined;
      if (item.type !== "text" || block === undefined) continue;
      const last = lastOf.get(block);
      const continues = last !== undefined && last.page === page && onSameLine(last.item, item);
      if (last !== undefined && !continues && lacksSpace(last.item)) found.add(last.item);
      lastOf.set(block, { item, page });
    }
  }
  return found;
}

/** A raised footnote number stands on the line of its word. */
function onSameLine(item: TextItem, next: TextItem): boolean {
  return next.x >= item.x && Math.abs(next.y - item.y) < 0.6 * Math.max(item.size, next.size);
}

function lacksSpace({ text, softHyphen }: TextItem): boolean {
  return !softHyphen && !needsNoSpace.test(text);
}
