import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type LineCounter, type Node } from "yaml";

/** Where something stands in a text file, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Position of a path in a YAML text: of its value, or of its last key. A path that is not there gives the nearest part of
 * it that is.
 */
export type Locate = (path: readonly PropertyKey[], part?: "key" | "value") => Position;

type Step = { readonly key?: Node; readonly value?: Node };

/** Makes the `Locate` of a parsed YAML document. */
export function positions(document: Document, lineCounter: LineCounter): Locate {
  return (path, part = "value") => {
    let place: Node | null = document.contents;
    let offset = start(place) ?? 0;
    for (const [depth, key] of path.entries()) {
      const step = stepInto(document, place, key);
      if (step === undefined) break;
      const isLast = depth === path.length - 1;
      offset = (isLast && part === "key" ? start(step.key) : start(step.value)) ?? start(step.key) ?? offset;
      place = step.value ?? null;
    }
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

/** The scalar as it is written, without quotes: `007` where the value is 7. */
export function writtenAs(document: Document, path: readonly PropertyKey[]): string | undefined {
  let place: Node | null = document.contents;
  for (const key of path) place = stepInto(document, place, key)?.value ?? null;
  return isScalar(place) ? place.source : undefined;
}

/** The pair just before a key of a `{ … }` on one line, when its value is plain unquoted words. */
export function plainPairBefore(
  document: Document,
  path: readonly PropertyKey[],
  key: PropertyKey,
): { readonly key: string; readonly value: string } | undefined {
  let place: Node | null = document.contents;
  for (const step of path) place = stepInto(document, place, step)?.value ?? null;
  if (!isMap(place) || place.flow !== true) return undefined;
  const index = place.items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === key);
  const before = place.items[index - 1];
  const after = place.items[index];
  if (!isScalar(before?.key) || !isScalar(before?.value) || before.value.type !== "PLAIN") return undefined;
  const isBare = isScalar(after?.value) ? after.value.value === null : after?.value === null;
  return isBare && before.value.source !== undefined
    ? { key: String(before.key.value), value: before.value.source }
    : undefined;
}

function stepInto(document: Document, from: Node | null, key: PropertyKey): Step | undefined {
  const node = isAlias(from) ? (from.resolve(document) ?? null) : from;
  if (isSeq(node)) {
    const item: unknown = node.items[Number(key)];
    return isNode(item) ? { value: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
  if (pair === undefined) return undefined;
  return { ...(isNode(pair.key) ? { key: pair.key } : {}), ...(isNode(pair.value) ? { value: pair.value } : {}) };
}

function isNode(value: unknown): value is Node {
  return isAlias(value) || isMap(value) || isScalar(value) || isSeq(value);
}

/** An empty value has no place of its own: its key stands for it. */
function start(node: Node | null | undefined): number | undefined {
  if (isScalar(node) && node.source === "") return undefined;
  return node?.range?.[0];
}
