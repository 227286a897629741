import {
  asArray,
  asDict,
  asStream,
  isReference,
  type PdfDict,
  type PdfObject,
  type PdfObjects,
  readObjects,
  textOf,
} from "./pdf-objects.ts";
import { type ReadContent, type ReadFont, readContent, readToUnicode } from "./read-content.ts";

/** A PDF as a reader of structure meets it. */
export interface ReadPdf {
  readonly version: string;
  readonly language: string | null;
  readonly displayTitle: boolean;
  readonly tagged: boolean;
  readonly title: string | null;
  readonly created: string | null;
  readonly modified: string | null;
  readonly xmp: string;
  readonly pages: readonly ReadPage[];
  readonly structure: ReadElement;
  readonly destinations: ReadonlyMap<string, { readonly page: number; readonly top: number }>;
  readonly outline: readonly ReadOutlineEntry[];
  readonly pageLabels: readonly PdfObject[];
  readonly attachments: readonly ReadAttachment[];
  readonly roleMap: readonly string[];
  /** Names of the elements in the tree of names. */
  readonly ids: readonly string[];
}

export interface ReadPage extends ReadContent {
  readonly width: number;
  readonly height: number;
  readonly tabs: string;
  readonly fonts: ReadonlyMap<string, ReadFont>;
  /** Object numbers of the annotations on the page. */
  readonly annotations: readonly number[];
}

export interface ReadElement {
  readonly role: string;
  /** Object number. */
  readonly object: number;
  /** Its P leads to the element it is in. */
  readonly inParent: boolean;
  readonly language: string | null;
  /** What an abbreviation stands for. */
  readonly expansion: string | null;
  readonly columns: number;
  readonly rows: number;
  readonly alt: string | null;
  readonly id: string | null;
  readonly scope: string | null;
  readonly numbering: string | null;
  /** Left, bottom, right, top. */
  readonly box: readonly number[] | null;
  readonly kids: readonly ReadKid[];
}

export type ReadKid =
  | { readonly type: "element"; readonly element: ReadElement }
  | {
      readonly type: "content";
      readonly page: number;
      readonly mcid: number;
      readonly text: string;
      readonly owned: boolean;
    }
  | { readonly type: "link"; readonly page: number; readonly link: ReadLink };

export interface ReadLink {
  readonly annotation: number;
  readonly contents: string | null;
  readonly url: string | null;
  readonly destination: string | null;
  readonly box: readonly number[];
  /** The parent tree leads from the annotation to the element that holds it. */
  readonly owned: boolean;
}

export interface ReadOutlineEntry {
  readonly title: string;
  readonly destination: string | null;
  readonly children: readonly ReadOutlineEntry[];
}

export interface ReadAttachment {
  readonly key: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly relationship: string;
  readonly mimeType: string;
  readonly dates: readonly (string | null)[];
  readonly bytes: Uint8Array;
  readonly associated: boolean;
}

