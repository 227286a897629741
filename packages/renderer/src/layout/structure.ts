import type { StructureElement, StructureRole } from "../model/page.ts";

/** An element under construction: blocks add its children while they are laid out, nobody does afterwards. */
export interface OpenElement extends StructureElement {
  readonly children: StructureElement[];
}

/**
 * A new element of the structure tree with the children it has so far.
 *
 * @param role Role of PDF 1.7.
 * @param children First children, in reading order.
 * @param attributes Alternative text, expansion, language, header scope or unique name, where the role needs one.
 * @example
 * element("Sect", [element("P")]).children.length; // => 1
 */
export function element(
  role: StructureRole,
  children: readonly StructureElement[] = [],
  attributes: Pick<StructureElement, "alt" | "expansion" | "id" | "language" | "scope"> = {},
): OpenElement {
  return { role, children: [...children], ...attributes };
}
