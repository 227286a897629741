import { domainToUnicode } from "node:url";
import { asArray, asDict, isReference, type PdfDict, type PdfObject, textOf } from "../pdf-objects.ts";
import {
  elementsOf,
  pairs,
  type ReadElement,
  type ReadKid,
  type ReadOutlineEntry,
  textOfElement,
} from "../read-pdf.ts";
import { type CheckedFile, type Rules, unless } from "./rule.ts";

/** Links, bookmarks and what is attached: 14289-1, 7.17 and 7.18; 19005-3, 6.3 and 6.8. */
export const navigationRules: Rules = {
  linkElements: {
    says: "A link is an object of a Link element, on the page of its text (14289-1, 7.18.5).",
    find: ({ pdf }) =>
      linksOf(pdf.structure).flatMap(({ role, kid, pages }) => [
        ...unless(role === "Link", `a link belongs to ${role}`),
        ...unless(pdf.pages[kid.page]?.annotations.includes(kid.link.annotation) ?? false, "a link is not on its page"),
        ...unless(pages.includes(kid.page), "a link is on another page than its text"),
      ]),
  },

  linkContents: {
    says: "A link says in Contents where it leads; one to the web names the site (14289-1, 7.18.5).",
    find: ({ pdf }) =>
      linksOf(pdf.structure).flatMap(({ kid: { link } }) => {
        const site =
          link.url === null || !URL.canParse(link.url)
            ? ""
            : domainToUnicode(new URL(link.url).hostname).replace(/^www\./, "");
        return [
          ...unless((link.contents ?? "").trim() !== "", "a link has no Contents"),
          ...unless(!link.contents?.trim() || link.contents.includes(site), `"${link.contents}" does not name ${site}`),
        ];
      }),
  },

  linkTexts: {
    says: "The text of a link says what it leads to, never a bare „her“, „here“ or „læs mere“.",
    find: ({ pdf }) =>
      elementsOf(pdf.structure)
        .filter(({ role }) => role === "Link")
        .map((link) => textOfElement(link).trim())
        .flatMap((text) => [
          ...unless(text !== "", "a Link has no text"),
          ...unless(!bareLink.test(text), `a link says only "${text}"`),
        ]),
  },

  linkTargets: {
    says: "A link leads to a place in the file that exists, or to a whole address of the web or of mail.",
    find: ({ pdf }) =>
      linksOf(pdf.structure).flatMap(({ kid: { link } }) =>
        link.url === null
          ? unless(pdf.destinations.has(link.destination ?? ""), `a link leads to ${link.destination}`)
          : unless(/^(https?:\/\/|mailto:)./.test(link.url) && URL.canParse(link.url), `a link leads to ${link.url}`),
      ),
  },

  annotations: {
    says: "Annotations are links that are printed and not hidden, on the page, and all tagged (14289-1, 7.18).",
    find: ({ pdf, dicts }) => {
      const tagged = new Set(linksOf(pdf.structure).map(({ kid }) => kid.link.annotation));
      return pdf.pages.flatMap(({ annotations, width, height }, index) =>
        annotations.flatMap((number) => {
          const { Subtype: subtype, F: flags, Rect: rect } = dicts.get(number) ?? {};
          const [left = -1, bottom = -1, right = 0, top = 0] = asArray(rect).map(Number);
          const onPage = left >= 0 && bottom >= 0 && right <= width && top <= height && right > left && top > bottom;
          return [
            ...unless(tagged.has(number), `page ${index + 1}: an annotation is not tagged`),
            ...unless(subtype === "/Link", `page ${index + 1}: an annotation is a ${subtype}`),
            ...unless(
              (Number(flags) & 0b1_0010_0111) === 4,
              `page ${index + 1}: an annotation is not printed or hidden`,
            ),
            ...unless(onPage, `page ${index + 1}: an annotation is not on the page`),
          ];
        }),
      );
    },
  },

  tabOrder: {
    says: "On a page with links, the tabulator follows the structure (14289-1, 7.18.3).",
    find: ({ pdf }) =>
      pdf.pages.flatMap(({ annotations, tabs }, index) =>
        unless(annotations.length === 0 || tabs === "S", `page ${index + 1}: tab order is not that of the structure`),
      ),
  },

  destinations: {
    says: "Names of places are sorted as a viewer's search wants, and each is on a page (32000-1, 7.9.6).",
    find: (file) => [
      ...["Dests", "EmbeddedFiles", "IDTree"].flatMap((tree) =>
        unless(isSorted(nameTree(file, tree)), `the names in ${tree} are not in order`),
      ),
      ...[...file.pdf.destinations].flatMap(([name, { page, top }]) =>
        unless(page >= 0 && top >= 0 && top <= (file.pdf.pages[page]?.height ?? -1), `${name} is on no page`),
      ),
    ],
  },

  bookmarks: {
    says: "Every chapter and section has a bookmark, in their order, and each leads to a place (14289-1, 7.17).",
    find: ({ pdf }) => {
      const entries = flat(pdf.outline);
      const titles = new Set(entries.map(({ title }) => letters(title)));
      const places = entries.map(({ destination }) => pdf.destinations.get(destination ?? "")?.page ?? -1);
      const headings = elementsOf(pdf.structure).filter(({ role }) => role === "H1" || role === "H2");
      return [
        ...entries.flatMap(({ title, destination }) =>
          unless(title !== "" && pdf.destinations.has(destination ?? ""), `bookmark "${title}" leads nowhere`),
        ),
        ...unless(
          places.every((page, index) => page === -1 || page >= (places[index - 1] ?? 0)),
          "bookmarks are not in the order of the pages",
        ),
        ...headings
          .map((heading) => textOfElement(withoutNoteNumbers(heading)).trim())
          .filter(
            (text) => ![...titles].some((title) => title.endsWith(letters(text)) || letters(text).endsWith(title)),
          )
          .map((text) => `"${text}" has no bookmark`),
      ];
    },
  },

  bookmarkTree: {
    says: "Bookmarks lead to the next, the one before and the one above, and count those below (32000-1, 12.3.3).",
    find: (file) => {
      const { catalog } = file;
      return catalog.Outlines === undefined ? [] : outlineFaults(file, catalog.Outlines);
    },
  },

  pageLabels: {
    says: "Pages are labelled from the first one on (32000-1, 12.4.2).",
    find: ({ pdf }) => {
      const starts = pdf.pageLabels.filter((value) => typeof value === "number");
      return [
        ...unless(starts[0] === 0, "the first page has no label"),
        ...unless(
          starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? start)),
          "the ranges of page labels are not in order",
        ),
      ];
    },
  },

  attachments: {
    says: "An attached file has its name twice, a description and a type, and is data of the document (19005-3, 6.8).",
    find: ({ pdf, dicts }) => [
      ...pdf.attachments.flatMap(({ key, name, description, relationship, mimeType, associated }) => [
        ...unless(key === name, `${key} is called ${name}`),
        ...unless((description ?? "").trim() !== "", `${key} has no description`),
        ...unless(/^(Source|Data|Alternative|Supplement)$/.test(relationship), `${key} has no relationship`),
        ...unless(associated, `${key} is not data of the document`),
        ...unless(/^[a-z]+\/[\w.+-]+$/.test(mimeType), `${key} has no type`),
      ]),
      ...[...dicts.values()]
        .filter(({ Type: type }) => type === "/Filespec")
        .flatMap((dict) => unless(textOf(dict.F ?? null) === textOf(dict.UF ?? null), "a file has two names")),
    ],
  },

  attachmentDates: {
    says: "Attached files are dated as the document is and say what they are like truly (32000-1, tables 44 to 46).",
    find: ({ pdf, dicts, objects: { resolve } }) => [
      ...pdf.attachments.flatMap(({ key, dates }) =>
        unless(
          dates.every((date) => date === pdf.created),
          `${key} has another date`,
        ),
      ),
      ...[...dicts.values()]
        .filter(({ Type: type }) => type === "/Filespec")
        .flatMap((dict) => {
          const { F: embedded, UF: again } = asDict(resolve(dict.EF));
          const { Size: size, CheckSum: sum } = asDict(resolve(asDict(resolve(embedded)).Params));
          const key = textOf(dict.UF ?? null) ?? "";
          const { bytes } = pdf.attachments.find((file) => file.key === key) ?? {};
          return [
            ...unless(Number(size) === bytes?.length, `${key} has another size`),
            ...unless(sum === undefined || textOf(sum)?.length === 16, `${key} has a checksum that is none`),
            ...unless(same(embedded, again), `${key} is embedded under one of its names`),
          ];
        }),
    ],
  },
};

