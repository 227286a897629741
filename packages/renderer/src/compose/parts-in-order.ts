import type { DivergingParts, Segment } from "../model/document.ts";

/** All parts of a bar of a diverging chart: the bar from left to right, then what stands aside. */
export function partsInOrder({ negative, positive, neutral, dontKnow }: DivergingParts): readonly Segment[] {
  return [...negative, ...positive, ...(neutral === null ? [] : [neutral]), ...(dontKnow === null ? [] : [dontKnow])];
}
