import { type DataError, nearestWord } from "@udbytte/core";

/** `expected` and `suggestion` of an error about a word that is none of the candidates. */
export function nearestTo(word: string, candidates: readonly string[]): Pick<DataError, "expected" | "suggestion"> {
  const suggestion = nearestWord(word, candidates);
  return { expected: candidates, ...(suggestion === undefined ? {} : { suggestion }) };
}
