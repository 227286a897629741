import type { PublishableResult } from "@udbytte/core";
import { compareWords } from "../language/compare-words.ts";
import type { FigureDefinition, GivenOrder, RowOrder } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { shareOf } from "./display-percents.ts";
import { itemsOf } from "./results-of-figure.ts";

/** What a row of a figure is called and how large it is; null for one that shows no value. */
interface Row {
  readonly label: string;
  readonly size: number | null;
}

type Knowledge = Pick<Composition, "results" | "language">;

/**
 * Rows of a figure as its `order` says. Rows without a value come last where the order is one of size, so that their place
 * tells nothing of what is withheld; rows of one size or name stay as they were.
 *
 * @param rows Rows in the order of the codebook, or as the author lists them.
 * @param order How they are to stand.
 * @param rowOf Name and size of a row.
 * @param language Whose alphabet names follow.
 */
export function orderRows<Item>(
  rows: readonly Item[],
  order: GivenOrder | RowOrder,
  rowOf: (item: Item) => Row,
  language: Composition["language"],
): readonly Item[] {
  if (order === "codebook" || order === "given") return rows;
  const known = rows.map((item) => ({ item, ...rowOf(item) }));
  const ordered =
    order === "name"
      ? known.toSorted((a, b) => compareWords(a.label, b.label, language))
      : known.toSorted((a, b) => bySize(a.size, b.size, order === "ascending" ? 1 : -1));
  return ordered.map(({ item }) => item);
}

function bySize(a: number | null, b: number | null, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction * (a - b);
}

/**
 * The figure with the results or items that its author lists in drawing order, for chart, notes and numbers alike. Those
 * that take their rows from a definition are ordered where the rows are made.
 *
 * @param figure A figure of the report.
 * @param knowledge Results by id, and the language.
 */
export function inDrawingOrder(figure: FigureDefinition, knowledge: Knowledge): FigureDefinition {
  const { results, language } = knowledge;
  switch (figure.kind) {
    case "bars":
    case "dots": {
      const rowOf = (id: string): Row => ({ label: results.get(id)?.label ?? id, size: sizeOf(results.get(id)) });
      return { ...figure, results: orderRows(figure.results, figure.order, rowOf, language) };
    }
    case "diverging-bars": {
      if (figure.order === "given") return figure;
      const items = itemsOf(figure, results).map(({ variable, label, levels }) => {
        const isHidden = levels.some((level) => shareOf(level) === null);
        const positive = levels.filter(({ group }) => figure.positive.includes(group[0]?.level ?? ""));
        const sizes = positive.map((level) => sizeOf(level) ?? 0);
        return { variable, label, size: isHidden ? null : sizes.reduce((sum, size) => sum + size, 0) };
      });
      return {
        ...figure,
        items: orderRows(items, figure.order, (item) => item, language).map(({ variable }) => variable),
      };
    }
    default:
      return figure;
  }
}

/**
 * A share, or what a comparison or weighted share estimates; null for what is not shown.
 *
 * @param result A result, or undefined for one that is not there.
 */
export function sizeOf(result: PublishableResult | undefined): number | null {
  const share = shareOf(result);
  if (share !== null) return share.numerator / share.denominator;
  if (result?.status !== "published") return null;
  return result.kind === "comparison" || result.kind === "weighted-share" ? result.estimate : null;
}
