import type { PublishableResult } from "@udbytte/core";
import { approximately, formatPercent } from "../language/format-number.ts";
import { type ClaimedShare, checkVerbalFraction, trueVerbalFractions } from "../language/verbal-fraction.ts";
import { capitalize, words } from "../language/words.ts";
import type { Inline } from "../model/document.ts";
import type {
  ExpressionNode,
  PageExpression,
  RangeExpression,
  ReferenceExpression,
  ValueExpression,
} from "../model/expression.ts";
import { printFact, printRange, printResult, rangeEnds } from "./compose-value.ts";
import { type Composition, noteFault } from "./composition.ts";

/**
 * What an expression prints, tied to the results it comes from. What is withheld prints a neutral phrase and leaves a
 * warning; a verbal fraction that is not true leaves an error.
 *
 * @param node The expression in the tree.
 * @param file File of the chapter.
 * @param composition The report so far.
 */
export function composeExpression(node: ExpressionNode, file: string, composition: Composition): Inline {
  const { expression } = node;
  switch (expression.kind) {
    case "reference":
      return composeReference(expression, composition);
    case "page":
      return composePage(expression, composition);
    case "value":
      return { type: "value", text: textOf(expression, node, file, composition), results: [expression.id] };
    case "range": {
      const [from, to] = rangeEnds(expression).map((end) => printed(end, composition));
      const missing = [expression.from, expression.to].find((_, index) => [from, to][index] === null);
      const text =
        missing === undefined
          ? rangeText(expression, from ?? "", to ?? "", composition)
          : standIn(missing, node, file, composition);
      return { type: "value", text, results: [expression.from, expression.to] };
    }
  }
}

/** „62–86 %"; „ca. 62 %" where two numbers are printed alike. */
function rangeText(expression: RangeExpression, from: string, to: string, composition: Composition): string {
  const [lower, upper] = [expression.from, expression.to].map((id) => numberOf(id, composition));
  return from === to && lower !== upper ? approximately(from, composition.language) : printRange(from, to);
}

/** The number of a result or fact before it is rounded; null where it is not a single one. */
function numberOf(id: string, { results, facts }: Composition): number | null {
  const result = results.get(id);
  if (result === undefined) return facts.get(id)?.value ?? null;
  if (result.status !== "published") return null;
  if (result.kind === "count") return result.count;
  if (result.kind === "amount") return result.amount;
  return "estimate" in result && typeof result.estimate === "number" ? result.estimate : null;
}

function composeReference({ target, id, capital }: ReferenceExpression, { numbering }: Composition): Inline {
  const found = numbering.targets[target].get(id);
  if (found === undefined) throw new RangeError(`composeDocument: ${target} "${id}" is not in the definition`);
  return { type: "reference", text: capital ? capitalize(found.name) : found.name, anchor: found.anchor };
}

const pageTargets = ["figure", "table", "chapter"] as const;

function composePage({ target, id, capital }: PageExpression, { numbering, language }: Composition): Inline {
  const found = (target === null ? pageTargets : [target]).flatMap((one) => numbering.targets[one].get(id) ?? []);
  const anchor = found[0]?.anchor ?? numbering.sections.get(id);
  if (anchor === undefined) throw new RangeError(`composeDocument: "${id}" is not in the definition`);
  const { page } = words(language);
  return { type: "page-reference", text: capital ? capitalize(page) : page, anchor };
}

function textOf(expression: ValueExpression, node: ExpressionNode, file: string, composition: Composition): string {
  if (expression.format === "fraction") checkClaim(expression, node, file, composition);
  return printed(expression, composition) ?? standIn(expression.id, node, file, composition);
}

function printed(expression: ValueExpression, composition: Composition): string | null {
  const fact = composition.facts.get(expression.id);
  if (fact !== undefined) return printFact(fact, expression, composition.language);
  const result = composition.results.get(expression.id);
  if (result === undefined) return null;
  if (result.status === "published") return printResult(result, expression, composition);
  return expression.format === "label" ? result.label : null;
}

/** The phrase for a number that is not there, and the fault that says why. */
function standIn(id: string, node: ExpressionNode, file: string, composition: Composition): string {
  const { withheld, noData } = words(composition.language);
  const result = composition.results.get(id);
  if (result === undefined) {
    noteFault(composition, file, node, { code: "result-unknown", value: id });
    return noData;
  }
  const isEmpty = result.status === "published" && (isOfNobody(result) || isWithoutEstimate(result, node));
  const detail = isEmpty ? noData : withheld;
  noteFault(composition, file, node, { code: "value-withheld", value: id, detail }, "warning");
  return detail;
}

function isOfNobody(result: PublishableResult): boolean {
  return "denominator" in result && result.denominator === 0;
}

/** A quantile that the curve does not reach, a test that cannot be made: there is none, and nothing is hidden. */
function isWithoutEstimate(result: PublishableResult, { expression }: ExpressionNode): boolean {
  const isOfEstimate = expression.kind !== "value" || expression.format !== "missing";
  return isOfEstimate && (("estimate" in result && result.estimate === null) || ("p" in result && result.p === null));
}

function claimedShare(id: string, { facts, results }: Composition): ClaimedShare | null {
  const fact = facts.get(id);
  if (fact !== undefined) return { numerator: fact.value, denominator: 1, interval: null };
  const result: PublishableResult | undefined = results.get(id);
  return result?.status === "published" && result.kind === "proportion" && result.denominator > 0 ? result : null;
}

/** So many true phrases are offered for an untrue one. */
const shownPhrases = 8;

function checkClaim(expression: ValueExpression, node: ExpressionNode, file: string, composition: Composition): void {
  const share = claimedShare(expression.id, composition);
  const phrase = expression.option ?? "";
  if (share === null) return;
  const verdict = checkVerbalFraction(phrase, share, composition.language);
  if (verdict === "true") return;
  const expected = trueVerbalFractions(share, composition.language).slice(0, shownPhrases);
  const [suggestion] = expected;
  const percent = formatPercent(share.numerator, share.denominator, composition.language, 1);
  noteFault(
    composition,
    file,
    node,
    {
      code: "claim-untrue",
      value: phrase,
      expected,
      detail: `${expression.id} = ${percent}`,
      ...(suggestion === undefined ? {} : { suggestion }),
    },
    verdict === "uncertain" ? "warning" : "error",
  );
}
