import type { DataError } from "@udbytte/core";
import type { Nodes, Text } from "mdast";
import { findNumbers } from "../language/find-numbers.ts";
import type { Fact, Language } from "../model/report-definition.ts";
import { faultAt } from "./chapter-fault.ts";
import { placeAt } from "./text-position.ts";
import type { WalkedChapter } from "./walk.ts";

/**
 * Numbers typed into a chapter that no data are needed to object to: every percentage, and every number that a fact gives.
 * Numbers inside `:typed[…]` and links are left alone.
 *
 * @param chapter A parsed chapter, walked.
 * @param facts The facts of the report.
 * @param language Its language.
 */
export function checkTypedNumbers(
  chapter: WalkedChapter,
  facts: readonly Fact[],
  language: Language,
): readonly DataError[] {
  return proseOf(chapter).flatMap((node) =>
    findNumbers(node.value, language).flatMap((found) => {
      const fact = facts.find(
        (candidate) => factValue(candidate) === found.value && isShare(candidate) === found.percent,
      );
      if (!found.percent && fact === undefined) return [];
      const place = placeAt(chapter.text, (node.position?.start.offset ?? 0) + found.index);
      const suggestion = fact === undefined ? {} : { suggestion: fact.id };
      return [faultAt(chapter.file, place, { code: "number-typed", value: found.text, ...suggestion })];
    }),
  );
}

function proseOf(chapter: WalkedChapter): readonly Text[] {
  return chapter.nodes.flatMap(({ node, ancestors }) =>
    node.type === "text" && !ancestors.some(isExempt) ? [node] : [],
  );
}

function isExempt(node: Nodes): boolean {
  return node.type === "link" || (node.type === "textDirective" && node.name === "typed");
}

function isShare(fact: Fact): boolean {
  return fact.unit === "share";
}

/** 0.585 is 58.5 per cent; the product itself is 58.49999… */
function factValue(fact: Fact): number {
  return isShare(fact) ? Number((fact.value * 100).toFixed(10)) : fact.value;
}
