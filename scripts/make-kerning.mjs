// Finds the kerning of the report's typefaces and writes packages/cli/fonts/kerning.json. Needed again when their
// version changes: a test compares the file with the fonts. Usage: npm run make-kerning.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readFontFiles } from "../packages/cli/dist/font-files.js";
import { learnKerning } from "../packages/renderer/dist/fonts/learn-kerning.js";

const { create } = createRequire(new URL("../packages/renderer/package.json", import.meta.url))("fontkit");
const letters = "abcdefghijklmnopqrstuvwxyzæøåéüöä";
const characters = `${letters}${letters.toUpperCase()}0123456789 \u00a0.,:;!?-–%()„“”»«’'/&§+=×…•−≤≥≈`;

const kernings = Object.entries(await readFontFiles()).map(([id, file]) => [
  id,
  learnKerning(create(file), characters),
]);
const path = new URL("../packages/cli/fonts/kerning.json", import.meta.url);
writeFileSync(path, `${JSON.stringify(Object.fromEntries(kernings))}\n`);
