import { describe, expect, test } from "vitest";
import type { BlockContext } from "../../src/layout/blocks/block-setting.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import type { PageLabel } from "../../src/layout/page-labels.ts";
import { rememberSetting } from "../../src/layout/remember-setting.ts";
import { sheetsOf } from "../../src/layout/sheet.ts";
import { openTypesetter } from "../../src/layout/typesetter.ts";
import type { Inline } from "../../src/model/document.ts";
import type { Drawing } from "../../src/model/drawing.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { chapter, document, drawing, figure, heading, paragraph, text } from "./sample-document.ts";

const typesetter = openTypesetter(fakeFonts, "da", theme);
const { column, textHeight } = sheetsOf(theme).portrait;
const notes: ReturnType<BlockContext["notes"]> = new Map();

function context(labels: Readonly<Record<string, PageLabel>>, spaces = 1, footnotes = notes): BlockContext {
  const page = (anchor: string): PageLabel => labels[anchor] ?? { text: "", widest: "" };
  return {
    typesetter: { ...typesetter, page, spaces },
    column,
    pageHeight: textHeight,
    drawings: new Map(),
    notes: () => footnotes,
  };
}

/** A setting that asks for what is named, and how often it was made. */
function counted(...asked: readonly string[]) {
  const made = { times: 0 };
  const set = rememberSetting((told) => {
    made.times++;
    if (asked.includes("notes")) told.notes();
    return asked.map((anchor) => told.typesetter.page(anchor).text);
  });
  return { made, set };
}

describe("rememberSetting", () => {
  const seven = { text: "7", widest: "00" };
  const eight = { text: "8", widest: "00" };

  test("sets again when a number that it printed is another", () => {
    const { made, set } = counted("a");
    expect(set(context({ a: seven }))).toEqual(["7"]);
    expect(set(context({ a: eight }))).toEqual(["8"]);
    expect(made.times).toBe(2);
  });

  test("sets again when a number needs a wider place", () => {
    const { made, set } = counted("a");
    set(context({ a: { text: "99", widest: "00" } }));
    set(context({ a: { text: "99", widest: "000" } }));
    expect(made.times).toBe(2);
  });

  test("is the same when only numbers have changed that it does not print", () => {
    const { made, set } = counted("a");
    const first = set(context({ a: seven, b: seven }));
    expect(set(context({ a: { ...seven }, b: eight }))).toBe(first);
    expect(made.times).toBe(1);
  });

  test("remembers what it was before the last time", () => {
    const { made, set } = counted("a");
    const first = set(context({ a: seven }));
    set(context({ a: eight }));
    expect(set(context({ a: seven }))).toBe(first);
    expect(made.times).toBe(2);
  });

  test("sets again for other spaces, and for other footnotes when it looked at them", () => {
    const blind = counted();
    const looking = counted("notes");
    for (const { set } of [blind, looking]) for (const spaces of [1, 0.93, 1]) set(context({}, spaces));
    for (const { set } of [blind, looking]) set(context({}, 1, new Map()));
    expect([blind.made.times, looking.made.times]).toEqual([2, 3]);
  });
});

describe("in a report", () => {
  const page: Inline = { type: "page-reference", text: "side", anchor: "target" };

  /** How often each figure was set, by how often its drawing was taken. */
  function timesSet(chapters: Parameters<typeof document>[0], ids: readonly string[]): readonly number[] {
    const taken = new Map<string, number>();
    const drawings = new Map<string, Drawing>(ids.map((id) => [id, drawing(120)]));
    const get = drawings.get.bind(drawings);
    drawings.get = (id) => {
      taken.set(id, (taken.get(id) ?? 0) + 1);
      return get(id);
    };
    layOut(document(chapters), drawings, fakeFonts);
    return ids.map((id) => taken.get(id) ?? 0);
  }

  test("what prints no page number is set once, whatever becomes of the numbers around it", () => {
    const prints = { ...figure("prints"), notes: [[text("Se "), page]] };
    const first = chapter("k", [paragraph(40, 0, page), figure("plain"), prints]);
    const last = chapter("l", [heading(2, "target"), paragraph(40)]);
    expect(timesSet([first, last], ["plain", "prints"])).toEqual([1, 2]);
  });

  test("distances and spaces that are tried to fill the last page set no figure again", () => {
    for (const length of [17, 26, 27]) {
      const filler = Array.from({ length }, (_, index) => paragraph(24 + (index % 5) * 9, index));
      expect(timesSet([chapter("k", [figure("f"), ...filler])], ["f"])).toEqual([1]);
    }
  });
});
