import type { Block, DocumentChapter } from "../model/document.ts";
import type { StructureElement } from "../model/page.ts";
import type { BlockContext } from "./blocks/block-setting.ts";
import { setChapterOpener } from "./blocks/chapter-opener.ts";
import { setBlock } from "./blocks/set-block.ts";
import type { NoteSetting } from "./footnotes.ts";
import type { Float, Flow, Slice } from "./slice.ts";
import { element } from "./structure.ts";

/** A chapter as slices in the order of reading, and as an element of the structure. */
export interface ChapterFlow {
  readonly flow: Flow;
  readonly element: StructureElement;
}

const linesKeptWithHeading = 2;

/**
 * Sets the opener and the blocks of a chapter. The note of a footnote comes in the structure after the block that refers to
 * it; a number that is referred to again has its note at the first place alone.
 *
 * @param notes Footnotes of the report by number.
 * @param noted Numbers whose notes earlier chapters hold; those of this one are added to what is returned.
 */
export function chapterFlow(
  chapter: DocumentChapter,
  context: BlockContext,
  notes: ReadonlyMap<number, NoteSetting>,
  noted: ReadonlySet<number>,
): ChapterFlow & { readonly noted: ReadonlySet<number> } {
  const seen = new Set(noted);
  const opener = setChapterOpener(chapter, context);
  const flow: (Slice | Float)[] = [...opener.flow];
  const children: StructureElement[] = [opener.element];
  let heading = false;
  for (const block of chapter.blocks) {
    const setting = setBlock(block, context);
    const parts = setting.flow.map((part) => withFirstReferences(part, seen, notes));
    const referred = parts.flatMap(({ footnotes }) => footnotes);
    flow.push(...(heading && isText(block) ? keepWithHeading(parts) : parts));
    children.push(setting.element, ...referred.flatMap((number) => notes.get(number)?.element ?? []));
    heading = block.type === "heading";
  }
  return { flow, element: element("Sect", children), noted: seen };
}

function withFirstReferences<Part extends Slice | Float>(
  part: Part,
  seen: Set<number>,
  notes: ReadonlyMap<number, NoteSetting>,
): Part {
  const footnotes = part.footnotes.filter((number) => {
    const isFirst = notes.has(number) && !seen.has(number);
    seen.add(number);
    return isFirst;
  });
  return { ...part, footnotes };
}

function isText({ type }: Block): boolean {
  return type === "paragraph" || type === "list";
}

/** A heading is followed by two lines at least on its page, be they of two items of a list. */
function keepWithHeading(parts: Flow): Flow {
  return parts.map((part, index) =>
    part.kind === "slice" && index < linesKeptWithHeading - 1 && parts.length > 1
      ? { ...part, breakAfter: Number.POSITIVE_INFINITY }
      : part,
  );
}
