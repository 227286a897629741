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
import { drawnCharacters } from "./drawn-characters.ts";
import { elementsOf } from "./write-structure.ts";

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
  const elements = elementsOf(laidOut.structure);
  return [
    ...documentFaults(laidOut),
    ...structureFaults(elements),
    ...ownerFaults(items, new Set(elements)),
    ...linkFaults(laidOut, items),
    ...drawingFaults(items, laidOut.drawings),
    ...characterFaults(drawnCharacters(laidOut), fonts),
    ...hyphenFaults(items),
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

function structureFaults(elements: readonly StructureElement[]): readonly string[] {
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
  const faults: string[] = [];
  for (const item of items) {
    const element = item.type === "shape" ? null : item.element;
    if (element === null) continue;
    const role = requiredRole[item.type];
    const isAbsent = !elements.has(element);
    if (isAbsent) faults.push(`a ${item.type} belongs to a ${element.role} that is not in the structure`);
    const isOther = role !== null && role !== element.role;
    if (isOther) faults.push(`a ${item.type} belongs to a ${element.role}, not a ${role}`);
  }
  return faults;
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

function characterFaults(characters: ReadonlyMap<FontId, string>, fonts: FontOf): readonly string[] {
  return [...characters].flatMap(([id, drawn]) => {
    const font = fonts(id);
    return [...drawn]
      .filter((character) => combining.test(character) || !font.has(character))
      .map((character) => `font "${id}" cannot draw ${codePointName(character)}`);
  });
}

function hyphenFaults(items: readonly PageItem[]): readonly string[] {
  const faults: string[] = [];
  for (const item of items) {
    if (item.type !== "text" || !item.softHyphen || /[-\u2010]$/.test(item.text)) continue;
    faults.push(`"${item.text}" is said to end with a hyphen`);
  }
  return faults;
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
