import { expect, test } from "vitest";
import { bindToNumber, bindUnits } from "../../src/language/bind-units.ts";

test("numbers hold on to their units", () => {
  expect(bindUnits("25 % af 40 timer", "da")).toBe("25\u00A0% af 40\u00A0timer");
  expect(bindUnits("N = 487", "da")).toBe("N\u00A0=\u00A0487");
  expect(bindUnits("40 timeres arbejde", "da")).toBe("40 timeres arbejde");
});

test("a text after a number holds on to it when it begins with a unit", () => {
  expect(bindToNumber(" personer, 40 kr.", "da")).toBe("\u00A0personer, 40 kr.");
  expect(bindToNumber(" af dem", "da")).toBe(" af dem");
});
