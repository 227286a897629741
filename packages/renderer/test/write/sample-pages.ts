import type { Attachment } from "../../src/model/attachment.ts";
import type { Drawing } from "../../src/model/drawing.ts";
import type { DrawnDocument, LinkItem, PageItem, ShapeItem, TextItem } from "../../src/model/page.ts";
import { book, element, left, line, measure } from "./place-line.ts";

function rule(y: number, width = measure): ShapeItem {
  return {
    type: "shape",
    shape: { kind: "line", x1: left, y1: y, x2: left + width, y2: y },
    fill: null,
    stroke: { color: "#b5b5b5", width: 0.5 },
  };
}

function link(over: TextItem, target: LinkItem["target"], contents: string): LinkItem {
  if (over.element === null) throw new TypeError("a link needs an element");
  const width = book.width(over.text, over.font, over.size);
  return { type: "link", x: over.x, y: over.y - 9, width, height: 12, target, contents, element: over.element };
}

/** A bar in two parts with its labels, a dashed line and a curve. */
const drawing: Drawing = {
  width: measure,
  height: 60,
  operations: [
    { type: "path", commands: box(110, 6, 65, 18), fill: "#12436d", stroke: null },
    {
      type: "path",
      commands: box(176, 6, 195, 18),
      fill: "#8a939c",
      stroke: { color: "#3d3d3d", width: 0.5, dash: [] },
    },
    {
      type: "path",
      commands: [
        ["M", 110, 30],
        ["L", 371, 30],
      ],
      fill: null,
      stroke: { color: "#3d3d3d", width: 0.75, dash: [3, 2] },
    },
    {
      type: "path",
      commands: [
        ["M", 110, 50],
        ["C", 160, 30, 220, 60, 260, 44],
      ],
      fill: null,
      stroke: { color: "#801650", width: 1, dash: [] },
    },
    { type: "text", x: 0, y: 18, text: "Voldtægt og overgreb", font: "sans", size: 8.5, color: "#1f1f1f" },
    { type: "text", x: 115, y: 18, text: "25\u00a0%", font: "sans-semibold", size: 8.5, color: "#ffffff" },
    { type: "text", x: 181, y: 18, text: "75\u00a0%", font: "sans-semibold", size: 8.5, color: "#000000" },
  ],
};

function box(
  x: number,
  y: number,
  width: number,
  height: number,
): Drawing["operations"][number] extends infer Operation
  ? Operation extends { type: "path"; commands: infer Commands }
    ? Commands
    : never
  : never {
  return [["M", x, y], ["L", x + width, y], ["L", x + width, y + height], ["L", x, y + height], ["Z"]];
}

const tocLink = element("Link");
const h1 = element("H1");
const h2 = element("H2");
const bold = element("Span");
const italic = element("Span");
const figureLink = element("Link");
const noteLink = element("Link");
const noteReference = element("Reference", [noteLink]);
const noteLabel = element("Lbl");
const noteText = element("P");
const note = element("Note", [noteLabel, noteText], { id: "note-1" });
const paragraph = element("P", [bold, italic, element("Reference", [figureLink]), noteReference]);
const figure = element("Figure", [], { alt: "Søjle i to dele: 25 % tog imod tilbuddet, 75 % gjorde ikke." });
const caption = element("Caption");
const heads = [element("TH", [], { scope: "Column" }), element("TH", [], { scope: "Column" })] as const;
const rowHeads = [element("TH", [], { scope: "Row" }), element("TH", [], { scope: "Row" })] as const;
const cells = [element("TD"), element("TD")] as const;
const tableCaption = element("Caption");
const bullets = [element("Lbl"), element("Lbl")] as const;
const bodies = [element("LBody"), element("LBody")] as const;
const quote = element("P");
const aside = element("P");
const webLink = element("Link");
const source = element("P", [webLink]);

const structure = element("Document", [
  element("TOC", [element("TOCI", [element("Reference", [tocLink])])]),
  element("Sect", [
    h1,
    paragraph,
    note,
    element("Div", [figure, caption]),
    h2,
    element("Table", [
      tableCaption,
      element("THead", [element("TR", [heads[0], heads[1]])]),
      element("TBody", [element("TR", [rowHeads[0], cells[0]]), element("TR", [rowHeads[1], cells[1]])]),
    ]),
    element("L", [element("LI", [bullets[0], bodies[0]]), element("LI", [bullets[1], bodies[1]])]),
    element("BlockQuote", [quote]),
    element("Aside", [aside]),
    source,
  ]),
]);

function first(items: readonly TextItem[]): TextItem {
  const [item] = items;
  if (item === undefined) throw new RangeError("an empty line");
  return item;
}

const small = { font: "sans", size: 8.5 } as const;
const tocLine = line(150, [{ text: "1 Hvem tog imod?", element: tocLink, font: "sans" }]);
const reference = line(268, [
  { text: "se ", element: paragraph },
  { text: "figur 1", element: figureLink },
  { text: " og den e-mail, der fulgte.", element: paragraph },
  { text: "1", element: noteLink, size: 7, raised: 3.5 },
  { text: " Offentlige", element: paragraph },
]);

