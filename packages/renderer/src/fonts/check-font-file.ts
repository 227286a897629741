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
  | "altered"
  | "no-font";

interface Table {
  readonly checkSum: number;
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

/**
 * Tables that say what text looks like, and whose check sums are right in the typefaces that are about. That of `head` is
 * not in some old ones, and what the others tell of a typeface is changed by hand now and then.
 */
const drawn = ["cmap", "GDEF", "glyf", "GPOS", "GSUB", "hhea", "hmtx", "kern", "loca", "maxp"];

/** First four bytes of files that are no plain TrueType font. */
const kinds: Readonly<Record<string, FontFault>> = {
  OTTO: "opentype-cff",
  ttcf: "collection",
  wOFF: "woff",
  wOF2: "woff",
};

/**
 * Whether a file of the author's can be a typeface of the report: a TrueType font in one style, whole, with a map of
 * Unicode characters, that its maker allows to be embedded in part. What decides how text looks must be as the file's check
 * sums say it was, and must pass a trial with all letters of Latin text. Which characters it has is another matter.
 *
 * @param bytes The file.
 * @param file Its path, for errors.
 * @returns `font-unusable` with why, or null when nothing is wrong.
 * @see OpenType specification 1.9: font file, check sums, OS/2 `fsType`.
 */
export async function checkFontFile(bytes: Uint8Array, file: string): Promise<DataError | null> {
  const detail = faultOf(bytes) ?? (await trialFault(bytes));
  return detail === null ? null : { code: "font-unusable", severity: "error", file, detail };
}

/** fontkit is loaded for files that are worth a trial. */
async function trialFault(bytes: Uint8Array): Promise<FontFault | null> {
  const { passesTrial } = await import("./try-font.ts");
  return passesTrial(bytes) ? null : "broken";
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
    const [checkSum, offset, length] = [4, 8, 12].map((at) => view.getUint32(entry + at));
    return [tagAt(view, entry), { checkSum: checkSum ?? 0, offset: offset ?? 0, length: length ?? 0 }];
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
  if (!isWhole || !holdsGlyphs(view, tables)) return "broken";
  if (!hasUnicodeMap(view, tables)) return "no-unicode";
  return drawn.every((name) => isUnchanged(view, name, tables)) ? null : "altered";
}

/** Whether there are as many outlines and widths as glyphs, each inside its table. */
function holdsGlyphs(view: DataView, tables: Tables): boolean {
  const lengthOf = (name: string): number => tables.get(name)?.length ?? 0;
  const glyphs = view.getUint16(offsetOf(tables, "maxp") + 4);
  const wide = view.getUint16(offsetOf(tables, "hhea") + 34);
  const isLong = view.getUint16(offsetOf(tables, "head") + 50) === 1;
  const size = isLong ? 4 : 2;
  if (glyphs === 0 || wide === 0 || lengthOf("loca") < (glyphs + 1) * size) return false;
  if (lengthOf("hmtx") < 4 * wide + 2 * Math.max(0, glyphs - wide)) return false;
  let before = 0;
  for (let at = offsetOf(tables, "loca"), glyph = 0; glyph <= glyphs; at += size, glyph++) {
    const end = isLong ? view.getUint32(at) : view.getUint16(at) * 2;
    if (end < before || end > lengthOf("glyf")) return false;
    before = end;
  }
  return true;
}

/** Whether the numbers of a table add up to what the directory says. */
function isUnchanged(view: DataView, name: string, tables: Tables): boolean {
  const table = tables.get(name);
  if (table === undefined) return true;
  const { checkSum, offset, length } = table;
  let sum = 0;
  for (let at = 0; at < length; at += 4) sum = (sum + paddedNumber(view, offset + at, length - at)) | 0;
  return sum >>> 0 === checkSum;
}

/** Four bytes as a number, those after the end of the table as zeros. */
function paddedNumber(view: DataView, at: number, left: number): number {
  if (left >= 4) return view.getUint32(at);
  let number = 0;
  for (let index = 0; index < 4; index++) number = number * 256 + (index < left ? view.getUint8(at + index) : 0);
  return number;
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
