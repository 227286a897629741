import type { DrawingSize } from "../../model/drawing.ts";
import type { StructureElement } from "../../model/page.ts";
import type { Column } from "../set-lines.ts";
import type { Flow, Slice } from "../slice.ts";
import type { Typesetter } from "../typesetter.ts";

/** What setting a block needs. */
export interface BlockContext {
  readonly typesetter: Typesetter;
  readonly column: Column;
  /** Height of a page's column: nothing taller stays in one piece. */
  readonly pageHeight: number;
  readonly drawings: ReadonlyMap<string, DrawingSize>;
  /** Lines of each footnote. */
  notes(): ReadonlyMap<number, readonly Slice[]>;
}

/** A block as slices, and as an element of the structure. */
export interface BlockSetting {
  readonly flow: Flow;
  readonly element: StructureElement;
}
