import { describe, expect, test } from "vitest";
import { holdsPersonNumber, safeToShow } from "../../src/validate/personal-data.ts";

describe("holdsPersonNumber", () => {
  test.each([
    "010190-1234",
    "0101901234",
    " 010190 1234",
    "010190–1234",
    "CPR: 311299-0001, ring efter kl. 16",
    "290200-1234",
    "123456 og 010190-1234",
  ])("finds one in %j", (text) => {
    expect(holdsPersonNumber(text)).toBe(true);
  });

  test.each([
    ["an id of the register", "R-00017"],
    ["a day that is not there", "320190-1234"],
    ["a month that is not there", "011390-1234"],
    ["29 February of no leap year", "290201-1234"],
    ["eleven digits", "01019012345"],
    ["a longer number before", "20010190-1234"],
    ["a telephone number", "+45 12 34 56 78"],
    ["a date", "01-01-1990"],
    ["an ISO date", "2019-01-01"],
    ["an amount", "1.010.190.123"],
    ["nothing", ""],
  ])("finds none in %s", (_, text) => {
    expect(holdsPersonNumber(text)).toBe(false);
  });
});

describe("safeToShow", () => {
  test.each([
    ["Røverri", "Røverri"],
    ["  to\nlinjer ", "to linjer"],
    ["12345", "12345"],
    ["1, 2 og 3, 4, 5, 6", "1, 2 og 3, 4, 5, 6"],
    ["x".repeat(40), "x".repeat(40)],
  ])("shows %j", (text, shown) => {
    expect(safeToShow(text)).toBe(shown);
  });

  test.each(["123456", "12 34 56", "12-34.56", "+45 12 34 56 78", "a@b", "010190-1234", "x".repeat(41)])(
    "keeps %j back",
    (text) => {
      expect(safeToShow(text)).toBeUndefined();
    },
  );
});
