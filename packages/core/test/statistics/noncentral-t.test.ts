import { describe, expect, test } from "vitest";
import { noncentralityOfUpperTail, noncentralTUpperTail } from "../../src/statistics/noncentral-t.ts";
import { studentTUpperTail } from "../../src/statistics/student-t.ts";
import reference from "../reference/paired.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

describe("noncentralTUpperTail", () => {
  test.each(reference.noncentral)(
    "above $t on $df with $ncp agrees with R, to the 1e-11 that it reaches",
    ({ t, df, ncp, upper }) => {
      expect(Math.abs(noncentralTUpperTail(t, df, ncp) - upper)).toBeLessThan(1e-11);
    },
  );

  test("agrees with scipy's nct.sf, which is closer than R where there are many degrees of freedom", () => {
    expect(relativeError(noncentralTUpperTail(20, 1e5, 19), 0.1589090811510653)).toBeLessThan(1e-12);
  });

  test.each([
    [1.5, 1],
    [-0.3, 4],
    [5, 30],
    [2, 1e6],
  ])("above %s on %s without noncentrality is Student's", (t, df) => {
    expect(relativeError(noncentralTUpperTail(t, df, 0), studentTUpperTail(t, df))).toBeLessThan(1e-11);
  });
});

describe("noncentralityOfUpperTail", () => {
  test.each([
    [2, 9, 0.025],
    [-40, 3, 0.005],
    [500, 1, 0.025],
    [1e5, 20, 0.4],
    [0, 7, 0.025],
    [3, 1e8, 0.05],
  ])("above %s on %s undoes the tail %s", (t, df, tail) => {
    expect(relativeError(noncentralTUpperTail(t, df, noncentralityOfUpperTail(t, df, tail)), tail)).toBeLessThan(1e-9);
  });

  test.each([
    [Number.NaN, 3, 0.1, "t"],
    [1, 0, 0.1, "degreesOfFreedom"],
    [1, 2.5, 0.1, "degreesOfFreedom"],
  ])("refuses %s on %s", (t, df, tail, argument) => {
    expect(() => noncentralityOfUpperTail(t, df, tail)).toThrow(new RegExp(`^noncentralityOfUpperTail: ${argument}`));
    expect(() => noncentralTUpperTail(t, df, 0)).toThrow(RangeError);
  });

  test("refuses a noncentrality that is not finite", () => {
    expect(() => noncentralTUpperTail(1, 2, Number.NaN)).toThrow(/^noncentralTUpperTail: noncentrality/);
  });
});
