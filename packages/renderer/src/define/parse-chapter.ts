import type { DataError } from "@udbytte/core";
import type { Nodes, PhrasingContent, Root, Text } from "mdast";
import { type Directives, directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { directive } from "micromark-extension-directive";
import type { AttributeContent, ExpressionNode } from "../model/expression.ts";
import { directiveForms } from "./chapter-directives.ts";
import { faultAt } from "./chapter-fault.ts";
import { findExpressions, parseExpression } from "./expressions.ts";
import { markdownExtensions } from "./markdown-extensions.ts";
import { type Place, placesIn, positionOf } from "./text-position.ts";

/** The text of a chapter and its path as shown in errors. */
export interface ChapterText {
  readonly file: string;
  readonly text: string;
}

/**
 * A chapter as a tree, with the faults that are seen without knowing the rest of the report, for `defineReport` to add
 * suggestions to. Data alone.
 */
export interface ParsedChapter extends ChapterText {
  readonly tree: Root;
  readonly faults: readonly DataError[];
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly placeOf: (offset: number) => Place;
  readonly faults: DataError[];
}

/**
 * Parses a chapter: Markdown with tables, footnotes and directives, every `{{ … }}` a node of its own. Colons that are no
 * directive (10:30, N:M) stay text; comments (`<!-- -->`) go.
 *
 * @param text The chapter.
 * @param file Its path, for errors.
 * @example
 * parseChapter("# Svar\n\nJa: {{ optag }}", "svar.md").faults; // => []
 */
export function parseChapter(text: string, file: string): ParsedChapter {
  const extensions = markdownExtensions(text);
  const parsed = fromMarkdown(text, {
    extensions: [...extensions.syntax, directive()],
    mdastExtensions: [...extensions.tree, directiveFromMarkdown()],
  });
  const source: Source = { file, text, placeOf: placesIn(text), faults: [] };
  const tree = rebuild(parsed, source) as Root;
  return { file, text, tree, faults: source.faults };
}

function rebuild(node: Nodes, source: Source): Nodes {
  if (!("children" in node)) return node;
  const plain = (node.children as Nodes[]).flatMap((child) => restoreText(child, source));
  const children = mergeTexts(plain).flatMap((child): readonly Nodes[] =>
    child.type === "text" ? splitText(child, source) : [rebuild(child, source)],
  );
  const rebuilt = { ...node, children } as Nodes;
  return rebuilt.type === "containerDirective" ? { ...rebuilt, data: readAttributes(rebuilt, source) } : rebuilt;
}

/** Text directives that are none become the text they were; comments go; `<br>` breaks the line. */
function restoreText(node: Nodes, source: Source): readonly Nodes[] {
  if (node.type === "textDirective" && directiveForms[node.name]?.type !== "textDirective") {
    return [{ type: "text", value: sliceOf(node, source), position: node.position }];
  }
  if (node.type !== "html") return [node];
  if (node.value.startsWith("<!--")) return [];
  if (/^<br\s*\/?>$/i.test(node.value)) return [{ type: "break", position: node.position }];
  return [node];
}

function sliceOf(node: Pick<Text, "position">, source: Source): string {
  return source.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function mergeTexts(nodes: readonly Nodes[]): readonly Nodes[] {
  const merged: Nodes[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (last?.type !== "text" || node.type !== "text") merged.push(node);
    else merged.splice(-1, 1, joinTexts(last, node));
  }
  return merged;
}

function joinTexts(first: Text, second: Text): Text {
  const start = first.position?.start;
  const end = second.position?.end;
  return { type: "text", value: first.value + second.value, position: start && end ? { start, end } : first.position };
}

/**
 * The offsets of the nth brace pair in the value and in the file need not agree (escapes, indented lines), but their
 * order does: the nth `{{` or `}}` of the value is the nth of the slice.
 */
function splitText(node: Text, source: Source): readonly PhrasingContent[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const offsets = findExpressions(source.text.slice(start, end)).map((found) => start + found.index);
  return splitValue(node.value, offsets, source, node.position?.start.offset ?? 0);
}

function splitValue(
  value: string,
  offsets: readonly number[],
  source: Source,
  fallback: number,
): (Text | ExpressionNode)[] {
  const found = findExpressions(value);
  const pieces: (Text | ExpressionNode)[] = [];
  let read = 0;
  let readOffset = fallback;
  for (const [index, { index: at, text, inside }] of found.entries()) {
    const offset = offsets[index] ?? fallback;
    if (at > read) pieces.push(textNode(value.slice(read, at), readOffset, source));
    pieces.push(expressionNode(text, inside, offset, source));
    read = at + text.length;
    readOffset = offset + text.length;
  }
  if (read < value.length) pieces.push(textNode(value.slice(read), readOffset, source));
  return pieces;
}

function textNode(value: string, offset: number, source: Source): Text {
  return { type: "text", value, position: positionOf(source.placeOf, offset, offset + value.length) };
}

/** A faulty expression stays as text: the fault stops the work anyway. */
function expressionNode(text: string, inside: string | null, offset: number, source: Source): Text | ExpressionNode {
  const parsed = parseExpression(inside ?? "");
  if (parsed.ok) {
    const position = positionOf(source.placeOf, offset, offset + text.length);
    return { type: "expression", value: text, expression: parsed.expression, position };
  }
  const { value, ...fault } = parsed.fault;
  const shown = inside === null ? text : value;
  source.faults.push(faultAt(source.file, source.placeOf(offset), { ...fault, value: shown }));
  return textNode(text, offset, source);
}

/** The attributes that readers read, as text and expressions; they stand in the first line of the directive. */
function readAttributes(node: Directives, source: Source): { attributeContent: Record<string, AttributeContent> } {
  const start = node.position?.start.offset ?? 0;
  const lineEnd = source.text.indexOf("\n", start);
  const line = source.text.slice(start, lineEnd === -1 ? undefined : lineEnd);
  const readable = directiveForms[node.name]?.readable ?? [];
  const content = readable.flatMap((name) => {
    const value = node.attributes?.[name];
    if (value === null || value === undefined) return [];
    const at = Math.max(0, line.search(new RegExp(`\\b${name}=`)));
    const valueStart = start + at + name.length + 2;
    const offsets = findExpressions(line.slice(valueStart - start)).map((found) => valueStart + found.index);
    return [[name, splitValue(value, offsets, source, valueStart)] as const];
  });
  return { attributeContent: Object.fromEntries(content) };
}
