import type { DataError } from "@udbytte/core";
import type {
  Expression,
  PageExpression,
  RangeExpression,
  ReferenceExpression,
  ReferenceTarget,
  ValueExpression,
} from "../model/expression.ts";
import type { FaultWords } from "./chapter-fault.ts";
import { formatsOf, type NumberKind, rangeFormatsOf } from "./known-numbers.ts";
import { nearestTo } from "./nearest-to.ts";

/** What expressions may name. */
export interface Names {
  readonly numbers: ReadonlyMap<string, NumberKind>;
  readonly anchors: Readonly<Record<ReferenceTarget, readonly string[]>>;
  /** Headings below the chapters' own: `hvem.koen-og-alder`. */
  readonly sections: readonly string[];
}

/**
 * What is wrong with an expression, if anything: names that are not there, formats that do not suit what they name.
 *
 * @param expression The inside of `{{ … }}`.
 * @param names What there is to name.
 */
export function checkExpression(expression: Expression, names: Names): readonly FaultWords[] {
  switch (expression.kind) {
    case "reference":
      return checkReference(expression, names);
    case "range":
      return checkRange(expression, names);
    case "page":
      return checkPage(expression, names);
    case "value":
      return checkValue(expression, names);
  }
}

function checkReference(
  { target, id }: Pick<ReferenceExpression, "target" | "id">,
  { anchors }: Pick<Names, "anchors">,
): readonly FaultWords[] {
  const candidates = anchors[target];
  if (candidates.includes(id)) return [];
  return [{ code: "figure-reference-unknown", value: id, detail: target, ...nearestTo(id, candidates) }];
}

const pageTargets: readonly ReferenceTarget[] = ["figure", "table", "chapter"];

/** The id of a page reference names one thing. */
function checkPage({ target, id }: PageExpression, { anchors, sections }: Names): readonly FaultWords[] {
  if (target !== null) return checkReference({ target, id }, { anchors });
  const found = pageTargets.filter((one) => anchors[one].includes(id));
  if (found.length > 1) {
    const expected = found.map((one) => `{{ page ${one} ${id} }}`);
    return [{ code: "expression-syntax", value: `{{ page ${id} }}`, expected }];
  }
  if (found.length === 1 || sections.includes(id)) return [];
  const candidates = [...pageTargets.flatMap((one) => anchors[one]), ...sections];
  return [{ code: "figure-reference-unknown", value: id, detail: "page", ...nearestTo(id, candidates) }];
}

function checkValue({ id, format }: ValueExpression, { numbers }: Names): readonly FaultWords[] {
  const kind = numbers.get(id);
  if (kind === undefined) return [unknownResult(id, numbers)];
  const fit = formatsOf[kind];
  return format === null || fit.includes(format) ? [] : [unfit(format, fit, id)];
}

function checkRange({ from, to, format }: RangeExpression, { numbers }: Names): readonly FaultWords[] {
  const unknown = [from, to].filter((id) => !numbers.has(id));
  if (unknown.length > 0) return unknown.map((id) => unknownResult(id, numbers));
  const fitFrom = rangeFormatsOf[numbers.get(from) ?? "count"];
  const fitTo = rangeFormatsOf[numbers.get(to) ?? "count"];
  if (format === null) return fitFrom[0] === fitTo[0] ? [] : [unfit(fitFrom[0] ?? "", fitTo, to)];
  return [
    ...(fitFrom.includes(format) ? [] : [unfit(format, fitFrom, from)]),
    ...(fitTo.includes(format) ? [] : [unfit(format, fitTo, to)]),
  ];
}

function unknownResult(id: string, numbers: Names["numbers"]): FaultWords {
  return { code: "result-unknown", value: id, ...nearestTo(id, [...numbers.keys()]) };
}

function unfit(format: string, fit: readonly string[], id: string): Omit<DataError, "file" | "severity"> {
  return { code: "format-unfit", value: format, expected: fit, detail: id };
}
