import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPdf } from "../../../renderer/test/pdf/check-pdf.ts";
import { readFontFiles, readLearnedKernings } from "../../src/font-files.ts";
import { copyReport, type ReportCopy, type Run, runIn } from "../report-copy.ts";

const { resolve } = createRequire(import.meta.url);
const sourceSans = (style: string, name: string): Buffer =>
  readFileSync(resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${name}.ttf`));

/** Puts a look into the copy's report.yaml, and files beside it. */
function dress(copy: ReportCopy, theme: string, files: Readonly<Record<string, Uint8Array>>): void {
  copy.edit("report/report.yaml", "\nfacts:", `\ntheme:\n${theme}\nfacts:`);
  mkdirSync(join(copy.folder, copy.report, "fonts"));
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(copy.folder, copy.report, "fonts", name), bytes);
  }
}

const serif = "  fonts: { serif: { regular: fonts/a.ttf, italic: fonts/b.ttf, semibold: fonts/c.ttf } }\n";

describe("a report with colours and typefaces of its own", () => {
  let copy: ReportCopy;
  let first: Run;

  beforeAll(async () => {
    copy = copyReport();
    dress(copy, `  colors: { accent: "#0b5d3b" }\n  size: { body: 11 }\n${serif}`, {
      "a.ttf": sourceSans("400Regular", "400Regular"),
      "b.ttf": sourceSans("400Regular_Italic", "400Regular_Italic"),
      "c.ttf": sourceSans("600SemiBold", "600SemiBold"),
    });
    first = await runIn(copy.folder, "render", copy.report, "--out", "first");
  }, 60_000);
  afterAll(() => copy.dispose());

  const pdf = (folder: string): Buffer => readFileSync(join(copy.folder, folder, "rapport.pdf"));

  it("renders without a word", () => expect([first.code, first.stderr]).toEqual([0, ""]));

  it("passes every conformance check", () => expect(checkPdf(pdf("first"))).toEqual([]));

  it("embeds its own typefaces, and none that it replaces", () => {
    expect(pdf("first").includes("SourceSans3-Regular")).toBe(true);
    expect(pdf("first").includes("SourceSerif")).toBe(false);
  });

  it("gives the same bytes again", async () => {
    expect((await runIn(copy.folder, "render", copy.report, "--out", "again")).code).toBe(0);
    expect(pdf("again").equals(pdf("first"))).toBe(true);
  }, 60_000);
});

describe("a look that does not do", () => {
  let copy: ReportCopy;
  let danish: Run;
  let english: Run;

  beforeAll(async () => {
    copy = copyReport();
    const restricted = sourceSans("400Regular", "400Regular");
    const entry = Array.from({ length: restricted.readUInt16BE(4) }, (_, index) => 12 + index * 16).find(
      (at) => restricted.toString("latin1", at, at + 4) === "OS/2",
    );
    restricted.writeUInt16BE(2, restricted.readUInt32BE((entry ?? 0) + 8) + 8);
    const woff = Buffer.concat([Buffer.from("wOF2"), Buffer.alloc(40)]);
    dress(copy, `  colors: { accent: "#7fb800" }\n${serif}`, { "a.ttf": woff, "b.ttf": restricted });
    copy.edit("report/chapters/03-hvem-takker-ja.md", "{{ figure svar }}", "{{ figure svaar }}");
    danish = await runIn(copy.folder, "check", copy.report);
    english = await runIn(copy.folder, "check", copy.report, "--language", "en");
  });
  afterAll(() => copy.dispose());

  it("ends with exit 1", () => expect([danish.code, english.code]).toEqual([1, 1]));

  it("says at once all that is wrong, in Danish", () => {
    expect(danish.stderr).toMatch(/report\.yaml:\d+:21: fejl/);
    for (const sentence of [
      "Farven „#7fb800“ skiller sig for lidt ud fra det hvide papir (#ffffff): 2,39 : 1, og der kræves 4,5 : 1.",
      "Mente du „#5a8200“?",
      "Skriften er pakket til websider (WOFF).",
      "Skriftens ejer tillader ikke, at den indlejres i et dokument.",
      "Filen findes ikke.",
      "Mente du „svar“?",
    ]) {
      expect(danish.stderr).toContain(sentence);
    }
    expect(danish.stderr).toContain(join(copy.report, "fonts", "c.ttf"));
  });

  it("and in English", () => {
    for (const sentence of [
      "The colour “#7fb800” stands out too little from the white paper (#ffffff): 2.39 : 1, and 4.5 : 1 is needed.",
      "The typeface is packed for web pages (WOFF).",
      "The owner of the typeface does not allow it to be embedded in a document.",
      "The file does not exist.",
    ]) {
      expect(english.stderr).toContain(sentence);
    }
  });
});

describe("what is known of typefaces beforehand", () => {
  it("is kept for the usual ones alone", async () => {
    const own = { serif: new Uint8Array([1, 2, 3]) };
    expect(Object.keys(await readLearnedKernings({}))).toContain("serif");
    const learned = await readLearnedKernings(own);
    expect(Object.keys(learned)).not.toContain("serif");
    expect(Object.keys(learned)).toContain("sans");
    expect((await readFontFiles(own)).serif).toBe(own.serif);
  });
});
