/** How the number of an anchor's page is printed, and how wide it may get. */
export interface PageLabel {
  /** „14"; empty for an anchor that is nowhere. */
  readonly text: string;
  /** The widest text that the place had to hold so far: lines are broken as if it stood there. */
  readonly widest: string;
}

/** A part of the report that can be set as soon as the numbers of some pages are known, and again when they change. */
export interface Draft<Part> {
  /** Anchors whose page numbers the part prints. */
  readonly anchors: readonly string[];
  set(page: (anchor: string) => PageLabel): Part;
}

const firstGuess = "00";

/**
 * Sets every part until the page numbers that it prints are those of the pages. A number is printed where a place as wide
 * as the widest so far was left for it, so that nothing moves when another one that fits takes its place: places only
 * grow, and a report in which a longer number pulls its target to a page with a shorter one comes to rest too. Parts whose
 * numbers hold are not set again.
 *
 * @param drafts The parts in order.
 * @param labelsOf Anchor → number of its page, for parts that follow each other.
 */
export function settlePages<Part>(
  drafts: readonly Draft<Part>[],
  labelsOf: (parts: readonly Part[]) => ReadonlyMap<string, string>,
): readonly Part[] {
  const places = new Map<string, PageLabel>();
  const place = (anchor: string): PageLabel => places.get(anchor) ?? { text: firstGuess, widest: firstGuess };
  let parts = drafts.map((draft) => draft.set(place));
  for (;;) {
    const labels = labelsOf(parts);
    const anchors = new Set(drafts.flatMap((draft) => draft.anchors));
    const changed = [...anchors].filter((anchor) => place(anchor).text !== (labels.get(anchor) ?? ""));
    if (changed.length === 0) return parts;
    for (const anchor of changed) places.set(anchor, relabelled(place(anchor), labels.get(anchor) ?? ""));
    const stale = new Set(changed);
    parts = drafts.map((draft, index) => {
      const before = parts[index];
      return before !== undefined && !draft.anchors.some((anchor) => stale.has(anchor)) ? before : draft.set(place);
    });
  }
}

function relabelled({ widest }: PageLabel, text: string): PageLabel {
  return { text, widest: text.length > widest.length ? "0".repeat(text.length) : widest };
}
