import type { Inline } from "../model/document.ts";
import type { FontId } from "../model/font-book.ts";
import type { LinkItem, StructureElement } from "../model/page.ts";
import type { PageLabel } from "./page-labels.ts";
import { element, type OpenElement } from "./structure.ts";
import { fontOf, type TextStyle } from "./text-style.ts";

/** A stretch of text in one font with one owner. White space is single spaces; U+2028 is a line break. */
export interface Run {
  readonly text: string;
  readonly font: FontId;
  readonly size: number;
  /** Points above the baseline. */
  readonly rise: number;
  readonly color: string;
  readonly element: StructureElement | null;
  readonly link: RunLink | null;
  /** Number of the footnote that the run refers to. */
  readonly footnote: number | null;
  /** No line breaks inside the run. */
  readonly together: boolean;
  /** The text whose width lines leave room for, when another may come to stand here; else null. */
  readonly room: string | null;
}

export type RunLink = Pick<LinkItem, "target" | "contents" | "element">;

/** A forced line break inside a run's text. */
export const lineBreak = "\u2028";

const superscript = { scale: 0.68, rise: 0.34 };
const shortReference = 20;
/** Stands for a page number where none is known: in widths and descriptions. */
const unknownPage = "00";

/**
 * Flattens inlines to runs. Elements of links and references become children of the owner, in order.
 *
 * @param inlines Text of one paragraph.
 * @param style Font, size and colour of its plain parts, and the colour of links.
 * @param owner Element that the text is content of; null makes an artifact, whose links are plain text.
 * @param page Numbers of pages.
 */
export function shapeInline(
  inlines: readonly Inline[],
  style: TextStyle,
  owner: OpenElement | null,
  page: (anchor: string) => PageLabel,
): readonly Run[] {
  const base: Run = {
    text: "",
    font: style.font,
    size: style.size,
    rise: 0,
    color: style.color,
    element: owner,
    link: null,
    footnote: null,
    together: false,
    room: null,
  };
  const runs = inlines.flatMap((inline) => runsOf(inline, base, { owner, page }));
  return mergeRuns(runs.map((run) => (run.link === null ? run : { ...run, color: style.link })));
}

/** One run of plain text. */
export function plainRun(text: string, style: TextStyle, owner: StructureElement | null): Run {
  const { font, size, color } = style;
  return { text, font, size, rise: 0, color, element: owner, link: null, footnote: null, together: false, room: null };
}

/** The characters of inlines, as a bookmark or a link's description shows them; footnote numbers are left out. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join("");
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
    case "value":
    case "abbreviation":
    case "reference":
      return singleSpaces(inline.text);
    case "page-reference":
      return pageText(inline.text, unknownPage);
    case "emphasis":
    case "strong":
    case "link":
    case "foreign":
      return plainText(inline.children);
    case "footnote-reference":
      return "";
    case "line-break":
      return " ";
  }
}

/** What the text is content of, and the numbers of pages. */
interface Place {
  readonly owner: OpenElement | null;
  readonly page: (anchor: string) => PageLabel;
}

function runsOf(inline: Inline, base: Run, place: Place): readonly Run[] {
  switch (inline.type) {
    case "text":
    case "value":
      return [{ ...base, text: singleSpaces(inline.text) }];
    case "abbreviation":
      return [abbreviationRun(inline, base, place.owner)];
    case "emphasis":
    case "strong": {
      const font = fontOf(base.font, inline.type);
      return inline.children.flatMap((child) => runsOf(child, { ...base, font }, place));
    }
    case "link":
      return linkRuns(inline, base, place);
    case "foreign":
      return foreignRuns(inline, base, place);
    case "reference":
      return [referenceRun(inline.text, inline.anchor, base, place.owner)];
    case "page-reference":
      return [pageRun(inline, base, place)];
    case "footnote-reference":
      return [footnoteRun(inline.number, base, place.owner)];
    case "line-break":
      return [{ ...base, text: lineBreak }];
  }
}

type Of<Type extends Inline["type"]> = Extract<Inline, { type: Type }>;

function linkRuns(inline: Of<"link">, base: Run, place: Place): readonly Run[] {
  const { owner } = place;
  if (owner === null) return inline.children.flatMap((child) => runsOf(child, base, place));
  const own = element("Link");
  owner.children.push(own);
  const text = plainText(inline.children);
  const contents = text === inline.url ? inline.url : `${text} (${inline.url})`;
  const link: RunLink = { target: { url: inline.url }, contents, element: own };
  const inside: Run = { ...base, element: own, link };
  return inline.children.flatMap((child) => runsOf(child, inside, { ...place, owner: own }));
}

function foreignRuns({ language, children }: Of<"foreign">, base: Run, place: Place): readonly Run[] {
  const own = place.owner === null ? null : element("Span", [], { language });
  if (own !== null) place.owner?.children.push(own);
  const inside: Run = { ...base, element: own ?? base.element };
  return children.flatMap((child) => runsOf(child, inside, { ...place, owner: own }));
}

function abbreviationRun({ text, expansion }: Of<"abbreviation">, base: Run, owner: OpenElement | null): Run {
  const own = owner === null ? null : element("Span", [], { expansion });
  if (own !== null) owner?.children.push(own);
  return { ...base, text, element: own ?? base.element, together: true };
}

function referenceRun(words: string, anchor: string, base: Run, owner: OpenElement | null): Run {
  const text = singleSpaces(words);
  const together = text.length <= shortReference;
  if (owner === null) return { ...base, text, together };
  const own = element("Link");
  owner.children.push(element("Reference", [own]));
  const link: RunLink = { target: { anchor }, contents: text, element: own };
  return { ...base, text, together, element: own, link };
}

function pageRun({ text, anchor }: Of<"page-reference">, base: Run, { owner, page }: Place): Run {
  const label = page(anchor);
  const run = referenceRun(pageText(text, label.text), anchor, base, owner);
  return { ...run, together: true, room: pageText(text, label.widest) };
}

function pageText(word: string, label: string): string {
  return `${word}\u00a0${label}`;
}

function footnoteRun(number: number, base: Run, owner: OpenElement | null): Run {
  const reference = owner === null ? null : element("Reference");
  if (reference !== null) owner?.children.push(reference);
  return {
    ...base,
    text: String(number),
    size: base.size * superscript.scale,
    rise: base.size * superscript.rise,
    element: reference,
    link: null,
    footnote: number,
    together: true,
  };
}

function singleSpaces(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ");
}

function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    if (run.text === "") continue;
    const last = merged.at(-1);
    if (last !== undefined && sameLook(last, run)) merged.splice(-1, 1, { ...last, text: last.text + run.text });
    else merged.push(run);
  }
  return merged;
}

function sameLook(a: Run, b: Run): boolean {
  return (
    a.font === b.font &&
    a.size === b.size &&
    a.rise === b.rise &&
    a.color === b.color &&
    a.element === b.element &&
    a.link === b.link &&
    a.footnote === b.footnote &&
    !a.together &&
    !b.together
  );
}
