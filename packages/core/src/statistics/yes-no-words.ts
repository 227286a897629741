/** A language in which codebooks and reports are written. */
export type WordLanguage = "da" | "nb" | "en";

/**
 * Words for yes and no that mean the same wherever they stand. `2` is not among them, though many a survey codes no as 2:
 * another one codes „Ved ikke" so.
 */
const usual = {
  yes: ["ja", "j", "yes", "y", "1", "x", "true", "sand", "sandt"],
  no: ["nej", "nei", "n", "no", "0", "false", "falsk"],
} as const;

const labels: Readonly<Record<WordLanguage, { readonly yes: string; readonly no: string }>> = {
  da: { yes: "Ja", no: "Nej" },
  nb: { yes: "Ja", no: "Nei" },
  en: { yes: "Yes", no: "No" },
};

/** What a codebook adds to the usual words. */
export interface YesNoWords {
  readonly locale: WordLanguage;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Level of a column of yes and no. */
export interface YesNoLevel {
  readonly id: "yes" | "no";
  readonly label: string;
  readonly synonyms: readonly string[];
}

/**
 * The two levels of a column of yes and no, with every word for them. Words that the codebook gives another meaning, as a
 * missing code or the other answer, lose the usual one.
 *
 * @param words Language of the labels, and further words.
 * @param taken Cells that mean „no value".
 * @param keyOf What makes two spellings the same.
 * @example
 * const words = { locale: "nb", yes: ["krysset av"], no: [] };
 * yesNoLevels(words, ["n"], (word) => word)[1]; // => { id: "no", label: "Nei", synonyms: ["nej", "nei", "no", "0", "false", "falsk"] }
 */
export function yesNoLevels(
  { locale, yes, no }: YesNoWords,
  taken: readonly string[],
  keyOf: (word: string) => string,
): readonly YesNoLevel[] {
  const free = (own: readonly string[], other: readonly string[]): readonly string[] => {
    const keys = new Set([...taken, ...other].map(keyOf));
    return own.filter((word) => !keys.has(keyOf(word)));
  };
  return [
    { id: "yes", label: labels[locale].yes, synonyms: [...yes, ...free(usual.yes, no)] },
    { id: "no", label: labels[locale].no, synonyms: [...no, ...free(usual.no, yes)] },
  ];
}

/**
 * Whether a word is one of the usual ones for yes or for no.
 *
 * @param key In lower case, without spaces around it.
 * @example
 * yesOrNo("nej"); // => "no"
 * yesOrNo("2"); // => undefined
 */
export function yesOrNo(key: string): "yes" | "no" | undefined {
  const is = (words: readonly string[]): boolean => words.includes(key);
  return is(usual.yes) ? "yes" : is(usual.no) ? "no" : undefined;
}
