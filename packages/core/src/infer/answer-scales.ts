import { spellingKey } from "../statistics/spelling-key.ts";

interface Scale {
  /** Answers from the most to the least favourable. */
  readonly answers: readonly string[];
  /** How many of them, from the first, count as favourable. */
  readonly positive: number;
}

/** Answer scales of Danish, Norwegian and English questionnaires. Wordings of one rank stand beside each other. */
const scales: readonly Scale[] = [
  { answers: ["ja", "nej"], positive: 1 },
  { answers: ["ja", "nei"], positive: 1 },
  { answers: ["yes", "no"], positive: 1 },
  {
    answers: [
      "helt enig",
      "meget enig",
      "enig",
      "delvist enig",
      "delvis enig",
      "overvejende enig",
      "hverken enig eller uenig",
      "hverken eller",
      "hverken/eller",
      "delvist uenig",
      "delvis uenig",
      "overvejende uenig",
      "uenig",
      "meget uenig",
      "helt uenig",
    ],
    positive: 6,
  },
  {
    answers: [
      "meget tilfreds",
      "tilfreds",
      "overvejende tilfreds",
      "hverken tilfreds eller utilfreds",
      "hverken eller",
      "hverken/eller",
      "overvejende utilfreds",
      "utilfreds",
      "meget utilfreds",
    ],
    positive: 3,
  },
  {
    answers: [
      "meget positivt",
      "meget positiv",
      "positivt",
      "positiv",
      "hverken positivt eller negativt",
      "hverken eller",
      "hverken/eller",
      "negativt",
      "negativ",
      "meget negativt",
      "meget negativ",
    ],
    positive: 4,
  },
  {
    answers: [
      "meget godt",
      "meget god",
      "godt",
      "god",
      "nogenlunde",
      "hverken godt eller dårligt",
      "hverken eller",
      "mindre godt",
      "mindre god",
      "dårligt",
      "dårlig",
      "meget dårligt",
      "meget dårlig",
    ],
    positive: 4,
  },
  {
    answers: [
      "i meget høj grad",
      "i høj grad",
      "i nogen grad",
      "i mindre grad",
      "i lav grad",
      "i ringe grad",
      "i meget lav grad",
      "slet ikke",
    ],
    positive: 2,
  },
  { answers: ["altid", "ofte", "af og til", "nogle gange", "sjældent", "aldrig"], positive: 2 },
  { answers: ["helt enig", "delvis enig", "verken eller", "delvis uenig", "helt uenig"], positive: 2 },
  { answers: ["svært fornøyd", "fornøyd", "verken eller", "misfornøyd", "svært misfornøyd"], positive: 2 },
  {
    answers: ["strongly agree", "agree", "neither agree nor disagree", "disagree", "strongly disagree"],
    positive: 2,
  },
  { answers: ["very satisfied", "satisfied", "neither", "dissatisfied", "very dissatisfied"], positive: 2 },
];

const dontKnow: ReadonlySet<string> = new Set([
  "ved ikke",
  "ved ej",
  "ved ikke/ikke relevant",
  "ikke relevant",
  "vet ikke",
  "don't know",
  "dont know",
]);

/** How the answers of a question stand to each other. */
export interface ReadScale {
  /** The keys given, in the order of the scale, those that are no opinion last. */
  readonly order: readonly string[];
  readonly positive: readonly string[];
  readonly dontKnow: readonly string[];
  /** A scale of more than yes and no. */
  readonly graded: boolean;
}

/**
 * Recognises the answers of a question, when all of them are of one known scale.
 *
 * @param answers As written.
 * @example
 * readScale(["nej", "ved ikke", "ja"]).order; // => ["ja", "nej", "ved ikke"]
 * readScale(["rød", "blå"]); // => undefined
 */
export function readScale(answers: readonly string[]): ReadScale | undefined {
  const keys = answers.map(spellingKey);
  const blank = keys.filter((key) => dontKnow.has(key));
  const opinions = keys.filter((key) => !dontKnow.has(key));
  const scale = scales.find((candidate) => opinions.every((key) => candidate.answers.includes(key)));
  if (scale === undefined || opinions.length < 2) return undefined;
  const ranked = opinions.toSorted((a, b) => scale.answers.indexOf(a) - scale.answers.indexOf(b));
  return {
    order: [...ranked, ...blank],
    positive: ranked.filter((key) => scale.answers.indexOf(key) < scale.positive),
    dontKnow: blank,
    graded: scale.answers.length > 2,
  };
}
