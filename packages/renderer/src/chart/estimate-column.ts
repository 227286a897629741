import type { FontBook } from "../model/font-book.ts";
import { type Label, labelLines, labelMeasure, middleToBaseline } from "./label.ts";
import { widest, widestWord, wrapText } from "./wrap-text.ts";

/** A column of estimates with their intervals: „1,4 (1,1–1,8)". */
export interface EstimateColumn {
  readonly width: number;
  /** Lines above it. */
  readonly head: readonly string[];
  /** The two parts of a text from the left edge `x` of the column on, its line centred on `middle`. */
  labels(text: string, x: number, middle: number): readonly Label[];
}

/** Widest that the words above the column make it. */
const headWidth = 70;
const gap = 3.5;

/**
 * Sets a column of estimates: they end at one edge and their intervals begin at the next, so that both can be read down.
 *
 * @param texts Estimates, each with its interval in parentheses or without one.
 * @param head Words above the column.
 * @param fonts Fonts of the report.
 */
export function setEstimates(texts: readonly string[], head: string, fonts: FontBook): EstimateColumn {
  const [strong, regular] = [labelMeasure(fonts, "strong"), labelMeasure(fonts, "regular")];
  const edge = widest(
    texts.map((text) => partsOf(text)[0]),
    strong,
  );
  const numbers =
    edge +
    gap +
    widest(
      texts.map((text) => partsOf(text)[1]),
      regular,
    );
  const quiet = labelMeasure(fonts, "quiet");
  const lines = wrapText(head, Math.max(numbers, headWidth, widestWord(head, quiet)), quiet);
  return {
    width: Math.max(numbers, widest(lines, quiet)),
    head: lines,
    labels: (text, x, middle) => {
      const [estimate, interval] = partsOf(text);
      const y = middle + middleToBaseline(fonts, "strong");
      return [
        ...labelLines([estimate], x + edge - strong(estimate), y, "strong"),
        ...labelLines(interval === "" ? [] : [interval], x + edge + gap, y, "regular"),
      ];
    },
  };
}

function partsOf(text: string): readonly [estimate: string, interval: string] {
  const at = text.indexOf(" (");
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
