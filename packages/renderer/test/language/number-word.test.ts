import { expect, test } from "vitest";
import { numberWord } from "../../src/language/number-word.ts";

test("letters to ten, digits from 11", () => {
  expect(numberWord(9, "da")).toBe("ni");
  expect(numberWord(10, "da")).toBe("ti");
  expect(numberWord(11, "da")).toBe("11");
  expect(numberWord(2225, "da")).toBe("2.225");
  expect(numberWord(7, "nb")).toBe("sju");
  expect(numberWord(0, "en")).toBe("zero");
});

test("a negative number is in digits", () => {
  expect(numberWord(-1, "da")).toBe("−1");
});
