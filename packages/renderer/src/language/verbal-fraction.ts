import type { Language } from "../model/report-definition.ts";

/** `uncertain`: true of the share, but the limit of the interval is on the other side. */
export type ClaimVerdict = "true" | "untrue" | "uncertain" | "unknown-phrase";

/** A share as integers, with its confidence limits in [0, 1] where there are any. */
export interface ClaimedShare {
  readonly numerator: number;
  readonly denominator: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** Percentages; a band is closed at both ends, `above` and `below` are open. */
type Band = { readonly from: number; readonly to: number } | { readonly above: number } | { readonly below: number };

interface Fraction {
  readonly phrases: readonly string[];
  /** Numerator and denominator of the fraction itself, for „knap" and „godt". */
  readonly exact: readonly [number, number];
  readonly band: { readonly from: number; readonly to: number };
}

interface Vocabulary {
  readonly fractions: readonly Fraction[];
  readonly others: readonly { readonly phrases: readonly string[]; readonly band: Band }[];
  /** Words before a fraction: up to three points under, up to three over, above, below. */
  readonly barely: readonly string[];
  readonly well: readonly string[];
  readonly above: readonly string[];
  readonly below: readonly string[];
}

const bands = {
  tenth: { exact: [1, 10], band: { from: 9, to: 11 } },
  fifth: { exact: [1, 5], band: { from: 19, to: 21 } },
  quarter: { exact: [1, 4], band: { from: 24, to: 26 } },
  third: { exact: [1, 3], band: { from: 32, to: 35 } },
  half: { exact: [1, 2], band: { from: 49, to: 51 } },
  twoThirds: { exact: [2, 3], band: { from: 65, to: 68 } },
  threeQuarters: { exact: [3, 4], band: { from: 74, to: 76 } },
  nineTenths: { exact: [9, 10], band: { from: 89, to: 91 } },
} as const;

const da: Vocabulary = {
  fractions: [
    { phrases: ["en tiendedel", "hver tiende"], ...bands.tenth },
    { phrases: ["en femtedel", "hver femte"], ...bands.fifth },
    { phrases: ["en fjerdedel", "hver fjerde"], ...bands.quarter },
    { phrases: ["en tredjedel", "hver tredje"], ...bands.third },
    { phrases: ["halvdelen", "hver anden"], ...bands.half },
    { phrases: ["to tredjedele"], ...bands.twoThirds },
    { phrases: ["tre fjerdedele"], ...bands.threeQuarters },
    { phrases: ["ni ud af ti", "ni af ti"], ...bands.nineTenths },
  ],
  others: [
    { phrases: ["størstedelen", "flertallet", "de fleste"], band: { above: 50 } },
    { phrases: ["langt de fleste", "langt størstedelen"], band: { from: 80, to: 100 } },
    { phrases: ["næsten alle"], band: { from: 95, to: 100 } },
  ],
  barely: ["knap", "knapt"],
  well: ["godt"],
  above: ["over", "mere end"],
  below: ["under", "mindre end"],
};

const nb: Vocabulary = {
  fractions: [
    { phrases: ["en tidel", "hver tiende", "en av ti"], ...bands.tenth },
    { phrases: ["en femtedel", "hver femte", "en av fem"], ...bands.fifth },
    { phrases: ["en fjerdedel", "hver fjerde", "en av fire"], ...bands.quarter },
    { phrases: ["en tredjedel", "hver tredje", "en av tre"], ...bands.third },
    { phrases: ["halvparten", "annenhver"], ...bands.half },
    { phrases: ["to tredjedeler", "to av tre"], ...bands.twoThirds },
    { phrases: ["tre fjerdedeler", "tre av fire"], ...bands.threeQuarters },
    { phrases: ["ni av ti"], ...bands.nineTenths },
  ],
  others: [
    { phrases: ["flertallet", "de fleste", "mesteparten", "størstedelen"], band: { above: 50 } },
    { phrases: ["de aller fleste"], band: { from: 80, to: 100 } },
    { phrases: ["nesten alle"], band: { from: 95, to: 100 } },
  ],
  barely: ["knapt", "snaut"],
  well: ["drøyt", "vel"],
  above: ["over", "mer enn"],
  below: ["under", "mindre enn"],
};

const en: Vocabulary = {
  fractions: [
    { phrases: ["a tenth", "one in ten"], ...bands.tenth },
    { phrases: ["a fifth", "one in five"], ...bands.fifth },
    { phrases: ["a quarter", "one in four"], ...bands.quarter },
    { phrases: ["a third", "one in three"], ...bands.third },
    { phrases: ["half", "one in two"], ...bands.half },
    { phrases: ["two thirds", "two in three"], ...bands.twoThirds },
    { phrases: ["three quarters", "three in four"], ...bands.threeQuarters },
    { phrases: ["nine in ten"], ...bands.nineTenths },
  ],
  others: [
    { phrases: ["the majority", "most"], band: { above: 50 } },
    { phrases: ["the great majority", "the vast majority"], band: { from: 80, to: 100 } },
    { phrases: ["almost all", "nearly all"], band: { from: 95, to: 100 } },
  ],
  barely: ["just under", "almost", "nearly"],
  well: ["just over"],
  above: ["over", "more than"],
  below: ["under", "less than", "fewer than"],
};

const vocabularies: Readonly<Record<Language, Vocabulary>> = { da, nb, en };

/** Every phrase of a language with the band in which it is true. */
function phraseBands(language: Language): ReadonlyMap<string, Band> {
  const { fractions, others, barely, well, above, below } = vocabularies[language];
  const bandsOf = fractions.flatMap(({ phrases, exact: [top, bottom], band }) => {
    const exact = (100 * top) / bottom;
    const before = (befores: readonly string[], made: Band): (readonly [string, Band])[] =>
      befores.flatMap((word) => phrases.map((phrase) => [`${word} ${phrase}`, made] as const));
    return [
      ...phrases.map((phrase): readonly [string, Band] => [phrase, band]),
      ...before(barely, { from: exact - 3, to: exact }),
      ...before(well, { from: exact, to: exact + 3 }),
      ...before(above, { above: exact }),
      ...before(below, { below: exact }),
    ];
  });
  return new Map([
    ...bandsOf,
    ...others.flatMap(({ phrases, band }) => phrases.map((phrase) => [phrase, band] as const)),
  ]);
}

const phrasesByLanguage: Readonly<Record<Language, ReadonlyMap<string, Band>>> = {
  da: phraseBands("da"),
  nb: phraseBands("nb"),
  en: phraseBands("en"),
};

/**
 * Whether a verbal fraction is true of a share. Each phrase holds only inside its band of the unrounded percentage;
 * „over" and „mere end" hold only when the lower confidence limit is above too, else they are `uncertain` („under": the
 * upper limit).
 *
 * @param phrase „en fjerdedel", „over halvdelen", „knap to tredjedele"; capitals do not matter.
 * @param share The share, denominator above 0.
 * @param language Language of the phrase.
 * @example
 * checkVerbalFraction("en fjerdedel", { numerator: 701, denominator: 2783, interval: null }, "da"); // => "true"
 * checkVerbalFraction("halvdelen", { numerator: 701, denominator: 2783, interval: null }, "da"); // => "untrue"
 */
export function checkVerbalFraction(phrase: string, share: ClaimedShare, language: Language): ClaimVerdict {
  const band = phrasesByLanguage[language].get(phrase.trim().toLowerCase().replace(/\s+/g, " "));
  if (band === undefined) return "unknown-phrase";
  const { numerator, denominator, interval } = share;
  const percent = (100 * numerator) / denominator;
  if ("from" in band) return percent >= band.from && percent <= band.to ? "true" : "untrue";
  if ("above" in band) {
    if (percent <= band.above) return "untrue";
    return interval === null || 100 * interval.lower > band.above ? "true" : "uncertain";
  }
  if (percent >= band.below) return "untrue";
  return interval === null || 100 * interval.upper < band.below ? "true" : "uncertain";
}

/**
 * The phrases that are true of a share, the narrowest first: fractions, then „knap" and „godt", then majorities.
 *
 * @param share The share, denominator above 0.
 * @param language Language of the phrases.
 * @example
 * trueVerbalFractions({ numerator: 1, denominator: 4, interval: null }, "da")[0]; // => "en fjerdedel"
 */
export function trueVerbalFractions(share: ClaimedShare, language: Language): readonly string[] {
  const width = (band: Band): number =>
    "from" in band ? band.to - band.from : "above" in band ? 100 - band.above : band.below;
  return [...phrasesByLanguage[language]]
    .filter(([phrase]) => checkVerbalFraction(phrase, share, language) === "true")
    .sort(([, a], [, b]) => width(a) - width(b))
    .map(([phrase]) => phrase);
}

/**
 * Every phrase that can be checked in a language.
 *
 * @param language Language of the phrases.
 * @example
 * verbalFractions("nb").includes("drøyt halvparten"); // => true
 */
export function verbalFractions(language: Language): readonly string[] {
  return [...phrasesByLanguage[language].keys()];
}
