import type { Encoding } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import { decodeStrictly, decodeWindows1252, formatOf, lineOf, markOf, misread, zeroByte } from "./decode-text.ts";

/** Decodes a file that comes in chunks; no letter is lost where a chunk ends. */
export interface ChunkDecoder {
  /** The text that is certain now, with `\n` for every line end. */
  push(chunk: Uint8Array): string;
  /** The rest of it. */
  end(): string;
  /** The first fault; nothing is decoded after it. */
  fault(): DataError | undefined;
}

type Decode = (bytes: Uint8Array) => string | undefined;

const longestMark = 4;
const nothing = new Uint8Array();

/**
 * Finds the encoding as `decodeText` does, but cannot look ahead: without a mark or the codebook's word, the first letter
 * beyond ASCII decides. A file that is UTF-8 there and something else further on is `encoding-invalid`.
 */
export function chunkDecoder(file: string, encoding?: Encoding): ChunkDecoder {
  let carry = nothing;
  let declared = encoding;
  let named = encoding;
  let isBegun = false;
  let isEmpty = true;
  let isMisread = false;
  let isStillUtf8 = true;
  let heldReturn = "";
  let isAfterReturn = false;
  let unreturned = new Uint8Array();
  let line = 1;
  let foundLine = 1;
  let fault: DataError | undefined;

  const refuse = (parts: Omit<DataError, "severity" | "file">): undefined => {
    fault ??= { severity: "error", file, ...parts };
    return undefined;
  };

  const begin = (bytes: Uint8Array): Uint8Array => {
    isBegun = true;
    const format = formatOf(bytes);
    if (format !== undefined) refuse({ code: "file-unreadable", detail: format });
    const mark = markOf(bytes);
    declared = mark?.encoding ?? encoding;
    named = declared;
    return bytes.subarray(mark?.bytes.length ?? 0);
  };

  const strictly =
    (form: "utf-8" | "utf-16le"): Decode =>
    (bytes) => {
      const text = decodeStrictly(bytes, form);
      if (text !== undefined) return text;
      const shown = new TextDecoder(form, { ignoreBOM: true }).decode(bytes);
      return refuse({
        code: "encoding-invalid",
        line: line + lineOf(shown, shown.indexOf("\uFFFD")) - 1,
        detail: form,
      });
    };

  /** Windows-1252 that the codebook names, or that was found out; UTF-8 in its place shows by its pairs of letters. */
  const western: Decode = (bytes) => {
    const text = decodeWindows1252(bytes);
    isMisread ||= misread.test(text);
    isStillUtf8 &&= decodeStrictly(bytes, "utf-8") !== undefined;
    if (isMisread && declared === undefined)
      return refuse({ code: "encoding-invalid", line: foundLine, detail: "utf-8" });
    return text;
  };

  /** ASCII so far: the first letter beyond it tells UTF-8 from Windows-1252. */
  const undecided: Decode = (bytes) => {
    const at = bytes.findIndex((byte) => byte >= 0x80);
    if (at < 0) return decodeStrictly(bytes, "utf-8");
    const letter = bytes.subarray(at, at + lengthOfLetter(bytes[at] ?? 0));
    named = decodeStrictly(letter, "utf-8") === undefined ? "windows-1252" : "utf-8";
    if (named === "utf-8") return strictly("utf-8")(bytes);
    foundLine = line + lineOf(decodeWindows1252(bytes.subarray(0, at)), at) - 1;
    return western(bytes);
  };

  const decode = (bytes: Uint8Array, isLast: boolean): string => {
    const text =
      named === undefined ? undecided(bytes) : named === "windows-1252" ? western(bytes) : strictly(named)(bytes);
    if (text === undefined) return "";
    const zero = text.indexOf("\0");
    if (zero >= 0) {
      fault ??= zeroByte(bytes, file, line + lineOf(text, zero) - 1, declared);
      return "";
    }
    const plain = heldReturn !== "" || text.includes("\r") ? withoutReturns(text, isLast) : text;
    for (let at = plain.indexOf("\n"); at >= 0; at = plain.indexOf("\n", at + 1)) line++;
    return plain;
  };

  const withoutReturns = (text: string, isLast: boolean): string => {
    const whole = heldReturn + text;
    heldReturn = !isLast && whole.endsWith("\r") ? "\r" : "";
    return whole.slice(0, whole.length - heldReturn.length).replace(/\r\n?/g, "\n");
  };

  /** `\n` for every line end, where a byte is a letter: bytes are cheaper to replace than letters. The buffer is used again. */
  const withLineFeeds = (bytes: Uint8Array): Uint8Array => {
    if (named === "utf-16le" || !(isAfterReturn || bytes.includes(0x0d))) return bytes;
    if (unreturned.length < bytes.length) unreturned = new Uint8Array(bytes.length);
    let length = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte !== 0x0a || !isAfterReturn) unreturned[length++] = byte === 0x0d ? 0x0a : byte;
      isAfterReturn = byte === 0x0d;
    }
    return unreturned.subarray(0, length);
  };

  const take = (chunk: Uint8Array, isLast: boolean): string => {
    if (fault !== undefined) return "";
    isEmpty &&= chunk.length === 0;
    const bytes = carry.length === 0 ? chunk : joined(carry, chunk);
    if (!isBegun && bytes.length < longestMark && !isLast) {
      carry = bytes.slice();
      return "";
    }
    const body = isBegun ? bytes : begin(bytes);
    if (fault !== undefined) return "";
    const complete = isLast ? body.length : body.length - unfinished(body, named);
    carry = complete === body.length ? nothing : body.slice(complete);
    return decode(withLineFeeds(body.subarray(0, complete)), isLast);
  };

  const end = (): string => {
    if (isEmpty) refuse({ code: "file-empty" });
    const rest = take(new Uint8Array(), true);
    if (declared === "windows-1252" && isMisread && isStillUtf8)
      refuse({ code: "encoding-invalid", detail: declared, suggestion: "utf-8" });
    return fault === undefined ? rest : "";
  };
  return { push: (chunk) => take(chunk, false), end, fault: () => fault };
}

/** Bytes at the end that are the beginning of a letter, of UTF-8 unless it is known to be UTF-16. */
function unfinished(bytes: Uint8Array, encoding: Encoding | undefined): number {
  if (encoding === "utf-16le") {
    const odd = bytes.length % 2;
    const last = bytes[bytes.length - odd - 1] ?? 0;
    return odd + (last >= 0xd8 && last <= 0xdb ? 2 : 0);
  }
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return lengthOfLetter(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function lengthOfLetter(first: number): number {
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
