import { expect, test } from "vitest";
import type { Page, PageItem, TextItem } from "../../src/model/page.ts";
import { separateLines } from "../../src/write/separate-lines.ts";
import { element, line } from "./place-line.ts";

const link = element("Link");
const paragraph = element("P", [link]);
const other = element("P");
const root = element("Document", [paragraph, other]);

function texts(...pages: readonly (readonly PageItem[])[]): readonly string[] {
  const given = pages.map((items): Page => ({ width: 500, height: 800, label: "1", items }));
  return separateLines(given, root).flatMap(({ items }) =>
    items.filter((item): item is TextItem => item.type === "text").map(({ text }) => text),
  );
}

const end = line(114.5, [{ text: "sidst", element: paragraph }]);

test("a line that the same block goes on after ends with a space", () => {
  expect(texts([...line(100, [{ text: "først", element: paragraph }]), ...end])).toEqual(["først ", "sidst"]);
});

test("also when a link or the next page goes on", () => {
  const linked = line(114.5, [{ text: "figur 1", element: link }]);
  expect(texts([...line(100, [{ text: "se", element: paragraph }]), ...linked])).toEqual(["se ", "figur 1"]);
  expect(texts(line(700, [{ text: "se", element: paragraph }]), end)).toEqual(["se ", "sidst"]);
});

test("also when a footnote stands between", () => {
  const footnote = line(750, [{ text: "Note", element: other }]);
  expect(texts([...line(700, [{ text: "se", element: paragraph }]), ...footnote], end)).toEqual([
    "se ",
    "Note",
    "sidst",
  ]);
});

test("the last line of a block and pieces of one line stay as they are", () => {
  const raised = line(100, [
    { text: "ord", element: paragraph },
    { text: "1", element: link, size: 7, raised: 3.5 },
    { text: ", og", element: paragraph },
  ]);
  expect(texts([...raised, ...line(130, [{ text: "Nyt", element: other }])])).toEqual(["ord", "1", ", og", "Nyt"]);
});

test.each(["ord ", "e-", "og/", "2018–", "hver\u00a0"])("no space after „%s”", (text) => {
  expect(texts([...line(100, [{ text, element: paragraph }]), ...end])).toEqual([text, "sidst"]);
});

test("a dash between spaces is followed by one", () => {
  expect(texts([...line(100, [{ text: "ja –", element: paragraph }]), ...end])).toEqual(["ja – ", "sidst"]);
});

test("a word that line breaking broke goes on", () => {
  const broken = line(100, [{ text: "evaluerings-", element: paragraph }], { softHyphen: true });
  expect(texts([...broken, ...end])).toEqual(["evaluerings-", "sidst"]);
});
