import fc from "fast-check";
import texLineBreak, { type InputItem } from "tex-linebreak";
import { describe, expect, test } from "vitest";
import type { BreakPoint, BreakPoints, Sums } from "../../src/layout/break-points.ts";
import { type BreakRules, chooseBreaks } from "../../src/layout/choose-breaks.ts";

/** A paragraph as the widths of its words' parts: a hyphen may come between parts, a space comes between words. */
type Words = readonly (readonly number[])[];

const space = { width: 10, stretch: 6, shrink: 3 };
const hyphen = { width: 4, cost: 70 };
const lastFill = 40;
const doubleHyphenCost = 9000;

const paragraphs = fc.array(fc.array(fc.integer({ min: 6, max: 45 }), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 40,
});
const attempts: readonly BreakRules["looseness"][] = [
  { first: 0.9, last: 0.9 },
  { first: 1.6, last: 5 },
  { first: 6, last: null },
];

function breakPointsOf(words: Words): BreakPoints & { readonly asked: readonly number[] } {
  const asked: number[] = [];
  const points: BreakPoint[] = [];
  const insides: BreakPoint[][] = [];
  const start: Sums = { words: 0, spaces: 0, stretch: 0, shrink: 0 };
  let sums = start;
  words.forEach((parts, word) => {
    const inside: BreakPoint[] = [];
    parts.forEach((width, part) => {
      sums = { ...sums, words: sums.words + width };
      const place = { atom: word, letters: part + 1, before: sums, after: sums };
      if (part < parts.length - 1) inside.push({ ...place, end: "hyphen", cost: hyphen.cost, hyphen: hyphen.width });
    });
    const isLast = word === words.length - 1;
    const before = isLast ? { ...sums, stretch: sums.stretch + lastFill } : sums;
    sums = {
      words: sums.words,
      spaces: sums.spaces + space.width,
      stretch: sums.stretch + space.stretch,
      shrink: sums.shrink + space.shrink,
    };
    points.push({ atom: word, letters: 0, end: isLast ? "end" : "space", cost: 0, hyphen: 0, before, after: sums });
    insides.push(inside);
  });
  const inside = (index: number): readonly BreakPoint[] => {
    asked.push(index);
    return insides[index] ?? [];
  };
  return { start, points, inside, asked };
}

/** The same for the other implementation, and the names of its items. */
function itemsOf(words: Words): { readonly items: InputItem[]; readonly names: readonly string[] } {
  const named = words.flatMap((parts, word): (readonly [string, InputItem])[] => [
    ...parts.flatMap((width, part): (readonly [string, InputItem])[] => [
      ...(part === 0 ? [] : [[`${word}:${part}`, { type: "penalty", ...hyphen, flagged: true }] as const]),
      ["", { type: "box", width }],
    ]),
    ...(word === words.length - 1 ? [] : [[`${word}:0`, { type: "glue", ...space }] as const]),
  ]);
  const end: (readonly [string, InputItem])[] = [
    ["", { type: "penalty", width: 0, cost: 1000, flagged: false }],
    ["", { type: "glue", width: 0, stretch: lastFill, shrink: 0 }],
    [`${words.length - 1}:0`, { type: "penalty", width: 0, cost: -1000, flagged: false }],
  ];
  const all = [...named, ...end];
  return { items: all.map(([, item]) => item), names: all.map(([name]) => name) };
}

function reference(words: Words, width: number, { first, last }: BreakRules["looseness"]): readonly string[] | null {
  const { items, names } = itemsOf(words);
  try {
    const breaks = texLineBreak.breakLines(items, width, {
      maxAdjustmentRatio: last,
      initialMaxAdjustmentRatio: first,
      doubleHyphenPenalty: doubleHyphenCost,
      adjacentLooseTightPenalty: 3000,
    });
    return breaks.slice(1).map((item) => names[item] ?? "");
  } catch (error) {
    if (error instanceof texLineBreak.MaxAdjustmentExceededError) return null;
    throw error;
  }
}

describe("chooseBreaks", () => {
  test.each(attempts)("ends lines where tex-linebreak does, spaces stretched from $first to $last", (looseness) => {
    const rules = { looseness, doubleHyphenCost };
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 60, max: 400 }), (words, width) => {
        const ends = chooseBreaks(breakPointsOf(words), () => width, rules);
        const names = ends?.map(({ atom, letters }) => `${atom}:${letters}`) ?? null;
        expect(names).toEqual(reference(words, width, looseness));
      }),
      { numRuns: 120 },
    );
  });

  test("looks inside words only where a line may end", () => {
    const paragraph = breakPointsOf(Array.from({ length: 40 }, () => [20, 20]));
    const rules = { looseness: { first: 1.6, last: 5 }, doubleHyphenCost };
    expect(chooseBreaks(paragraph, () => 400, rules)).not.toBeNull();
    expect(new Set(paragraph.asked).size).toBeLessThan(25);
    expect(paragraph.asked).not.toContain(3);
  });

  test("keeps few ways open, however many lines there may be", () => {
    const paragraph = breakPointsOf(Array.from({ length: 300 }, () => [12]));
    let looked = 0;
    const widthOf = (): number => {
      looked++;
      return 200;
    };
    const rules = { looseness: { first: 40, last: null }, doubleHyphenCost };
    expect(chooseBreaks(paragraph, widthOf, rules)).not.toBeNull();
    expect(looked).toBeLessThan(300 * 100);
  });

  test("takes the width of each line", () => {
    const words = Array.from({ length: 8 }, () => [40]);
    const rules = { looseness: { first: 6, last: null }, doubleHyphenCost };
    const ends = chooseBreaks(breakPointsOf(words), (line) => (line === 0 ? 90 : 190), rules);
    expect(ends?.map(({ atom }) => atom)).toEqual([1, 5, 7]);
  });
});
