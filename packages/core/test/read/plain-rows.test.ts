import fc from "fast-check";
import { expect, test } from "vitest";
import { plainRows } from "../../src/read/plain-rows.ts";
import { splitRecords } from "../../src/read/split-records.ts";

const form = { delimiter: ";", width: 3, places: [2, 0] } as const;

test("gives the wanted cells of each row, and the line it stands on", () => {
  expect(plainRows("a;b;c\n;;d æ\n", form, 7)).toEqual({
    rows: [
      ["c", "a"],
      ["d æ", ""],
    ],
    rowNumbers: [7, 8],
  });
  expect(plainRows("a;b;", form, 1)).toEqual({ rows: [["", "a"]], rowNumbers: [1] });
});

test.each([
  ["too short", "a;b\n"],
  ["too long", "a;b;c;d\n"],
  ["empty", "a;b;c\n;;\n"],
  ["a line with nothing", "a;b;c\n\n"],
  ["in quotes", 'a;"b";c\n'],
  ["decomposed", "a\u030a;b;c\n"],
])("leaves rows of another kind to others: %s", (_, text) => {
  expect(plainRows(text, form, 1)).toBeUndefined();
});

test("is what the parser gives, wherever it takes the rows", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "ø", " ", '"', "x", "\u030a", "€"), maxLength: 4 });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
  let taken = 0;
  fc.assert(
    fc.property(rows, (cells) => {
      const text = cells.map((row) => `${row.map((each) => each.replace(/^"+/, "")).join(";")}\n`).join("");
      const plain = plainRows(text, form, 1);
      if (plain === undefined || text === "") return;
      taken++;
      const { rows: all, lines } = splitRecords(text, ";", 1);
      expect(plain).toEqual({ rows: all.map(([first, , third]) => [third, first]), rowNumbers: lines });
    }),
  );
  expect(taken).toBeGreaterThan(3);
});
