import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatAmount,
  formatCount,
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatRange,
  formatRoundedPercent,
  formatShareInterval,
  roundToNearest,
} from "../../src/language/format-number.ts";

const nbsp = "\u00A0";

describe("numbers", () => {
  test("the three languages", () => {
    expect(formatNumber(1234567.89, "da", 2)).toBe("1.234.567,89");
    expect(formatNumber(1234567.89, "nb", 2)).toBe(`1${nbsp}234${nbsp}567,89`);
    expect(formatNumber(1234567.89, "en", 2)).toBe("1,234,567.89");
  });

  test("minus is U+2212, and a decimal below one keeps its nought", () => {
    expect(formatNumber(-5.5, "da", 1)).toBe("−5,5");
    expect(formatNumber(0.05, "da", 2)).toBe("0,05");
    expect(formatNumber(-0.001, "da")).toBe("0");
  });

  test("agrees with Intl on whole numbers", () => {
    const danish = new Intl.NumberFormat("da-DK");
    const norwegian = new Intl.NumberFormat("nb-NO");
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(formatCount(count, "da")).toBe(danish.format(count));
        expect(formatCount(count, "nb")).toBe(norwegian.format(count));
      }),
    );
  });
});

describe("percentages", () => {
  test("come from the integers, half up", () => {
    expect(formatPercent(23, 40, "da")).toBe(`58${nbsp}%`);
    expect(formatPercent(701, 2783, "da")).toBe(`25${nbsp}%`);
    expect(formatPercent(117, 200, "nb", 1)).toBe(`58,5${nbsp}%`);
    expect(formatPercent(1, 4, "en")).toBe("25%");
  });

  test("a percentage of nobody is refused", () => {
    expect(() => formatPercent(0, 0, "da")).toThrow(RangeError);
  });

  test("rounded ones and ranges", () => {
    expect(formatRoundedPercent(63, "da")).toBe(`63${nbsp}%`);
    expect(formatPercentRange(62, 86, "da")).toBe(`62–86${nbsp}%`);
    expect(formatPercentRange(25, 25, "da")).toBe(`25${nbsp}%`);
  });

  test("an interval of one number says that there is a little doubt, unless there is none", () => {
    expect(formatShareInterval(0.0049, 0.0051, "da")).toBe(`0–1${nbsp}%`);
    expect(formatShareInterval(0, 0.004, "da")).toBe(`ca.${nbsp}0${nbsp}%`);
    expect(formatShareInterval(0.996, 1, "nb")).toBe(`ca.${nbsp}100${nbsp}%`);
    expect(formatShareInterval(1, 1, "da")).toBe(`100${nbsp}%`);
  });
});

test("money and ranges", () => {
  expect(formatAmount(989876, "kr.", "da")).toBe(`989.876${nbsp}kr.`);
  expect(formatAmount(989876, "kr", "nb")).toBe(`989${nbsp}876${nbsp}kr`);
  expect(formatRange("882", "1.212")).toBe("882–1.212");
});

test("to the nearest", () => {
  expect(roundToNearest(2783, 100)).toBe(2800);
  expect(roundToNearest(2750, 100)).toBe(2800);
  expect(roundToNearest(2749, 100)).toBe(2700);
});
