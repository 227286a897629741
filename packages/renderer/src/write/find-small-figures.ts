import type { DataError } from "@udbytte/core";
import type { DrawnDocument } from "../model/page.ts";

/** Smaller letters than this, in points, are hard to read on paper. */
const leastSize = 6;

/**
 * Every figure whose letters became too small to read, since its page has no room for all its rows or for its labels.
 *
 * @param laidOut Pages and drawings.
 * @param file The file to name.
 * @returns `figure-small` warnings; `value` is the figure's id, `detail` the size of its smallest letters in points.
 */
export function findSmallFigures(
  { pages, drawings }: Pick<DrawnDocument, "pages" | "drawings">,
  file: string,
): readonly DataError[] {
  return pages.flatMap(({ items }) =>
    items.flatMap((item): readonly DataError[] => {
      if (item.type !== "drawing") return [];
      const sizes =
        drawings.get(item.figure)?.operations.flatMap((own) => (own.type === "text" ? [own.size] : [])) ?? [];
      const least = Math.min(...sizes) * item.scale;
      if (least >= leastSize) return [];
      return [
        {
          code: "figure-small",
          severity: "warning",
          file,
          value: item.figure,
          detail: String(Math.floor(least * 10) / 10),
        },
      ];
    }),
  );
}
