import { expect, test } from "vitest";
import { headingSlugs } from "../../src/language/heading-slugs.ts";

test("headings of one name are told apart", () => {
  expect(headingSlugs(["Kort", "Kort", "Én gang til", "  "])).toEqual(["kort", "kort-2", "en-gang-til", ""]);
});
