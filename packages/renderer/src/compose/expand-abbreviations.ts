import { capitalize } from "../language/words.ts";
import type { Block, DocumentChapter, Footnote, Inline } from "../model/document.ts";

/** The parts of a document in which abbreviations stand. */
interface Parts {
  readonly chapters: readonly DocumentChapter[];
  readonly footnotes: readonly Footnote[];
}

/**
 * Writes declared abbreviations out where they are first used in running text, „Røde Kors Hovedstaden (RKH)", unless the
 * author has done so, and ties every other use to what it stands for: a screen reader says it, and nothing printed
 * changes. Running text is paragraphs, lists and boxes; nothing is put into headings, quotes, tables, figures, footnotes
 * and links. A use with an ending („RKH's", „RKH-medarbejder") is not the one that is written out.
 *
 * @param parts Chapters in the order of reading, and the footnotes.
 * @param abbreviations Abbreviation → what it stands for; without any, the parts are returned as they are.
 */
export function expandAbbreviations(parts: Parts, abbreviations: Readonly<Record<string, string>>): Parts {
  const known = new Map(Object.entries(abbreviations));
  if (known.size === 0) return parts;
  const expanding: Expanding = { known, pattern: patternOf([...known.keys()]), expanded: new Set() };
  return {
    chapters: parts.chapters.map((chapter) => ({
      ...chapter,
      title: expand(chapter.title, expanding, false),
      blocks: chapter.blocks.map((block) => expandBlock(block, expanding)),
    })),
    footnotes: parts.footnotes.map((note) => ({ ...note, children: expand(note.children, expanding, false) })),
  };
}

interface Expanding {
  readonly known: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
  /** Those that have been written out. */
  readonly expanded: Set<string>;
}

/** The longest first: of „RKH" and „RKH Syd", the whole name is met. */
function patternOf(names: readonly string[]): RegExp {
  const longest = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = longest.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

function expandBlock(block: Block, expanding: Expanding): Block {
  switch (block.type) {
    case "paragraph":
      return { ...block, children: expand(block.children, expanding, true) };
    case "heading":
    case "quote":
      return { ...block, children: expand(block.children, expanding, false) };
    case "list": {
      const items = block.items.map((item) => item.map((one) => expandBlock(one, expanding) as typeof one));
      return { ...block, items };
    }
    case "box": {
      const blocks = block.blocks.map((one) => expandBlock(one, expanding)) as typeof block.blocks;
      return { ...block, blocks };
    }
    case "table": {
      const all = (cells: readonly (readonly Inline[])[]): readonly (readonly Inline[])[] =>
        cells.map((cell) => expand(cell, expanding, false));
      const rows = block.rows.map((row) => ({ ...row, cells: all(row.cells) }));
      return { ...block, head: all(block.head), rows, notes: all(block.notes) };
    }
    case "references":
      return {
        ...block,
        items: block.items.map((one) => ({ ...one, children: expand(one.children, expanding, false) })),
      };
    case "figure":
      return { ...block, notes: block.notes.map((note) => expand(note, expanding, false)) };
    default:
      return block;
  }
}

/** `before` is the text of the paragraph so far: it may have written the abbreviation out. */
function expand(
  inlines: readonly Inline[],
  expanding: Expanding,
  running: boolean,
  before: { text: string } = { text: "" },
): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === "text") return expandText(inline.text, expanding, running, before);
    if ("children" in inline) {
      const inside = running && inline.type !== "link" && inline.type !== "foreign";
      return [{ ...inline, children: expand(inline.children, expanding, inside, before) }];
    }
    before.text += "text" in inline ? inline.text : "";
    return [inline];
  });
}

function expandText(
  text: string,
  { known, pattern, expanded }: Expanding,
  running: boolean,
  before: { text: string },
): readonly Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const { 0: name, index } of text.matchAll(pattern)) {
    const expansion = known.get(name) ?? "";
    const said = before.text + text.slice(0, index);
    const after = text.slice(index + name.length);
    const isFirst = running && !expanded.has(name) && !/^[-\u2010\u2011'\u2019]/.test(after);
    const isWrittenOut = writtenOut(said, after, expansion);
    if (isWrittenOut || isFirst) expanded.add(name);
    if (isWrittenOut) continue;
    const lead = text.slice(from, index);
    if (isFirst) {
      inlines.push({
        type: "text",
        text: `${lead}${beginsSentence(said) ? capitalize(expansion) : expansion} (${name})`,
      });
    } else {
      inlines.push({ type: "text", text: lead }, { type: "abbreviation", text: name, expansion });
    }
    from = index + name.length;
  }
  before.text += text;
  inlines.push({ type: "text", text: text.slice(from) });
  return inlines.filter((inline) => inline.type !== "text" || inline.text !== "");
}

/** „Røde Kors Hovedstaden (herefter RKH)“ or „RKH (Røde Kors Hovedstaden)“. */
function writtenOut(said: string, after: string, expansion: string): boolean {
  const open = said.lastIndexOf("(");
  const before = open > said.lastIndexOf(")") ? said.slice(0, open).trimEnd() : "";
  const words = expansion.toLowerCase();
  return before.toLowerCase().endsWith(words) || after.toLowerCase().startsWith(` (${words}`);
}

function beginsSentence(said: string): boolean {
  return /(^|[.!?]\s+)$/.test(said);
}
