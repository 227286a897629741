import { beforeAll, describe, expect, test } from "vitest";
import { openFonts } from "../../src/fonts/open-fonts.ts";
import type { DrawnDocument, Page, PageItem, StructureElement } from "../../src/model/page.ts";
import { writePdf } from "../../src/write/write-pdf.ts";
import { fontFiles, openedFonts } from "../font-files.ts";
import { elementsOf, type ReadElement, type ReadPdf, readPdf, textOfElement } from "../pdf/read-pdf.ts";
import { element, line } from "./place-line.ts";
import { sampleAttachments, sampleDocument } from "./sample-pages.ts";

let bytes: Uint8Array;
let pdf: ReadPdf;

beforeAll(async () => {
  bytes = await writePdf(sampleDocument, openedFonts, sampleAttachments);
  pdf = readPdf(bytes);
});

test("two renders have the same bytes, and no date but the document's", async () => {
  const again = await writePdf(sampleDocument, openedFonts, sampleAttachments);
  expect(Buffer.compare(again, bytes)).toBe(0);
  const dates = new TextDecoder("latin1").decode(bytes).match(/D:\d{14}|\d{4}-\d\d-\d\dT[^<]+/g) ?? [];
  expect(new Set(dates)).toEqual(new Set(["D:20200331000000", "2020-03-31T00:00:00Z"]));
});

test("the input is not changed", async () => {
  const before = JSON.stringify(sampleDocument);
  await writePdf(deepFrozen(sampleDocument), openedFonts, Object.freeze(sampleAttachments));
  expect(JSON.stringify(sampleDocument)).toBe(before);
});

test("says what it is", () => {
  expect(pdf).toMatchObject({
    version: "%PDF-1.7",
    language: "da",
    displayTitle: true,
    tagged: true,
    title: sampleDocument.title,
    created: "D:20200331000000Z",
    modified: "D:20200331000000Z",
  });
  expect(pdf.xmp).toContain("Råd &amp; vejledning til ofre &lt;2018–2019&gt;");
  expect(pdf.xmp).toContain("<pdf:Keywords>ofre, opsøgende arbejde, A&amp;B</pdf:Keywords>");
});

describe("text", () => {
  test("every paragraph reads as one, across fonts, lines and pages, the broken word whole", () => {
    expect(textsOf("P")[0]).toBe(
      "Af de 2.783 personer sagde hver fjerde ja til et opkald; det er flere end året før, hvor 18 % sagde ja. " +
        "Det fremgår af den seneste evalueringsrapport, som fondens råd & bestyrelse fik i juni 2019. Om fordelingen " +
        "se figur 1 og den e-mail, der fulgte.1 Offentlige myndigheder var med fra første dag.",
    );
    expect(textsOf("LBody")).toEqual(["Første punkt fylder to linjer", "Andet punkt"]);
  });

  test("a soft hyphen and a hyphen are drawn alike and read apart", async () => {
    const paragraph = element("P");
    const read = await readText(
      [
        ...line(100, [{ text: "evaluerings-", element: paragraph }], { softHyphen: true }),
        ...line(114, [{ text: "e-mail", element: paragraph }]),
      ],
      paragraph,
    );
    const [marked] = read.pages[0]?.marked ?? [];
    expect(marked?.text).toBe("evaluerings\u00ade-mail");
    const fonts = [...(read.pages[0]?.fonts.values() ?? [])];
    expect([...(fonts[0]?.texts.values() ?? [])].filter((text) => /[-\u00ad]/.test(text))).toEqual(["\u00ad", "-"]);
  });

  test("a ligature reads as its letters and a no-break space as a space", async () => {
    const paragraph = element("P");
    const read = await readText(line(100, [{ text: "offentlig fik 25\u00a0% fjern", element: paragraph }]), paragraph);
    expect(read.pages[0]?.marked[0]?.text).toBe("offentlig fik 25 % fjern");
    const texts = [...(read.pages[0]?.fonts.values() ?? [])].flatMap((font) => [...font.texts.values()]);
    expect(texts).toContain("ff");
    expect(texts.filter((text) => text === " ")).toHaveLength(1);
  });

  test("a decomposed letter is composed", async () => {
    const paragraph = element("P");
    const read = await readText(line(100, [{ text: "a\u030ar", element: paragraph }]), paragraph);
    expect(read.pages[0]?.marked[0]?.text).toBe("år");
  });
});

