// A composed report as a page of HTML that a browser prints: the same text, tables, notes and pictures on pages of the same
// measures. Charts are the pictures `ID.svg` beside it.

/**
 * @param document The composed report.
 * @param theme Measures of its pages.
 * @returns The source of `report.html`.
 */
export function writeHtml(document, { page, size, leading, color }) {
  const face = (family, id, weight, style) =>
    `@font-face { font-family: "${family}"; src: url("fonts/${id}.ttf"); font-weight: ${weight}; font-style: ${style}; }`;
  const style = `
${face("Serif", "serif", 400, "normal")} ${face("Serif", "serif-italic", 400, "italic")} ${face("Serif", "serif-semibold", 600, "normal")}
${face("Sans", "sans", 400, "normal")} ${face("Sans", "sans-semibold", 600, "normal")}
@page { size: A4; margin: ${page.top}pt ${page.right}pt ${page.bottom}pt ${page.left}pt; }
body { font: ${size.body}pt/${leading.body}pt Serif; color: ${color.text}; text-align: justify; hyphens: auto; }
h1, h2, h3, h4, figcaption, table, small { font-family: Sans; text-align: left; }
h1 { break-before: page; font-size: ${size.h1}pt; line-height: ${leading.h1}pt; } h2 { font-size: ${size.h2}pt; } h3 { font-size: ${size.h3}pt; }
h1, h2, h3, h4 { color: ${color.accent}; font-weight: 600; break-after: avoid; } figure { break-inside: avoid; margin: 14pt 0; } img { width: 100%; }
table { font-size: ${size.table}pt; border-collapse: collapse; width: 100%; } aside { background: ${color.accentSoft}; padding: 12pt; }
`;
  const notes = document.footnotes.map(({ children }) => `<li>${inline(children)}</li>`).join("\n");
  const chapters = document.chapters.map(
    ({ number, title, blocks: own }) => `<h1>${number ?? ""} ${inline(title)}</h1>\n${own.map(writeBlock).join("\n")}`,
  );
  return `<!doctype html><html lang="${document.language}"><meta charset="utf-8"><title>${escaped(document.title)}</title><style>${style}</style>
<h1>${escaped(document.title)}</h1><p>${escaped(document.subtitle)}</p>\n${chapters.join("\n")}\n<ol>${notes}</ol></html>\n`;
}

function inline(children) {
  return children.map(writeInline).join("");
}

function writeInline(child) {
  switch (child.type) {
    case "emphasis":
      return `<em>${inline(child.children)}</em>`;
    case "strong":
      return `<strong>${inline(child.children)}</strong>`;
    case "foreign":
      return `<span lang="${child.language}">${inline(child.children)}</span>`;
    case "link":
      return `<a href="${escaped(child.url)}">${inline(child.children)}</a>`;
    case "footnote-reference":
      return `<sup>${child.number}</sup>`;
    case "line-break":
      return "<br>";
    default:
      return escaped(child.text);
  }
}

const blocks = {
  heading: ({ level, number, children }) => `<h${level}>${number ?? ""} ${inline(children)}</h${level}>`,
  paragraph: ({ children }) => `<p>${inline(children)}</p>`,
  list: ({ ordered, items }) => {
    const tag = ordered ? "ol" : "ul";
    return `<${tag}>${items.map((item) => `<li>${item.map(writeBlock).join("")}</li>`).join("")}</${tag}>`;
  },
  references: ({ items }) => `<ul>${items.map(({ children }) => `<li>${inline(children)}</li>`).join("")}</ul>`,
  figure: ({ id, alt, label, title, notes }) =>
    `<figure><img src="${id}.svg" alt="${escaped(alt)}"><figcaption>${escaped(`${label}. ${title}`)}<br>${notes.map(inline).join("<br>")}</figcaption></figure>`,
  table: ({ head, rows, label, title, notes }) => {
    const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join("")}</tr>`;
    const body = rows.map(({ cells }) => row(cells, "td")).join("");
    return `<table><caption>${escaped(`${label}. ${title}`)}</caption><thead>${row(head, "th")}</thead><tbody>${body}</tbody></table><small>${notes.map(inline).join("<br>")}</small>`;
  },
  box: ({ title, blocks: inner }) =>
    `<aside><strong>${escaped(title)}</strong>${inner.map(writeBlock).join("")}</aside>`,
  quote: ({ children, attribution }) =>
    `<blockquote>${inline(children)}<br><small>${escaped(attribution)}</small></blockquote>`,
  "key-figures": ({ items }) =>
    `<p>${items.map(({ value, text }) => `<big>${inline(value)}</big> ${inline(text)}`).join("<br>")}</p>`,
};

function writeBlock(block) {
  const write = blocks[block.type];
  if (write === undefined) throw new TypeError(`write-html: there is no form for a block of type ${block.type}`);
  return write(block);
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
