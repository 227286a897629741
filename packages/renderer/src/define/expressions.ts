import type { DataErrorCode } from "@udbytte/core";
import type { Expression, ReferenceTarget, ValueFormat } from "../model/expression.ts";

/** Every format of `{{ … }}`, the usual ones first. */
export const valueFormats: readonly ValueFormat[] = [
  "percent",
  "count",
  "n",
  "interval",
  "percent1",
  "kr",
  "days",
  "p",
  "words",
  "about",
  "number",
  "label",
  "fraction",
  "missing",
];

/** What was wrong inside `{{ … }}`, without its place. */
export interface ExpressionFault {
  readonly code: Extract<DataErrorCode, "expression-syntax" | "format-unknown">;
  readonly value: string;
  readonly expected: readonly string[];
}

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly fault: ExpressionFault };

/** `{{ … }}` in a text: where it starts, its whole text and the inside; `inside` is null when it is never closed. */
export interface FoundExpression {
  readonly index: number;
  readonly text: string;
  readonly inside: string | null;
}

const forms = [
  "{{ ID }}",
  "{{ ID format }}",
  "{{ ID about 100 }}",
  '{{ ID fraction "en fjerdedel" }}',
  "{{ range ID ID }}",
  "{{ figure ID }}",
  "{{ page ID }}",
];
const token = /["“”„]([^"“”„]*)["“”]|[^\s"“”„]+/g;
const idForm = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;
const targets: readonly ReferenceTarget[] = ["figure", "table", "chapter"];

/**
 * Every `{{ … }}` of a text in order, unclosed ones and stray closings included.
 *
 * @param text Any text.
 * @example
 * findExpressions("Ja: {{ optag }}.")[0]?.inside; // => " optag "
 */
export function findExpressions(text: string): readonly FoundExpression[] {
  if (!text.includes("{{") && !text.includes("}}")) return [];
  return [...text.matchAll(/\{\{((?:(?!\{\{)[\s\S])*?)\}\}|\{\{|\}\}/g)].map((match) => ({
    index: match.index,
    text: match[0],
    inside: match[1] ?? null,
  }));
}

/**
 * Parses the inside of `{{ … }}`.
 *
 * @param inside The text between the braces.
 * @example
 * parseExpression("optag-koen.kvinde percent").ok; // => true
 * parseExpression("optag procent").ok; // => false
 */
export function parseExpression(inside: string): ParsedExpression {
  const tokens = [...inside.matchAll(token)].map((match) => match[1] ?? match[0]);
  const [first = "", ...rest] = tokens;
  const target = targets.find((name) => name === first.toLowerCase());
  if (target !== undefined) return parseReference(inside, target, first !== target, rest);
  if (first.toLowerCase() === "page") return parsePage(inside, first !== "page", rest);
  if (first === "range") return parseRange(inside, rest);
  return parseValue(inside, first, rest);
}

function syntaxFault(inside: string): ParsedExpression {
  return { ok: false, fault: { code: "expression-syntax", value: `{{${inside}}}`, expected: forms } };
}

function formatFault(value: string): ParsedExpression {
  return { ok: false, fault: { code: "format-unknown", value, expected: valueFormats } };
}

function formatOf(word: string): ValueFormat | undefined {
  return valueFormats.find((format) => format === word.toLowerCase());
}

function parseReference(
  inside: string,
  target: ReferenceTarget,
  capital: boolean,
  rest: readonly string[],
): ParsedExpression {
  const [id, ...more] = rest;
  if (id === undefined || more.length > 0 || !idForm.test(id)) return syntaxFault(inside);
  return { ok: true, expression: { kind: "reference", target, id, capital } };
}

function parsePage(inside: string, capital: boolean, rest: readonly string[]): ParsedExpression {
  const [first, second, ...more] = rest;
  const target = second === undefined ? null : (targets.find((name) => name === first) ?? null);
  const id = second ?? first;
  const isClear = second === undefined || target !== null;
  if (id === undefined || !isClear || more.length > 0 || !idForm.test(id)) return syntaxFault(inside);
  return { ok: true, expression: { kind: "page", target, id, capital } };
}

function parseRange(inside: string, rest: readonly string[]): ParsedExpression {
  const [from, to, word, ...more] = rest;
  if (from === undefined || to === undefined || more.length > 0) return syntaxFault(inside);
  if (!idForm.test(from) || !idForm.test(to)) return syntaxFault(inside);
  if (word === undefined) return { ok: true, expression: { kind: "range", from, to, format: null } };
  const format = formatOf(word);
  return format === undefined ? formatFault(word) : { ok: true, expression: { kind: "range", from, to, format } };
}

function parseValue(inside: string, id: string, rest: readonly string[]): ParsedExpression {
  const [word, option, ...more] = rest;
  if (!idForm.test(id) || more.length > 0) return syntaxFault(inside);
  if (word === undefined) {
    return { ok: true, expression: { kind: "value", id, format: null, option: null, capital: false } };
  }
  const format = formatOf(word);
  if (format === undefined) return formatFault(word);
  if (!optionFits(format, option)) return syntaxFault(inside);
  const capital = word !== format;
  return { ok: true, expression: { kind: "value", id, format, option: option ?? null, capital } };
}

function optionFits(format: ValueFormat, option: string | undefined): boolean {
  if (format === "about") return option !== undefined && /^[1-9]\d*$/.test(option);
  if (format === "fraction") return option !== undefined && option.trim() !== "";
  return option === undefined;
}
