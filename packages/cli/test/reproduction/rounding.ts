/**
 * Rounding written apart from the renderer's, from whole numbers only, so that the two check each other.
 */

/** Percentage of a share, half up: 23 of 40 is 58. */
export function halfUpPercent(numerator: number, denominator: number): number {
  return Math.floor((200 * numerator + denominator) / (2 * denominator));
}

/** Percentages of the parts of a whole that add to 100: what rounding down leaves goes to the largest remainders, the first of equal ones first. */
export function largestRemainderPercents(parts: readonly number[]): readonly number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const floors = parts.map((part) => Math.floor((100 * part) / total));
  const missing = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const order = parts
    .map((part, index) => ({ index, remainder: (100 * part) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(order.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor));
}

/** „2.783" */
export function danishNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** Whether a share may be called so. Bounds in per cent, both inclusive; „over halvdelen" is more than 50. */
const FRACTIONS: Readonly<Record<string, (numerator: number, denominator: number) => boolean>> = {
  "en fjerdedel": (numerator, denominator) =>
    100 * numerator >= 24 * denominator && 100 * numerator <= 26 * denominator,
  "over halvdelen": (numerator, denominator) => 2 * numerator > denominator,
};

/** @throws RangeError when the words are not known. */
export function fractionHolds(words: string, numerator: number, denominator: number): boolean {
  const holds = FRACTIONS[words];
  if (holds === undefined) throw new RangeError(`words: „${words}“ is no known fraction`);
  return holds(numerator, denominator);
}

const WORDS: Readonly<Record<number, readonly string[]>> = { 2: ["to", "toårigt"], 3: ["tre"], 8: ["otte"], 9: ["ni"] };

/** The number in letters, in the form that is printed if there are several. */
export function danishWord(value: number, printed: string): string {
  const words = WORDS[value] ?? [String(value)];
  return words.find((word) => word === printed) ?? words[0] ?? "";
}
