import type { DataError } from "@udbytte/core";
import type { MessageLanguage, Sentences } from "./message.ts";

/** What a colour must stand out from, by the first word of `detail` of `contrast-low`. */
const grounds: Readonly<Record<MessageLanguage, Readonly<Record<string, string>>>> = {
  da: {
    paper: "det hvide papir",
    text: "teksten",
    accent: "farven på overskrifter",
    rest: "den sidste del af søjlerne",
    series: "farven ved siden af",
  },
  en: {
    paper: "the white paper",
    text: "the text",
    accent: "the colour of headings",
    rest: "the last part of bars",
    series: "the colour beside it",
  },
};

/** The sentences of `contrast-low`: both colours, the contrast found and the contrast needed. */
export function lowContrast({ value = "", detail = "" }: DataError, language: MessageLanguage): Sentences {
  const [other = "", against = "", found = "", least = ""] = detail.split(" ");
  const ground = `${grounds[language][other] ?? other} (${against})`;
  const ratio = (number: string): string => `${language === "da" ? number.replace(".", ",") : number} : 1`;
  return language === "da"
    ? {
        problem: `Farven „${value}“ skiller sig for lidt ud fra ${ground}: ${ratio(found)}, og der kræves ${ratio(least)}`,
        action: "Vælg en mørkere eller lysere farve.",
      }
    : {
        problem: `The colour “${value}” stands out too little from ${ground}: ${ratio(found)}, and ${ratio(least)} is needed`,
        action: "Choose a darker or lighter colour.",
      };
}

/** Why a file cannot be a typeface of the report, by `detail` of `font-unusable`. */
const fonts: Readonly<Record<MessageLanguage, Readonly<Record<string, Sentences>>>> = {
  da: {
    "opentype-cff": {
      problem: "Skriften er OpenType med PostScript-konturer (CFF)",
      action: "Brug udgaven med TrueType-konturer (.ttf).",
    },
    woff: { problem: "Skriften er pakket til websider (WOFF)", action: "Brug den udpakkede TrueType-fil (.ttf)." },
    collection: {
      problem: "Filen er en samling af skrifter (TTC)",
      action: "Brug en TrueType-fil (.ttf) for hvert snit.",
    },
    variable: { problem: "Skriften er variabel", action: "Brug en TrueType-fil (.ttf) for hvert snit („static“)." },
    restricted: {
      problem: "Skriftens ejer tillader ikke, at den indlejres i et dokument",
      action: "Vælg en anden skrift, eller skaf en licens og en fil, der tillader det.",
    },
    "no-subsetting": {
      problem: "Skriftens ejer tillader ikke, at kun de brugte tegn indlejres",
      action: "Vælg en anden skrift, eller skaf en fil, der tillader det.",
    },
    "bitmap-only": {
      problem: "Skriftens ejer tillader ikke, at dens konturer indlejres",
      action: "Vælg en anden skrift, eller skaf en fil, der tillader det.",
    },
    "no-unicode": { problem: "Skriften siger ikke, hvilke Unicode-tegn den har", action: "Vælg en anden skrift." },
    broken: { problem: "Skriftfilen er beskadiget", action: "Hent den igen." },
    altered: {
      problem: "Skriftfilens kontrolsummer passer ikke til dens indhold: Den er beskadiget eller ændret",
      action: "Hent den igen, eller gem den på ny med et skriftprogram.",
    },
    "no-font": { problem: "Filen er ikke en skrift", action: "Angiv en TrueType-fil (.ttf)." },
  },
  en: {
    "opentype-cff": {
      problem: "The typeface is OpenType with PostScript outlines (CFF)",
      action: "Use the version with TrueType outlines (.ttf).",
    },
    woff: { problem: "The typeface is packed for web pages (WOFF)", action: "Use the unpacked TrueType file (.ttf)." },
    collection: {
      problem: "The file is a collection of typefaces (TTC)",
      action: "Use one TrueType file (.ttf) for each style.",
    },
    variable: {
      problem: "The typeface is variable",
      action: "Use one TrueType file (.ttf) for each style (“static”).",
    },
    restricted: {
      problem: "The owner of the typeface does not allow it to be embedded in a document",
      action: "Choose another typeface, or get a licence and a file that allow it.",
    },
    "no-subsetting": {
      problem: "The owner of the typeface does not allow only the characters in use to be embedded",
      action: "Choose another typeface, or get a file that allows it.",
    },
    "bitmap-only": {
      problem: "The owner of the typeface does not allow its outlines to be embedded",
      action: "Choose another typeface, or get a file that allows it.",
    },
    "no-unicode": {
      problem: "The typeface does not say which Unicode characters it has",
      action: "Choose another typeface.",
    },
    broken: { problem: "The file of the typeface is damaged", action: "Fetch it again." },
    altered: {
      problem: "The check sums of the typeface’s file do not fit what it holds: it was damaged or changed",
      action: "Fetch it again, or save it anew with a program for typefaces.",
    },
    "no-font": { problem: "The file is no typeface", action: "Name a TrueType file (.ttf)." },
  },
};

/** The sentences of `font-unusable`. */
export function unusableFont({ detail = "no-font" }: DataError, language: MessageLanguage): Sentences {
  return fonts[language][detail] ?? { problem: detail, action: "" };
}
