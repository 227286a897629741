import { spellingKey } from "../statistics/spelling-key.ts";

/** Words with a meaning of their own in conditions. */
const reserved: ReadonlySet<string> = new Set(["missing", "not-missing", "present", "absent"]);

/** Ids longer than this are cut at a word. */
const longest = 32;

/**
 * The id that a text suggests: lower-case letters a–z, digits and hyphens; empty when nothing is left of it.
 *
 * @example
 * idFrom("Årsag til nej"); // => "aarsag-til-nej"
 */
export function idFrom(text: string): string {
  const id = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[æä]/g, "ae")
    .replace(/[øö]/g, "oe")
    .replaceAll("å", "aa")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (id.length <= longest) return id;
  const cut = id.slice(0, longest + 1).lastIndexOf("-");
  return id.slice(0, cut > 0 ? cut : longest);
}

/**
 * An id for each text, all different and none a reserved word or the spelling of another text.
 *
 * @param texts What to name.
 * @param fallback Name of a text that gives no id.
 * @param taken Ids that are used already.
 * @example
 * nameIds(["Ja!", "ja", "?"], "svar"); // => ["ja-2", "ja", "svar"]
 */
export function nameIds(texts: readonly string[], fallback: string, taken: readonly string[] = []): readonly string[] {
  const used = new Set(taken);
  const keys = texts.map(spellingKey);
  return texts.map((text, index) => {
    const base = idFrom(text) || fallback;
    const clashes = (id: string): boolean =>
      used.has(id) || reserved.has(id) || keys.some((key) => key !== keys[index] && key === id);
    let id = base;
    for (let number = 2; clashes(id); number++) id = `${base}-${number}`;
    used.add(id);
    return id;
  });
}
