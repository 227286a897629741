import { spellingKey } from "./spelling-key.ts";

/**
 * How many letters must be inserted, deleted, replaced or swapped with their neighbour to turn one word into the other
 * (optimal string alignment: no letter is edited twice).
 *
 * @param a A word; compared by UTF-16 unit, so give composed text.
 * @param b Another.
 * @returns A whole number from 0 (equal) to the length of the longer word.
 * @see Damerau (1964) CACM 7:171; Levenshtein (1966). R: stringdist::stringdist(a, b, method = "osa").
 * @example
 * editDistance("Røverri", "Røveri"); // => 1
 * editDistance("regoin", "region"); // => 1
 */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, at(beforePrevious, j - 2) + 1);
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/**
 * The candidate that was probably meant by a word, for „did you mean". Letter case and spaces do not count, and æ, ø, å
 * equal ae, oe, aa. Nothing is offered when a third of the letters or more would have to change.
 *
 * @param word What was written.
 * @param candidates What would have been right; the first wins among equals.
 * @example
 * nearestWord("Røverri", ["Vold", "Røveri"]); // => "Røveri"
 * nearestWord("raadgivning", ["Rådgivning"]); // => "Rådgivning"
 * nearestWord("Hærværk", ["Vold", "Røveri"]); // => undefined
 */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  const written = letters(word);
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const meant = letters(candidate);
    const longest = Math.max(written.length, meant.length);
    const distance = Math.abs(written.length - meant.length) > longest / 3 ? longest : editDistance(written, meant);
    if (distance < least && (distance === 0 || isNear(distance, longest))) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}

function isNear(distance: number, length: number): boolean {
  return distance <= Math.max(1, Math.floor(length / 3)) && distance * 2 < length;
}

function letters(word: string): string {
  return spellingKey(word).replace(/[æä]/g, "ae").replace(/[øö]/g, "oe").replaceAll("å", "aa");
}
