import type { Encoding } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import { sizeLimits, tooLarge } from "./size-limits.ts";

/**
 * Bytes 0x80 to 0x9F of Windows-1252, which the decoder of Node 20 takes for control characters. The five that it leaves
 * undefined stand for the control characters of the same code.
 */
const windows1252 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
] as const;

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
];

/** First bytes of files that are often mistaken for data files. */
const otherFormats: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: "packed", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: "packed", bytes: [0x1f, 0x8b, 0x08] },
  { name: "packed", bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: "xls", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "pdf", bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: "sav", bytes: [0x24, 0x46, 0x4c, 0x32] },
  { name: "image", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: "image", bytes: [0xff, 0xd8, 0xff] },
  { name: "image", bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: "utf-16be", bytes: [0xfe, 0xff] },
];

/** What æ, ø, å, Æ, Ø and Å of UTF-8 look like as Windows-1252: no Danish text holds them by itself. */
export const misread: RegExp = /Ã[¦¸¥†˜…]/;

/**
 * Text of a data file. A byte order mark says the encoding; else the codebook; else it is UTF-8 when every byte fits that,
 * and Windows-1252 otherwise. Code page 850 and MacRoman cannot be told from Windows-1252.
 *
 * @param bytes The whole file; never a part of it, since a cut may fall inside a letter.
 * @param file Name for errors.
 * @param encoding What the codebook says.
 * @returns The text without its mark; or `file-empty`, `file-unreadable` (another kind of file, zero bytes) or
 * `encoding-invalid` with the line of the first wrong byte.
 */
export function decodeText(bytes: Uint8Array, file: string, encoding?: Encoding): Checked<string> {
  if (bytes.length === 0) return fault(file, { code: "file-empty" });
  const other = formatOf(bytes);
  if (other !== undefined) return fault(file, { code: "file-unreadable", detail: other });

  const size = sizeFault(bytes, file);
  if (size !== undefined) return { ok: false, errors: [size] };

  const mark = markOf(bytes);
  const body = bytes.subarray(mark?.bytes.length ?? 0);
  const named = mark?.encoding ?? encoding;
  const decoded = named === undefined ? decodeUnnamed(body, file) : decodeNamed(body, file, named);
  if (!decoded.ok) return decoded;
  const zero = decoded.value.indexOf("\0");
  return zero < 0 ? decoded : { ok: false, errors: [zeroByte(body, file, lineOf(decoded.value, zero), named)] };
}

/** The name of another kind of file than text, by its first bytes. */
export function formatOf(bytes: Uint8Array): string | undefined {
  const known = otherFormats.find((format) => beginsWith(bytes, format.bytes))?.name;
  if (known === "packed") return holdsSheets(bytes) ? "xlsx" : known;
  return known ?? (markOf(bytes) === undefined && looksBinary(bytes) ? "binary" : undefined);
}

/** The parts of a workbook lie in a folder `xl`, which an archive names where the part begins and at its end. */
function holdsSheets(bytes: Uint8Array): boolean {
  const ends = [bytes.subarray(0, 65_536), bytes.subarray(-65_536)];
  return ends.some((part) => new TextDecoder("latin1").decode(part).includes("xl/"));
}

/** The byte order mark that a text begins with. */
export function markOf(
  bytes: Uint8Array,
): { readonly encoding: Encoding; readonly bytes: readonly number[] } | undefined {
  return marks.find((mark) => beginsWith(bytes, mark.bytes));
}

