import type { Nodes } from "mdast";
import { headingSlugs } from "../language/heading-slugs.ts";
import type { Chapter } from "../model/report-definition.ts";
import { walk } from "./walk.ts";

/**
 * Names of a chapter's headings for `{{ page chapter.section }}`: `hvem.koen-og-alder`.
 *
 * @param chapter A parsed chapter.
 */
export function sectionIds({ id, tree }: Chapter): readonly string[] {
  const headings = tree.children.slice(1).flatMap((node) => (node.type === "heading" ? [textOf(node)] : []));
  return headingSlugs(headings).map((slug) => `${id}.${slug}`);
}

function textOf(heading: Nodes): string {
  return walk(heading)
    .map(({ node }) => ("value" in node ? node.value : ""))
    .join("");
}
