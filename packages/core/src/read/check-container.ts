import type { DataError } from "../model/data-error.ts";
import { sizeLimits, tooLarge } from "./size-limits.ts";
import { zipDirectory } from "./zip-directory.ts";

/** Unpacked bytes for each packed one, beyond which a workbook larger than `smallest` is no table but a trap. */
const highestRatio = 400;
const smallest = 10_000_000;

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0] as const;
const zip = [0x50, 0x4b] as const;

/**
 * What stands in the way of unpacking a file that is called a workbook: `file-empty`, `file-encrypted` (it has a
 * password), `file-unreadable` (an older workbook, HTML, text, another kind of archive, a damaged one; `detail` says
 * which) or `too-large` (what its directory declares). Undefined when nothing does. Nothing is unpacked to find out.
 */
export function containerFault(bytes: Uint8Array, file: string): DataError | undefined {
  const fault = (code: DataError["code"], detail?: string): DataError => ({
    code,
    severity: "error",
    file,
    ...(detail === undefined ? {} : { detail }),
  });
  if (bytes.length === 0) return fault("file-empty");
  if (beginsWith(bytes, oldOffice)) {
    return holdsUtf16(bytes, "EncryptedPackage") ? fault("file-encrypted") : fault("file-unreadable", "xls");
  }
  if (!beginsWith(bytes, zip)) return fault("file-unreadable", textKind(bytes));
  const entries = zipDirectory(bytes);
  if (entries === undefined) return fault("file-unreadable", "zip");
  if (!entries.some(({ name }) => name === "[Content_Types].xml")) return fault("file-unreadable", "archive");

  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const isUndeclared = entries.some((entry) => entry.unpacked === 0 && entry.packed > 2);
  const ratio = unpacked / Math.max(1, bytes.length);
  if (isUndeclared) return fault("file-unreadable", "zip");
  if (unpacked > sizeLimits.workbook || (unpacked > smallest && ratio > highestRatio))
    return tooLarge(file, "workbook", unpacked);
  return undefined;
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Names of streams in an old Office file are UTF-16; they stand in its first or last part, never far from a sector's start. */
function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const sought = Array.from(word, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(sought[0] ?? 0); at >= 0; at = bytes.indexOf(sought[0] ?? 0, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function textKind(bytes: Uint8Array): "html" | "csv" | "binary" {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1000));
  if (/<(?:!doctype html|html|head|body|table|meta|\?xml)/i.test(start)) return "html";
  return start.includes("\0") && !start.startsWith("\u00ff\u00fe") ? "binary" : "csv";
}
