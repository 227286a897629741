import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import { markdownExtensions } from "../../src/define/markdown-extensions.ts";

/** Holds every mark: what a text needs if it holds any. */
const everyMark = "https://a.dk [^1] ~~a~~\n\n| a |\n|---|\n\n- [x] b\n";

test.each([
  ["plain text with a [link](b), ~one~ and | another", 0],
  ["https://a.dk", 1],
  ["a[^1]", 1],
  ["~~a~~", 1],
  ["| a |\n|---|", 1],
  ["- [ ] a", 1],
  [everyMark, 5],
])("%j needs so many", (text, count) => {
  const { syntax, tree } = markdownExtensions(text);
  expect([syntax.length, tree.length]).toEqual([count, count]);
});

const piece = fc.constantFrom(
  ...[
    "a ",
    "b",
    "\n",
    "\n\n",
    "- ",
    "> ",
    "[",
    "]",
    "[ ] a",
    "[x] a",
    "[\n] a",
    "[^1]",
    "[^1]: b",
    "[ ^1]",
    "~",
    "~~",
    "~~~",
    "*",
    "**",
  ],
  ...["!", "(", ")", "| a |\n|---|\n"],
);

test("a text is read as it is with every extension", () => {
  const all = markdownExtensions(everyMark);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      // Tables are looked for in the lines of one text; `table-lines.test.ts` compares them.
      const [own, every] = [markdownExtensions(text), markdownExtensions(`${text}\n\n${everyMark}`)];
      expect(every.syntax).toHaveLength(all.syntax.length);
      const read = ({ syntax, tree }: typeof own) => {
        try {
          return fromMarkdown(text, { extensions: [...syntax], mdastExtensions: [...tree] });
        } catch (error) {
          // The extension for tasks asserts what `*\n[x] a` does not keep.
          return String(error);
        }
      };
      expect(read(own)).toEqual(read(every));
    }),
    { numRuns: 200 },
  );
});
