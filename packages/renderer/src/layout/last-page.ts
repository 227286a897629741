import type { FlowShape } from "./flow-shape.ts";
import { planPages } from "./paginate.ts";
import type { PagePlan, PageSize } from "./plan-page.ts";

/** A last page filled less than this is mended where it can be. */
export const enoughOnLastPage = 0.36;
/** Heights of shorter pages, as parts of a page's. */
const shorter = [0.92, 0.84, 0.76, 0.68, 0.6] as const;

/** How full the last of several pages is, as part of its height; 1 for a single page, which nothing makes fewer. */
export function lastFill(pages: readonly PagePlan[], { height }: Pick<PageSize, "height">): number {
  const last = pages.at(-1);
  return pages.length < 2 || last === undefined || last.parts.length === 0 ? 1 : last.filled / height;
}

/**
 * Divides a list such as the contents into pages, earlier pages shorter when the last would otherwise be almost empty and
 * no page then ends at a worse place.
 *
 * @param shape Of its lines.
 */
export function planEvenly(shape: FlowShape, size: PageSize): readonly PagePlan[] {
  let best = planPages(shape, size);
  for (const part of shorter) {
    if (lastFill(best, size) >= enoughOnLastPage) break;
    const other = planPages(shape, { ...size, height: size.height * part });
    const isFuller = other.length === best.length && lastFill(other, size) > lastFill(best, size);
    if (isFuller && breaksOf(other, shape) <= breaksOf(best, shape)) best = other;
  }
  return best;
}

/** How bad the page breaks are together. */
function breaksOf(pages: readonly PagePlan[], { parts }: FlowShape): number {
  return pages.slice(0, -1).reduce((sum, page) => sum + (parts[page.parts.at(-1) ?? 0]?.breakAfter ?? 0), 0);
}
