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
 * @param noted Numbers whose notes earlier chapters hold.
 */
export function chapterFlow(
  chapter: DocumentChapter,
  context: BlockContext,
  notes: ReadonlyMap<number, NoteSetting>,
  noted: ReadonlySet<number>,
): ChapterFlow {
  const seen = new Set(noted);
  const flow: (Slice | Float)[] = [];
  const children: StructureElement[] = [];
  let heading = false;
  for (const block of [null, ...chapter.blocks]) {
    const setting = block === null ? setChapterOpener(chapter, context) : setBlock(block, context);
    const parts = setting.flow.map((part) => withFirstReferences(part, seen, notes));
    const referred = parts.flatMap(({ footnotes }) => footnotes);
    flow.push(...(heading && block !== null && isText(block) ? keepWithHeading(parts) : parts));
    children.push(setting.element, ...referred.flatMap((number) => notes.get(number)?.element ?? []));
    heading = block?.type === "heading";
  }
  return { flow, element: element("Sect", children) };
}

function withFirstReferences<Part extends Slice | Float>(
  part: Part,
  seen: Set<number>,
  notes: ReadonlyMap<number, NoteSetting>,
): Part {
  return { ...part, footnotes: part.footnotes.flatMap((number) => firstReferences(number, seen, notes)) };
}

/** A number that was not there before, and those that its note refers to. */
function firstReferences(
  number: number,
  seen: Set<number>,
  notes: ReadonlyMap<number, NoteSetting>,
): readonly number[] {
  const note = notes.get(number);
  if (note === undefined || seen.has(number)) return [];
  seen.add(number);
  const further = note.slices.flatMap(({ footnotes }) => footnotes);
  return [number, ...further.flatMap((one) => firstReferences(one, seen, notes))];
}

function isText({ type }: Block): boolean {
  return type === "paragraph" || type === "list" || type === "references";
}

/** A heading is followed by two lines at least on its page, be they of two items of a list. */
function keepWithHeading(parts: Flow): Flow {
  return parts.map((part, index) =>
    part.kind === "slice" && index < linesKeptWithHeading - 1 && parts.length > 1
      ? { ...part, breakAfter: Number.POSITIVE_INFINITY }
      : part,
  );
}
