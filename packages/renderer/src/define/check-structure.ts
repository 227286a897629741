import type { DataError } from "@udbytte/core";
import type { Nodes } from "mdast";
import type { Directives } from "mdast-util-directive";
import { directiveForms } from "./chapter-directives.ts";
import { type FaultWords, faultAtNode } from "./chapter-fault.ts";
import { nearestTo } from "./nearest-to.ts";
import { type WalkedChapter, walk } from "./walk.ts";

/** Node types that a chapter may have at its top level, and inside each kind of block. */
const blocks = new Set(["heading", "paragraph", "list", "footnoteDefinition", "containerDirective", "leafDirective"]);
const contents: Readonly<Record<string, ReadonlySet<string>>> = {
  root: blocks,
  listItem: new Set(["paragraph", "list"]),
  footnoteDefinition: new Set(["paragraph"]),
  ":::box": new Set(["paragraph", "list"]),
  ":::quote": new Set(["paragraph"]),
  ":::lead": new Set(["paragraph"]),
  ":::table": new Set(["table"]),
  ":::key-figures": new Set(["list"]),
  ":::references": new Set(["list"]),
};
const unknownInlines = new Set(["image", "imageReference", "linkReference", "html", "delete"]);
const oddAttributes: Readonly<Record<string, readonly string[]>> = {
  quote: ["invented"],
  "key-figures": ["columns"],
  references: ["sorted"],
  table: ["landscape"],
};

/**
 * Faults in the form of a chapter: its heading, the order of headings, directives, their attributes and what is in them.
 *
 * @param chapter A parsed chapter, walked.
 */
export function checkStructure(chapter: WalkedChapter): readonly DataError[] {
  const inside = chapter.nodes.flatMap(({ node, ancestors }) =>
    faultsOf(node, ancestors.at(-1)).map((words) => faultAtNode(chapter.file, node, words)),
  );
  return [...headingFaults(chapter), ...inside];
}

function faultsOf(node: Nodes, parent: Nodes | undefined): readonly FaultWords[] {
  if (unknownInlines.has(node.type)) return [{ code: "directive-unknown", value: node.type }];
  if (isDirective(node)) {
    const wrong = directiveFaults(node);
    if (wrong.length > 0) return wrong;
  }
  return [
    ...placeFaults(node, parent),
    ...keyFigureFaults(node),
    ...referencesFaults(node),
    ...languageFaults(node),
    ...headingPageFaults(node),
  ];
}

function isDirective(node: Nodes): node is Directives {
  return node.type === "containerDirective" || node.type === "leafDirective" || node.type === "textDirective";
}

const colons = { containerDirective: ":::", leafDirective: "::", textDirective: ":" } as const;

function directiveFaults(node: Directives): readonly FaultWords[] {
  const form = directiveForms[node.name];
  if (form?.type !== node.type) {
    const all = Object.entries(directiveForms).map(([name, { type }]) => colons[type] + name);
    const value = colons[node.type] + node.name;
    const meant = form === undefined ? nearestTo(value, all) : { suggestion: colons[form.type] + node.name };
    return [{ code: "directive-unknown", value, expected: all, ...meant }];
  }
  const given = node.attributes ?? {};
  const missing = form.required.filter((name) => (given[name] ?? "").trim() === "");
  const allowed = [...new Set([...form.required, ...form.readable, ...(oddAttributes[node.name] ?? [])])];
  const unknown = Object.keys(given).filter((name) => !allowed.includes(name));
  return [
    ...missing.map((value): FaultWords => ({ code: "attribute-missing", value, detail: node.name })),
    ...unknown.map(
      (value): FaultWords => ({
        code: "key-unknown",
        value,
        detail: node.name,
        ...nearestTo(value, allowed),
      }),
    ),
  ];
}

/** Whether a block may stand where it stands. */
function placeFaults(node: Nodes, parent: Nodes | undefined): readonly FaultWords[] {
  if (parent === undefined) return [];
  const place = parent.type === "containerDirective" ? `:::${parent.name}` : parent.type;
  const allowed = contents[place];
  if (allowed === undefined || allowed.has(node.type) || isAttribute(node)) return [];
  return [{ code: "directive-unknown", value: node.type, detail: place, expected: [...allowed] }];
}

