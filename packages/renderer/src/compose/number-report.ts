import type { Nodes } from "mdast";
import { capitalize, words } from "../language/words.ts";
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
      chapter: new Map(numberedChapters(definition, fixed.chapter)),
    },
    figures: placed.flatMap((id) => definition.figures.filter((figure) => figure.id === id)),
  };
}

function numbered(word: string, anchor: string, number: number): Numbered {
  return { anchor, name: `${word}\u00A0${number}`, number: String(number) };
}

function numberedChapters({ chapters }: ReportDefinition, word: string): (readonly [string, Numbered])[] {
  const counted = chapters.filter((chapter) => chapter.numbered);
  return chapters.map((chapter) => {
    const anchor = `chapter-${chapter.id}`;
    if (chapter.numbered) return [chapter.id, numbered(word, anchor, counted.indexOf(chapter) + 1)];
    return [chapter.id, { anchor, name: titleText(chapter), number: null }];
  });
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

const spelledOut: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa" };

/**
 * Anchor of a heading, unique in the report: `chapter-hvem/koen-og-alder`.
 *
 * @param chapterAnchor Anchor of its chapter.
 * @param text The heading.
 * @param taken Anchors of the chapter's headings before it.
 */
export function headingAnchor(chapterAnchor: string, text: string, taken: readonly string[]): string {
  const slug = text
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const anchor = `${chapterAnchor}/${slug}`;
  const same = taken.filter((other) => other === anchor || other.startsWith(`${anchor}-`)).length;
  return same === 0 ? anchor : `${anchor}-${same + 1}`;
}
