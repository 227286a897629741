import { expect, test } from "vitest";
import type { DocumentFont } from "../../src/write/document-fonts.ts";
import { drawnText, textOperators } from "../../src/write/write-text.ts";

const font: DocumentFont = {
  name: "F1",
  reference: { id: 1, data: {}, end: () => undefined },
  has: () => true,
  show: (word) => `<${word}>`,
  showHyphenated: (word) => `<${word}~>`,
};

const run = { x: 10, y: 20, text: "to små ord", size: 10, color: "#ff0000", wordSpacing: 0, softHyphen: false };

test("a run stands upright on its baseline, in its colour", () => {
  expect(textOperators(run, font)).toBe("1 0 0 rg /F1 10 Tf\n1 0 0 -1 10 20 Tm\n[<to > <små > <ord>] TJ");
});

test("spaces are shown and widened in thousandths of the size, never by Tw", () => {
  expect(textOperators({ ...run, wordSpacing: 1.5 }, font)).toContain("[<to > -150 <små > -150 <ord>] TJ");
  expect(textOperators({ ...run, wordSpacing: -0.25 }, font)).toContain("[<to > 25 <små > 25 <ord>] TJ");
});

test("a no-break space keeps its width", () => {
  expect(textOperators({ ...run, text: "25\u00a0% af", wordSpacing: 2 }, font)).toContain(
    "[<25\u00a0% > -200 <af>] TJ",
  );
});

test("only the last word of a hyphenated line ends with a soft hyphen", () => {
  expect(textOperators({ ...run, text: "e-mail evaluerings-", softHyphen: true }, font)).toContain(
    "[<e-mail > <evaluerings-~>] TJ",
  );
});

test("an empty run shows nothing", () => {
  expect(textOperators({ ...run, text: "" }, font)).toContain("[] TJ");
});

test("drawn text is composed and has no soft hyphens", () => {
  expect(drawnText("e\u0301n\u00adgang")).toBe("éngang");
});
