const spelledOut: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa" };

/**
 * Names of the headings of a chapter, for links and references: lower case, ASCII, each once.
 *
 * @param headings Texts of the headings, in order.
 * @returns One name for each.
 * @example
 * headingSlugs(["Køn og alder", "Årsager", "Årsager"]); // => ["koen-og-alder", "aarsager", "aarsager-2"]
 */
export function headingSlugs(headings: readonly string[]): readonly string[] {
  const slugs: string[] = [];
  for (const heading of headings) {
    const slug = slugOf(heading);
    const same = slugs.filter((other) => other === slug || other.startsWith(`${slug}-`)).length;
    slugs.push(same === 0 ? slug : `${slug}-${same + 1}`);
  }
  return slugs;
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
