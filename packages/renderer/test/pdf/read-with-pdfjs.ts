import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What pdf.js, which knows nothing of our writer, reads of a file. */
export interface Reading {
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
  /** Text of each piece of marked content by page, soft hyphens in it. */
  readonly texts: readonly ReadonlyMap<number, string>[];
  /** The structure by page, as lines: roles with their alternative texts, and numbers of marked content. */
  readonly trees: readonly string[];
  /** Links by page: where they lead, and their rectangle. */
  readonly links: readonly (readonly string[])[];
  /** Bookmarks with the names of their places, children after their parents. */
  readonly bookmarks: readonly string[];
  /** Names of attached files with the number of their bytes. */
  readonly attachments: readonly string[];
}

/** Reads a file with pdf.js. */
export async function readWithPdfjs(bytes: Uint8Array): Promise<Reading> {
  const { getDocument, VerbosityLevel } = await loadQuietly();
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false });
  const document = await task.promise;
  try {
    return await readDocument(document);
  } finally {
    await task.destroy();
  }
}

/** Nothing is drawn: what a browser draws with need only be there by name, and warnings that it is not are no news. */
async function loadQuietly(): Promise<typeof import("pdfjs-dist/legacy/build/pdf.mjs")> {
  const { warn, log } = console;
  Object.assign(globalThis, { DOMMatrix: class {}, Path2D: class {}, ImageData: class {} });
  Object.assign(console, { warn: () => {}, log: () => {} });
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    Object.assign(console, { warn, log });
    for (const name of ["DOMMatrix", "Path2D", "ImageData"]) Reflect.deleteProperty(globalThis, name);
  }
}

async function readDocument(document: PDFDocumentProxy): Promise<Reading> {
  const { info } = await document.getMetadata();
  const { Title: title = "", Language: language = "" } = info as Readonly<Record<string, string | undefined>>;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const [content, tree, annotations] = await Promise.all([
        page.getTextContent({ includeMarkedContent: true, disableNormalization: true }),
        page.getStructTree(),
        page.getAnnotations(),
      ]);
      return {
        texts: markedTexts(content.items as readonly TextPiece[]),
        tree: tree === null ? "" : lines(tree as Node, 0).join("\n"),
        links: annotations
          .map(
            ({ dest, url, rect }) => `${dest ?? url} ${(rect as number[]).map((value) => value.toFixed(1)).join(" ")}`,
          )
          .sort(),
      };
    }),
  );
  const outline = (await document.getOutline()) as readonly Entry[] | null;
  const attachments = (await document.getAttachments()) as Readonly<Record<string, { content: Uint8Array }>> | null;
  return {
    title,
    language,
    tagged: (await document.getMarkInfo())?.Marked === true,
    texts: pages.map(({ texts }) => texts),
    trees: pages.map(({ tree }) => tree),
    links: pages.map(({ links }) => links),
    bookmarks: flat(outline ?? []),
    attachments: Object.entries(attachments ?? {}).map(([name, { content }]) => `${name} ${content.length}`),
  };
}

interface TextPiece {
  readonly type?: "beginMarkedContent" | "beginMarkedContentProps" | "endMarkedContent";
  readonly id?: string;
  readonly str?: string;
}

function markedTexts(items: readonly TextPiece[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  let mcid: number | null = null;
  for (const { type, id, str } of items) {
    if (type === "endMarkedContent") mcid = null;
    else if (type !== undefined) mcid = numberIn(id);
    if (mcid !== null) texts.set(mcid, (texts.get(mcid) ?? "") + (str ?? ""));
  }
  return texts;
}

/** `p62R_mc7` is 7. */
function numberIn(id: string | undefined): number | null {
  const number = /_mc(\d+)$/.exec(id ?? "")?.[1];
  return number === undefined ? null : Number(number);
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Elements without content on the page are left out: pdf.js shows some of those whose parent has content there. */
function lines({ role, alt, type, id, children = [] }: Node, depth: number): readonly string[] {
  const indent = " ".repeat(depth);
  if (role === undefined) return [`${indent}${`${type} ${numberIn(id) ?? ""}`.trim()}`];
  const inside = children.flatMap((child) => lines(child, depth + 1));
  return inside.length === 0 ? [] : [`${indent}${role}${alt === undefined ? "" : ` ${alt}`}`, ...inside];
}

interface Entry {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly Entry[];
}

function flat(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ title, dest, items }) => [`${title} ${dest}`, ...flat(items)]);
}
