import { expect, test } from "vitest";
import { contrastOf, readTextColors } from "./read-text-colors.ts";

test("contrast is that of WCAG: black on white 21, #767676 just enough", () => {
  expect(contrastOf([0, 0, 0], [1, 1, 1])).toBe(21);
  expect(contrastOf([1, 1, 1], [0x76 / 255, 0x76 / 255, 0x76 / 255])).toBeCloseTo(4.54, 2);
});

test("a text stands on what was filled last below it, through moved and turned coordinates", () => {
  const content = `1 0 0 -1 0 800 cm
    0 0 1 rg 100 100 200 50 re f
    q 1 0 0 1 100 100 cm 1 0 0 rg 0 0 m 50 0 l 50 50 l 0 50 l h B Q
    0 1 0 RG 0 0 600 800 re S
    BT 1 1 1 rg /F1 12 Tf 1 0 0 -1 110 130 Tm [<0001>] TJ ET
    BT 1 0 0 -1 200 130 Tm [<0001>] TJ ET
    BT 0 0 0 rg 1 0 0 -1 200 300 Tm [<0001>] TJ ET`;
  expect(readTextColors(content).map(({ color, background }) => [color, background])).toEqual([
    [
      [1, 1, 1],
      [1, 0, 0],
    ],
    [
      [1, 1, 1],
      [0, 0, 1],
    ],
    [
      [0, 0, 0],
      [1, 1, 1],
    ],
  ]);
});
