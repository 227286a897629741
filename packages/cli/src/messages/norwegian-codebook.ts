import type { CodebookWords } from "@udbytte/core";

const rows = (count: number): string => count.toLocaleString("nb-NO");
const few = (threshold: number): string => `under ${threshold}`;

/** Comments of a proposed codebook.yaml in Norwegian (bokmål). */
export const codebookComments: CodebookWords = {
  introduction:
    "Hva kolonnene i datafilene betyr. Forslaget er laget ut fra filene: Les det gjennom, og rett det.\nTall etter # er antall rader. Kolonner som ikke står her, blir ikke lest.",
  rows: (count) => `${rows(count)} rader`,
  occurs: (count, threshold) => (count === null ? few(threshold) : rows(count)),
  missing: (count, threshold) => `mangler i ${count === null ? few(threshold) : rows(count)} rader`,
  leftOutHeading: "Utelatt:",
  firstAt: (row) => `første gang i rad ${row}`,
  leftOut: {
    "personal-number": "ligner personnumre. Fjern kolonnen fra filen",
    "personal-email": "ligner e-postadresser. Fjern kolonnen fra filen",
    "personal-phone": "ligner telefonnumre. Fjern kolonnen fra filen",
    "personal-name": "ligner navn eller adresser. Fjern kolonnen fra filen",
    "birth-date": "ligner fødselsdatoer. Gjør den om til alder i år",
    "free-text": "ligner fritekst, som ikke leses",
    empty: "har ingen verdier",
    mixed: "har celler av flere slag, for eksempel datoer og ord. Rett dem i filen, og føy til kolonnen her",
    "no-header": "har ingen overskrift",
  },
  doubts: {
    "codes-without-words": () => "Usikkert: Verdiene er tall. Skriv i «label» hva de står for, og tallet i «synonyms».",
    misspelling: ([found = "", meant = ""]) =>
      `Usikkert: Er «${found}» det samme som «${meant}»? Skriv det i så fall som «synonyms».`,
    "thousands-or-decimals": () => "Usikkert: 43.000 leses som førtitre tusen. Rett «locale» hvis det er desimaler.",
    "unit-unknown": () => "Usikkert: Filen sier ikke hva tallene måles i. Rett «unit».",
    "bands-by-range": () => "Usikkert: Grensene er satt etter minste og største tall. Rett dem så de gir mening.",
    "bands-of-age": () => "Lest som alder. Rett grensene hvis dere bruker andre.",
    "digits-as-yes-no": () => "Usikkert: 1 er lest som ja og 0 som nei.",
  },
  missingCode: (_code, count, threshold) =>
    `lest som en manglende verdi (${count === null ? few(threshold) : rows(count)} celler)`,
  unit: "hva én rad er: personer, samtaler …",
  period: "fra første til siste dato i filen",
  files:
    "Filer med de samme kolonnene er lest som én tabell. Del dem hvis de ikke hører sammen. Nye filer føyes til her.",
  rules: "Reglene gjelder for alle rader i filene. Slett dem som bare gjelder tilfeldig.",
  references: "alle verdier finnes der",
  form: "slik er filen lest",
  answers: (parts) => parts.map(([answer, occurs]) => `${answer === "yes" ? "ja" : "nei"}: ${occurs}`).join(", "),
};
