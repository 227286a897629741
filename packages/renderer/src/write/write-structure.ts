import type { LaidOutDocument, StructureElement } from "../model/page.ts";
import { nameTree, type PdfDictionary, type PdfFile, type PdfReference, type PdfValue, pdfText } from "./pdf-file.ts";

/** A piece of a page, or a link on it, that belongs to a structure element. */
export interface Content {
  /** Place in the order of reading. */
  readonly order: number;
  readonly page: PdfReference;
  /** Marked-content number on the page, or the annotation of a link. */
  readonly kid: number | PdfReference;
}

/** The structure tree while pages are written: an object for each element, and what the pages have given it. */
export interface StructureTree {
  readonly references: ReadonlyMap<StructureElement, PdfReference>;
  readonly contents: ReadonlyMap<StructureElement, Content[]>;
}

/** Roles that PDF 1.7 does not know, and the standard role they stand for. */
const roleMap: PdfDictionary = { Aside: "Div" };

/** Gives every element of the structure an object of its own, so that pages can refer to it. */
export function startStructure(file: PdfFile, root: StructureElement): StructureTree {
  const elements = elementsOf(root);
  return {
    references: new Map(elements.map((element) => [element, file.ref({ Type: "StructElem", S: element.role })])),
    contents: new Map(elements.map((element) => [element, []])),
  };
}

/** All elements, each before its children. */
export function elementsOf(root: StructureElement): readonly StructureElement[] {
  const elements: StructureElement[] = [];
  const visit = (element: StructureElement): void => {
    elements.push(element);
    for (const child of element.children) visit(child);
  };
  visit(root);
  return elements;
}

/**
 * Writes the structure tree after the last page: children and own content in the order of reading, attributes, the names
 * of notes, and the map of roles. pdfkit's own elements know no THead, no names, and no order between content and
 * children.
 */
export function writeStructure(file: PdfFile, laidOut: LaidOutDocument, tree: StructureTree): void {
  const treeRoot = file.getStructTreeRoot();
  file.getStructParentTree().limits = false;
  const attributes = attributesOf(laidOut);
  const named: [string, PdfReference][] = [];

  const write = (element: StructureElement, parent: PdfReference): Kid => {
    const reference = referenceTo(tree, element);
    const children = element.children.map((child) => write(child, reference));
    const own = tree.contents.get(element) ?? [];
    const kids = inReadingOrder(children, own);
    const page = own[0]?.page;
    const { data } = reference;
    data.P = parent;
    if (page !== undefined) data.Pg = page;
    describe(element, data);
    const attribute = attributes.get(element);
    if (attribute !== undefined) data.A = attribute;
    data.K = kids.map((kid) => ("kid" in kid ? contentKid(kid, page) : kid.reference));
    reference.end();
    if (element.id !== undefined) named.push([element.id, reference]);
    return { order: kids.reduce((least, { order }) => Math.min(least, order), Number.POSITIVE_INFINITY), reference };
  };

  const { reference } = write(laidOut.structure, treeRoot);
  Object.assign(treeRoot.data, { K: [reference], RoleMap: roleMap });
  if (named.length > 0) treeRoot.data.IDTree = nameTree(named);
}

function describe({ alt, expansion, id, language }: StructureElement, data: PdfReference["data"]): void {
  if (alt !== undefined) data.Alt = pdfText(alt);
  if (expansion !== undefined) data.E = pdfText(expansion);
  if (language !== undefined) data.Lang = pdfText(language);
  if (id !== undefined) data.ID = pdfText(id);
}

/** The object of an element. */
export function referenceTo(tree: StructureTree, element: StructureElement): PdfReference {
  const reference = tree.references.get(element);
  if (reference === undefined) throw new RangeError(`structure element ${element.role} is not in the structure tree`);
  return reference;
}

interface Kid {
  /** Place of its first content; infinite when it has none. */
  readonly order: number;
  readonly reference: PdfReference;
}

/** Children stay in their order; own content goes before the first child that begins after it. */
function inReadingOrder(children: readonly Kid[], own: readonly Content[]): readonly (Kid | Content)[] {
  if (children.length === 0) return own;
  if (own.length === 0) return children;
  const kids: (Kid | Content)[] = [];
  let next = 0;
  for (const child of children) {
    for (let content = own[next]; content !== undefined && content.order < child.order; content = own[next]) {
      kids.push(content);
      next++;
    }
    kids.push(child);
  }
  return [...kids, ...own.slice(next)];
}

function contentKid({ kid, page }: Content, ownPage: PdfReference | undefined): PdfValue {
  if (typeof kid !== "number") return { Type: "OBJR", Obj: kid, Pg: page };
  return page === ownPage ? kid : { Type: "MCR", Pg: page, MCID: kid };
}

function attributesOf(laidOut: LaidOutDocument): ReadonlyMap<StructureElement, PdfDictionary> {
  const attributes = new Map<StructureElement, PdfDictionary>(boundingBoxes(laidOut));
  const labels = labelTexts(laidOut);
  for (const element of elementsOf(laidOut.structure)) {
    if (element.scope !== undefined) attributes.set(element, { O: "Table", Scope: element.scope });
    const label = element.role === "L" ? element.children[0]?.children.find(({ role }) => role === "Lbl") : undefined;
    if (label === undefined) continue;
    attributes.set(element, { O: "List", ListNumbering: numberingOf(labels.get(label) ?? "") });
  }
  return attributes;
}

function numberingOf(label: string): string {
  const [, number, letter] = /^(?:(\d+)\.|([a-z]+)\))/.exec(label) ?? [];
  if (number !== undefined) return "Decimal";
  return letter === undefined ? "Disc" : "LowerAlpha";
}

/** Where the drawing of each figure is, in the page's own coordinates (y upwards). */
function boundingBoxes(laidOut: LaidOutDocument): readonly (readonly [StructureElement, PdfDictionary])[] {
  return laidOut.pages.flatMap(({ items, height }) =>
    items.flatMap((item) => {
      if (item.type !== "drawing") return [];
      const { x, y, width, height: tall } = item;
      const box = [x, height - y - tall, x + width, height - y];
      return [[item.element, { O: "Layout", Placement: "Block", BBox: box }] as const];
    }),
  );
}

function labelTexts({ pages }: LaidOutDocument): ReadonlyMap<StructureElement, string> {
  const labels = new Map<StructureElement, string>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.type === "text" && item.element?.role === "Lbl") labels.set(item.element, item.text);
    }
  }
  return labels;
}
