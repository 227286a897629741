import type { Locale } from "../model/codebook.ts";

/** The words that a proposed codebook takes into the report. */
export interface ProposalWords {
  readonly years: string;
  readonly over: string;
  readonly upTo: string;
  readonly year: string;
  readonly month: string;
  readonly file: string;
  readonly fileYear: string;
  readonly hours: string;
  readonly units: string;
  readonly money: string;
  readonly unit: { readonly register: string; readonly survey: string; readonly list: string };
  readonly missing: {
    readonly notAsked: string;
    readonly refused: string;
    readonly dontKnow: string;
  };
  readonly requires: string;
  readonly rule: (column: string, required: string, level: string) => string;
}

const danish: ProposalWords = {
  years: "år",
  over: "og derover",
  upTo: "Til og med",
  year: "aar",
  month: "maaned",
  file: "Datafil",
  fileYear: "År",
  hours: "timer",
  units: "enheder",
  money: "kr.",
  unit: { register: "registreringer", survey: "besvarelser", list: "poster" },
  missing: {
    notAsked: "Ikke spurgt",
    refused: "Ønsker ikke at svare",
    dontKnow: "Ved ikke",
  },
  requires: "kraever",
  rule: (column, required, level) => `„${column}“ kræver, at „${required}“ er „${level}“`,
};

/** By language of the report. */
export const proposalWords: Readonly<Record<Locale, ProposalWords>> = {
  da: danish,
  nb: {
    ...danish,
    over: "og over",
    money: "kr",
    units: "enheter",
    unit: { register: "registreringer", survey: "besvarelser", list: "poster" },
    missing: {
      notAsked: "Ikke spurt",
      refused: "Ønsker ikke å svare",
      dontKnow: "Vet ikke",
    },
    requires: "krever",
    rule: (column, required, level) => `«${column}» krever at «${required}» er «${level}»`,
  },
  en: {
    years: "years",
    over: "and over",
    upTo: "Up to",
    year: "year",
    month: "month",
    file: "Data file",
    fileYear: "Year",
    hours: "hours",
    units: "units",
    money: "kr.",
    unit: { register: "records", survey: "responses", list: "items" },
    missing: {
      notAsked: "Not asked",
      refused: "Prefers not to say",
      dontKnow: "Don’t know",
    },
    requires: "requires",
    rule: (column, required, level) => `“${column}” requires that “${required}” is “${level}”`,
  },
};
