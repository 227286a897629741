/** A part of a word, and what may happen after it. */
export interface WordPart {
  readonly text: string;
  /** `hyphen` prints one; `plain` prints nothing; null: no break (the word's end). */
  readonly breakAfter: "hyphen" | "plain" | null;
}

const softHyphen = "\u00ad";
/** A word without one of these has no place to break but between its syllables. */
const anyBreak = /[-‐/\u00ad]|www\./i;
const address = /^\W*(https?:\/\/|www\.)/i;
const addressBreak = /(?<=[/?&=_.-])(?=[^/?&=_.-])/u;
const compoundBreak = /(?<=[\p{L}\d]{2}[-‐]|\p{L}{3}\/)(?=\p{L}{2})/u;
const letters = /(\p{L}+)/u;
const shortestHyphenated = 5;

/** Pieces of a word of letters between which a line may break. */
export type Syllables = (word: string) => readonly string[];

/**
 * Splits a word where a line may break: after its own hyphens and slashes, at soft hyphens, in a web address, and
 * between syllables when asked to. Soft hyphens are left out of the parts.
 *
 * @param word A word with its punctuation, without spaces.
 * @param syllables Syllables to break between; null to leave them whole.
 * @example
 * splitWord("Røde-Kors-huset", null).map(({ text }) => text); // => ["Røde-", "Kors-", "huset"]
 */
export function splitWord(word: string, syllables: Syllables | null): readonly WordPart[] {
  if (!anyBreak.test(word)) return markBreaks(syllables === null ? [word] : piecesOf(word, syllables), "hyphen", null);
  const isAddress = address.test(word);
  const parts = word.split(softHyphen).flatMap((stretch, index, all) => {
    const compounds = stretch.split(isAddress ? addressBreak : compoundBreak);
    const split = compounds.flatMap((part, at) => {
      const pieces = syllables === null || isAddress ? [part] : piecesOf(part, syllables);
      return markBreaks(pieces, "hyphen", at === compounds.length - 1 ? null : "plain");
    });
    return index === all.length - 1 ? split : closeWith(split, "hyphen");
  });
  return parts.filter(({ text }) => text !== "");
}

function markBreaks(texts: readonly string[], between: "hyphen", last: WordPart["breakAfter"]): readonly WordPart[] {
  return texts.map((text, index) => ({ text, breakAfter: index === texts.length - 1 ? last : between }));
}

function closeWith(parts: readonly WordPart[], breakAfter: "hyphen"): readonly WordPart[] {
  return parts.map((part, index) => (index === parts.length - 1 ? { ...part, breakAfter } : part));
}

/** Syllables of the words in a text; what is not a letter stays with the letters before it, or begins the text. */
function piecesOf(text: string, syllables: Syllables): readonly string[] {
  if (text.length < shortestHyphenated) return [text];
  const pieces: string[] = [];
  let open = true;
  for (const stretch of text.split(letters)) {
    const parts = stretch.length >= shortestHyphenated && letters.test(stretch) ? syllables(stretch) : [stretch];
    for (const [index, part] of parts.entries()) {
      if (open || index === 0) pieces.push((pieces.pop() ?? "") + part);
      else pieces.push(part);
      open = false;
    }
  }
  return pieces;
}
