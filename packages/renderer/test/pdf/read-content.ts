import { asDict, type PdfObject, readOperations } from "./pdf-objects.ts";

/** A font as a page shows it. */
export interface ReadFont {
  readonly name: string;
  /** Object number. */
  readonly object: number;
  /** Code → text. */
  readonly texts: ReadonlyMap<number, string>;
}

/** What stands between a BDC and its EMC. */
export interface MarkedContent {
  readonly tag: string;
  /** Null for an artifact. */
  readonly mcid: number | null;
  readonly text: string;
  /** Kind of an artifact: Pagination, Layout … */
  readonly artifact: string | null;
  /** Part of a kind of artifact: Header, Footer. */
  readonly subtype: string | null;
}

export interface ReadContent {
  readonly marked: readonly MarkedContent[];
  /** Codes shown, by resource name of the font. */
  readonly codes: ReadonlyMap<string, ReadonlySet<number>>;
  /** What is wrong with the nesting of operators. */
  readonly faults: readonly string[];
  readonly operators: ReadonlySet<string>;
  /** Texts as they are shown, one for each TJ. */
  readonly shown: readonly string[];
  /** Most graphics states saved at once. */
  readonly depth: number;
}

interface State {
  readonly fonts: ReadonlyMap<string, ReadFont>;
  readonly marked: MarkedContent[];
  readonly codes: Map<string, Set<number>>;
  readonly faults: string[];
  readonly shown: string[];
  open: { tag: string; mcid: number | null; text: string; artifact: string | null; subtype: string | null } | null;
  font: string;
  saved: number;
  depth: number;
  inText: boolean;
}

type Follow = (state: State, operands: readonly PdfObject[]) => void;

const begin: Follow = (state, [tag, properties]) => {
  if (state.open !== null) state.faults.push(`${String(tag)} inside /${state.open.tag}`);
  if (state.inText) state.faults.push("marked content begins inside a text object");
  const { MCID: mcid, Type: type, Subtype: part } = asDict(properties);
  const artifact = typeof type === "string" ? type.slice(1) : null;
  const subtype = typeof part === "string" ? part.slice(1) : null;
  state.open = { tag: String(tag).slice(1), mcid: typeof mcid === "number" ? mcid : null, text: "", artifact, subtype };
  state.marked.push(state.open);
};

const paint: Follow = (state) => {
  if (state.open === null) state.faults.push("something is painted outside marked content");
};

const show: Follow = (state, operands) => {
  paint(state, operands);
  const shown = shownCodes(operands[0]);
  const used = state.codes.get(state.font) ?? new Set();
  for (const code of shown) used.add(code);
  state.codes.set(state.font, used);
  const texts = state.fonts.get(state.font)?.texts;
  const text = shown.map((code) => texts?.get(code) ?? "\ufffd").join("");
  state.shown.push(text);
  if (state.open !== null) state.open.text += text;
};

const textObject =
  (begins: boolean): Follow =>
  (state) => {
    if (state.inText === begins) state.faults.push(`${begins ? "BT" : "ET"} out of place`);
    state.inText = begins;
  };

const saving =
  (change: number): Follow =>
  (state) => {
    state.saved += change;
    state.depth = Math.max(state.depth, state.saved);
    if (state.saved < 0) state.faults.push("Q without q");
  };

const follow: Readonly<Record<string, Follow>> = {
  BDC: begin,
  BMC: begin,
  EMC: (state) => {
    if (state.open === null) state.faults.push("EMC without a beginning");
    if (state.inText) state.faults.push("marked content ends inside a text object");
    state.open = null;
  },
  Tf: (state, [name]) => {
    state.font = String(name).slice(1);
  },
  Tw: (state) => state.faults.push("Tw does not widen the spaces of composite fonts"),
  TJ: show,
  BT: textObject(true),
  ET: textObject(false),
  q: saving(1),
  Q: saving(-1),
  f: paint,
  S: paint,
  B: paint,
};

/** Follows the operators of a page: marked content with its text, the codes it shows, and broken nesting. */
export function readContent(content: string, fonts: ReadonlyMap<string, ReadFont>): ReadContent {
  const state: State = {
    fonts,
    marked: [],
    codes: new Map(),
    faults: [],
    shown: [],
    open: null,
    font: "",
    saved: 0,
    depth: 0,
    inText: false,
  };
  const operators = new Set<string>();
  for (const { operator, operands } of readOperations(content)) {
    operators.add(operator);
    follow[operator]?.(state, operands);
  }
  if (state.open !== null) state.faults.push(`/${state.open.tag} does not end`);
  if (state.saved > 0) state.faults.push("q without Q");
  const { marked, codes, faults, shown, depth } = state;
  return { marked, codes, faults, operators, shown, depth };
}

function shownCodes(operand: PdfObject | undefined): readonly number[] {
  return (Array.isArray(operand) ? operand : []).flatMap((piece) => {
    if (piece === null || typeof piece !== "object" || !("bytes" in piece)) return [];
    const bytes = piece.bytes as Uint8Array;
    return Array.from({ length: bytes.length / 2 }, (_, at) => ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0));
  });
}

/** Code → text of a ToUnicode map that consists of ranges with a list. */
export function readToUnicode(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [, first = "", list = ""] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    for (const [index, entry] of (list.match(/<[^>]*>/g) ?? []).entries()) {
      const units = (entry.replace(/[<>\s]/g, "").match(/.{4}/g) ?? []).map((hex) => Number.parseInt(hex, 16));
      texts.set(Number.parseInt(first, 16) + index, String.fromCharCode(...units));
    }
  }
  return texts;
}
