import type { Nodes } from "mdast";

/**
 * Every node of a tree in reading order, with its ancestors (nearest last).
 *
 * @param node Root of the walk, itself the first.
 */
export function walk(
  node: Nodes,
  ancestors: readonly Nodes[] = [],
): readonly { readonly node: Nodes; readonly ancestors: readonly Nodes[] }[] {
  const below = "children" in node ? (node.children as Nodes[]) : [];
  const inside = [...ancestors, node];
  return [{ node, ancestors }, ...attributeNodes(node), ...below].flatMap((entry) =>
    "ancestors" in entry ? [entry] : walk(entry, inside),
  );
}

function attributeNodes(node: Nodes): readonly Nodes[] {
  return node.type === "containerDirective" ? Object.values(node.data?.attributeContent ?? {}).flat() : [];
}
