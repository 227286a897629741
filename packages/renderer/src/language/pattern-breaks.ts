/** Patterns as a tree by their letters, a full stop for either end of a word. A number is a place in the list of levels. */
interface Tree {
  readonly [letter: string]: Branch;
}
type Branch = number | Tree | readonly [deeper: Tree, levels: number];

/** Hyphenation patterns of a language, as the package `hyphen` keeps them. */
export type HyphenationPatterns = readonly [
  levels: readonly (readonly number[])[],
  tree: Tree,
  exceptions: Readonly<Record<string, readonly number[]>>,
];

/**
 * Places in a word where the patterns of its language allow a break, in letters from its start: after the second letter at
 * the earliest, before the last but one at the latest.
 *
 * @param word Small letters.
 * @see Liang (1983) Word Hy-phen-a-tion by Com-put-er, chapter 2.
 */
export function patternBreaks(word: string, [levels, tree, exceptions]: HyphenationPatterns): readonly number[] {
  if (Object.hasOwn(exceptions, word)) return exceptions[word] ?? [];
  const highest = highestLevels(word, levels, tree);
  const breaks: number[] = [];
  for (let place = 2; place < word.length - 1; place++) if ((highest[place] ?? 0) % 2 === 1) breaks.push(place);
  return breaks;
}

/** The highest level that any pattern gives each place of a word: odd ones allow a break. */
function highestLevels(word: string, levels: HyphenationPatterns[0], tree: Tree): readonly number[] {
  const highest = new Array<number>(word.length + 1).fill(0);
  const spelled = `.${word}.`;
  for (let start = 0; start < word.length; start++) {
    let open: Tree | null = tree;
    for (let next = start; open !== null; next++) {
      const branch: Branch | undefined = open[spelled.charAt(next)];
      if (branch === undefined) break;
      raise(highest, Math.max(0, start - 1), levels[levelsOf(branch)] ?? []);
      open = deeper(branch);
    }
  }
  return highest;
}

function raise(highest: number[], from: number, levels: readonly number[]): void {
  for (let index = 0; index < levels.length; index++) {
    const level = levels[index] ?? 0;
    if (level > (highest[from + index] ?? 0)) highest[from + index] = level;
  }
}

function levelsOf(branch: Branch): number {
  if (typeof branch === "number") return branch;
  return isPair(branch) ? branch[1] : -1;
}

function deeper(branch: Branch): Tree | null {
  if (typeof branch === "number") return null;
  return isPair(branch) ? branch[0] : branch;
}

function isPair(branch: Exclude<Branch, number>): branch is readonly [Tree, number] {
  return Array.isArray(branch);
}
