import type { Attachment } from "../model/attachment.ts";
import type { FontId } from "../model/font-book.ts";
import type {
  DrawnDocument,
  LaidOutDocument,
  LinkItem,
  OutlineEntry,
  PageItem,
  StructureElement,
} from "../model/page.ts";
import type { DocumentFont } from "./document-fonts.ts";
import { elementsOf } from "./write-structure.ts";
import { drawnText } from "./write-text.ts";

type Drawings = DrawnDocument["drawings"];
type FontOf = (id: FontId) => DocumentFont;

/**
 * What keeps a laid-out document from being written as an accessible file, all of it, as sentences for the programmer of
 * the phases before; empty when nothing does.
 */
export function findFaults(
  laidOut: DrawnDocument,
  attachments: readonly Attachment[],
  fonts: FontOf,
): readonly string[] {
  const items = laidOut.pages.flatMap((page) => page.items);
  return [
    ...documentFaults(laidOut),
    ...structureFaults(laidOut.structure),
    ...ownerFaults(items, new Set(elementsOf(laidOut.structure))),
    ...linkFaults(laidOut, items),
    ...drawingFaults(items, laidOut.drawings),
    ...textFaults(items, laidOut.drawings, fonts),
    ...repeated(attachments.map(({ name }) => name)).map((name) => `two attachments are called "${name}"`),
  ];
}

function documentFaults(laidOut: LaidOutDocument): readonly string[] {
  const { date, pages, title, structure, destinations } = laidOut;
  const isDate = /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));
  return [
    ...(isDate ? [] : [`date is not an ISO date: "${date}"`]),
    ...(title === "" ? ["title is empty"] : []),
    ...(pages.length === 0 ? ["there are no pages"] : []),
    ...(structure.role === "Document" ? [] : [`root of the structure is ${structure.role}, not Document`]),
    ...[...destinations]
      .filter(([, { page }]) => pages[page] === undefined)
      .map(([anchor, { page }]) => `destination "${anchor}" is on page ${page}, which does not exist`),
  ];
}

function structureFaults(root: StructureElement): readonly string[] {
  const elements = elementsOf(root);
  const ids = elements.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return [
    ...repeated(elements).map(({ role }) => `one ${role} element is in the structure twice`),
    ...elements.filter((e) => e.role === "Figure" && !e.alt?.trim()).map(() => "a Figure has no alternative text"),
    ...elements.filter((e) => e.role === "TH" && e.scope === undefined).map(() => "a TH has no scope"),
    ...elements.filter((e) => e.role === "Note" && e.id === undefined).map(() => "a Note has no id"),
    ...repeated(ids).map((id) => `two elements have the id "${id}"`),
  ];
}

function ownerFaults(items: readonly PageItem[], elements: ReadonlySet<StructureElement>): readonly string[] {
  return items.flatMap((item) => {
    const element = item.type === "shape" ? null : item.element;
    if (element === null) return [];
    const role = requiredRole[item.type];
    return [
      ...(elements.has(element) ? [] : [`a ${item.type} belongs to a ${element.role} that is not in the structure`]),
      ...(role === null || role === element.role ? [] : [`a ${item.type} belongs to a ${element.role}, not a ${role}`]),
    ];
  });
}

const requiredRole = { text: null, shape: null, drawing: "Figure", link: "Link" } as const;

function linkFaults({ destinations, outline }: LaidOutDocument, items: readonly PageItem[]): readonly string[] {
  const links = items.filter((item) => item.type === "link");
  return [
    ...links.filter(({ contents }) => contents.trim() === "").map(() => "a link has no description"),
    ...links.flatMap(({ target }) => urlFaults(target)),
    ...[...links.flatMap(({ target }) => ("anchor" in target ? [target.anchor] : [])), ...anchorsOf(outline)]
      .filter((anchor) => !destinations.has(anchor))
      .map((anchor) => `nothing is at the anchor "${anchor}"`),
  ];
}

function urlFaults(target: LinkItem["target"]): readonly string[] {
  return "anchor" in target || URL.canParse(target.url) ? [] : [`a link leads to "${target.url}", which is no URL`];
}

function anchorsOf(outline: readonly OutlineEntry[]): readonly string[] {
  return outline.flatMap(({ anchor, children }) => [anchor, ...anchorsOf(children)]);
}

function drawingFaults(items: readonly PageItem[], drawings: Drawings): readonly string[] {
  return items.flatMap((item) =>
    item.type === "drawing" && !drawings.has(item.figure) ? [`the figure "${item.figure}" is not drawn`] : [],
  );
}

/** A mark that has no composed letter: glyphs are placed side by side only. */
const combining = /\p{M}/u;

/** Texts with the fonts that draw them, those of drawings among them. */
function textFaults(items: readonly PageItem[], drawings: Drawings, fonts: FontOf): readonly string[] {
  const charactersOf = new Map<FontId, Set<string>>();
  const broken: string[] = [];
  for (const { text, font } of items.flatMap((item) => textsOf(item, drawings))) {
    const characters = charactersOf.get(font) ?? new Set();
    for (const character of drawnText(text)) characters.add(character);
    charactersOf.set(font, characters);
  }
  for (const item of items) {
    if (item.type === "text" && item.softHyphen && !/[-\u2010]$/.test(item.text)) broken.push(item.text);
  }
  const missing = [...charactersOf].flatMap(([id, characters]) => {
    const font = fonts(id);
    return [...characters]
      .filter((character) => combining.test(character) || !font.has(character))
      .map((character) => `font "${id}" cannot draw ${codePointName(character)}`);
  });
  return [...missing, ...broken.map((text) => `"${text}" is said to end with a hyphen`)];
}

function textsOf(item: PageItem, drawings: Drawings): readonly { readonly text: string; readonly font: FontId }[] {
  if (item.type === "text") return [item];
  if (item.type !== "drawing") return [];
  return drawings.get(item.figure)?.operations.filter((operation) => operation.type === "text") ?? [];
}

function codePointName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `"${character}" (U+${code})`;
}

function repeated<Value>(values: readonly Value[]): readonly Value[] {
  const seen = new Set<Value>();
  const again = new Set<Value>();
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return [...again];
}
