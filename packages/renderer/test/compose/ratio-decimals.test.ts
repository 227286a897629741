import { describe, expect, test } from "vitest";
import { printInterval, printValue, ratioDecimals } from "../../src/compose/compose-dots.ts";

describe("ratios in print", () => {
  test.each([
    [0, "0,0"],
    [0.00014, "0,0001"],
    [0.004, "0,004"],
    [0.0095, "0,01"],
    [0.02, "0,02"],
    [0.094, "0,09"],
    [0.095, "0,1"],
    [0.96, "1,0"],
    [9.94, "9,9"],
    [9.95, "10"],
    [31.4, "31"],
  ])("%d", (value, printed) => {
    expect(printValue(value, "ratio", "da")).toBe(printed);
    expect(ratioDecimals(value)).toBe((printed.split(",")[1] ?? "").length);
  });

  test("a small one with its interval is not rounded to nothing", () => {
    expect(printInterval({ lower: 0.007, upper: 0.054 }, "ratio", "da")).toBe("0,007–0,05");
  });
});
