import { elementsOf, type ReadElement, type ReadPdf, readPdf } from "./read-pdf.ts";

/** Finds what breaks one rule; each fault says where. */
export type Check = (pdf: ReadPdf) => readonly string[];

/** What validators miss, and the least that they ask for. */
export const checks: Readonly<Record<string, Check>> = {
  markedContent: ({ pages }) =>
    pages.flatMap(({ faults }, index) => faults.map((fault) => `page ${index + 1}: ${fault}`)),

  parentTree: (pdf) => {
    const kids = kidsOf(pdf.structure);
    const owned = new Set(kids.flatMap((kid) => (kid.type === "content" ? [`${kid.page} ${kid.mcid}`] : [])));
    const orphans = pdf.pages.flatMap(({ marked }, page) =>
      marked
        .filter(({ mcid }) => mcid !== null && !owned.has(`${page} ${mcid}`))
        .map(({ text }) => `unowned: "${text}"`),
    );
    const untrue = kids
      .filter((kid) => kid.type === "content" && !kid.owned)
      .map(() => "the parent tree has another owner");
    return [...orphans, ...untrue];
  },

  words: ({ structure }) =>
    elementsOf(structure)
      .filter(({ role }) => /^(H[1-6]|P|LBody|TD|TH|Caption|TOCI)$/.test(role))
      .flatMap(({ role, kids }) => {
        const text = kids
          .map((kid) => (kid.type === "content" ? kid.text : " "))
          .join("")
          .trim();
        const run = /\p{L}[^\s\u00ad]{44,}/u.exec(text);
        return run === null ? [] : [`${role} has no space in "${run[0]}"`];
      }),

  links: ({ pages, structure, destinations }) =>
    kidsWithRole(structure).flatMap(({ role, kid }) => {
      if (kid.type !== "link") return [];
      const { contents, annotation, url, destination, owned } = kid.link;
      const name = contents ?? "a link";
      return [
        ...(role === "Link" ? [] : [`${name} belongs to ${role}`]),
        ...(contents?.trim() ? [] : ["a link has no Contents"]),
        ...(pages[kid.page]?.annotations.includes(annotation) ? [] : [`${name} is not on its page`]),
        ...(url !== null || destinations.has(destination ?? "") ? [] : [`${name} leads to ${destination}`]),
        ...(owned ? [] : [`${name} is owned by another element`]),
      ];
    }),

  untaggedLinks: ({ pages, structure }) => {
    const tagged = new Set(kidsOf(structure).flatMap((kid) => (kid.type === "link" ? [kid.link.annotation] : [])));
    return pages.flatMap(({ annotations, tabs }, index) => [
      ...annotations.filter((number) => !tagged.has(number)).map(() => `page ${index + 1}: a link is not tagged`),
      ...(annotations.length > 0 && tabs !== "S" ? [`page ${index + 1}: tab order is not that of the structure`] : []),
    ]);
  },

  linkTexts: ({ structure }) =>
    elementsOf(structure)
      .filter(
        ({ role, kids }) => role === "Link" && !kids.some((kid) => kid.type === "content" && kid.text.trim() !== ""),
      )
      .map(() => "a Link has no text"),

  headings: ({ structure }) => {
    const levels = elementsOf(structure).flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role.slice(1))] : []));
    return levels.flatMap((level, index) =>
      level > (levels[index - 1] ?? 0) + 1 ? [`H${level} after H${levels[index - 1] ?? 0}`] : [],
    );
  },

  glyphs: ({ pages }) =>
    pages.flatMap(({ codes, fonts }, index) =>
      [...codes].flatMap(([name, used]) => [
        ...(used.has(0) ? [`page ${index + 1}: .notdef in ${name}`] : []),
        ...[...used]
          .filter((code) => !/^[^\0\ufffd\ufeff\ufffe]+$/.test(fonts.get(name)?.texts.get(code) ?? ""))
          .map((code) => `page ${index + 1}: code ${code} of ${name} has no text`),
      ]),
    ),

  fonts: ({ pages }) => {
    const fonts = new Map(pages.flatMap((page) => [...page.fonts.values()]).map((font) => [font.name, font]));
    return [...fonts.values()]
      .filter(({ embedded, subset }) => !embedded || !subset)
      .map(({ name }) => `${name} is not embedded`);
  },

  document: ({ language, displayTitle, tagged, title, version }) => [
    ...(/^[a-z]{2}(-[A-Z]{2})?$/.test(language ?? "") ? [] : ["no language"]),
    ...(displayTitle && title ? [] : ["the title is not displayed"]),
    ...(tagged ? [] : ["not marked as tagged"]),
    ...(version === "%PDF-1.7" ? [] : [`version is ${version}`]),
  ],

  identifiers: ({ xmp }) => [
    ...(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</.test(xmp) ? [] : ["not marked as PDF/A-3a"]),
    ...(xmp.includes("<pdfuaid:part>1</pdfuaid:part>") ? [] : ["not marked as PDF/UA-1"]),
    ...(/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xmp) ? ["unescaped & in the metadata"] : []),
    ...(/</.test(xmp.replace(tags, "").replace(/<\?.*?\?>/g, "")) ? ["unescaped < in the metadata"] : []),
    ...unclosedTags(xmp),
  ],

  figures: ({ structure }) =>
    elementsOf(structure)
      .filter(({ role }) => role === "Figure")
      .flatMap(({ alt, box }) => [
        ...(alt?.trim() ? [] : ["a Figure has no alternative text"]),
        ...(box !== null && isBox(box) ? [] : ["a Figure has no bounding box"]),
      ]),

  tables: ({ structure }) => {
    const tables = elementsOf(structure).filter(({ role }) => role === "Table");
    return tables.flatMap((table) => {
      const cells = elementsOf(table);
      return [
        ...(cells.some(({ role }) => role === "TH") ? [] : ["a Table has no TH"]),
        ...cells
          .filter(({ role, scope }) => role === "TH" && !/^(Column|Row)$/.test(scope ?? ""))
          .map(() => "a TH has no scope"),
        ...unevenRows(table),
      ];
    });
  },

  ids: ({ structure, ids }) => {
    const own = elementsOf(structure);
    const names = own.flatMap(({ id }) => (id === null ? [] : [id]));
    return [
      ...own.filter(({ role, id }) => role === "Note" && id === null).map(() => "a Note has no ID"),
      ...(new Set(names).size === names.length ? [] : ["two elements have one ID"]),
      ...names.filter((name) => !ids.includes(name)).map((name) => `${name} is not in the tree of names`),
    ];
  },

  outline: ({ outline, destinations }) => {
    const entries = [...outline, ...outline.flatMap(({ children }) => children)];
    return entries
      .filter(({ destination, title }) => title === "" || !destinations.has(destination ?? ""))
      .map(({ title }) => `bookmark "${title}" leads nowhere`);
  },

  attachments: ({ attachments, created }) =>
    attachments.flatMap(({ key, name, description, relationship, mimeType, dates, associated }) => [
      ...(key === name ? [] : [`${key} is called ${name}`]),
      ...(description?.trim() ? [] : [`${key} has no description`]),
      ...(relationship === "Data" && associated ? [] : [`${key} is not data of the document`]),
      ...(mimeType.includes("/") ? [] : [`${key} has no type`]),
      ...(dates.every((date) => date === created) ? [] : [`${key} has another date`]),
    ]),

  roles: ({ structure, roleMap }) =>
    elementsOf(structure)
      .filter(({ role }) => !standardRoles.has(role) && !roleMap.includes(role))
      .map(({ role }) => `${role} is no role of PDF 1.7`),
};

