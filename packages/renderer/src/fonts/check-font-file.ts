import type { DataError } from "@udbytte/core";

/** Why a file cannot be used: `detail` of `font-unusable`. */
export type FontFault =
  | "opentype-cff"
  | "woff"
  | "collection"
  | "variable"
  | "restricted"
  | "no-subsetting"
  | "bitmap-only"
  | "no-unicode"
  | "broken"
  | "no-font";

interface Table {
  readonly offset: number;
  readonly length: number;
}

type Tables = ReadonlyMap<string, Table>;

/** Least lengths of the tables that a TrueType font is drawn and embedded from. */
const required: Readonly<Record<string, number>> = {
  cmap: 4,
  glyf: 0,
  head: 54,
  hhea: 36,
  hmtx: 4,
  loca: 4,
  maxp: 6,
  name: 6,
  "OS/2": 68,
  post: 32,
};

/** First four bytes of files that are no plain TrueType font. */
const kinds: Readonly<Record<string, FontFault>> = {
  OTTO: "opentype-cff",
  ttcf: "collection",
  wOFF: "woff",
  wOF2: "woff",
};

/**
 * Whether a file of the author's can be a typeface of the report: a TrueType font in one style, whole, with a map of
 * Unicode characters, that its maker allows to be embedded in part. Which characters it has is another matter.
 *
 * @param bytes The file.
 * @param file Its path, for errors.
 * @returns `font-unusable` with why, or null when nothing is wrong.
 * @see OpenType specification 1.9: font file, OS/2 `fsType`.
 */
export function checkFontFile(bytes: Uint8Array, file: string): DataError | null {
  const detail = faultOf(bytes);
  return detail === null ? null : { code: "font-unusable", severity: "error", file, detail };
}

function faultOf(bytes: Uint8Array): FontFault | null {
  if (bytes.length < 12) return "no-font";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = tagAt(view, 0);
  if (tag !== "\u0000\u0001\u0000\u0000" && tag !== "true") return kinds[tag] ?? "no-font";
  const tables = tablesOf(view);
  if (tables === null) return "broken";
  if (tables.has("CFF ") || tables.has("CFF2")) return "opentype-cff";
  if (tables.has("fvar")) return "variable";
  if (Object.entries(required).some(([name, least]) => (tables.get(name)?.length ?? -1) < least)) return "broken";
  return embeddingFault(view, tables) ?? contentFault(view, tables);
}

/** The directory of tables, or null when one of them is not inside the file. */
function tablesOf(view: DataView): Tables | null {
  const count = view.getUint16(4);
  if (view.byteLength < 12 + count * 16) return null;
  const tables = Array.from({ length: count }, (_, index): readonly [string, Table] => {
    const entry = 12 + index * 16;
    return [tagAt(view, entry), { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) }];
  });
  const inside = tables.every(([, { offset, length }]) => offset + length <= view.byteLength);
  return inside ? new Map(tables) : null;
}

/** What the maker forbids. Of the lowest four bits the mildest counts; 2 alone forbids embedding. */
function embeddingFault(view: DataView, tables: Tables): FontFault | null {
  const permissions = view.getUint16(offsetOf(tables, "OS/2") + 8);
  if ((permissions & 0x000f) === 0x0002) return "restricted";
  if ((permissions & 0x0200) !== 0) return "bitmap-only";
  return (permissions & 0x0100) === 0 ? null : "no-subsetting";
}

function contentFault(view: DataView, tables: Tables): FontFault | null {
  const head = offsetOf(tables, "head");
  const unitsPerEm = view.getUint16(head + 18);
  const isWhole = view.getUint32(head + 12) === 0x5f0f3cf5 && unitsPerEm >= 16 && unitsPerEm <= 16384;
  if (!isWhole || view.getUint16(offsetOf(tables, "maxp") + 4) === 0) return "broken";
  return hasUnicodeMap(view, tables) ? null : "no-unicode";
}

function hasUnicodeMap(view: DataView, tables: Tables): boolean {
  const { offset = 0, length = 0 } = tables.get("cmap") ?? {};
  const count = Math.min(view.getUint16(offset + 2), Math.floor((length - 4) / 8));
  return Array.from({ length: count }, (_, index) => offset + 4 + index * 8).some((entry) => {
    const [platform, encoding] = [view.getUint16(entry), view.getUint16(entry + 2)];
    return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
  });
}

function offsetOf(tables: Tables, name: string): number {
  return tables.get(name)?.offset ?? 0;
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}
