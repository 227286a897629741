import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openFonts } from "../src/fonts/open-fonts.ts";
import type { FontFiles, LearnedKernings, ShapingFontBook } from "../src/model/font-book.ts";

const cli = createRequire(new URL("../../cli/package.json", import.meta.url));

function read(name: string): Uint8Array {
  return readFileSync(cli.resolve(`@expo-google-fonts/${name}.ttf`));
}

/** The typefaces of the report. */
export const fontFiles: FontFiles = {
  serif: read("source-serif-4/400Regular/SourceSerif4_400Regular"),
  "serif-italic": read("source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic"),
  "serif-semibold": read("source-serif-4/600SemiBold/SourceSerif4_600SemiBold"),
  sans: read("source-sans-3/400Regular/SourceSans3_400Regular"),
  "sans-italic": read("source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic"),
  "sans-semibold": read("source-sans-3/600SemiBold/SourceSans3_600SemiBold"),
  "sans-bold": read("source-sans-3/700Bold/SourceSans3_700Bold"),
};

/** Their kerning, as the command knows it beforehand. */
export const learnedKernings: LearnedKernings = JSON.parse(
  readFileSync(new URL("../../cli/fonts/kerning.json", import.meta.url), "utf8"),
);

/** The typefaces, opened. */
export const openedFonts: ShapingFontBook = openFonts(fontFiles, learnedKernings);
