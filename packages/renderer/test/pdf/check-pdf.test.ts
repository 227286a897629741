import { beforeAll, describe, expect, test } from "vitest";
import { openFonts } from "../../src/fonts/open-fonts.ts";
import type { FontFiles } from "../../src/model/font-book.ts";
import { writePdf } from "../../src/write/write-pdf.ts";
import { fontFiles, openedFonts } from "../font-files.ts";
import { sampleAttachments, sampleDocument } from "../write/sample-pages.ts";
import { type BrokenFile, brokenFiles } from "./broken-files.ts";
import { checkPdf, rules } from "./check-pdf.ts";
import { type ReadContent, readContent } from "./read-content.ts";
import { rewritePdf } from "./rewrite-pdf.ts";

let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await writePdf(sampleDocument, openedFonts, sampleAttachments);
});

test("the sample is as it should be, and so it is when it is written anew", () => {
  expect(checkPdf(bytes)).toEqual([]);
  expect(checkPdf(rewritePdf(bytes, (part) => part))).toEqual([]);
});

test.each(["da", "nb", "en"] as const)(
  "a report in %s, and one that says nothing of itself but its title",
  async (language) => {
    const bare = { ...sampleDocument, language, author: "", subject: "", keywords: [] };
    expect(checkPdf(await writePdf({ ...sampleDocument, language }, openedFonts, sampleAttachments))).toEqual([]);
    expect(checkPdf(await writePdf(bare, openedFonts, []))).toEqual([]);
  },
);

test("typefaces with another unit than a thousandth", async () => {
  const files = Object.entries(fontFiles).map(([id, file]) => [id, inUnitsOf(2048, file)]);
  const fonts = openFonts(Object.fromEntries(files) as FontFiles);
  expect(checkPdf(await writePdf(sampleDocument, fonts, sampleAttachments))).toEqual([]);
});

describe("each rule is broken by a file", () => {
  test("none is left out", () => {
    expect(Object.keys(brokenFiles)).toEqual(Object.keys(rules));
  });

  test("each says what it asks for", () => {
    const sayings = Object.values(rules).map(({ says }) => says);
    expect(new Set(sayings).size).toBe(sayings.length);
    expect(sayings.filter((says) => !/^[A-Z].*\.$/.test(says))).toEqual([]);
  });

  const all = Object.entries(brokenFiles).flatMap(([name, files]) =>
    files.map((file) => [name, file.fault, file] as const),
  );

  test.each(all)("%s: %s", async (name, fault, file) => {
    const faults = checkPdf(await breakSample(file));
    expect(faults.filter((said) => said.startsWith(`${name}: `)).join("\n")).toContain(fault);
    const broken = new Set(faults.map((said) => said.slice(0, said.indexOf(":"))));
    expect([...broken].sort()).toEqual([name, ...(file.also ?? [])].sort());
  });
});

describe("broken nesting of marked content", () => {
  const faults = (content: string): ReadContent["faults"] => readContent(content, new Map()).faults;

  test.each([
    ["/P <</MCID 0>> BDC BT [<0001>] TJ ET EMC", []],
    ["/P <</MCID 0>> BDC BT ET", ["/P does not end"]],
    ["/P <</MCID 0>> BDC /Span <</MCID 1>> BDC EMC EMC", ["/Span inside /P", "EMC without a beginning"]],
    ["BT [<0001>] TJ ET", ["something is painted outside marked content"]],
    ["/P <</MCID 0>> BDC BT EMC ET", ["marked content ends inside a text object"]],
    ["q /P <</MCID 0>> BDC 1 Tw Q Q EMC", ["Tw does not widen the spaces of composite fonts", "Q without q"]],
  ])("%s", (content, expected) => {
    expect(faults(content)).toEqual(expected);
  });
});

/** A typeface whose file says that its em is divided otherwise. */
function inUnitsOf(perEm: number, file: Uint8Array): Uint8Array {
  const copy = Buffer.from(file);
  const entry = copy.indexOf("head", 12, "latin1");
  copy.writeUInt16BE(perEm, copy.readUInt32BE(entry + 8) + 18);
  return copy;
}

async function breakSample(broken: BrokenFile): Promise<Uint8Array> {
  const sound =
    broken.document === undefined
      ? bytes
      : await writePdf(broken.document(sampleDocument), openedFonts, sampleAttachments);
  const written = rewritePdf(sound, broken.objects?.() ?? ((part) => part), broken.trailer);
  const file = Buffer.from(written).toString("latin1");
  return Buffer.from(broken.text?.(file) ?? file, "latin1");
}