/** Attributes of a directive are walked as its children. */
function isAttribute(node: Nodes): boolean {
  return node.type === "text" || node.type === "expression";
}

const mostInRow = 3;
const mostInSpread = 8;
const keyFigureForm = "- {{ ID }} text";

function keyFigureFaults(node: Nodes): readonly FaultWords[] {
  if (node.type !== "containerDirective" || node.name !== "key-figures") return [];
  const items = node.children.flatMap((child) => (child.type === "list" ? child.children : []));
  const formed = items.every((item) => {
    const [first] = item.children;
    return first?.type === "paragraph" && first.children[0]?.type === "expression" && item.children.length === 1;
  });
  const columns = node.attributes?.columns;
  if (columns !== undefined && columns !== "2") {
    return [{ code: "value-invalid", value: columns ?? "", detail: "columns", expected: ["2"] }];
  }
  const most = columns === undefined ? mostInRow : mostInSpread;
  if (formed && items.length >= 1 && items.length <= most) return [];
  return [{ code: "value-invalid", value: node.name, expected: [keyFigureForm] }];
}

/** An entry of the literature is one paragraph. */
function referencesFaults(node: Nodes): readonly FaultWords[] {
  if (node.type !== "containerDirective" || node.name !== "references") return [];
  const items = node.children.flatMap((child) => (child.type === "list" ? child.children : []));
  const formed = items.every(({ children }) => children.length === 1 && children[0]?.type === "paragraph");
  return formed && items.length > 0 ? [] : [{ code: "value-invalid", value: node.name, expected: ["- text"] }];
}

/** A tag of BCP 47 as PDF wants it: the language, and its country where that matters. */
const languageTag = /^[a-z]{2,3}(-[A-Z]{2})?$/;
const foreignForm = ':lang[…]{code="en"}';

function languageFaults(node: Nodes): readonly FaultWords[] {
  if (node.type !== "textDirective" || node.name !== "lang") return [];
  if (isEmpty(node)) return [{ code: "value-invalid", value: node.name, expected: [foreignForm] }];
  const value = node.attributes?.code ?? "";
  if (languageTag.test(value)) return [];
  return [{ code: "value-invalid", value, detail: "code", expected: ["en", "de", "sv", "en-GB"] }];
}

/** Headings stand in bookmarks and contents too, which have other pages. */
function headingPageFaults(node: Nodes): readonly FaultWords[] {
  if (node.type !== "heading") return [];
  return walk(node).flatMap(({ node: inside }) =>
    inside.type === "expression" && inside.expression.kind === "page"
      ? [{ code: "expression-syntax", value: inside.value, detail: "heading" }]
      : [],
  );
}

function headingFaults(chapter: WalkedChapter): readonly DataError[] {
  const { children } = chapter.tree;
  const [first] = children;
  const untitled =
    first?.type === "heading" && first.depth === 1
      ? []
      : [faultAtNode(chapter.file, first ?? {}, { code: "heading-missing" })];
  const headings = children
    .flatMap((node) => (node.type === "heading" ? [node] : []))
    .slice(untitled.length === 0 ? 1 : 0);
  const wrong = headings.flatMap((heading, index) => {
    const above = headings[index - 1]?.depth ?? 1;
    if (heading.depth > 1 && heading.depth <= Math.min(4, above + 1)) return [];
    const right = "#".repeat(Math.min(4, heading.depth === 1 ? 2 : above + 1));
    const words: FaultWords = { code: "value-invalid", value: "#".repeat(heading.depth), expected: [right] };
    return [faultAtNode(chapter.file, heading, words)];
  });
  const empty = children.flatMap((node) =>
    node.type === "heading" && isEmpty(node)
      ? [faultAtNode(chapter.file, node, { code: "heading-missing", value: "#".repeat(node.depth) })]
      : [],
  );
  return [...untitled, ...empty, ...wrong];
}

/** Nothing is printed of it: it has no text but spaces and soft hyphens, and no expression. */
function isEmpty(node: Nodes): boolean {
  if ("children" in node) return node.children.every(isEmpty);
  return node.type === "text" && node.value.replace(/[\u00ad\s]/g, "") === "";
}
