import type { ScaffoldWords } from "./scaffold-words.ts";

/** A scaffolded report in Norwegian (bokmål). */
export const bokmaal: ScaffoldWords = {
  names: {
    sources: "kilder",
    who: "hvem",
    answers: "svar",
    survey: "spoerreskjema",
    costs: "utgifter",
    method: "metode",
    uptake: "opptak",
    reached: "opptak-kontakt",
    answer: "opptak-svar",
    by: "opptak-etter",
    sum: "sum",
    rate: "svarprosent",
    items: "svar",
  },
  head: {
    subtitle: "Første utkast",
    kicker: "Evaluering",
    edition: "Utkast",
    author: "Ikke oppgitt",
    notice: "Utkast laget ut fra datafilene. Tekst og tolkning mangler.",
    noPeriod: "Perioden er ikke oppgitt",
    partnersNote: "hvem som står bak, som [Navn, Navn]",
    authorNote: "organisasjonen",
    dataNote: "mappen med datafilene og codebook.yaml",
    policyNote: "tall om én til fire personer vises ikke",
  },
  quote: (text) => `«${text}»`,
  fromFile: "Datafilens egne ord",
  fromDates: "Datoene i filen",
  where: (unit, column, level) => `${unit} der «${column}» er «${level}»`,
  sentForms: "utsendte skjemaer",
  responses: "besvarelser",
  draftTitle: "Utkast",
  draft: "Teksten er et utkast. Tallene er beregnet av datafilene. Hva de betyr, må dere skrive selv.",
  sources: {
    title: "Kildene",
    lead: (table) =>
      `Rapporten bygger på datafilene som ${table} viser. Kapittelet forteller hva de er, og hvor mye det er i dem.`,
    table: "Datafilene",
    by: "Egen opptelling",
    columns: ["Kilde", "En rad er én av", "Antall", "Periode"],
    task: "Skriv her hvem som har registrert opplysningene, hvorfor de er registrert, og hva som kan mangle i dem.",
  },
  who: {
    title: "Hvem er med",
    total: (count, unit) => `I alt inngår ${count} ${unit}.`,
    by: (label) => `Fordelt på ${label}`,
    parts: (known, unit, first, second, figure) =>
      `Opplysningen finnes for ${known} ${unit}. Gruppen «${first.label}» utgjør ${first.share}, og gruppen «${second.label}» utgjør ${second.share}. ${figure} viser hele fordelingen.`,
  },
  uptake: {
    title: (yes) => `Hvem svarer «${yes}»?`,
    heading: "Svaret",
    reachedFact: (share, unit) => `${share} av ${unit} handler om noen det er oppnådd kontakt med`,
    acceptedFact: (share, yes) => `${share} av dem har svart «${yes}»`,
    figure: "Svaret på tilbudet",
    all: (figure) => `${figure} viser alle svarene.`,
    rate: (of, population, count, yes, share, interval) =>
      `Opptellingen omfatter ${of} ${population}. Av dem har ${count} svart «${yes}». Det er ${share}, med en statistisk usikkerhet på ${interval}.`,
    tooFew: "Det er for få svar til at tallet kan vises.",
    by: (label) => `Svaret fordelt på ${label}`,
    others: "Andre svar",
    groups: (high, low, yes, figure) =>
      `I gruppen «${high.label}» har ${high.share} svart «${yes}», i gruppen «${low.label}» ${low.share}. ${figure} viser alle gruppene.`,
  },
  survey: {
    title: "Hva svarer de?",
    rate: (sent, answered, share) =>
      `Det er sendt ut ${sent} skjemaer, og ${answered} er besvart. Det gir en svarprosent på ${share}.`,
    positive: (label) => `Positive svar i «${label}»`,
    figure: (figure, table) =>
      `Svarene «enig», «fornøyd», «ja» og lignende er talt som positive. ${figure} viser hvor stor del de utgjør, og ${table} hvor mange som har svart.`,
    answers: (label) => `Svarene i «${label}»`,
    note: "Andelen er regnet av alle som har besvart spørsmålet, også de som svarer vet ikke.",
    columns: ["Spørsmål", "Positive svar", "Svar i alt", "Vet ikke"],
    tooFew: "Det er for få svar til at de kan vises.",
    choices: (known, figure) =>
      `Det var mulig å velge flere svar. ${known} har valgt minst ett. ${figure} viser hvor stor del av dem som har valgt hvert svar.`,
  },
  costs: { title: "Utgifter", item: "Post", amount: "Beløp", total: "I alt" },
  method: `# Metode

## Slik er tallene blitt til

Hvert tall i rapporten er beregnet av datafilene når rapporten blir laget. Prosenter er avrundet til hele tall og kan derfor gi litt mer eller mindre enn det hele når de legges sammen. Under hver figur står det hvor mange den bygger på.

## Manglende opplysninger

Når en opplysning mangler, teller den ikke med i prosentene som handler om den. Under figurene står det hvor mange som mangler. Ingen opplysning er gjettet.

## Usikkerhet

Et tall fra en liten gruppe er mer usikkert enn et tall fra en stor. Derfor hører det et intervall til andelene. Det er regnet med Wilsons metode og viser hvor mye tallet kan svinge ved en tilfeldighet. Det sier ikke noe om feil i registreringen.

## Få personer

Tall som handler om så få at noen kunne bli gjenkjent, blir ikke vist. Det gjelder både i teksten, i figurene og i dataene som følger med rapporten.

## Hva rapporten ikke kan vise

Skriv her hva opplysningene ikke kan svare på. Uten en sammenligningsgruppe kan de for eksempel ikke vise hvordan det ville ha gått uten tiltaket.
`,
};
