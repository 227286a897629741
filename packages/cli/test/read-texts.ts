import {
  elementsOf,
  type ReadOutlineEntry,
  type ReadPdf,
  readPdf,
  textOfElement,
} from "../../renderer/test/pdf/read-pdf.ts";

/** Keys of the results file whose values are words for people; the others hold ids and names of methods. */
const spokenKeys = new Set([
  ...["title", "subtitle", "edition", "period", "author", "source", "unit"],
  ...["label", "population", "levelLabel", "variableLabel"],
]);

/**
 * Every text that a report says to a reader: on its pages and in its drawings, behind them (alternative texts, links,
 * bookmarks, page labels), about itself (title, author, subject, keywords), and in its attachments.
 */
export function readTexts(bytes: Uint8Array): readonly string[] {
  const pdf = readPdf(bytes);
  const elements = elementsOf(pdf.structure);
  const speaking = elements.filter(({ kids }) => kids.some(({ type }) => type === "content"));
  const links = elements.flatMap(({ kids }) =>
    kids.flatMap((kid) => (kid.type === "link" ? [kid.link.contents ?? ""] : [])),
  );
  return [
    ...speaking.map(textOfElement),
    ...pdf.pages.flatMap(({ marked }) => marked.filter(({ mcid }) => mcid === null).map(({ text }) => text)),
    ...elements.flatMap(({ alt }) => alt ?? []),
    ...links,
    ...titlesOf(pdf.outline),
    ...pdf.pageLabels.map((label) => JSON.stringify(label)),
    ...aboutItself(pdf),
    ...pdf.attachments.flatMap(({ name, description, mimeType, bytes: attached }) => [
      name ?? "",
      description ?? "",
      ...(mimeType === "application/json" ? spokenIn(JSON.parse(new TextDecoder().decode(attached))) : []),
      ...(mimeType === "text/csv" ? [new TextDecoder().decode(attached)] : []),
    ]),
  ];
}

function titlesOf(entries: readonly ReadOutlineEntry[]): readonly string[] {
  return entries.flatMap(({ title, children }) => [title, ...titlesOf(children)]);
}

/** What the metadata say in the language of the report; the rest of them is a schema in English. */
function aboutItself({ xmp }: ReadPdf): readonly string[] {
  const spoken = xmp.matchAll(/<(dc:(?:title|creator|description|subject)|pdf:Keywords)>([\s\S]*?)<\/\1>/g);
  return [...spoken].map(([, , content = ""]) => content.replace(/<[^>]*>/g, " "));
}

/** Words for people in the results, at any depth; a string below `source` of a fact is one. */
export function spokenIn(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") return spokenKeys.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((entry) => spokenIn(entry, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => spokenIn(entry, name));
}
