import type { Encoding } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import { sizeLimits, tooLarge } from "./size-limits.ts";

/** Bytes 0x80 to 0x9F of Windows-1252. The five that it leaves undefined stand for the control characters of the same code. */
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
  { name: "xlsx", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: "xls", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "pdf", bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: "gzip", bytes: [0x1f, 0x8b, 0x08] },
  { name: "sav", bytes: [0x24, 0x46, 0x4c, 0x32] },
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
  if (other !== undefined) return fault(file, { code: "file-unreadable", detail: other, expected: ["csv"] });

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
  return otherFormats.find((format) => beginsWith(bytes, format.bytes))?.name;
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
  const block = 8192;
  let text = "";
  for (let start = 0; start < bytes.length; start += block) {
    const codes = Uint16Array.from(bytes.subarray(start, start + block), codeOf);
    text += Reflect.apply(String.fromCharCode, undefined, codes);
  }
  return text;
}

function codeOf(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? (windows1252[byte - 0x80] ?? byte) : byte;
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

/** The text, or undefined when some byte does not fit. */
export function decodeStrictly(bytes: Uint8Array, encoding: "utf-8" | "utf-16le"): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
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
    : { code: "file-unreadable", ...place, detail: "NUL", expected: ["csv"] };
}

/** Text without line breaks is one cell or one row, and would be stored many times over before that shows. */
function sizeFault(bytes: Uint8Array, file: string): DataError | undefined {
  if (bytes.length > sizeLimits.file) return tooLarge(file, "file", bytes.length);
  let feed = -1;
  for (let start = 0, line = 1; start < bytes.length; line++) {
    if (feed < start) feed = endIfNone(bytes.indexOf(0x0a, start), bytes.length);
    const end = start + endIfNone(bytes.subarray(start, feed).indexOf(0x0d), feed - start);
    if (end - start > sizeLimits.line) return tooLarge(file, "line", end - start, line);
    start = end + 1;
  }
  return undefined;
}

function endIfNone(found: number, end: number): number {
  return found < 0 ? end : found;
}

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
