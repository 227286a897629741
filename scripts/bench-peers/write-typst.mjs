// A composed report as a Typst document that sets the same text: headings, paragraphs, lists, boxes, quotes, key figures,
// tables, footnotes and links, on pages of the same measures. Charts are the pictures `ID.svg` beside it.

/**
 * @param document The composed report.
 * @param theme Measures of its pages.
 * @returns The source of `report.typ`.
 */
export function writeTypst(document, theme) {
  const { page, size, leading, color } = theme;
  const keywords = document.keywords.map((word) => `${literal(word)},`).join(" ");
  const head = `
#set document(title: ${literal(document.title)}, keywords: (${keywords}))
#set text(lang: "${document.language}", font: "Source Serif 4", size: ${size.body}pt)
#set page(paper: "a4", margin: (left: ${page.left}pt, right: ${page.right}pt, top: ${page.top}pt, bottom: ${page.bottom}pt), numbering: "1",
  header: [#set text(font: "Source Sans 3", size: ${size.runningHead}pt); ${text(document.title)}])
#set par(justify: true, leading: ${leading.body - size.body * 0.66}pt, spacing: ${leading.body}pt)
#show heading: set text(font: "Source Sans 3", weight: "semibold", fill: rgb("${color.accent}"))
#show heading.where(level: 1): it => { pagebreak(weak: true); set text(size: ${size.h1}pt); block(below: ${leading.opener}pt, it) }
#show heading.where(level: 2): set text(size: ${size.h2}pt)
#show heading.where(level: 2): set block(above: ${leading.h2 * 1.5}pt, below: ${leading.h2 * 0.7}pt)
#show figure.caption: set text(font: "Source Sans 3", size: ${size.caption}pt)
#show table: set text(font: "Source Sans 3", size: ${size.table}pt)
#align(left + horizon)[#text(size: ${size.cover}pt, weight: "semibold", font: "Source Sans 3")[${text(document.title)}]

#text(size: ${size.coverSubtitle}pt)[${text(document.subtitle)}]]
#pagebreak()
#outline(depth: 2)
`;
  const notes = new Map(document.footnotes.map(({ number, children }) => [number, children]));
  return head + document.chapters.map((chapter) => writeChapter(chapter, notes, theme)).join("\n");
}

function writeChapter({ number, title, blocks }, notes, theme) {
  const inline = (children) => children.map((child) => writeInline(child, inline, notes)).join("");
  const context = { inline, theme };
  return [writeHeading(1, number, title, inline), ...blocks.map((block) => writeBlock(block, context))].join("\n");
}

function writeHeading(level, label, children, inline) {
  return `#heading(level: ${level})[${label === null ? "" : text(`${label} `)}${inline(children)}]\n`;
}

function writeInline(child, inline, notes) {
  switch (child.type) {
    case "text":
    case "value":
    case "reference":
    case "abbreviation":
    case "page-reference":
      return text(child.text);
    case "emphasis":
      return `#emph[${inline(child.children)}]`;
    case "strong":
      return `#strong[${inline(child.children)}]`;
    case "foreign":
      return `#text(lang: ${literal(child.language)})[${inline(child.children)}]`;
    case "link":
      return `#link(${literal(child.url)})[${inline(child.children)}]`;
    case "footnote-reference":
      return `#footnote[${inline(notes.get(child.number) ?? [])}]`;
    case "line-break":
      return "#linebreak()";
    default:
      throw new TypeError(`write-typst: there is no form for an inline of type ${child.type}`);
  }
}

const blocks = {
  heading: ({ level, number, children }, { inline }) => writeHeading(level, number, children, inline),
  paragraph: ({ style, children }, { inline, theme }) =>
    style === "lead" ? `#text(size: ${theme.size.lead}pt)[${inline(children)}]\n` : `${inline(children)}\n`,
  list: ({ ordered, items }, context) => {
    const set = items.map((item) => `[${item.map((block) => writeBlock(block, context)).join("\n")}]`);
    return `#${ordered ? "enum" : "list"}(${set.join(", ")})\n`;
  },
  references: ({ items }, { inline }) => `${items.map(({ children }) => inline(children)).join("\n\n")}\n`,
  figure: ({ id, alt, label, title, notes }, { inline }) =>
    `#figure(kind: image, supplement: none, image("${id}.svg", width: 100%, alt: ${literal(alt)}), caption: [${caption(label, title, notes, inline)}])\n`,
  table: ({ columns, head, rows, label, title, notes }, { inline }) => {
    const cells = (row) => row.map((cell) => `[${inline(cell)}]`).join(", ");
    const body = rows.map((row) => cells(row.cells)).join(",\n  ");
    const widths = columns.map(() => "auto,").join(" ");
    const aligns = columns.map(({ align }) => (align === "left" ? "left," : "right,")).join(" ");
    const table = `table(columns: (${widths}), align: (${aligns}), table.header(${cells(head)}),\n  ${body})`;
    return `#figure(kind: table, supplement: none, ${table}, caption: [${caption(label, title, notes, inline)}])\n`;
  },
  box: ({ title, blocks: inner }, context) =>
    `#block(fill: rgb("${context.theme.color.accentSoft}"), inset: 12pt, width: 100%)[#text(size: ${context.theme.size.box}pt)[#strong[${text(title)}]\n\n${inner.map((block) => writeBlock(block, context)).join("\n")}]]\n`,
  quote: ({ children, attribution }, { inline, theme }) =>
    `#quote(block: true, attribution: [${text(attribution)}])[#text(size: ${theme.size.quote}pt)[${inline(children)}]]\n`,
  "key-figures": ({ items }, { inline, theme }) => {
    const cells = items.map(
      ({ value, text: words }) =>
        `[#text(size: ${theme.size.keyFigure}pt)[${inline(value)}]#linebreak()${inline(words)}]`,
    );
    return `#grid(columns: (${cells.map(() => "1fr,").join(" ")}), column-gutter: 14pt, ${cells.join(", ")})\n`;
  },
};

function writeBlock(block, context) {
  const write = blocks[block.type];
  if (write === undefined) throw new TypeError(`write-typst: there is no form for a block of type ${block.type}`);
  return write(block, context);
}

function caption(label, title, notes, inline) {
  return [text(`${label}. ${title}`), ...notes.map((note) => inline(note))].join("#linebreak()");
}

/** Text in markup: a string literal, in which no character means anything else. */
function text(value) {
  return `#${literal(value)};`;
}

function literal(value) {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", " ")}"`;
}
