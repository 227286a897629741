import type { Nodes } from "mdast";
import { headingSlugs } from "../language/heading-slugs.ts";
import { capitalize, type Words, words } from "../language/words.ts";
import type { ReferenceTarget } from "../model/expression.ts";
import type { Chapter, FigureDefinition, ReportDefinition } from "../model/report-definition.ts";

/** A figure, table or chapter: its anchor and what references to it say. */
export interface Numbered {
  readonly anchor: string;
  /** „figur 3"; the title for a chapter without a number. */
  readonly name: string;
  readonly number: string | null;
}

/** Numbers and anchors of everything that can be referred to, in the order of the document. */
export interface Numbering {
  readonly targets: Readonly<Record<ReferenceTarget, ReadonlyMap<string, Numbered>>>;
  /** „chapter.section" → anchor. */
  readonly sections: ReadonlyMap<string, string>;
  /** Figures in the order in which they are placed. */
  readonly figures: readonly FigureDefinition[];
}

/**
 * Numbers figures and tables through the report, and chapters.
 *
 * @param definition The report.
 */
export function numberReport(definition: ReportDefinition): Numbering {
  const fixed = words(definition.language);
  const placed = placedIds(definition, "figure");
  const tables = placedIds(definition, "table");
  return {
    targets: {
      figure: new Map(placed.map((id, index) => [id, numbered(fixed.figure, id, index + 1)])),
      table: new Map(tables.map((id, index) => [id, numbered(fixed.table, `table-${id}`, index + 1)])),
      chapter: new Map(numberedChapters(definition, fixed)),
    },
    sections: new Map(definition.chapters.flatMap(sectionsOf)),
    figures: placed.flatMap((id) => definition.figures.filter((figure) => figure.id === id)),
  };
}

function numbered(word: string, anchor: string, number: number | string): Numbered {
  return { anchor, name: `${word}\u00A0${number}`, number: String(number) };
}

function numberedChapters({ chapters }: ReportDefinition, fixed: Words): (readonly [string, Numbered])[] {
  const counted = chapters.filter(({ numbered, appendix }) => numbered && !appendix);
  const appendices = chapters.filter(({ appendix }) => appendix);
  return chapters.map((chapter) => {
    const anchor = `chapter-${chapter.id}`;
    if (chapter.appendix) {
      return [chapter.id, numbered(fixed.appendix, anchor, letterOf(appendices.indexOf(chapter)))];
    }
    if (chapter.numbered) return [chapter.id, numbered(fixed.chapter, anchor, counted.indexOf(chapter) + 1)];
    return [chapter.id, { anchor, name: titleText(chapter), number: null }];
  });
}

/** A to Z, then AA, AB … */
function letterOf(index: number): string {
  const letter = String.fromCharCode("A".charCodeAt(0) + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/** Anchors of a chapter's headings below its own, by their names: `chapter-hvem/koen-og-alder`. */
function sectionsOf({ id, tree }: Chapter): readonly (readonly [string, string])[] {
  const headings = tree.children.slice(1).flatMap((node) => (node.type === "heading" ? [plainText(node)] : []));
  return headingSlugs(headings).map((slug) => [`${id}.${slug}`, headingAnchor(`chapter-${id}`, slug)]);
}

/**
 * Anchor of a heading: `chapter-hvem/koen-og-alder`.
 *
 * @param chapter Anchor of its chapter.
 * @param slug Name of the heading in the chapter.
 */
export function headingAnchor(chapter: string, slug: string): string {
  return `${chapter}/${slug}`;
}

/**
 * The words of a chapter's heading.
 *
 * @param chapter A chapter.
 */
export function titleText({ tree, id }: Chapter): string {
  const [first] = tree.children;
  return first?.type === "heading" ? plainText(first) : id;
}

/**
 * The text of a node without its marks; expressions as they are written.
 *
 * @param node A node of a chapter.
 */
export function plainText(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? (node.children as Nodes[]).map(plainText).join("") : "";
}

function placedIds({ chapters }: ReportDefinition, name: "figure" | "table"): readonly string[] {
  return chapters.flatMap(({ tree }) =>
    tree.children.flatMap((node) => {
      if (node.type !== "leafDirective" && node.type !== "containerDirective") return [];
      const id = node.attributes?.id;
      return node.name === name && id ? [id] : [];
    }),
  );
}

/**
 * Label at the head of a figure or table: „Figur 3".
 *
 * @param target The numbered thing.
 */
export function labelOf(target: Numbered): string {
  return capitalize(target.name);
}
