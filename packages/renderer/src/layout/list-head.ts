import { capitalize, words } from "../language/words.ts";
import type { Document } from "../model/document.ts";
import type { BlockContext } from "./blocks/block-setting.ts";
import { setRuns } from "./set-lines.ts";
import { plainRun } from "./shape-inline.ts";
import { anchored, type Slice, spaced, unbroken } from "./slice.ts";
import { element, type OpenElement } from "./structure.ts";

/** The head of a list after the contents. */
export interface ListHead {
  readonly list: keyof Document["lists"];
  readonly title: string;
  readonly anchor: string;
}

/** Room between the longest label of a list and what it is the label of. Points. */
export const listGap = 9;

/**
 * Heads of the lists that follow the contents, in their order.
 *
 * @param document Its lists, of which empty ones have none, and its language.
 */
export function listHeads({ lists, language }: Pick<Document, "lists" | "language">): readonly ListHead[] {
  const heads = words(language);
  return (["figures", "tables", "abbreviations"] as const)
    .filter((list) => lists[list].length > 0)
    .map((list) => ({ list, title: capitalize(heads[list]), anchor: `#${list}` }));
}

/** Sets the head of a list, which stays with its first line. */
export function setListHead(
  { title, anchor }: ListHead,
  parent: OpenElement,
  { typesetter, column }: BlockContext,
): readonly Slice[] {
  const { textStyles, theme } = typesetter;
  const head = element("H2");
  parent.children.push(head);
  const lines = setRuns([plainRun(title, textStyles.h3, head)], textStyles.h3, column, typesetter);
  return anchored(spaced(unbroken(lines, true), theme.grid * 1.5, theme.grid * 0.3), anchor);
}
