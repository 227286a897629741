import type { FontId } from "../model/font-book.ts";
import type { DrawnDocument, LinkItem, Page, PageItem, StructureElement } from "../model/page.ts";
import type { DocumentFont } from "./document-fonts.ts";
import { type PdfFile, type PdfReference, pdfText } from "./pdf-file.ts";
import { drawingOperators, shapeOperators } from "./write-drawing.ts";
import { destinationName } from "./write-navigation.ts";
import { type Content, referenceTo, type StructureTree } from "./write-structure.ts";
import { textOperators } from "./write-text.ts";

type Drawings = DrawnDocument["drawings"];
type FontOf = (id: FontId) => DocumentFont;

/**
 * Writes one page: consecutive items of one structure element become one piece of marked content, items of none become
 * artifacts, one after the other and never one inside another. Links are annotations of the page.
 *
 * @param drawings Figure id → drawing.
 * @param order Place in the order of reading of the page's first item.
 */
export function writePage(
  file: PdfFile,
  page: Page,
  drawings: Drawings,
  fonts: FontOf,
  tree: StructureTree,
  order: number,
): PdfReference {
  file.addPage({ size: [page.width, page.height], margin: 0 });
  const draw = drawItems(drawings, pageFonts(file, fonts));
  const operators = markedContent(file, page.items, draw, tree, order);
  // As bytes: pdfkit turns text into bytes one character at a time.
  file.addContent(new TextEncoder().encode(`${operators.join("\n")}\n`));
  for (const [index, item] of page.items.entries()) {
    if (item.type === "link") writeLink(file, item, page, tree, order + index);
  }
  return file.page.dictionary;
}

/** The fonts of the page, which are among its resources from when they are first asked for. */
function pageFonts(file: PdfFile, fonts: FontOf): FontOf {
  const used = new Map<FontId, DocumentFont>();
  return (id) => {
    const known = used.get(id);
    if (known !== undefined) return known;
    const font = fonts(id);
    used.set(id, font);
    file.page.fonts[font.name] = font.reference;
    return font;
  };
}

type Drawable = Exclude<PageItem, LinkItem>;

/** What an artifact says of itself. Running heads and repeated table heads are there because of the page's end. */
const artifacts = {
  Header: "/Type /Pagination /Subtype /Header",
  Footer: "/Type /Pagination /Subtype /Footer",
  Pagination: "/Type /Pagination",
  Layout: "/Type /Layout",
} as const;

/** An element, or the kind of artifact. */
type Owner = StructureElement | keyof typeof artifacts;

function markedContent(
  file: PdfFile,
  items: readonly PageItem[],
  draw: (item: Drawable) => string,
  tree: StructureTree,
  order: number,
): readonly string[] {
  const operators: string[] = [];
  let open: Owner | null = null;
  for (const [index, item] of items.entries()) {
    if (item.type === "link") continue;
    const owner = ownerOf(item);
    if (owner !== open) {
      if (open !== null) operators.push("EMC");
      operators.push(openMarkedContent(file, tree, owner, order + index));
      open = owner;
    }
    operators.push(draw(item));
  }
  if (open !== null) operators.push("EMC");
  return operators;
}

function ownerOf(item: Drawable): Owner {
  if (item.type === "shape") return "Layout";
  return item.element ?? (item.type === "text" ? item.running : undefined) ?? "Pagination";
}

function openMarkedContent(file: PdfFile, tree: StructureTree, owner: Owner, order: number): string {
  if (typeof owner === "string") return `/Artifact <<${artifacts[owner]}>> BDC`;
  const parents = file.getStructParentTree().get(file.page.structParentTreeKey);
  const kid = parents.push(referenceTo(tree, owner)) - 1;
  addContent(tree, owner, { order, page: file.page.dictionary, kid });
  return `/${owner.role} <</MCID ${kid}>> BDC`;
}

/** Operators of an item. */
function drawItems(drawings: Drawings, fonts: FontOf): (item: Drawable) => string {
  return (item) => {
    if (item.type === "text") return `BT\n${textOperators(item, fonts(item.font))}\nET`;
    if (item.type === "shape") return shapeOperators(item);
    const drawing = drawings.get(item.figure);
    return drawing === undefined ? "" : drawingOperators(drawing, item, fonts);
  };
}

function writeLink(file: PdfFile, link: LinkItem, page: Page, tree: StructureTree, order: number): void {
  const { x, y, width, height, target } = link;
  const key = file.createStructParentTreeNextKey();
  const annotation = file.ref({
    Type: "Annot",
    Subtype: "Link",
    Rect: [x, page.height - y - height, x + width, page.height - y],
    Border: [0, 0, 0],
    // Printed with the page, as PDF/A asks.
    F: 4,
    Contents: pdfText(link.contents),
    A:
      "anchor" in target
        ? { S: "GoTo", D: pdfText(destinationName(target.anchor)) }
        : { S: "URI", URI: pdfText(new URL(target.url).href) },
    StructParent: key,
  });
  file.getStructParentTree().add(key, referenceTo(tree, link.element));
  file.page.annotations.push(annotation);
  addContent(tree, link.element, { order, page: file.page.dictionary, kid: annotation });
  annotation.end();
}

function addContent(tree: StructureTree, element: StructureElement, content: Content): void {
  const contents = tree.contents.get(element);
  const later = contents?.findIndex(({ order }) => order > content.order) ?? -1;
  contents?.splice(later === -1 ? contents.length : later, 0, content);
}