/**
 * Windows-1252 to text. Never fails: every byte has a meaning.
 *
 * @example
 * decodeWindows1252(new Uint8Array([0x52, 0xf8, 0x64, 0x74, 0x80])); // => "Rødt€"
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (control) => String.fromCharCode(windows1252[control.charCodeAt(0) - 0x80] ?? 0));
}

function decodeUnnamed(bytes: Uint8Array, file: string): Checked<string> {
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== undefined) return { ok: true, value: utf8, warnings: [] };
  const text = decodeWindows1252(bytes);
  return misread.test(text) ? invalid(bytes, file, "utf-8") : { ok: true, value: text, warnings: [] };
}

function decodeNamed(bytes: Uint8Array, file: string, encoding: Encoding): Checked<string> {
  if (encoding === "windows-1252") {
    const value = decodeWindows1252(bytes);
    return misread.test(value) && decodeStrictly(bytes, "utf-8") !== undefined
      ? fault(file, { code: "encoding-invalid", detail: encoding, suggestion: "utf-8" })
      : { ok: true, value, warnings: [] };
  }
  const text = decodeStrictly(bytes, encoding);
  return text === undefined ? invalid(bytes, file, encoding) : { ok: true, value: text, warnings: [] };
}

const strict = {
  "utf-8": new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }),
  "utf-16le": new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true }),
} as const;

/** The text, or undefined when some byte does not fit. */
export function decodeStrictly(bytes: Uint8Array, encoding: "utf-8" | "utf-16le"): string | undefined {
  try {
    return strict[encoding].decode(bytes);
  } catch {
    return undefined;
  }
}

function invalid(bytes: Uint8Array, file: string, encoding: "utf-8" | "utf-16le"): Checked<never> {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const line = lineOf(text, text.indexOf("\uFFFD"));
  return fault(file, { code: "encoding-invalid", line, detail: encoding });
}

/** UTF-16 without its mark shows as a zero after every ASCII letter; anything else with zeros is no text. */
export function zeroByte(bytes: Uint8Array, file: string, line: number, encoding: Encoding | undefined): DataError {
  const sample = bytes.subarray(0, 1000);
  const zerosAt = (parity: number): number =>
    sample.reduce((count, byte, index) => count + (byte === 0 && index % 2 === parity ? 1 : 0), 0);
  const isUtf16 = encoding !== "utf-16le" && zerosAt(0) === 0 && zerosAt(1) > sample.length / 4;
  const place = { severity: "error", file, line } as const;
  return isUtf16
    ? { code: "encoding-invalid", ...place, detail: encoding ?? "utf-8", suggestion: "utf-16le" }
    : { code: "file-unreadable", ...place, detail: "NUL" };
}

/** Text without line breaks is one cell or one row, and would be stored many times over before that shows. */
function sizeFault(bytes: Uint8Array, file: string): DataError | undefined {
  if (bytes.length > sizeLimits.file) return tooLarge(file, "file", bytes.length);
  for (let start = 0; bytes.length - start > sizeLimits.line; ) {
    const piece = bytes.subarray(start, start + sizeLimits.line + 1);
    const last = Math.max(piece.lastIndexOf(0x0a), piece.lastIndexOf(0x0d));
    if (last < 0) return longLine(bytes, start, file);
    start += last + 1;
  }
  return undefined;
}

function longLine(bytes: Uint8Array, start: number, file: string): DataError {
  const rest = bytes.subarray(start);
  const ends = [rest.indexOf(0x0a), rest.indexOf(0x0d)].filter((at) => at >= 0);
  let line = 1;
  for (let at = 0; at < start; at++) {
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) line++;
  }
  return tooLarge(file, "line", Math.min(rest.length, ...ends), line);
}

/** Bytes of the beginning of a file that are looked at, and how many of a hundred may be control characters. */
const sampled = 10_000;
const mostControls = 2;

/** Control characters that no text holds, zeros apart: those may be half of UTF-16. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampled);
  const controls = sample.reduce((count, byte) => count + (byte > 0 && byte < 0x20 && !inText.has(byte) ? 1 : 0), 0);
  return controls * 100 > sample.length * mostControls;
}

/** Tab, line feed, page feed, return and the end of a file of old. */
const inText: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Line of the text, from 1, that the character at `index` stands on. */
export function lineOf(text: string, index: number): number {
  return (text.slice(0, Math.max(index, 0)).match(/\r\n?|\n/g)?.length ?? 0) + 1;
}

function fault(file: string, parts: Omit<DataError, "severity" | "file">): Checked<never> {
  return { ok: false, errors: [{ severity: "error", file, ...parts }] };
}
