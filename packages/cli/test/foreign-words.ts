import { altSentences } from "../../renderer/src/language/alt-sentences.ts";
import { captionSentences } from "../../renderer/src/language/caption-sentences.ts";
import { chartWords } from "../../renderer/src/language/chart-words.ts";
import { figureDataWords } from "../../renderer/src/language/figure-data-words.ts";
import { months } from "../../renderer/src/language/format-date.ts";
import { verbalFractions } from "../../renderer/src/language/verbal-fraction.ts";
import { words } from "../../renderer/src/language/words.ts";

type Language = "da" | "nb" | "en";

/** Frequent words that a language has and neither of the others spells so. */
const telling: Readonly<Partial<Record<Language, string>>> = {
  da: `
    af afrundet afrunding anden andet arbejde arbejder arbejdet arbejdsgang bagefter besvaret bilag blev blevet blive
    bliver børn citat deltagere efter efterår eftersom forbrydelse forklaret forår fået gennem givet gør gøre havde hjælp hvad
    hvornår højere højest hændelse hændelsen hændelser igen imod indeholder indledning indsats indsatsen indtil jer jeres kende
    kender kendte konklusion krænkelser kræver kvinde kvinder køn læse lægge mand medarbejder medarbejdere mellem mere mindst
    modtagelse mulighed måde møde mænd nej nogen noget nogle nået nævnt næste næsten opgørelse opkald oplysning oplysninger
    oplyst opnået opsøgende overgreb procent procenter procentpoint projekt projektet registreret røveri sag sager sagde
    samarbejde sige siger spørge spørgeskema spørgeskemaet spørgsmål svarede således tage tager taget tal tilstrækkelig tværs
    uden udgave udgift udgifter udsat udsendte uge uger undersøgelse undersøgelsen usikkerhed vedrører vejledning vidne vidner
    voldtægt været ældre årsag årsager`,
  nb: `
    annen annet av ble blir blitt enn etter fikk gjennom gjøre hendelse hva ikke jeg kjønn kvinne mellom mye noe noen når også
    oppgitt oppsøkende prosent som spørreskjema tabell tall uten utgave utsatt vedlegg vært økonomi`,
};

/** Words of the other languages' fixed texts that a language has too. */
const shared: Readonly<Partial<Record<Language, string>>> = {
  nb: `
    alle at begge da de del dele den denne der deres det disse du eller en er et for fordi forhold fra først før godt ha
    halvdelen han har hele her hun hver hvis hvor i ingen ja kan kun la langt ligger man med men mod må ned ny om også omkring
    over på samme selv side siden skal svar så størstedelen sum til under ut ved vi vil ville vise viser workshops`,
  en: "alt data end for i in interview interviews men mod n note per side ti til timer to under workshops",
};

/** Endings that Danish has where bokmål has others (-sjon, -het): information, mulighed. */
const tellingEndings: Readonly<Partial<Record<Language, RegExp>>> = {
  da: /^\p{L}{3,}(?:tion(?:en|er|erne|s)?|hed(?:en|er|erne|s)?)$/u,
  nb: /^\p{L}{3,}(?:sjon(?:en|er|ene|s)?|het(?:en|er|ene|s)?)$/u,
};

/** Words of a text in lower case. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** Every word that the fixed texts of a language can say. */
export function fixedWords(language: Language): ReadonlySet<string> {
  const spoken = [words, chartWords, captionSentences, altSentences, figureDataWords, months, verbalFractions].flatMap(
    (texts) => said(texts(language)),
  );
  return new Set(spoken.flatMap(wordsOf));
}

/** Strings at any depth; a sentence is said of one thing and of several. */
function said(text: unknown): readonly string[] {
  if (typeof text === "string") return [text];
  if (isSentence(text)) return [1, several].flatMap((count) => sentence(text, count));
  return typeof text === "object" && text !== null ? Object.values(text).flatMap(said) : [];
}

function isSentence(text: unknown): text is (...parts: unknown[]) => unknown {
  return typeof text === "function";
}

/** Serves as a number, a word and a list. */
const several = ["2"];

/** A sentence about so many; nothing where it wants a list and gets a number. */
function sentence(say: (...parts: unknown[]) => unknown, count: unknown): readonly string[] {
  try {
    return [String(say(count, several, several, several, several))];
  } catch (error) {
    if (error instanceof TypeError) return [];
    throw error;
  }
}

/**
 * Whether a word tells that a text is in another language than `language`: a fixed word of the others that it lacks, or
 * one of their frequent words or endings.
 *
 * @param language Language that a text should be in.
 * @param others Languages to look for.
 */
export function foreignTo(language: Language, others: readonly Language[]): (word: string) => boolean {
  const own = new Set([
    ...fixedWords(language),
    ...wordsOf(telling[language] ?? ""),
    ...wordsOf(shared[language] ?? ""),
  ]);
  const foreign = new Set(others.flatMap((other) => [...fixedWords(other), ...wordsOf(telling[other] ?? "")]));
  const endings = language === "en" ? [] : others.flatMap((other) => tellingEndings[other] ?? []);
  return (word) => (foreign.has(word) && !own.has(word)) || endings.some((ending) => ending.test(word));
}
