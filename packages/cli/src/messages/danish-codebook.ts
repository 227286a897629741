import type { CodebookWords } from "@udbytte/core";

const rows = (count: number): string => count.toLocaleString("da-DK");
const few = (threshold: number): string => `under ${threshold}`;

/** Comments of a proposed codebook.yaml in Danish. */
export const codebookComments: CodebookWords = {
  introduction:
    "Hvad kolonnerne i datafilerne betyder. Forslaget er lavet ud fra filerne: Læs det igennem, og ret det.\nTal efter # er antal rækker. Kolonner, der ikke står her, bliver ikke læst.",
  rows: (count) => `${rows(count)} rækker`,
  occurs: (count, threshold) => (count === null ? few(threshold) : rows(count)),
  missing: (count, threshold) => `mangler i ${count === null ? few(threshold) : rows(count)} rækker`,
  leftOutHeading: "Udeladt:",
  firstAt: (row) => `første gang i række ${row}`,
  leftOut: {
    "personal-number": "ligner personnumre. Fjern kolonnen fra filen",
    "personal-email": "ligner e-mailadresser. Fjern kolonnen fra filen",
    "personal-phone": "ligner telefonnumre. Fjern kolonnen fra filen",
    "personal-name": "ligner navne eller adresser. Fjern kolonnen fra filen",
    "birth-date": "ligner fødselsdatoer. Lav den om til alder i år",
    "free-text": "ligner fri tekst, som ikke læses",
    empty: "har ingen værdier",
    mixed: "har celler af flere slags, for eksempel datoer og ord. Ret dem i filen, og tilføj kolonnen her",
    "no-header": "har ingen overskrift",
  },
  doubts: {
    "codes-without-words": () =>
      "Usikkert: Værdierne er tal. Skriv i „label“, hvad de står for, og tallet i „synonyms“.",
    misspelling: ([found = "", meant = ""]) =>
      `Usikkert: Er „${found}“ det samme som „${meant}“? Så skriv det som „synonyms“.`,
    "thousands-or-decimals": () => "Usikkert: 43.000 læses som treogfyrre tusind. Ret „locale“, hvis det er decimaler.",
    "unit-unknown": () => "Usikkert: Filen siger ikke, hvad tallene måles i. Ret „unit“.",
    "bands-by-range": () => "Usikkert: Grænserne er sat efter mindste og største tal. Ret dem, så de giver mening.",
    "bands-of-age": () => "Læst som alder. Ret grænserne, hvis I bruger andre.",
    "digits-as-yes-no": () => "Usikkert: 1 er læst som ja og 0 som nej.",
  },
  missingCode: (_code, count, threshold) =>
    `læst som en manglende værdi (${count === null ? few(threshold) : rows(count)} celler)`,
  unit: "hvad én række er: personer, samtaler …",
  period: "fra første til sidste dato i filen",
  files:
    "Filer med de samme kolonner er læst som én tabel. Del dem, hvis de ikke hører sammen. Nye filer føjes til her.",
  rules: "Reglerne gælder for alle rækker i filerne. Slet dem, der kun gælder tilfældigt.",
  references: "alle værdier findes der",
  form: "sådan er filen læst",
  answers: (parts) => parts.map(([answer, occurs]) => `${answer === "yes" ? "ja" : "nej"}: ${occurs}`).join(", "),
};
