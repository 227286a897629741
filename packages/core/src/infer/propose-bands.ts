import type { Band } from "../model/codebook.ts";
import { type ProposalWords, proposalWords } from "./proposal-words.ts";

const ageLimits = [18, 30, 40, 50, 60, 70] as const;

/** Bands of ages: 0–17, 18–29, 30–39 … 70 and over. */
export function ageBands({ years, over }: ProposalWords): readonly Band[] {
  return [
    { id: "0-17", label: `0–17 ${years}`, from: 0, to: 17 },
    ...ageLimits.slice(0, -1).map((from, index) => {
      const to = (ageLimits[index + 1] ?? 0) - 1;
      return { id: `${from}-${to}`, label: `${from}–${to} ${years}`, from, to };
    }),
    { id: "70-plus", label: `70 ${years} ${over}`, from: 70 },
  ];
}

const most = 6;

/**
 * Bands of equal width over a range, at most six, their limits round numbers. The first and the last are open, so that
 * later data fit.
 *
 * @param lowest Whole number.
 * @param highest Whole number, above `lowest`.
 * @example
 * rangeBands(3, 47).map(({ label }) => label); // => ["0–9", "10–19", "20–29", "30–39", "40 og derover"]
 */
export function rangeBands(lowest: number, highest: number, words: ProposalWords = proposalWords.da): readonly Band[] {
  const width = roundWidth((highest - lowest + 1) / (most - 1));
  const first = Math.floor(lowest / width) * width;
  const count = Math.floor((highest - first) / width) + 1;
  return Array.from({ length: count }, (_, index) => {
    const from = first + index * width;
    const to = from + width - 1;
    if (count > 1 && index === count - 1) return { id: `${idOf(from)}-plus`, label: `${from} ${words.over}`, from };
    if (index === 0 && first !== 0) return { id: `til-${idOf(to)}`, label: `${words.upTo} ${to}`, to };
    const span =
      width === 1 ? { id: idOf(from), label: `${from}` } : { id: `${idOf(from)}-${idOf(to)}`, label: `${from}–${to}` };
    return { ...span, from, to };
  });
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(width, 1)));
  return power * ([1, 2, 5, 10].find((step) => step * power >= width) ?? 10);
}

function idOf(value: number): string {
  return value < 0 ? `minus${-value}` : `${value}`;
}
