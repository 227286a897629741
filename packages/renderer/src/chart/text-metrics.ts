import type { FontBook } from "../model/font-book.ts";
import { parseCssFont } from "./css-font.ts";

/** A text mark of Vega, as far as its font goes. */
interface TextItem {
  readonly font?: string;
  readonly fontSize?: number;
  readonly fontStyle?: string;
  readonly fontWeight?: string | number;
}

/** Vega's way of measuring text. There is one for the whole process: `vega.textMetrics`. */
export interface TextMetrics {
  width(item: TextItem, text: unknown): number;
}

let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Lets Vega measure text with the fonts of the report while `work` runs, then puts back what was there.
 *
 * GLOBAL: Vega has one set of text metrics for the process and no way to give a view its own. This file alone touches it;
 * pieces of work that overlap wait for each other.
 *
 * @param metrics `vega.textMetrics`
 * @param fonts Fonts of the report.
 * @param work Draws with Vega.
 * @returns What `work` returns.
 */
export function withTextMetrics<T>(metrics: TextMetrics, fonts: FontBook, work: () => Promise<T>): Promise<T> {
  const turn = async (): Promise<T> => {
    const before = metrics.width;
    metrics.width = (item, text) => textWidth(fonts, item, text);
    try {
      return await work();
    } finally {
      metrics.width = before;
    }
  };
  const result = lastTurn.then(turn);
  lastTurn = result.catch(() => undefined);
  return result;
}

function textWidth(fonts: FontBook, item: TextItem, text: unknown): number {
  const { font, size } = parseCssFont(
    [item.fontStyle, item.fontWeight, `${item.fontSize ?? 11}px`, item.font].filter(Boolean).join(" "),
  );
  return text === null || text === undefined ? 0 : fonts.width(String(text).trim(), font, size);
}