const firstPage: readonly PageItem[] = [
  ...line(60, [{ text: "Opsøgende indsats – evaluering", element: null, ...small }], {
    color: "#595959",
    running: "Header",
  }),
  rule(66),
  ...tocLine,
  link(first(tocLine), { anchor: "hvem" }, "Til kapitel 1, Hvem tog imod?"),
  ...line(200, [{ text: "1 Hvem tog imod?", element: h1, font: "sans-semibold", size: 25 }], { color: "#12436d" }),
  ...line(
    225,
    [
      { text: "Af de 2.783 personer sagde ", element: paragraph },
      { text: "hver fjerde", element: bold, font: "serif-semibold" },
      { text: " ja til et opkald; det er ", element: paragraph },
      { text: "flere", element: italic, font: "serif-italic" },
      { text: " end året", element: paragraph },
    ],
    { justified: true },
  ),
  ...line(
    239.5,
    [{ text: "før, hvor 18\u00a0% sagde ja. Det fremgår af den seneste evaluerings-", element: paragraph }],
    {
      justified: true,
      softHyphen: true,
    },
  ),
  ...line(
    254,
    [{ text: "rapport, som fondens råd & bestyrelse fik i juni 2019. Om fordelingen", element: paragraph }],
    {
      justified: true,
    },
  ),
  ...reference,
  link(reference[1] ?? first(reference), { anchor: "figur-1" }, "Til figur 1"),
  link(reference[3] ?? first(reference), { anchor: "note-1" }, "Til note 1"),
  rule(740, 80),
  ...line(752, [
    { text: "1", element: noteLabel, ...small },
    { text: " Fælles for alle: „n” er dem, der blev spurgt.", element: noteText, ...small },
  ]),
  ...line(800, [{ text: "7", element: null, ...small }], { x: 480, running: "Footer" }),
];

const secondPage: readonly PageItem[] = [
  ...line(96, [{ text: "myndigheder var med fra første dag.", element: paragraph }]),
  { type: "drawing", x: left, y: 130, figure: "figur-1", scale: 1, width: measure, height: 60, element: figure },
  ...line(204, [
    { text: "Figur 1. Andel, der tog imod. n = 2.783. Kilde: registreringer.", element: caption, ...small },
  ]),
  ...line(240, [{ text: "Økonomi", element: h2, font: "sans-semibold", size: 15 }]),
  ...line(262, [{ text: "Tabel 1. Udgifter i kr.", element: tableCaption, font: "sans-semibold", size: 9 }]),
  ...line(280, [{ text: "Post", element: heads[0], ...small }]),
  ...line(280, [{ text: "Beløb", element: heads[1], ...small }], { x: 400 }),
  rule(285),
  ...line(298, [{ text: "Løn", element: rowHeads[0], ...small }]),
  ...line(298, [{ text: "989.876", element: cells[0], ...small }], { x: 400 }),
  ...line(312, [{ text: "Kørsel", element: rowHeads[1], ...small }]),
  ...line(312, [{ text: "43.000", element: cells[1], ...small }], { x: 400 }),
  ...line(340, [
    { text: "• ", element: bullets[0] },
    { text: "Første punkt fylder", element: bodies[0] },
  ]),
  ...line(354.5, [{ text: "to linjer", element: bodies[0] }], { x: 132 }),
  ...line(369, [
    { text: "• ", element: bullets[1] },
    { text: "Andet punkt", element: bodies[1] },
  ]),
  ...line(400, [{ text: "„Jeg var glad for, at de ringede.”", element: quote, font: "serif-italic", size: 14 }]),
  {
    type: "shape",
    shape: { kind: "rectangle", x: left - 8, y: 420, width: measure + 16, height: 30, radius: 4 },
    fill: "#e8eef4",
    stroke: null,
  },
  ...line(439, [{ text: "Sådan blev der talt: hver person én gang.", element: aside, font: "sans", size: 10 }]),
  ...line(480, [
    { text: "Kilde: ", element: source },
    { text: "Danmarks Statistik", element: webLink },
  ]),
  link(
    line(480, [{ text: "Danmarks Statistik", element: webLink }], { x: 157 })[0] ?? first(tocLine),
    {
      url: "https://www.dst.dk/søg?q=a&b=c",
    },
    "Danmarks Statistik, dst.dk",
  ),
  ...line(800, [{ text: "8", element: null, ...small }], { x: 480, running: "Footer" }),
];

/** Two pages with every kind of item and nearly every role. */
export const sampleDocument: DrawnDocument = {
  title: "Råd & vejledning til ofre <2018–2019>",
  author: "Fonden Bøje & Søn",
  subject: "Evaluering af en opsøgende indsats",
  keywords: ["ofre", "opsøgende arbejde", "A&B"],
  language: "da",
  date: "2020-03-31",
  pages: [
    { width: 595.28, height: 841.89, label: "7", items: firstPage },
    { width: 595.28, height: 841.89, label: "8", items: secondPage },
  ],
  structure,
  outline: [
    { title: "1 Hvem tog imod?", anchor: "hvem", children: [{ title: "Økonomi", anchor: "økonomi", children: [] }] },
  ],
  destinations: new Map([
    ["økonomi", { page: 1, y: 225 }],
    ["hvem", { page: 0, y: 175 }],
    ["figur-1", { page: 1, y: 120 }],
    ["note-1", { page: 0, y: 744 }],
  ]),
  drawings: new Map([["figur-1", drawing]]),
};

export const sampleAttachments: readonly Attachment[] = [
  {
    name: "resultater.json",
    description: "Alle resultater",
    mimeType: "application/json",
    bytes: new TextEncoder().encode("[]"),
  },
  {
    name: "figur-1.csv",
    description: "Tallene i figur 1",
    mimeType: "text/csv",
    bytes: new TextEncoder().encode("svar;andel\nja;25"),
  },
];
