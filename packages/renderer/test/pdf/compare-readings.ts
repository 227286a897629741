import type { ReadElement, ReadKid, ReadOutlineEntry, ReadPdf } from "./read-pdf.ts";
import type { Reading } from "./read-with-pdfjs.ts";

/** What our own reader reads of a file, in the form of pdf.js's. */
export function readingOf(pdf: ReadPdf): Reading {
  return {
    title: pdf.title ?? "",
    language: pdf.language ?? "",
    tagged: pdf.tagged,
    texts: pdf.pages.map(
      ({ marked }) => new Map(marked.flatMap(({ mcid, text }) => (mcid === null ? [] : [[mcid, text] as const]))),
    ),
    trees: pdf.pages.map((_, page) => ["Root", ...lines(pdf.structure, page, 1)].join("\n")),
    links: pdf.pages.map((_, page) =>
      linksOf(pdf.structure, page)
        .map(({ url, destination, box }) => {
          const rect = box.map((value) => value.toFixed(1)).join(" ");
          return `${destination ?? url} ${rect}`;
        })
        .sort(),
    ),
    bookmarks: flat(pdf.outline),
    attachments: pdf.attachments.map(({ key, bytes }) => `${key} ${bytes.length}`),
  };
}

/**
 * Where two readers of one file disagree. Spaces are not compared: pdf.js makes them up from distances.
 *
 * @example
 * compareReadings(readingOf(readPdf(bytes)), await readWithPdfjs(bytes)); // => []
 */
export function compareReadings(ours: Reading, theirs: Reading): readonly string[] {
  const keys = Object.keys(ours) as readonly (keyof Reading)[];
  return keys.filter((key) => comparable(ours[key]) !== comparable(theirs[key])).map((key) => `${key} differ`);
}

function comparable(value: Reading[keyof Reading]): string {
  const written = JSON.stringify(value, (_, inner) => (inner instanceof Map ? [...inner] : inner));
  return written.normalize("NFKC").replace(/[\s\u00ad]|\\n/g, "");
}

/** Roles that pdf.js reads as those they are mapped to. */
const mapped: Readonly<Record<string, string>> = { Aside: "Div" };

function lines(element: ReadElement, page: number, depth: number): readonly string[] {
  const inside = element.kids.flatMap((kid) => kidLines(kid, page, depth + 1));
  if (inside.length === 0) return [];
  const { role, alt } = element;
  return [`${" ".repeat(depth)}${mapped[role] ?? role}${alt === null ? "" : ` ${alt}`}`, ...inside];
}

function kidLines(kid: ReadKid, page: number, depth: number): readonly string[] {
  if (kid.type === "element") return lines(kid.element, page, depth);
  if (kid.page !== page) return [];
  return [`${" ".repeat(depth)}${kid.type === "link" ? "object" : `content ${kid.mcid}`}`];
}

function linksOf(element: ReadElement, page: number): readonly Extract<ReadKid, { type: "link" }>["link"][] {
  return element.kids.flatMap((kid) => {
    if (kid.type === "element") return linksOf(kid.element, page);
    return kid.type === "link" && kid.page === page ? [kid.link] : [];
  });
}

function flat(entries: readonly ReadOutlineEntry[]): readonly string[] {
  return entries.flatMap(({ title, destination, children }) => [`${title} ${destination}`, ...flat(children)]);
}
