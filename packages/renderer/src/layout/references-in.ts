import type { Inline } from "../model/document.ts";

/** What a page's number or a footnote's is printed for. */
export type Reference = Extract<Inline, { type: "page-reference" | "footnote-reference" }>;

/**
 * References to pages and footnotes anywhere inside a part of a document, in the order of reading.
 *
 * @param part A chapter, a block, inlines.
 */
export function referencesIn(part: unknown): readonly Reference[] {
  const found: Reference[] = [];
  collect(part, found);
  return found;
}

function collect(part: unknown, found: Reference[]): void {
  if (typeof part !== "object" || part === null) return;
  if (isReference(part)) found.push(part);
  else for (const inside of Object.values(part)) collect(inside, found);
}

function isReference(part: object): part is Reference {
  return "type" in part && (part.type === "page-reference" || part.type === "footnote-reference");
}
