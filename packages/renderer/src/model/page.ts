import type { Drawing } from "./drawing.ts";
import type { FontId } from "./font-book.ts";
import type { Language } from "./report-definition.ts";

/** A document as pages of positioned items. Points, origin at the top left of the page, y downwards. */
export interface LaidOutDocument {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: Language;
  /** ISO date: creation and modification date of the file. */
  readonly date: string;
  readonly pages: readonly Page[];
  /** Root of the structure tree; its children in reading order. */
  readonly structure: StructureElement;
  readonly outline: readonly OutlineEntry[];
  /** Anchor → where it is. */
  readonly destinations: ReadonlyMap<string, Destination>;
}

/** A laid-out document with the drawing of every figure that its pages name: all that is written. */
export interface DrawnDocument extends LaidOutDocument {
  /** Figure id → drawing. */
  readonly drawings: ReadonlyMap<string, Drawing>;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Label printed and shown by viewers: „7"; cover „". */
  readonly label: string;
  readonly items: readonly PageItem[];
}

/** `element` is the structure element the item is content of; null for an artifact (rules, running heads, repeated table heads). */
export type PageItem = TextItem | ShapeItem | DrawingItem | LinkItem;

/** A run of text in one font on one baseline. */
export interface TextItem {
  readonly type: "text";
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly font: FontId;
  readonly size: number;
  readonly color: string;
  /** Points added to each space (justification); may be negative. */
  readonly wordSpacing: number;
  /** The text ends with a hyphen that line breaking put there; the word goes on in the next item of the element. */
  readonly softHyphen: boolean;
  readonly element: StructureElement | null;
  /** The artifact is part of what stands above or below the text of every page; left out of all other text. */
  readonly running?: "Header" | "Footer";
}

/** A filled or stroked shape. Always an artifact. */
export interface ShapeItem {
  readonly type: "shape";
  readonly shape:
    | {
        readonly kind: "rectangle";
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
        readonly radius: number;
      }
    | { readonly kind: "line"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  readonly fill: string | null;
  readonly stroke: { readonly color: string; readonly width: number } | null;
}

/** The place of a drawing, which may be drawn later. */
export interface DrawingItem {
  readonly type: "drawing";
  readonly x: number;
  readonly y: number;
  /** Id of the figure whose drawing stands here. */
  readonly figure: string;
  /** How many times larger than drawn it stands here; `width` and `height` are those on the page. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** A Figure element with alternative text. */
  readonly element: StructureElement;
}

/** The active rectangle of a link; its text is drawn by text items of the same Link element. */
export interface LinkItem {
  readonly type: "link";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: { readonly anchor: string } | { readonly url: string };
  /** Description for the reader of the link. */
  readonly contents: string;
  readonly element: StructureElement;
}

export interface Destination {
  /** Index into `pages`. */
  readonly page: number;
  readonly y: number;
}

export interface OutlineEntry {
  readonly title: string;
  readonly anchor: string;
  readonly children: readonly OutlineEntry[];
}

export type StructureRole =
  | "Document"
  | "Part"
  | "Sect"
  | "Div"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "Span"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "Caption"
  | "Note"
  | "Reference"
  | "Link"
  | "TOC"
  | "TOCI"
  | "BlockQuote"
  | "Aside";

/** A node of the tagged structure. Content is attached by the page items that name it. */
export interface StructureElement {
  readonly role: StructureRole;
  readonly children: readonly StructureElement[];
  /** Alternative text; required for Figure. */
  readonly alt?: string;
  /** Table header scope; required for TH. */
  readonly scope?: "Column" | "Row";
  /** Language of a Span that is another than the report's: a tag of BCP 47. */
  readonly language?: string;
  /** What an abbreviation stands for, on its Span. */
  readonly expansion?: string;
  /** Unique name; required for Note. */
  readonly id?: string;
}