/** Words that say nothing of what a link leads to. */
const bareLink =
  /^((klik|tryk|click) )?(her|here)\.?$|^(læs|les|read|se|see) (mere|mer|more)( her| here)?\.?$|^(link|lenke)$/i;

interface FoundLink {
  readonly role: string;
  readonly kid: Extract<ReadKid, { type: "link" }>;
  /** Pages of the element's text. */
  readonly pages: readonly number[];
}

function linksOf(structure: ReadElement): readonly FoundLink[] {
  return elementsOf(structure).flatMap((element) => {
    const pages = elementsOf(element).flatMap(({ kids }) =>
      kids.flatMap((kid) => (kid.type === "content" ? [kid.page] : [])),
    );
    return element.kids.flatMap((kid) => (kid.type === "link" ? [{ role: element.role, kid, pages }] : []));
  });
}

function flat(entries: readonly ReadOutlineEntry[]): readonly ReadOutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

/** The number of a footnote in a heading is not in its bookmark. */
function withoutNoteNumbers(element: ReadElement): ReadElement {
  const isNumber = (kid: ReadKid): boolean =>
    kid.type === "element" && kid.element.role === "Reference" && /^\d+$/.test(textOfElement(kid.element).trim());
  return { ...element, kids: element.kids.filter((kid) => !isNumber(kid)) };
}

