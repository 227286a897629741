import type { DataError, PublishedValue } from "@udbytte/core";
import type { Text } from "mdast";
import { findNumbers } from "../language/find-numbers.ts";
import { roundRatio } from "../language/round-half-up.ts";
import type { Composition } from "./composition.ts";

/** A number that a result gives → the id and format to write instead of it. */
export type TypedNumbers = ReadonlyMap<number, string>;

/** From here on a typed number that equals that of any result is a fault; below, only that of an overall one. */
const largeFrom = 100;

/** A number that a result gives, and what prints it: `id format`. */
type Given = readonly [value: number | null, expression: string];

/**
 * The numbers that should be computed when they occur in prose.
 *
 * @param composition The report: its published results.
 */
export function typedNumbers({ results }: Composition): TypedNumbers {
  const published = [...results.values()].flatMap((result) => (result.status === "published" ? [result] : []));
  const objectionable = published.flatMap((result) =>
    numbersOf(result).flatMap(([value, expression]) => {
      const counts = value !== null && (value >= largeFrom || (result.group.length === 0 && value > 0));
      return counts ? [[value, expression] as const] : [];
    }),
  );
  return new Map(objectionable.toReversed());
}

function numbersOf(result: PublishedValue): readonly Given[] {
  const { id } = result;
  switch (result.kind) {
    case "proportion":
      return [
        [result.numerator, `${id} count`],
        [result.denominator, `${id} n`],
        [result.missing, `${id} missing`],
      ];
    case "count":
      return [[result.count, id]];
    case "amount":
      return [[Number(roundRatio(result.amount, 1)), id]];
    case "rate":
      return result.denominator === 0 ? [] : [[Number(roundRatio(result.amount, result.denominator)), id]];
    case "rate-range": {
      const { amount, denominators, estimate } = result;
      if (estimate === null) return [];
      return [denominators.lower, denominators.upper].map((units) => [Number(roundRatio(amount, units)), id] as const);
    }
    case "weighted-share":
      return [
        [result.numerator, `${id} count`],
        [result.denominator, `${id} n`],
        [result.missing, `${id} missing`],
      ];
    case "comparison":
    case "group-test":
    case "duration":
    case "mean-change":
      return [];
  }
}

/**
 * Notes every number of a text that a result gives.
 *
 * @param node Text of a chapter.
 * @param file File of the chapter.
 * @param typed The numbers to look for.
 * @param composition The report; its faults grow.
 */
export function noteTypedNumbers(node: Text, file: string, typed: TypedNumbers, composition: Composition): void {
  if (typed.size === 0) return;
  for (const { value, percent, text, index } of findNumbers(node.value, composition.language)) {
    const suggestion = percent ? undefined : typed.get(value);
    if (suggestion === undefined) continue;
    composition.faults.push({
      code: "number-typed",
      severity: "error",
      file,
      ...placeIn(node, index),
      value: text,
      suggestion,
    });
  }
}

function placeIn(node: Text, index: number): Pick<DataError, "line" | "column"> {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const before = node.value.slice(0, index).split("\n");
  const last = before.at(-1) ?? "";
  return before.length === 1
    ? { line, column: column + last.length }
    : { line: line + before.length - 1, column: last.length + 1 };
}