describe("structure", () => {
  test("roles are as given, and roles that PDF 1.7 lacks are mapped", () => {
    const given = (e: StructureElement): unknown => [e.role, ...e.children.map(given)];
    const read = (e: ReadElement): unknown => [
      e.role,
      ...e.kids.flatMap((kid) => (kid.type === "element" ? [read(kid.element)] : [])),
    ];
    expect(read(pdf.structure)).toEqual(given(sampleDocument.structure));
    expect(pdf.roleMap).toEqual(["Aside"]);
  });

  test("a figure has its text and its place on the page, y upwards", () => {
    const [figure] = withRole("Figure");
    expect(figure?.alt).toContain("25 % tog imod");
    expect(figure?.box).toEqual([124, 651.89, 495, 711.89]);
    expect(textOfElement(figure ?? pdf.structure)).toBe("Voldtægt og overgreb 25 % 75 % ");
  });

  test("table heads have a scope, lists a numbering, notes a name", () => {
    expect(withRole("TH").map(({ scope }) => scope)).toEqual(["Column", "Column", "Row", "Row"]);
    expect(withRole("L").map(({ numbering }) => numbering)).toEqual(["Disc"]);
    expect(withRole("Note").map(({ id }) => id)).toEqual(["note-1"]);
    expect(pdf.ids).toEqual(["note-1"]);
  });

  test.each([
    ["1. ", "Decimal"],
    ["b) ", "LowerAlpha"],
    ["• ", "Disc"],
    ["EU27 ", "Disc"],
    ["Rkh ", "Disc"],
  ])("a list whose items begin with %j is numbered so: %s", async (text, numbering) => {
    const label = element("Lbl");
    const list = element("L", [element("LI", [label])]);
    const read = await readText(line(100, [{ text, element: label }]), list);
    expect(elementsIn(read, "L")[0]?.numbering).toBe(numbering);
  });

  test("running heads and rules are artifacts", () => {
    const artifacts = pdf.pages.flatMap(({ marked }) => marked).filter(({ mcid }) => mcid === null);
    expect(new Set(artifacts.map(({ tag }) => tag))).toEqual(new Set(["Artifact"]));
    expect(artifacts.map(({ text }) => text).filter((text) => text !== "")).toEqual([
      "Opsøgende indsats – evaluering",
      "7",
      "8",
    ]);
  });

  test("pieces of a paragraph stand in the order of reading around its children", () => {
    const [paragraph] = withRole("P");
    const kids = paragraph?.kids.map((kid) => (kid.type === "element" ? kid.element.role : kid.type));
    expect(kids).toEqual([
      "content",
      "Span",
      "content",
      "Span",
      "content",
      "Reference",
      "content",
      "Reference",
      "content",
      "content",
    ]);
  });
});

describe("links and navigation", () => {
  const links = (): readonly unknown[] =>
    elementsOf(pdf.structure).flatMap(({ role, kids }) =>
      kids.flatMap((kid) => (kid.type === "link" ? [[role, kid.page, kid.link.destination ?? kid.link.url]] : [])),
    );

  test("each link is an object of its element on its own page", () => {
    expect(links()).toEqual([
      ["Link", 0, "hvem"],
      ["Link", 0, "figur-1"],
      ["Link", 0, "note-1"],
      ["Link", 1, "https://www.dst.dk/s%C3%B8g?q=a&b=c"],
    ]);
    const [first] = elementsOf(pdf.structure).flatMap(({ kids }) => kids.filter((kid) => kid.type === "link"));
    expect(first?.link.contents).toBe("Til kapitel 1, Hvem tog imod?");
    expect(first?.link.box.slice(0, 2)).toEqual([124, 688.89]);
  });

  test("destinations are in the order of their bytes, whatever the locale", () => {
    expect([...pdf.destinations.keys()]).toEqual(["%C3%B8konomi", "figur-1", "hvem", "note-1"]);
    expect(pdf.destinations.get("figur-1")).toEqual({ page: 1, top: 721.89 });
  });

  test("bookmarks lead to named destinations", () => {
    expect(pdf.outline).toEqual([
      {
        title: "1 Hvem tog imod?",
        destination: "hvem",
        children: [{ title: "Økonomi", destination: "%C3%B8konomi", children: [] }],
      },
    ]);
  });

  test("page labels begin a range where they do not count on", async () => {
    const pages = ["", "ii", "1", "2", "7"].map((label): Page => ({ width: 100, height: 100, items: [], label }));
    const read = readPdf(await writePdf({ ...sampleDocument, pages }, openedFonts, []));
    expect(read.pageLabels).toEqual([
      0,
      { P: { bytes: new Uint8Array() } },
      1,
      { P: { bytes: new TextEncoder().encode("ii") } },
      2,
      { S: "/D", St: 1 },
      4,
      { S: "/D", St: 7 },
    ]);
  });
});

test("attachments are data of the document, in the order of their names, dated as it is", () => {
  expect(pdf.attachments).toEqual([
    {
      key: "figur-1.csv",
      name: "figur-1.csv",
      description: "Tallene i figur 1",
      relationship: "Data",
      mimeType: "text/csv",
      dates: ["D:20200331000000Z", "D:20200331000000Z"],
      bytes: new TextEncoder().encode("svar;andel\nja;25"),
      associated: true,
    },
    expect.objectContaining({ name: "resultater.json", mimeType: "application/json" }),
  ]);
});

test("a font that no text uses is not embedded, and one that many use is embedded once", () => {
  const names = new Set(pdf.pages.flatMap(({ fonts }) => [...fonts.values()].map(({ name }) => name.slice(7))));
  expect([...names].sort()).toEqual([
    "SourceSans3-Regular",
    "SourceSans3-SemiBold",
    "SourceSerif4-Italic",
    "SourceSerif4-Regular",
    "SourceSerif4-SemiBold",
  ]);
});

test("a file that is no font is named", async () => {
  const fonts = openFonts({ ...fontFiles, "sans-semibold": new Uint8Array([1, 2, 3, 4]) });
  await expect(writePdf(sampleDocument, fonts, [])).rejects.toThrow(
    new TypeError('writePdf: the file for font "sans-semibold" is no TrueType font'),
  );
});

function textsOf(role: string): readonly string[] {
  return withRole(role).map((found) => textOfElement(found).trim());
}

function withRole(role: string): readonly ReadElement[] {
  return elementsIn(pdf, role);
}

function elementsIn(read: ReadPdf, role: string): readonly ReadElement[] {
  return elementsOf(read.structure).filter((found) => found.role === role);
}

async function readText(items: readonly PageItem[], root: StructureElement): Promise<ReadPdf> {
  const laidOut: DrawnDocument = {
    ...sampleDocument,
    pages: [{ width: 595.28, height: 841.89, label: "1", items }],
    structure: element("Document", [root]),
    outline: [],
    destinations: new Map(),
  };
  return readPdf(await writePdf(laidOut, openedFonts, []));
}

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}
