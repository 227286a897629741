// Every word of a report's chapters must come back from its PDF by pdftotext, in the order of the chapters.
// Usage: node scripts/check-words.mjs rapport.pdf report-folder (after npm run build, with poppler).
// Paragraphs, headings, lists and quotes are one sequence; a figure, table or box may stand later than its place and a
// footnote stands at the foot of a page, so each of their texts is a sequence of its own.
import { execFileSync } from "node:child_process";

const [pdf, folder] = process.argv.slice(2);
const { danish } = await import(new URL("../packages/cli/dist/messages/danish.js", import.meta.url));
const { prepareReport } = await import(new URL("../packages/cli/dist/prepare-report.js", import.meta.url));

const prepared = await prepareReport({ workingDirectory: process.cwd(), folder }, danish, { step: () => {} });
if (!prepared.ok) throw new Error(`${folder} has faults: run udbytte check`);
const { document } = prepared.value;

const wordsOf = (text) => text.normalize("NFC").match(/\p{L}+|\d+/gu) ?? [];
const said = wordsOf(
  execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }).replace(/\u00ad\s*/g, ""),
);
const running = document.chapters.flatMap((chapter) => [plain(chapter.title), ...chapter.blocks.flatMap(flowing)]);
const apart = [
  ...document.chapters.flatMap((chapter) => chapter.blocks.flatMap(standing)),
  ...document.footnotes.map((note) => plain(note.children)),
];

const contentsEnd = lastOf(wordsOf(plain(document.chapters.at(-1).title))[0]);
const faults = [
  ...lost(running.flatMap(wordsOf), contentsEnd, "the chapters"),
  ...apart.flatMap((text) => lost(wordsOf(text), 0, text.slice(0, 50))),
];
const count = running.flatMap(wordsOf).length;
if (count < 1000 || faults.length > 0) {
  console.error(faults.join("\n") || `only ${count} words`);
  process.exit(1);
}
console.log(`${count} words of the chapters in order, and ${apart.length} figures, tables and notes`);

/** Nothing when the words are all there, in order, from a place on; else where the first is missing. */
function lost(words, from, name) {
  let at = from;
  for (const [index, word] of words.entries()) {
    const found = said.indexOf(word, at);
    if (found === -1)
      return [`${name}: „${word}“ is not there after „${words.slice(Math.max(0, index - 8), index).join(" ")}“`];
    at = found + 1;
  }
  return [];
}

/** Where the contents page ends: at the first of the last two places that name the last chapter. */
function lastOf(word) {
  const places = said.flatMap((other, index) => (other === word ? [index] : []));
  return places.find((place) => place > 50) ?? 0;
}

function flowing(block) {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return [plain(block.children)];
    case "quote":
      return [plain(block.children), block.attribution];
    case "list":
      return block.items.flatMap((item) => item.map((paragraph) => plain(paragraph.children)));
    default:
      return [];
  }
}

function standing(block) {
  switch (block.type) {
    case "figure":
      return [block.label, block.title, ...block.notes.map(plain)];
    case "table":
      return [block.title, ...block.notes.map(plain), ...block.rows.flatMap((row) => row.cells.map(plain))];
    case "box":
      return [[block.title, ...block.blocks.flatMap(flowing)].join(" ")];
    case "key-figures":
      return block.items.flatMap((item) => [plain(item.value), plain(item.text)]);
    default:
      return [];
  }
}

function plain(inlines) {
  return inlines.map((inline) => inline.text ?? (inline.children ? plain(inline.children) : " ")).join("");
}
