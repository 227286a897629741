import { readObjects } from "./pdf-objects.ts";

/** An object of a file as text: what is written between „obj" and „stream" or „endobj", and the decoded stream. */
export interface Part {
  readonly number: number;
  readonly head: string;
  /** One character a byte; null when there is no stream. */
  readonly body: string | null;
}

/** A part changed; the same one when it is left as it is. */
export type Change = (part: Part) => Part;

/**
 * The file with its objects changed, its streams decoded and a cross-reference table of its own: whole as a file, so that
 * what is wrong with it is what was changed.
 *
 * @param trailer Changes the source of the trailer's dictionary.
 */
export function rewritePdf(
  bytes: Uint8Array,
  change: Change,
  trailer = (source: string): string => source,
): Uint8Array {
  const { parts, trailerSource } = partsOf(bytes);
  let file = binary(bytes.subarray(0, bytes.indexOf(10, 9) + 1));
  const offsets = new Map<number, number>();
  for (const part of parts) {
    const { head, body } = change(part);
    offsets.set(part.number, file.length);
    file += `${part.number} 0 obj${body === null ? head : withStream(head, body)}\nendobj\n`;
  }
  const size = Math.max(...parts.map(({ number }) => number)) + 1;
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${size}\n${entries.join("")}trailer${trailer(trailerSource)}startxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/**
 * A change of every object whose source matches.
 *
 * @param most Number of objects to change; all if left out.
 */
export function replacing(pattern: RegExp, replacement: string, most = Number.POSITIVE_INFINITY): Change {
  let left = most;
  return (part) => {
    if (left === 0 || part.head.search(pattern) === -1) return part;
    left--;
    return { ...part, head: part.head.replace(pattern, replacement) };
  };
}

/** A change of every stream whose text matches. */
export function replacingInStream(pattern: RegExp, replacement: string, most = Number.POSITIVE_INFINITY): Change {
  let left = most;
  return (part) => {
    if (left === 0 || part.body === null || part.body.search(pattern) === -1) return part;
    left--;
    return { ...part, body: part.body.replace(pattern, replacement) };
  };
}

interface ReadParts {
  readonly parts: readonly Part[];
  readonly trailerSource: string;
}

/** Files that were rewritten: one file is broken in many ways. */
const known = new WeakMap<Uint8Array, ReadParts>();

function partsOf(bytes: Uint8Array): ReadParts {
  const read = known.get(bytes) ?? readParts(bytes);
  known.set(bytes, read);
  return read;
}

function readParts(bytes: Uint8Array): ReadParts {
  const { numbers, source, trailerSource } = readObjects(bytes);
  const parts = numbers.map((number) => {
    const { head, data } = source(number);
    return { number, head: withoutFilter(head), body: data === null ? null : binary(data) };
  });
  return { parts, trailerSource };
}

function withoutFilter(head: string): string {
  return head.replace(/\/Filter \/FlateDecode\s*/, "");
}

function withStream(head: string, body: string): string {
  return `${head.replace(/\/Length \d+/, `/Length ${body.length}`)}\nstream\n${body}\nendstream`;
}

function binary(data: Uint8Array): string {
  return Buffer.from(data).toString("latin1");
}
