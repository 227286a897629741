import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { expect, test } from "vitest";
import { markdownExtensions } from "../../src/define/markdown-extensions.ts";
import { tableLines } from "../../src/define/table-lines.ts";

test.each([
  ["a table", "Svar:\n\n| a |\n|---|\n| b |\n| c |\n\nSlut\n", [3, 5, 6]],
  ["a table without outer bars, in a quote", "> a | b\n> :-|-\n> c | d\n>\n> e\n", [1, 3]],
  ["a heading, a rule and a directive", "Svar\n---\n\n- - -\n\n:::box\nb | c\n:::\n", []],
  ["lines that end in CR", "| a |\r| - |\r| b |", [1, 3]],
])("%s", (_, text, lines) => {
  expect([...tableLines(text)]).toEqual(lines);
});

const line = fc
  .tuple(
    fc.constantFrom("", "", "", "> ", "- ", "  ", "    ", "1. ", ">> ", "[^1]: ", "# "),
    fc.constantFrom(
      "",
      "a",
      "a | b",
      "| a |",
      "| a | b |",
      "|---|",
      "-|-",
      ":-:",
      "| :- | -: |",
      "---",
      "- | -",
      ":::",
      ":-",
      "\\|",
      "|",
    ),
  )
  .map(([prefix, rest]) => prefix + rest);

const piece = fc.oneof(
  line.map((each) => [each]),
  fc
    .tuple(fc.constantFrom("", "> ", "- "), fc.array(line, { maxLength: 2 }))
    .map(([prefix, rows]) => [
      `${prefix}a | b`,
      `${prefix.replace("-", " ")}-|-:`,
      ...rows.map((row) => prefix.replace("-", " ") + row),
    ]),
);

test("tables are found where they are when looked for in every line", () => {
  let tables = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), fc.constantFrom("\n", "\r\n"), (pieces, end) => {
      const lines = pieces.flat();
      const text = lines.join(end);
      const { syntax } = markdownExtensions(text);
      const mdastExtensions = [gfmTableFromMarkdown()];
      const everywhere = fromMarkdown(text, {
        extensions: [...syntax.filter(({ flow }) => flow === undefined), gfmTable()],
        mdastExtensions,
      });
      if (JSON.stringify(everywhere).includes('"type":"table"')) tables++;
      expect(fromMarkdown(text, { extensions: [...syntax], mdastExtensions })).toEqual(everywhere);
    }),
    { numRuns: 300 },
  );
  expect(tables).toBeGreaterThan(100);
});
