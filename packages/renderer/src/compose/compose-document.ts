import type { Checked, PublishableResult } from "@udbytte/core";
import { compareWords } from "../language/compare-words.ts";
import type { Document, DocumentChapter, Footnote, ListedBlock } from "../model/document.ts";
import type { Chapter, ReportDefinition } from "../model/report-definition.ts";
import { composeAppendix } from "./compose-appendix.ts";
import { composeBlocks, joinParagraphs } from "./compose-blocks.ts";
import { type ChapterContext, composeInlines, footnoteName } from "./compose-inline.ts";
import { beginComposition, type Composition } from "./composition.ts";
import { expandAbbreviations } from "./expand-abbreviations.ts";
import { figureData } from "./figure-data.ts";
import { titleText } from "./number-report.ts";
import { type TypedNumbers, typedNumbers } from "./typed-numbers.ts";

/**
 * The report as a document: every `{{ … }}` printed and tied to its result, figures with charts, captions and alternative
 * texts, everything numbered. Errors are claims that are not true and typed numbers that a result gives; warnings, values
 * that are withheld and claims within the margin of chance.
 *
 * @param definition A checked definition.
 * @param results All its results, protected.
 * @throws RangeError when the definition is not one that `defineReport` made.
 */
export function composeDocument(
  definition: ReportDefinition,
  results: readonly PublishableResult[],
): Checked<Document> {
  const composition = beginComposition(definition, results);
  const typed = typedNumbers(composition);
  const contexts = definition.chapters.map((chapter) => contextOf(chapter, composition, typed));
  const chapters = definition.chapters.map((chapter, index) => composeChapter(chapter, contexts[index]));
  const footnotes = composeFootnotes(definition, contexts);
  const { slug, language, title, subtitle, keywords, cover, theme } = definition;
  const data = composition.numbering.figures.map((figure) => figureData(figure, composition));
  const all = [...chapters, ...composeAppendix(data, composition)];
  const document: Document = {
    slug,
    language,
    title,
    subtitle,
    keywords,
    cover,
    theme,
    ...expandAbbreviations({ chapters: all, footnotes }, definition.abbreviations),
    figureData: data,
    lists: listsOf(all, definition),
  };
  const { faults } = composition;
  return faults.some(({ severity }) => severity === "error")
    ? { ok: false, errors: faults }
    : { ok: true, value: document, warnings: faults };
}

/** From how many on figures and tables are listed when the author does not say. */
const worthListing = 3;

function listsOf(
  chapters: readonly DocumentChapter[],
  { lists, abbreviations, language }: ReportDefinition,
): Document["lists"] {
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const listed = (type: "figure" | "table", wanted: boolean | undefined): readonly ListedBlock[] => {
    const all = blocks.flatMap((block) =>
      block.type === type ? [{ anchor: block.id, label: block.label, title: block.title }] : [],
    );
    return (wanted ?? all.length >= worthListing) ? all : [];
  };
  const declared = lists.abbreviations ? Object.entries(abbreviations) : [];
  return {
    figures: listed("figure", lists.figures),
    tables: listed("table", lists.tables),
    abbreviations: declared
      .map(([name, expansion]) => ({ name, expansion }))
      .sort((a, b) => compareWords(a.name, b.name, language)),
  };
}

function contextOf({ file, id }: Chapter, composition: Composition, typed: TypedNumbers): ChapterContext {
  return { file, chapter: id, composition, typed };
}

function composeChapter(chapter: Chapter, context: ChapterContext | undefined): DocumentChapter {
  const target = context?.composition.numbering.targets.chapter.get(chapter.id);
  const [first, ...rest] = chapter.tree.children;
  if (context === undefined || target === undefined || first?.type !== "heading") {
    throw new RangeError(`composeDocument: chapter "${titleText(chapter)}" has no heading`);
  }
  return {
    id: target.anchor,
    number: target.number,
    ...(chapter.appendix ? { appendix: true } : {}),
    title: composeInlines(first.children, context),
    blocks: composeBlocks(rest, context, target),
  };
}

/** After the chapters, when every reference has its number; a note may refer to a further one, which comes last. */
function composeFootnotes({ chapters }: ReportDefinition, contexts: readonly ChapterContext[]): readonly Footnote[] {
  const definitions = new Map(
    chapters.flatMap(({ id, tree }, index) =>
      tree.children.flatMap((node) =>
        node.type === "footnoteDefinition"
          ? [[footnoteName(id, node.identifier), { node, context: contexts[index] }] as const]
          : [],
      ),
    ),
  );
  const numbers = contexts[0]?.composition.footnoteNumbers ?? new Map<string, number>();
  const notes: Footnote[] = [];
  // A Map iterates over entries that are added on the way too.
  for (const [name, number] of numbers) {
    const found = definitions.get(name);
    if (found?.context === undefined) throw new RangeError(`composeDocument: footnote "${name}" is not there`);
    notes.push({ number, children: joinParagraphs(found.node.children, found.context) });
  }
  return notes;
}
