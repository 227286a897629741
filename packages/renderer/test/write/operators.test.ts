import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeXml } from "../../src/write/escape-xml.ts";
import { operand, rgb } from "../../src/write/operators.ts";

test("numbers have at most three decimals, no exponent and no negative zero", () => {
  expect(operand(-0.00004)).toBe("0");
  expect([operand(1 / 3), operand(595.28), operand(-12)]).toEqual(["0.333", "595.28", "-12"]);
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      expect(operand(value)).toMatch(/^(0|-?(0\.\d{1,3}|[1-9]\d*(\.\d{1,3})?))$/);
    }),
  );
});

test("a position that is none is refused", () => {
  expect(() => operand(Number.NaN)).toThrow(new RangeError("cannot draw at NaN"));
});

test("colours are three parts of one", () => {
  expect(rgb("#ff0033")).toBe("1 0 0.2");
  expect(() => rgb("red")).toThrow(new RangeError("colour is not #rrggbb: red"));
});

test("text is escaped for XML", () => {
  expect(escapeXml("Råd & vejledning")).toBe("Råd &amp; vejledning");
  expect(escapeXml(`<a b="c">'`)).toBe("&lt;a b=&quot;c&quot;&gt;&apos;");
});
