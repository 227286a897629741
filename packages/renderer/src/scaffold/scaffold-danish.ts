import type { ScaffoldWords } from "./scaffold-words.ts";

/** A scaffolded report in Danish. */
export const danish: ScaffoldWords = {
  names: {
    sources: "kilder",
    who: "hvem",
    answers: "svar",
    survey: "spoergeskema",
    costs: "udgifter",
    method: "metode",
    uptake: "optag",
    reached: "optag-kontakt",
    answer: "optag-svar",
    by: "optag-efter",
    sum: "sum",
    rate: "svarprocent",
    items: "svar",
  },
  head: {
    subtitle: "Første udkast",
    kicker: "Evaluering",
    edition: "Udkast",
    author: "Ikke angivet",
    notice: "Udkast lavet ud fra datafilerne. Tekst og fortolkning mangler.",
    noPeriod: "Perioden er ikke oplyst",
    partnersNote: "hvem der står bag, som [Navn, Navn]",
    authorNote: "organisationen",
    dataNote: "mappen med datafilerne og codebook.yaml",
    policyNote: "tal om en til fire personer vises ikke",
  },
  quote: (text) => `„${text}“`,
  fromFile: "Datafilens egne ord",
  fromDates: "Datoerne i filen",
  where: (unit, column, level) => `${unit}, hvor „${column}“ er „${level}“`,
  sentForms: "udsendte skemaer",
  responses: "besvarelser",
  draftTitle: "Udkast",
  draft: "Teksten er et udkast. Tallene er beregnet af datafilerne. Hvad de betyder, skal I selv skrive.",
  sources: {
    title: "Kilderne",
    lead: (table) =>
      `Rapporten bygger på de datafiler, som ${table} viser. Kapitlet fortæller, hvad de er, og hvor meget der er i dem.`,
    table: "Datafilerne",
    by: "Egen opgørelse",
    columns: ["Kilde", "En række er én af", "Antal", "Periode"],
    task: "Skriv her, hvem der har registreret oplysningerne, hvorfor de er blevet registreret, og hvad der kan mangle i dem.",
  },
  who: {
    title: "Hvem er med",
    total: (count, unit) => `I alt indgår ${count} ${unit}.`,
    by: (label) => `Fordelt på ${label}`,
    parts: (known, unit, first, second, figure) =>
      `Oplysningen findes for ${known} ${unit}. Gruppen „${first.label}“ udgør ${first.share}, og gruppen „${second.label}“ udgør ${second.share}. ${figure} viser hele fordelingen.`,
  },
  uptake: {
    title: (yes) => `Hvem svarer „${yes}“?`,
    heading: "Svaret",
    reachedFact: (share, unit) => `${share} af ${unit} handler om nogen, der er opnået kontakt med`,
    acceptedFact: (share, yes) => `${share} af dem har svaret „${yes}“`,
    figure: "Svaret på tilbuddet",
    all: (figure) => `${figure} viser alle svarene.`,
    rate: (of, population, count, yes, share, interval) =>
      `Opgørelsen omfatter ${of} ${population}. Af dem har ${count} svaret „${yes}“. Det er ${share}, med en statistisk usikkerhed på ${interval}.`,
    tooFew: "Der er for få svar til, at tallet kan vises.",
    by: (label) => `Svaret fordelt på ${label}`,
    others: "Andre svar",
    groups: (high, low, yes, figure) =>
      `I gruppen „${high.label}“ har ${high.share} svaret „${yes}“, i gruppen „${low.label}“ ${low.share}. ${figure} viser alle grupperne.`,
  },
  survey: {
    title: "Hvad svarer de?",
    rate: (sent, answered, share) =>
      `Der er sendt ${sent} skemaer ud, og ${answered} er besvaret. Det giver en svarprocent på ${share}.`,
    positive: (label) => `Positive svar i „${label}“`,
    figure: (figure, table) =>
      `Svarene „enig“, „tilfreds“, „ja“ og lignende er talt som positive. ${figure} viser, hvor stor en del de udgør, og ${table}, hvor mange der har svaret.`,
    answers: (label) => `Svarene i „${label}“`,
    note: "Andelen er regnet af alle, der har besvaret spørgsmålet, også dem, der svarer ved ikke.",
    columns: ["Spørgsmål", "Positive svar", "Svar i alt", "Ved ikke"],
    tooFew: "Der er for få svar til, at de kan vises.",
    choices: (known, figure) =>
      `Der kunne vælges flere svar. ${known} har valgt mindst ét. ${figure} viser, hvor stor en del af dem der har valgt hvert svar.`,
  },
  costs: { title: "Udgifter", item: "Post", amount: "Beløb", total: "I alt" },
  method: `# Metode

## Sådan er tallene blevet til

Hvert tal i rapporten er beregnet af datafilerne, når rapporten bliver lavet. Procenter er afrundet til hele tal og kan derfor give lidt mere eller mindre end det hele, når de lægges sammen. Under hver figur står, hvor mange den bygger på.

## Manglende oplysninger

Når en oplysning mangler, tæller den ikke med i de procenter, der handler om den. Under figurerne står, hvor mange der mangler. Ingen oplysning er gættet.

## Usikkerhed

Et tal fra en lille gruppe er mere usikkert end et tal fra en stor. Derfor hører der et interval til andelene. Det er regnet med Wilsons metode og viser, hvor meget tallet kan svinge ved et tilfælde. Det siger ikke noget om fejl i registreringen.

## Få personer

Tal, der handler om så få, at nogen kunne blive genkendt, bliver ikke vist. Det gælder både i teksten, i figurerne og i de data, der følger med rapporten.

## Hvad rapporten ikke kan vise

Skriv her, hvad oplysningerne ikke kan svare på. Uden en sammenligningsgruppe kan de for eksempel ikke vise, hvordan det ville være gået uden indsatsen.
`,
};
