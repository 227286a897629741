import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { FontFiles, FontId, LearnedKernings } from "@udbytte/renderer";

const { resolve } = createRequire(import.meta.url);
const serif = "@expo-google-fonts/source-serif-4";
const sans = "@expo-google-fonts/source-sans-3";

const modules: Readonly<Record<FontId, string>> = {
  serif: `${serif}/400Regular/SourceSerif4_400Regular.ttf`,
  "serif-italic": `${serif}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
  "serif-semibold": `${serif}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
  sans: `${sans}/400Regular/SourceSans3_400Regular.ttf`,
  "sans-italic": `${sans}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  "sans-semibold": `${sans}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  "sans-bold": `${sans}/700Bold/SourceSans3_700Bold.ttf`,
};

/** The report's typefaces, Source Serif 4 and Source Sans 3, from the packages they come in. */
export async function readFontFiles(): Promise<FontFiles> {
  const entries = await Promise.all(
    Object.entries(modules).map(async ([id, module]) => [id, await readFile(resolve(module))] as const),
  );
  return Object.fromEntries(entries) as unknown as FontFiles;
}

/** The kerning of these typefaces, as `npm run make-kerning` found it. */
export async function readLearnedKernings(): Promise<LearnedKernings> {
  return JSON.parse(await readFile(new URL("../fonts/kerning.json", import.meta.url), "utf8")) as LearnedKernings;
}
