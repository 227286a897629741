import type { DataError } from "@udbytte/core";
import type { Nodes } from "mdast";
import { isBareLinkText } from "../language/bare-link-text.ts";
import { type FaultWords, faultAtNode } from "./chapter-fault.ts";
import type { WalkedChapter } from "./walk.ts";

/**
 * Faults of a chapter's links: a text that says nothing of where it leads, and an address that only leads somewhere from
 * the author's own computer.
 *
 * @param chapter A parsed chapter, walked.
 */
export function checkLinks(chapter: WalkedChapter): readonly DataError[] {
  return chapter.nodes.flatMap(({ node }) => {
    if (node.type !== "link") return [];
    const text = textOf(node);
    const faults: readonly FaultWords[] = [
      ...(isBareLinkText(text) ? [{ code: "link-text-bare", value: text.trim() } as const] : []),
      ...(isWholeAddress(node.url)
        ? []
        : [{ code: "value-invalid", value: node.url, expected: ["https://…", "mailto:…"] } as const]),
    ];
    return faults.map((words) => faultAtNode(chapter.file, node, words));
  });
}

function isWholeAddress(url: string): boolean {
  return /^(https?:\/\/|mailto:)./i.test(url) && URL.canParse(url);
}

/** An expression counts as a word: what it prints is a value. */
function textOf(node: Nodes): string {
  if ("value" in node && typeof node.value === "string") return node.value;
  if (node.type === "expression") return "…";
  return "children" in node ? node.children.map(textOf).join("") : "";
}
