import { describe, expect, test } from "vitest";
import { embedFont } from "../../src/write/embed-font.ts";
import type { EmbeddedFont, PdfFile } from "../../src/write/pdf-file.ts";

const plain = {
  postscriptName: "Prøve Serif/1",
  bbox: { minX: -200, minY: -400, maxX: 2000, maxY: 1800 },
  ascent: 1600,
  capHeight: 1400,
  xHeight: 1000,
  italicAngle: -12,
  post: { isFixedPitch: 0 },
  head: { macStyle: { italic: false } },
  "OS/2": { sFamilyClass: 0 },
};

type Entries = Readonly<Record<string, unknown>>;

/** What is written of a font of 2000 units, by the type of each object. */
function written(own: object): ReadonlyMap<unknown, Entries> {
  const objects: Entries[] = [];
  const ref = (data: Entries): object => {
    objects.push(data);
    return { data, end: () => undefined };
  };
  const dictionary = { data: {}, end: () => undefined };
  const embedded = {
    id: "F12",
    font: { ...plain, ...own },
    subset: { encode: () => new Uint8Array(77) },
    widths: [500],
    scale: 0.5,
    ascender: 800,
    descender: -200,
    ref: () => dictionary,
    toUnicodeCmap: () => ({}),
  };
  embedFont({ ref } as unknown as PdfFile, embedded as unknown as EmbeddedFont);
  return new Map([...objects, dictionary.data as Entries].map((each) => [each.Subtype ?? each.Type, each]));
}

describe("embedFont", () => {
  test("says how the font looks in thousandths of its size", () => {
    const file = written({});
    expect(file.get("FontDescriptor")).toMatchObject({
      FontBBox: [-100, -200, 1000, 900],
      ItalicAngle: -12,
      Ascent: 800,
      Descent: -200,
      CapHeight: 700,
      XHeight: 500,
    });
    expect(file.get(undefined)).toEqual({ Length1: 77 });
  });

  test("one that does not know how tall its capitals are is as tall as its letters", () => {
    expect(written({ capHeight: 0, xHeight: 0 }).get("FontDescriptor")).toMatchObject({ CapHeight: 800, XHeight: 0 });
  });

  test.each([
    ["nothing else", {}, 4],
    ["fixed pitch", { post: { isFixedPitch: 1 } }, 4 + 1],
    ["serifs", { "OS/2": { sFamilyClass: 0x0105 } }, 4 + 2],
    ["script", { "OS/2": { sFamilyClass: 0x0a00 } }, 4 + 8],
    ["italics", { head: { macStyle: { italic: true } } }, 4 + 64],
  ])("its flags say that its codes are its own, and %s", (_, own, flags) => {
    expect(written(own).get("FontDescriptor")?.Flags).toBe(flags);
  });

  test("its name is one that a PDF may have, alike everywhere, after the tag of the subset", () => {
    const file = written({});
    expect(file.get("FontDescriptor")?.FontName).toBe("BCZZZZ+Pr_ve_Serif_1");
    expect(file.get("CIDFontType2")?.BaseFont).toBe("BCZZZZ+Pr_ve_Serif_1");
    expect(file.get("Type0")?.BaseFont).toBe("BCZZZZ+Pr_ve_Serif_1");
  });
});
