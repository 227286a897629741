import type { Inline } from "../model/document.ts";

type Reference = Extract<Inline, { type: "page-reference" | "footnote-reference" }>;

/**
 * References to pages and footnotes anywhere inside a part of a document, in the order of reading.
 *
 * @param part A chapter, a block, inlines.
 */
export function referencesIn(part: unknown): readonly Reference[] {
  if (typeof part !== "object" || part === null) return [];
  if (isReference(part)) return [part];
  return Object.values(part).flatMap(referencesIn);
}

function isReference(part: object): part is Reference {
  return "type" in part && (part.type === "page-reference" || part.type === "footnote-reference");
}
