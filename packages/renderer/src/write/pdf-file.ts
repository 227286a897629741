import type { OpenedFont } from "../model/font-book.ts";

/**
 * What the writer needs of a pdfkit 0.20.2 document, public or not. pdfkit numbers objects, deflates streams, subsets
 * fonts and writes the cross-reference table; content streams, structure tree, annotations, outline and name trees are
 * ours, since its own lose spaces, depend on the machine's locale or cannot say what tagged PDF needs.
 */
export interface PdfFile {
  /** A new indirect object; it is written by its `end`. */
  ref(data: PdfDictionary): PdfReference;
  /** Starts a page and closes the one before: a page's annotations are added while it is the current one. */
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): unknown;
  addContent(operators: Uint8Array): unknown;
  appendXML(xml: string): void;
  registerFont(name: string, font: OpenedFont): unknown;
  /** Makes a registered font the current one, `_font`. */
  font(name: string): unknown;
  getStructTreeRoot(): PdfReference;
  getStructParentTree(): ParentTree;
  createStructParentTreeNextKey(): number;
  end(): void;
  /** The whole file, once it has ended. */
  read(): Uint8Array;
  readonly page: {
    readonly dictionary: PdfReference;
    readonly annotations: PdfReference[];
    readonly fonts: Record<string, PdfReference>;
    /** Reading it gives the page its place in the parent tree. */
    readonly structParentTreeKey: number;
  };
  readonly _font: EmbeddedFont;
  readonly _root: { readonly data: PdfDictionary & { readonly Names: PdfReference } };
  /** Writes title, author and dates into the XMP packet, unescaped; replaced by `writeMetadata`. */
  _addInfo(): void;
}

/** A font of the document: `unicode` and `widths` are indexed by the code that the content stream uses. */
export interface EmbeddedFont {
  /** Name in the resources of a page: `F1`. */
  readonly id: string;
  readonly font: FontTables;
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number; encode(): Uint8Array };
  readonly unicode: (readonly number[])[];
  readonly widths: number[];
  /** Thousandths of the type size in a unit of the font; the heights are in them. */
  readonly scale: number;
  readonly ascender: number;
  readonly descender: number;
  /** Its dictionary, an empty one at first. */
  ref(): PdfReference;
  toUnicodeCmap(): PdfReference;
  /** Fills its dictionary when the file ends; replaced by `embedFont`. */
  embed(): void;
}

/** What a font file says of the font; lengths in units of the font. */
interface FontTables {
  readonly postscriptName?: string;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly ascent: number;
  readonly capHeight?: number;
  readonly xHeight?: number;
  readonly italicAngle: number;
  readonly post: { readonly isFixedPitch: number };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly "OS/2"?: { readonly sFamilyClass?: number };
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** Number tree from marked content and annotations to the structure element they belong to. */
export interface ParentTree {
  limits: boolean;
  add(key: number, value: PdfValue): unknown;
  get(key: number): PdfValue[];
}

export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, PdfValue>;
  /** Writes the object; with bytes it is a stream of them. */
  end(bytes?: Uint8Array): void;
}

export interface PdfDictionary {
  [key: string]: PdfValue;
}

/** A JavaScript string is a name (`/Link`); text is made by `pdfText`. */
export type PdfValue =
  | string
  | PdfText
  | number
  | boolean
  | null
  | Date
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;

/** A text string, as pdfkit wants it: a String object. */
export interface PdfText {
  valueOf(): string;
  readonly length: number;
}

/** A text string for a dictionary; written in UTF-16 when it is not ASCII. */
export function pdfText(text: string): PdfText {
  return Object(text);
}

/**
 * A name tree in one node, in the order of its keys' bytes: ASCII first, then what is written in UTF-16. (pdfkit sorts by
 * the locale of the machine, which a viewer's binary search does not survive.)
 */
export function nameTree(entries: Iterable<readonly [key: string, value: PdfValue]>): PdfDictionary {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const ascii: PdfValue[] = [];
  const others: PdfValue[] = [];
  for (const [key, value] of sorted) (beyondAscii.test(key) ? others : ascii).push(pdfText(key), value);
  return { Names: [...ascii, ...others] };
}

const beyondAscii = /[\u0080-\uffff]/;
