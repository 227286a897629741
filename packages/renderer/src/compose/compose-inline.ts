import type { PhrasingContent } from "mdast";
import { bindToNumber, bindUnits } from "../language/bind-units.ts";
import type { Inline } from "../model/document.ts";
import { composeExpression } from "./compose-expression.ts";
import type { Composition } from "./composition.ts";
import { noteTypedNumbers, type TypedNumbers } from "./typed-numbers.ts";

/** A chapter as the composition of its text sees it. */
export interface ChapterContext {
  readonly file: string;
  /** Chapter id, the first half of a footnote's name. */
  readonly chapter: string;
  readonly composition: Composition;
  readonly typed: TypedNumbers;
}

/**
 * Running text: values in the place of expressions, footnotes numbered, numbers bound to their units.
 *
 * @param nodes Phrasing content of a chapter.
 * @param context The chapter.
 */
export function composeInlines(nodes: readonly PhrasingContent[], context: ChapterContext): readonly Inline[] {
  const inlines = nodes.flatMap((node) => composeInline(node, context));
  return inlines.map((inline, index) => {
    if (inline.type !== "text" || inlines[index - 1]?.type !== "value") return inline;
    return { ...inline, text: bindToNumber(inline.text, context.composition.language) };
  });
}

function composeInline(node: PhrasingContent, context: ChapterContext): readonly Inline[] {
  switch (node.type) {
    case "text":
      noteTypedNumbers(node, context.file, context.typed, context.composition);
      return [textInline(node.value, context)];
    case "inlineCode":
      return [textInline(node.value, context)];
    case "emphasis":
    case "strong":
      return [{ type: node.type, children: composeInlines(node.children, context) }];
    case "link":
      return [{ type: "link", url: node.url, children: composeInlines(node.children, exempt(context)) }];
    case "textDirective":
      return node.name === "lang" ? [foreign(node, context)] : composeInlines(node.children, exempt(context));
    case "break":
      return [{ type: "line-break" }];
    case "expression":
      return [composeExpression(node, context.file, context.composition)];
    case "footnoteReference":
      return [{ type: "footnote-reference", number: footnoteNumber(node.identifier, context) }];
    default:
      throw new RangeError(`composeDocument: "${node.type}" is not in a checked definition`);
  }
}

type Directive = Extract<PhrasingContent, { type: "textDirective" }>;

function foreign({ attributes, children }: Directive, context: ChapterContext): Inline {
  return { type: "foreign", language: attributes?.code ?? "", children: composeInlines(children, context) };
}

/** Numbers in links and in `:typed[…]` may stand. */
function exempt(context: ChapterContext): ChapterContext {
  return { ...context, typed: new Map() };
}

function textInline(value: string, { composition }: ChapterContext): Inline {
  return { type: "text", text: bindUnits(value.replace(/[ \t]*\n[ \t]*/g, " "), composition.language) };
}

/** The same note has one number, however often it is referred to. */
function footnoteNumber(identifier: string, { chapter, composition: { footnoteNumbers } }: ChapterContext): number {
  const name = footnoteName(chapter, identifier);
  const number = footnoteNumbers.get(name) ?? footnoteNumbers.size + 1;
  footnoteNumbers.set(name, number);
  return number;
}

/** Name of a footnote in the report. */
export function footnoteName(chapter: string, identifier: string): string {
  return `${chapter} ${identifier}`;
}

/** Inlines without the space they begin with. */
export function trimStart(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  return first?.type === "text" ? [{ ...first, text: first.text.replace(/^[\s\u00A0]+/, "") }, ...rest] : inlines;
}
