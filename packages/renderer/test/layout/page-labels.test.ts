import { expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import { type Draft, type PageLabel, settlePages } from "../../src/layout/page-labels.ts";
import type { Block, Inline } from "../../src/model/document.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { textItems } from "./read-pages.ts";
import { chapter, document, heading, paragraph, prose, text } from "./sample-document.ts";

/** A part that prints the page of a target, which lies on a page that depends on how wide the place for it is. */
function settle(pageOfTarget: (place: number) => number): { readonly printed: string; readonly rounds: number } {
  let rounds = 0;
  const draft: Draft<PageLabel> = {
    anchors: ["target"],
    set: (page) => {
      rounds++;
      return page("target");
    },
  };
  const [part] = settlePages(
    [draft],
    ([label]) => new Map([["target", String(pageOfTarget(label?.widest.length ?? 0))]]),
  );
  return { printed: part?.text ?? "", rounds };
}

test("two rounds where the number fits the place that was left for it", () => {
  expect(settle(() => 14)).toEqual({ printed: "14", rounds: 2 });
  expect(settle(() => 7)).toEqual({ printed: "7", rounds: 2 });
});

test("a longer number gets a wider place", () => {
  expect(settle((place) => (place < 3 ? 100 : 101))).toEqual({ printed: "101", rounds: 3 });
});

test("comes to rest where the number decides where its target is, to and fro", () => {
  expect(settle((place) => (place < 3 ? 100 : 99))).toEqual({ printed: "99", rounds: 3 });
});

test("a part is set again only when one of its numbers has changed", () => {
  const sets = [0, 0];
  const draft = (index: 0 | 1, anchors: readonly string[]): Draft<number> => ({
    anchors,
    set: () => {
      sets[index] = (sets[index] ?? 0) + 1;
      return index;
    },
  });
  settlePages([draft(0, ["a"]), draft(1, [])], () => new Map([["a", "3"]]));
  expect(sets).toEqual([2, 1]);
});

test("a place without an anchor prints no number, and ends", () => {
  const draft: Draft<string> = { anchors: ["nowhere"], set: (page) => page("nowhere").text };
  expect(settlePages([draft], () => new Map())).toEqual([""]);
});

/** A reference whose number has two or three digits, in a paragraph that such a digit can make a line longer. */
test("in a report at its hundredth page the printed numbers are those of the pages", () => {
  const page: Inline = { type: "page-reference", text: "side", anchor: "target" };
  const note: Inline = { type: "footnote-reference", number: 1 };
  const filler: readonly Block[] = Array.from({ length: 97 }, (_, index) => heading(2, `h${index}`));
  for (const words of [2, 5, 8]) {
    const parts = Array.from({ length: 96 }, (_, index) => chapter(`k${index}`, [], null));
    const last = chapter("last", [
      ...filler.slice(0, 1),
      paragraph(words, 0, text(" se "), page, text(` ${prose(9)}`), note),
      ...Array.from({ length: 8 }, () => paragraph(40, words, text(" se "), page)),
      heading(2, "target"),
      paragraph(20),
    ]);
    const report = document([...parts, last], [{ number: 1, children: [text("Se også "), page] }]);
    const laidOut = layOut(report, new Map(), fakeFonts);
    const label = laidOut.pages[laidOut.destinations.get("target")?.page ?? 0]?.label;
    const printed = laidOut.pages
      .flatMap(textItems)
      .filter(({ element, text: shown }) => element?.role === "Link" && shown.startsWith("side\u00a0"));
    expect(printed).toHaveLength(10);
    expect(new Set(printed.map(({ text: shown }) => shown.trim()))).toEqual(new Set([`side\u00a0${label}`]));
  }
});