/** Reads a file that the writer made. */
export function readPdf(bytes: Uint8Array, objects: PdfObjects = readObjects(bytes)): ReadPdf {
  const { resolve } = objects;
  const dict = (value: PdfObject | undefined): PdfDict => asDict(resolve(value));
  const catalog = dict(objects.trailer.Root);
  const info = dict(objects.trailer.Info);
  const pageReferences = asArray(dict(catalog.Pages).Kids);
  const pageNumbers = pageReferences.map(objectOf);
  const pages = pageReferences.map((reference) => readPage(dict(reference), resolve));
  const root = dict(catalog.StructTreeRoot);
  const parents = new Map(pairs(dict(root.ParentTree).Nums).map(([key, value]) => [Number(key), value]));
  const names = dict(catalog.Names);
  const associated = asArray(catalog.AF).map((reference) => objectOf(reference));

  const pageIndex = (value: PdfObject | undefined): number =>
    isReference(value) ? pageNumbers.indexOf(value.object) : -1;

  const readElement = (reference: PdfObject, parent: number): ReadElement => {
    const data = dict(reference);
    const number = objectOf(reference);
    const owner = (value: PdfObject | undefined): boolean => isReference(value) && value.object === number;
    const attributes: PdfDict = Object.assign({}, ...[resolve(data.A)].flat().map(dict));
    const content = (page: number, mcid: number): ReadKid => {
      const key = dict(pageReferences[page]).StructParents;
      const text = pages[page]?.marked.find((marked) => marked.mcid === mcid)?.text ?? "";
      return { type: "content", page, mcid, text, owned: owner(asArray(resolve(parents.get(Number(key))))[mcid]) };
    };
    const readKid = (kid: PdfObject): ReadKid => {
      if (typeof kid === "number") return content(pageIndex(data.Pg), kid);
      const entry = dict(kid);
      if (entry.Type === "/MCR") return content(pageIndex(entry.Pg), Number(entry.MCID));
      if (entry.Type !== "/OBJR") return { type: "element", element: readElement(kid, number) };
      const annotation = dict(entry.Obj);
      const owned = owner(parents.get(Number(annotation.StructParent)));
      return { type: "link", page: pageIndex(entry.Pg), link: readLink(entry.Obj ?? null, annotation, owned) };
    };
    return {
      role: String(data.S).slice(1),
      object: number,
      inParent: isReference(data.P) && data.P.object === parent,
      language: textOf(resolve(data.Lang)),
      expansion: textOf(resolve(data.E)),
      columns: Number(attributes.ColSpan ?? 1),
      rows: Number(attributes.RowSpan ?? 1),
      alt: textOf(resolve(data.Alt)),
      id: textOf(resolve(data.ID)),
      scope: nameOf(attributes.Scope),
      numbering: nameOf(attributes.ListNumbering),
      box: Array.isArray(attributes.BBox) ? attributes.BBox.map(Number) : null,
      kids: asArray(data.K).map(readKid),
    };
  };

  const readLink = (reference: PdfObject, annotation: PdfDict, owned: boolean): ReadLink => {
    const action = dict(annotation.A);
    return {
      annotation: objectOf(reference),
      contents: textOf(annotation.Contents ?? null),
      url: textOf(action.URI ?? null),
      destination: textOf(action.D ?? null),
      box: asArray(annotation.Rect).map(Number),
      owned,
    };
  };

  const readOutline = (reference: PdfObject | undefined): readonly ReadOutlineEntry[] => {
    if (reference === undefined) return [];
    const entry = dict(reference);
    const title = textOf(entry.Title ?? null) ?? "";
    const children = readOutline(entry.First);
    return [{ title, destination: textOf(entry.Dest ?? null), children }, ...readOutline(entry.Next)];
  };

  const readAttachment = ([key, value]: readonly [PdfObject, PdfObject]): ReadAttachment => {
    const specification = dict(value);
    const stream = resolve(dict(specification.EF).F);
    const parameters = dict(asDict(stream).Params);
    return {
      key: textOf(key) ?? "",
      name: textOf(specification.UF ?? null),
      description: textOf(specification.Desc ?? null),
      relationship: nameOf(specification.AFRelationship) ?? "",
      mimeType: nameOf(asDict(stream).Subtype) ?? "",
      dates: [parameters.CreationDate, parameters.ModDate].map((date) => textOf(date ?? null)),
      bytes: asStream(stream),
      associated: isReference(value) && associated.includes(value.object),
    };
  };

  return {
    version: new TextDecoder("latin1").decode(bytes.subarray(0, 8)),
    language: textOf(resolve(catalog.Lang)),
    displayTitle: dict(catalog.ViewerPreferences).DisplayDocTitle === true,
    tagged: dict(catalog.MarkInfo).Marked === true,
    title: textOf(resolve(info.Title)),
    created: textOf(resolve(info.CreationDate)),
    modified: textOf(resolve(info.ModDate)),
    xmp: new TextDecoder().decode(asStream(resolve(catalog.Metadata))),
    pages,
    structure: readElement(asArray(root.K)[0] ?? null, objectOf(catalog.StructTreeRoot)),
    destinations: new Map(
      pairs(dict(names.Dests).Names).map(([key, value]) => {
        const [page, , , top] = asArray(resolve(value));
        return [textOf(key) ?? "", { page: pageIndex(page), top: Number(top) }];
      }),
    ),
    outline: readOutline(dict(catalog.Outlines).First),
    pageLabels: asArray(dict(catalog.PageLabels).Nums),
    attachments: pairs(dict(names.EmbeddedFiles).Names).map(readAttachment),
    roleMap: Object.keys(dict(root.RoleMap)),
    ids: pairs(dict(root.IDTree).Names).map(([key]) => textOf(key) ?? ""),
  };
}

const listed = new WeakMap<ReadElement, readonly ReadElement[]>();

/** Elements of the tree, each before its children. */
export function elementsOf(element: ReadElement): readonly ReadElement[] {
  const known = listed.get(element);
  if (known !== undefined) return known;
  const elements = [element, ...element.kids.flatMap((kid) => (kid.type === "element" ? elementsOf(kid.element) : []))];
  listed.set(element, elements);
  return elements;
}

/** Text of an element and those below it, as a screen reader meets it: soft hyphens join the halves of a word. */
export function textOfElement({ kids }: ReadElement): string {
  return kids
    .map((kid) => (kid.type === "element" ? textOfElement(kid.element) : kid.type === "content" ? kid.text : ""))
    .join("")
    .replaceAll("\u00ad", "");
}

function readPage(page: PdfDict, resolve: (value: PdfObject | undefined) => PdfObject): ReadPage {
  const dict = (value: PdfObject | undefined): PdfDict => asDict(resolve(value));
  const [, , width = 0, height = 0] = asArray(page.MediaBox).map(Number);
  const resources = dict(dict(page.Resources).Font);
  const fonts = new Map(
    Object.entries(resources).map(([name, reference]): [string, ReadFont] => {
      const font = dict(reference);
      const toUnicode = resolve(font.ToUnicode);
      const map = toUnicode === null ? "" : new TextDecoder("latin1").decode(asStream(toUnicode));
      const fontName = nameOf(font.BaseFont) ?? "";
      return [name, { name: fontName, object: objectOf(reference), texts: readToUnicode(map) }];
    }),
  );
  const content = new TextDecoder("latin1").decode(asStream(resolve(page.Contents)));
  const annotations = asArray(resolve(page.Annots)).map((value) => (isReference(value) ? value.object : -1));
  return { width, height, tabs: nameOf(page.Tabs) ?? "", fonts, annotations, ...readContent(content, fonts) };
}

function objectOf(value: PdfObject | undefined): number {
  return isReference(value) ? value.object : -1;
}

export function pairs(value: PdfObject | undefined): readonly (readonly [PdfObject, PdfObject])[] {
  const flat = asArray(value);
  return Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at] ?? null, flat[2 * at + 1] ?? null]);
}

function nameOf(value: PdfObject | undefined): string | null {
  return typeof value === "string" ? value.slice(1) : null;
}
