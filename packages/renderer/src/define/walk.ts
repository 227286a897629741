import type { Nodes } from "mdast";
import type { Chapter } from "../model/report-definition.ts";

/** A node of a tree, with its ancestors (nearest last). */
export interface WalkedNode {
  readonly node: Nodes;
  readonly ancestors: readonly Nodes[];
}

/** A chapter with every node of its tree, as {@link walk} gives them. */
export interface WalkedChapter extends Chapter {
  readonly nodes: readonly WalkedNode[];
}

/**
 * Every node of a tree in reading order, with its ancestors (nearest last).
 *
 * @param node Root of the walk, itself the first.
 */
export function walk(node: Nodes): readonly WalkedNode[] {
  const found: WalkedNode[] = [];
  visit(node, [], found);
  return found;
}

function visit(node: Nodes, ancestors: readonly Nodes[], found: WalkedNode[]): void {
  found.push({ node, ancestors });
  if (!("children" in node)) return;
  const inside = [...ancestors, node];
  if (node.type === "containerDirective") for (const each of attributeNodes(node)) visit(each, inside, found);
  for (const child of node.children) visit(child, inside, found);
}

function attributeNodes(node: Extract<Nodes, { type: "containerDirective" }>): readonly Nodes[] {
  return Object.values(node.data?.attributeContent ?? {}).flat();
}
