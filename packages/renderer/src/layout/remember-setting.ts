import type { BlockContext } from "./blocks/block-setting.ts";
import type { PageLabel } from "./page-labels.ts";

/** What a setting was told while it was made, and may depend on. */
interface Answers {
  readonly spaces: number;
  readonly pages: ReadonlyMap<string, PageLabel>;
  /** Null when it did not ask. */
  readonly notes: ReturnType<BlockContext["notes"]> | null;
}

/**
 * Sets something again only when it may come out otherwise: a setting is kept with the page numbers and footnotes that it
 * asked for, and given out again, elements of the structure and all, when it would be told the same.
 *
 * @param set Makes the setting of one place of the report: of its other arguments nothing changes between rounds.
 */
export function rememberSetting<Setting>(set: (context: BlockContext) => Setting): (context: BlockContext) => Setting {
  const known: { readonly answers: Answers; readonly setting: Setting }[] = [];
  return (context) => {
    const found = known.find(({ answers }) => hold(answers, context));
    if (found !== undefined) return found.setting;
    const pages = new Map<string, PageLabel>();
    const { typesetter } = context;
    let notes: Answers["notes"] = null;
    const setting = set({
      ...context,
      typesetter: {
        ...typesetter,
        page: (anchor) => {
          const label = typesetter.page(anchor);
          pages.set(anchor, label);
          return label;
        },
      },
      notes: () => {
        notes = context.notes();
        return notes;
      },
    });
    known.push({ answers: { spaces: typesetter.spaces, pages, notes }, setting });
    return setting;
  };
}

function hold({ spaces, pages, notes }: Answers, { typesetter, notes: notesNow }: BlockContext): boolean {
  if (spaces !== typesetter.spaces || (notes !== null && notes !== notesNow())) return false;
  for (const [anchor, { text, widest }] of pages) {
    const now = typesetter.page(anchor);
    if (now.text !== text || now.widest !== widest) return false;
  }
  return true;
}
