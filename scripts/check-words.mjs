// Every word of a report's chapters must come back from its PDF by pdftotext, in the order of the chapters.
// Usage: node scripts/check-words.mjs rapport.pdf report-folder. Numbers that the program prints are not compared.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [pdf, folder] = process.argv.slice(2);
const text = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 });

const plain = (string) => string.normalize("NFC").replaceAll("\u00a0", " ");
const squeeze = (string) => plain(string).replace(/[\s\u00ad-]+/gu, "");
const files = [...readFileSync(join(folder, "report.yaml"), "utf8").matchAll(/chapters\/[\w-]+\.md/g)].map(
  (match) => match[0],
);

const haystack = squeeze(text);
const position = haystack.indexOf(squeeze("Resumé"), haystack.indexOf(squeeze("Litteratur"))); // after the contents
let words = 0;
const lost = [];
for (const file of files) {
  for (const paragraph of paragraphs(readFileSync(join(folder, file), "utf8"))) {
    // A paragraph is looked for in pieces between the numbers the program prints; figures and notes may stand between.
    for (const piece of paragraph
      .split(/\{\{.*?\}\}|\[\^[^\]]+\]/)
      .map(squeeze)
      .filter((piece) => piece.length > 3)) {
      words += 1;
      const at = haystack.indexOf(piece, position);
      if (at === -1) lost.push(`${file}: ${piece.slice(0, 80)}`);
    }
  }
}
if (position < 0 || words < 500 || lost.length > 0) {
  console.error(`${lost.length} pieces of ${words} are not in the text of the PDF\n${lost.slice(0, 20).join("\n")}`);
  process.exit(1);
}
console.log(`${words} pieces of the chapters found in the text of the PDF`);

function paragraphs(markdown) {
  return markdown
    .replace(/^\[\^[^\]]+\]:/gm, "")
    .split(/\n\s*\n|\n(?=[-#|:])/)
    .map((block) =>
      block
        .replace(/^:{2,3}.*$/gm, "")
        .replace(/^\s*(#+|[-*]|\d+\.)\s+/gm, "")
        .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
        .replace(/[*_|]/g, " "),
    );
}
