import type { Locale } from "../model/codebook.ts";
import type { TableProposal } from "../model/table-proposal.ts";

/** Words that tell the languages apart. */
const telling: Readonly<Record<Exclude<Locale, "da">, RegExp>> = {
  nb: /^(?:nei|kjønn|kvinne|mann|vet|fornøyd|misfornøyd|spørsmål|hva|hvordan|noen|fylke|svarte|hendelse|hendelsestype|verken|årsak|etter|beløp|oppnådd)$/,
  en: /^(?:yes|no|the|of|and|you|gender|sex|female|male|woman|man|age|date|answer|answered|agree|disagree|satisfied|know|unknown|other|response|reason|amount|type|year|district)$/,
};
const danish =
  /^(?:nej|køn|kvinde|mand|ved|tilfreds|utilfreds|spørgsmål|hvad|hvordan|nogen|hændelse|hændelsestype|hverken|årsag|efter|beløb|opnået|svar|alder|dato|og|ikke)$/;

/**
 * The language of data files, by the words of their headers and values. Danish when nothing tells.
 *
 * @param proposals What the files hold, in whatever language it was proposed.
 * @example
 * const files = new Map([["svar.csv", new TextEncoder().encode("Kjønn\nKvinne\nMann\nKvinne\nMann\n")]]);
 * guessLanguage(proposeCodebook(files).value); // => "nb"
 */
export function guessLanguage(proposals: readonly TableProposal[]): Locale {
  const texts = proposals.flatMap(({ table, leftOut }) => [
    ...leftOut.map(({ header }) => header),
    ...table.columns.flatMap((column) => [
      column.header,
      column.label,
      ...(column.type === "category" ? column.levels.map(({ label }) => label) : []),
    ]),
  ]);
  const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const count = (pattern: RegExp): number => words.filter((word) => pattern.test(word)).length;
  const [da, nb, en] = [count(danish), count(telling.nb), count(telling.en)];
  if (nb > en && nb * 2 > da) return "nb";
  return en > da ? "en" : "da";
}
