import type { DataError } from "../model/data-error.ts";
import { sizeLimits, tooLarge } from "./size-limits.ts";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";

/** What one part of a workbook would cost to read. */
interface PartSize {
  readonly bytes: number;
  readonly tags: number;
  /** Cells of the rectangle around all that it places, as a reader of sheets sets aside. */
  readonly area: number;
}

/**
 * The first limit that the parts of a workbook break when they are unpacked: their bytes, whatever the directory declares,
 * their tags, or the area of a sheet, which one cell far out makes enormous. Undefined when none is broken. Each part is
 * unpacked piece by piece and nothing of it is kept.
 */
export async function unpackedFault(bytes: Uint8Array, file: string): Promise<DataError | undefined> {
  let left: number = sizeLimits.workbook;
  let tags = 0;
  for (const entry of zipDirectory(bytes) ?? []) {
    const size = await measure(packedPart(bytes, entry), entry.method, left);
    if (size.bytes > left) return tooLarge(file, "workbook", sizeLimits.workbook - left + size.bytes);
    if (size.area > sizeLimits.area) return tooLarge(file, "area", size.area);
    left -= size.bytes;
    tags += size.tags;
    if (tags > sizeLimits.tags) return tooLarge(file, "tags", tags);
  }
  return undefined;
}

function packedPart(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length) return new Uint8Array();
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(begin, begin + packed);
}

/** Stops as soon as the part is larger than `most`; damage ends it, and is found by whoever reads it. */
async function measure(packed: Uint8Array, method: number, most: number): Promise<PartSize> {
  const scanner = tagScanner();
  let size = 0;
  if (method === 0) {
    scanner.add(packed);
    size = packed.length;
  } else {
    const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const reader = stream.getReader();
    try {
      for (let piece = await reader.read(); !piece.done && size <= most; piece = await reader.read()) {
        size += piece.value.length;
        scanner.add(piece.value);
      }
      await reader.cancel();
    } catch {
      // A damaged part: the reader of workbooks says so.
    }
  }
  return { bytes: size, ...scanner.sizes() };
}

interface TagScanner {
  add(piece: Uint8Array): void;
  sizes(): Omit<PartSize, "bytes">;
}

/** A row or a cell, and the place it names if it names one. */
const placed = /<(?:\w+:)?(row|c)\b(?:[^>]*?\sr=["']([A-Za-z]{0,3})(\d{1,7})["'])?/g;
const longestTag = 10_000;

function tagScanner(): TagScanner {
  const decoder = new TextDecoder("latin1");
  let rest = "";
  let tags = 0;
  let row = 0;
  let column = 0;
  let lastRow = 0;
  let lastColumn = 0;

  const place = (kind: string, letters: string, digits: string): void => {
    if (kind === "row") column = 0;
    if (digits !== "") row = Number(digits);
    else if (kind === "row") row++;
    if (kind === "c") column = letters === "" ? column + 1 : columnNumber(letters);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };

  const add = (piece: Uint8Array): void => {
    for (let at = piece.indexOf(0x3c); at >= 0; at = piece.indexOf(0x3c, at + 1)) tags++;
    const text = rest + decoder.decode(piece);
    const open = text.lastIndexOf("<");
    const isOpen = open >= 0 && text.indexOf(">", open) < 0 && text.length - open < longestTag;
    const whole = isOpen ? text.slice(0, open) : text;
    rest = isOpen ? text.slice(open) : "";
    for (const [, kind = "", letters = "", digits = ""] of whole.matchAll(placed)) place(kind, letters, digits);
  };
  return { add, sizes: () => ({ tags, area: lastRow * lastColumn }) };
}

/** A is 1, XFD is 16,384. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
