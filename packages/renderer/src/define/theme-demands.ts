import { contrast } from "../model/contrast.ts";
import type { ThemeColors } from "../model/theme.ts";

/** What a colour must stand out from, and how much. */
export interface Demand {
  /** Name of the other colour; `series` for a neighbour in charts. */
  readonly other: "paper" | "text" | "accent" | "rest" | "series";
  /** The other colour, `#rrggbb`. */
  readonly against: string;
  /** Least contrast ratio. */
  readonly least: number;
}

type Grounds = Pick<ThemeColors, "paper" | "text">;

/** Contrast of text, of shapes, and of two shapes side by side, which a white line parts. */
const least = { text: 4.5, shape: 3, neighbour: 1.4 } as const;

/** Text of this colour on paper. */
export function textDemands({ paper }: Grounds): readonly Demand[] {
  return [{ other: "paper", against: paper, least: least.text }];
}

/** The ground of boxes: text and headings read on it. */
export function groundDemands({ text, accent }: Pick<ThemeColors, "text" | "accent">): readonly Demand[] {
  return [
    { other: "text", against: text, least: least.text },
    { other: "accent", against: accent, least: least.text },
  ];
}

/**
 * A part of a bar: seen on paper, apart from its neighbours in a grey print, and numbers read on it in white or in the
 * colour of text.
 *
 * @param color The colour itself: it decides which of the two is used.
 * @param neighbours Colours that may stand beside it, by what they are.
 */
export function partDemands(
  color: string,
  { paper, text }: Grounds,
  neighbours: readonly (readonly [other: "rest" | "series", color: string])[],
): readonly Demand[] {
  const inWhite = contrast(paper, color) >= contrast(text, color);
  return [
    { other: "paper", against: paper, least: least.shape },
    inWhite
      ? { other: "paper", against: paper, least: least.text }
      : { other: "text", against: text, least: least.text },
    ...neighbours.map(([other, against]): Demand => ({ other, against, least: least.neighbour })),
  ];
}

/** Whether a colour does all that is demanded of it. */
export function meets(color: string, demands: readonly Demand[]): boolean {
  return unmet(color, demands) === undefined;
}

/** The first demand that a colour does not meet. */
export function unmet(color: string, demands: readonly Demand[]): Demand | undefined {
  return demands.find(({ against, least: needed }) => contrast(color, against) < needed);
}

/** Colours that may stand beside one of the series: the one before, for the last one the first too, and the rest. */
export function neighboursOf(
  series: readonly string[],
  index: number,
  rest: string,
): readonly (readonly ["rest" | "series", string])[] {
  const beside = [series[index - 1], index === 3 ? series[0] : undefined];
  return [["rest", rest], ...beside.flatMap((color) => (color === undefined ? [] : [["series", color] as const]))];
}