/**
 * Everything that is wrong with a PDF of ours, by the name of the check; empty when it is as it should be.
 *
 * @example
 * checkPdf(await writePdf(sampleDocument, openedFonts, [])); // => []
 */
export function checkPdf(bytes: Uint8Array): readonly string[] {
  const pdf = readPdf(bytes);
  return Object.entries(checks).flatMap(([name, check]) => check(pdf).map((fault) => `${name}: ${fault}`));
}

const standardRoles = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead " +
    "TBody TFoot Span Quote Note Reference Link Figure"
  ).split(" "),
);

function kidsOf(element: ReadElement): readonly ReadElement["kids"][number][] {
  return elementsOf(element).flatMap(({ kids }) => kids);
}

function kidsWithRole(structure: ReadElement): readonly { role: string; kid: ReadElement["kids"][number] }[] {
  return elementsOf(structure).flatMap(({ role, kids }) => kids.map((kid) => ({ role, kid })));
}

function isBox([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): boolean {
  return right > left && top > bottom;
}

function unevenRows(table: ReadElement): readonly string[] {
  const rows = elementsOf(table).filter(({ role }) => role === "TR");
  const widths = new Set(rows.map(({ kids }) => kids.filter(({ type }) => type === "element").length));
  return widths.size > 1 ? [`a Table has rows of ${[...widths].join(" and ")} cells`] : [];
}

const tags = /<(\/?)([\w:]+)((?:[^<>"]|"[^"]*")*)>/g;

/** Names of XML elements that do not nest. */
function unclosedTags(xmp: string): readonly string[] {
  const open: string[] = [];
  for (const [, closing, name = "", rest = ""] of xmp.matchAll(tags)) {
    if (closing === "/" && open.pop() !== name) return [`</${name}> in the metadata closes nothing`];
    if (closing === "" && !rest.endsWith("/")) open.push(name);
  }
  return open.map((name) => `<${name}> in the metadata is not closed`);
}
