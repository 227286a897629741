import { createRequire } from "node:module";
import type { Checked, DataError } from "@udbytte/core";
import { checkFontFile, type FontFiles, type FontId, type LearnedKernings, type OwnFonts } from "@udbytte/renderer";
import { readFile } from "./file-system.ts";
import { type NamedFile, readBytes } from "./read-files.ts";

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

/** Typefaces of the author's own, by what they are for. */
export type OwnFontFiles = Readonly<Partial<FontFiles>>;

/**
 * The report's typefaces: Source Serif 4 and Source Sans 3, from the packages they come in, where the author has none.
 *
 * @param own The author's; none if left out.
 */
export async function readFontFiles(own: OwnFontFiles = {}): Promise<FontFiles> {
  const entries = await Promise.all(
    Object.entries(modules).map(
      async ([id, module]) => [id, own[id as FontId] ?? (await readFile(resolve(module)))] as const,
    ),
  );
  return Object.fromEntries(entries) as unknown as FontFiles;
}

/**
 * The kerning of the report's typefaces, as `npm run make-kerning` found it.
 *
 * @param own The author's, of whose kerning nothing is known.
 */
export async function readLearnedKernings(own: OwnFontFiles): Promise<LearnedKernings> {
  const text = await readFile(new URL("../fonts/kerning.json", import.meta.url), "utf8");
  const learned = Object.entries(JSON.parse(text) as LearnedKernings);
  return Object.fromEntries(learned.filter(([id]) => own[id as FontId] === undefined));
}

/**
 * The author's typefaces, or everything that keeps one from being used: a file is read once, and blamed once, however many
 * styles it serves.
 *
 * @param fonts Paths as the report gives them.
 * @param named The file of such a path.
 */
export async function readOwnFonts(
  fonts: OwnFonts,
  named: (path: string) => NamedFile,
): Promise<Checked<OwnFontFiles>> {
  const paths = [...new Set(Object.values(fonts))];
  const read = new Map(await Promise.all(paths.map(async (path) => [path, await readFont(named(path))] as const)));
  const errors = [...read.values()].flatMap((file): readonly DataError[] => (file.ok ? [] : file.errors));
  if (errors.length > 0) return { ok: false, errors };
  const files = Object.entries(fonts).flatMap(([id, path]) => {
    const file = read.get(path);
    return file?.ok === true ? [[id, file.value] as const] : [];
  });
  return { ok: true, value: Object.fromEntries(files), warnings: [] };
}

async function readFont(file: NamedFile): Promise<Checked<Uint8Array>> {
  const bytes = await readBytes(file);
  const fault = bytes.ok ? await checkFontFile(bytes.value, file.shown) : null;
  return fault === null ? bytes : { ok: false, errors: [fault] };
}
