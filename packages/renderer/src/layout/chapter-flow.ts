import type { Block, DocumentChapter } from "../model/document.ts";
import type { StructureElement } from "../model/page.ts";
import type { BlockContext, BlockSetting } from "./blocks/block-setting.ts";
import { setChapterOpener } from "./blocks/chapter-opener.ts";
import { setBlock } from "./blocks/set-block.ts";
import type { NoteSetting } from "./footnotes.ts";
import { rememberSetting } from "./remember-setting.ts";
import type { Float, Flow, Slice } from "./slice.ts";
import { element } from "./structure.ts";

/** A chapter as slices in the order of reading, and as an element of the structure. */
export interface ChapterFlow {
  readonly flow: Flow;
  readonly element: StructureElement;
}

const linesKeptWithHeading = 2;

/** What a chapter is made of: its opener and its blocks. */
interface Place {
  readonly type: Block["type"] | "opener";
  readonly set: (context: BlockContext) => BlockSetting;
}

/**
 * A chapter whose opener and blocks are set again only when they have to be. The note of a footnote comes in the structure
 * after the block that refers to it; a number that is referred to again has its note at the first place alone.
 *
 * @param chapter A chapter.
 * @param noted Numbers whose notes earlier chapters hold.
 * @returns Sets the chapter, with the footnotes of the report by number.
 */
export function openChapter(
  chapter: DocumentChapter,
  noted: ReadonlySet<number>,
): (context: BlockContext, notes: ReadonlyMap<number, NoteSetting>) => ChapterFlow {
  const places: readonly Place[] = [
    { type: "opener", set: rememberSetting((context) => setChapterOpener(chapter, context)) },
    ...chapter.blocks.map((block) => ({
      type: block.type,
      set: rememberSetting((context) => setBlock(block, context)),
    })),
  ];
  return (context, notes) => {
    const plain = { ...context, typesetter: { ...context.typesetter, spaces: 1 } };
    const seen = new Set(noted);
    const flow: (Slice | Float)[] = [];
    const children: StructureElement[] = [];
    let due = 0;
    for (const [index, { type, set }] of places.entries()) {
      const setting = set(isJustified(type) ? context : plain);
      const parts = setting.flow.map((part) => withFirstReferences(part, seen, notes));
      flow.push(...(isText(type) ? keepWithHeading(parts, due, isText(places[index + 1]?.type)) : parts));
      due = dueAfter(type, parts.length, due);
      children.push(setting.element);
      for (const { footnotes } of parts)
        children.push(...footnotes.flatMap((number) => notes.get(number)?.element ?? []));
    }
    return { flow, element: element("Sect", children) };
  };
}

function withFirstReferences<Part extends Slice | Float>(
  part: Part,
  seen: Set<number>,
  notes: ReadonlyMap<number, NoteSetting>,
): Part {
  if (part.footnotes.length === 0) return part;
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

/** Only such text depends on how wide its spaces are by nature. */
function isJustified(type: Place["type"]): boolean {
  return type === "paragraph" || type === "list";
}

function isText(type: Place["type"] | undefined): boolean {
  return type === "paragraph" || type === "list" || type === "references";
}

/** Lines of text that a heading still needs below it, after a block. */
function dueAfter(type: Place["type"], lines: number, due: number): number {
  if (type === "heading") return linesKeptWithHeading;
  return isText(type) ? Math.max(0, due - lines) : 0;
}

/**
 * A heading is followed by two lines at least on its page, be they of two items of a list, or of two paragraphs.
 *
 * @param due Lines that the heading still needs.
 * @param goesOn Whether more text follows the parts.
 */
function keepWithHeading(parts: Flow, due: number, goesOn: boolean): Flow {
  if (due < 2) return parts;
  return parts.map((part, index) =>
    part.kind === "slice" && index < due - 1 && (goesOn || index < parts.length - 1)
      ? { ...part, breakAfter: Number.POSITIVE_INFINITY }
      : part,
  );
}
