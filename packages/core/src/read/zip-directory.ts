/** A file in a zip archive, as the directory at its end declares it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 for stored as it is, 8 for deflated. */
  readonly method: number;
  /** Place of its header in the archive. */
  readonly at: number;
  readonly packed: number;
  readonly unpacked: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;

/**
 * The directory of a zip archive, without unpacking anything. Undefined when there is none, it is cut off, or it needs the
 * large form (ZIP64), which no workbook of a usable size does.
 *
 * @see PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16.
 * @example
 * const empty = new Uint8Array(22);
 * empty.set([0x50, 0x4b, 5, 6]);
 * zipDirectory(empty); // => []
 * zipDirectory(new Uint8Array(30)); // => undefined
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}