function letters(text: string): string {
  return text.replace(/[\s\u00ad]+/g, "");
}

function nameTree({ catalog, objects: { resolve } }: CheckedFile, tree: string): readonly PdfObject[] {
  const names = asDict(resolve(catalog.Names));
  const root = asDict(resolve(tree === "IDTree" ? asDict(resolve(catalog.StructTreeRoot)).IDTree : names[tree]));
  return pairs(root.Names).map(([key]) => key);
}

function isSorted(keys: readonly PdfObject[]): boolean {
  const bytes = keys.map((key) => Buffer.from((key as { bytes: Uint8Array }).bytes));
  return bytes.every((key, index) => index === 0 || Buffer.compare(bytes[index - 1] ?? key, key) < 0);
}

function outlineFaults(file: CheckedFile, parent: PdfObject): readonly string[] {
  const { resolve } = file.objects;
  const own = asDict(resolve(parent));
  const entries: PdfObject[] = [];
  for (let next = own.First; next !== undefined; next = entry(next).Next) entries.push(next);
  function entry(reference: PdfObject): PdfDict {
    return asDict(resolve(reference));
  }
  return [
    ...unless(Math.abs(Number(own.Count ?? 0)) === entries.length, "bookmarks are counted wrongly"),
    ...unless(same(own.Last, entries.at(-1)), "the last bookmark is another"),
    ...entries.flatMap((reference, index) => [
      ...unless(same(entry(reference).Parent, parent), "a bookmark has another parent"),
      ...unless(same(entry(reference).Prev, entries[index - 1]), "a bookmark has another before it"),
      ...outlineFaults(file, reference),
    ]),
  ];
}

function same(a: PdfObject | undefined, b: PdfObject | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return isReference(a) && isReference(b) && a.object === b.object;
}
