import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { fixedWords } from "../foreign-words.ts";

const source = fileURLToPath(new URL("../../../renderer/src/", import.meta.url));
/** Rooms whose texts a reader of a report meets in print; `scaffold` writes chapters, `define` speaks to their author. */
const rooms = ["chart", "compose", "layout", "write"];
const english = fixedWords("en");
const scandinavian = new Set([...fixedWords("da"), ...fixedWords("nb")].filter((word) => !english.has(word)));
/** Shorter ones are as often a word of code: alt, end, side. */
const shortest = 5;

/** String literals of a module that say something in Danish or Norwegian. */
function spokenLiterals(code: string): readonly string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const literals = [...bare.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
    ([, quoted, template]) => quoted ?? (template ?? "").replace(/\$\{[^}]*\}/g, " "),
  );
  return literals.filter((literal) => {
    const words = literal.toLowerCase().match(/\p{L}+/gu) ?? [];
    return /[æøåÆØÅ„“«»]/.test(literal) || words.some((word) => word.length >= shortest && scandinavian.has(word));
  });
}

function modulesOf(room: string): readonly string[] {
  const folder = join(source, room);
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

test.each(rooms)("every word of %s comes from language/", (room) => {
  const found = modulesOf(room).flatMap((file) =>
    spokenLiterals(readFileSync(file, "utf8")).map((literal) => `${file.slice(source.length)}: ${literal}`),
  );
  expect(found).toEqual([]);
});

test.each([
  'const word = "Tabel";',
  "const text = `$" + "{count} personer er ikke med`;",
  'const axis = "År";',
  "const quoted = `„$" + "{label}“`;",
])("a planted word is found: %s", (code) => {
  expect(spokenLiterals(code)).toHaveLength(1);
});
