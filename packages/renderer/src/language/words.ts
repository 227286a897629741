import type { Language } from "../model/report-definition.ts";

/** The fixed words of a report. A language that lacks one does not compile. */
export interface Words {
  readonly figure: string;
  readonly table: string;
  /** Heads of the lists of figures, of tables and of abbreviations. */
  readonly figures: string;
  readonly tables: string;
  readonly abbreviations: string;
  readonly chapter: string;
  readonly appendix: string;
  readonly page: string;
  /** „se side 14": before what is referred to. */
  readonly see: string;
  /** „3 af 24": between a number and its total. */
  readonly of: string;
  readonly contents: string;
  /** Behind the label of a table that goes on from the page before. */
  readonly continued: string;
  readonly source: string;
  readonly unit: string;
  readonly note: string;
  readonly notes: string;
  /** Number of units of a group. */
  readonly n: string;
  /** Number of units of a whole figure. */
  readonly totalN: string;
  readonly about: string;
  readonly against: string;
  readonly and: string;
  readonly or: string;
  readonly to: string;
  readonly in: string;
  readonly from: string;
  readonly inventedQuote: string;
  readonly withheld: string;
  readonly fewerThan: string;
  readonly noData: string;
  /** What a level of unknown values is called. */
  readonly missing: string;
  /** Unit of a difference between two percentages. */
  readonly points: string;
  readonly total: string;
  readonly edition: string;
  readonly groups: { readonly one: string; readonly many: string };
  readonly days: { readonly one: string; readonly many: string };
  /** Words that stay on the line of the number before them. */
  readonly units: readonly string[];
}

const da: Words = {
  figure: "figur",
  table: "tabel",
  figures: "figurer",
  tables: "tabeller",
  abbreviations: "forkortelser",
  chapter: "kapitel",
  appendix: "bilag",
  page: "side",
  see: "se",
  of: "af",
  contents: "indhold",
  continued: "fortsat",
  source: "kilde",
  unit: "enhed",
  note: "note",
  notes: "noter",
  n: "n",
  totalN: "N",
  about: "ca.",
  against: "mod",
  and: "og",
  or: "eller",
  to: "til",
  in: "i",
  from: "fra",
  inventedQuote: "opdigtet citat",
  withheld: "vises ikke",
  fewerThan: "færre end",
  noData: "ingen data",
  missing: "(mangler)",
  points: "procentpoint",
  total: "i alt",
  edition: "udgave",
  groups: { one: "gruppe", many: "grupper" },
  days: { one: "dag", many: "dage" },
  units: [
    "%",
    "kr.",
    "kroner",
    "mio.",
    "år",
    "måneder",
    "uger",
    "dage",
    "timer",
    "personer",
    "mennesker",
    "samtaler",
    "besvarelser",
    "henvisninger",
    "spørgeskemaer",
    "interview",
    "workshopper",
    "workshops",
    "frivillige",
    "rådgivere",
    "medarbejdere",
    "procentpoint",
  ],
};

const nb: Words = {
  figure: "figur",
  table: "tabell",
  figures: "figurer",
  tables: "tabeller",
  abbreviations: "forkortelser",
  chapter: "kapittel",
  appendix: "vedlegg",
  page: "side",
  see: "se",
  of: "av",
  contents: "innhold",
  continued: "fortsatt",
  source: "kilde",
  unit: "enhet",
  note: "merknad",
  notes: "merknader",
  n: "n",
  totalN: "N",
  about: "ca.",
  against: "mot",
  and: "og",
  or: "eller",
  to: "til",
  in: "i",
  from: "fra",
  inventedQuote: "oppdiktet sitat",
  withheld: "vises ikke",
  fewerThan: "færre enn",
  noData: "ingen data",
  missing: "(mangler)",
  points: "prosentpoeng",
  total: "i alt",
  edition: "utgave",
  groups: { one: "gruppe", many: "grupper" },
  days: { one: "dag", many: "dager" },
  units: [
    "%",
    "kr",
    "kroner",
    "mill.",
    "år",
    "måneder",
    "uker",
    "dager",
    "timer",
    "personer",
    "mennesker",
    "samtaler",
    "besvarelser",
    "henvisninger",
    "spørreskjemaer",
    "intervjuer",
    "frivillige",
    "rådgivere",
    "medarbeidere",
    "prosentpoeng",
  ],
};

const en: Words = {
  figure: "figure",
  table: "table",
  figures: "figures",
  tables: "tables",
  abbreviations: "abbreviations",
  chapter: "chapter",
  appendix: "appendix",
  page: "page",
  see: "see",
  of: "of",
  contents: "contents",
  continued: "continued",
  source: "source",
  unit: "unit",
  note: "note",
  notes: "notes",
  n: "n",
  totalN: "N",
  about: "about",
  against: "against",
  and: "and",
  or: "or",
  to: "to",
  in: "in",
  from: "from",
  inventedQuote: "invented quotation",
  withheld: "not shown",
  fewerThan: "fewer than",
  noData: "no data",
  missing: "(missing)",
  points: "percentage points",
  total: "total",
  edition: "edition",
  groups: { one: "group", many: "groups" },
  days: { one: "day", many: "days" },
  units: [
    "%",
    "kr.",
    "kroner",
    "years",
    "months",
    "weeks",
    "days",
    "hours",
    "people",
    "persons",
    "sessions",
    "replies",
    "referrals",
    "interviews",
    "volunteers",
    "counsellors",
    "staff",
    "percentage",
  ],
};

const wordsByLanguage: Readonly<Record<Language, Words>> = { da, nb, en };

/**
 * The fixed words of a language, in lower case as inside a sentence; `capitalize` makes the form that begins one.
 *
 * @param language Language of the report.
 * @example
 * words("da").figure; // => "figur"
 * capitalize(words("nb").table); // => "Tabell"
 */
export function words(language: Language): Words {
  return wordsByLanguage[language];
}

/**
 * A text with its first letter as a capital.
 *
 * @param text Any text; empty gives empty.
 * @example
 * capitalize("ærlig talt"); // => "Ærlig talt"
 */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
