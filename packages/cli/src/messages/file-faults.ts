import type { DataError } from "@udbytte/core";
import type { MessageLanguage, Sentences } from "./message.ts";

/** Why a file cannot be read, by `detail` of `file-unreadable`: a code of the operating system, or what the file is. */
const unreadable: Readonly<Record<MessageLanguage, Readonly<Record<string, Sentences>>>> = {
  da: {
    EISDIR: { problem: "Det er en mappe, ikke en fil", action: "Skriv navnet på en fil i mappen." },
    EACCES: { problem: "Du har ikke adgang til at læse filen", action: "Bed den, der ejer filen, om adgang." },
    EPERM: { problem: "Du har ikke adgang til at læse filen", action: "Bed den, der ejer filen, om adgang." },
    EBUSY: { problem: "Filen er i brug", action: "Luk det program, der har den åben, og prøv igen." },
    NUL: {
      problem: "Filen er ikke tekst: den indeholder nul-tegn",
      action: "Eksportér data som CSV, eller vælg den rigtige fil.",
    },
    html: {
      problem: "Filen hedder .xlsx, men er en webside (HTML)",
      action: "Åbn den i et regneark, og gem den som Excel-projektmappe (.xlsx).",
    },
    csv: {
      problem: "Filen hedder .xlsx, men er almindelig tekst",
      action: "Giv den navnet .csv, også i codebook.yaml, eller gem den som Excel-projektmappe (.xlsx).",
    },
    xls: {
      problem: "Filen er en ældre Excel-projektmappe (.xls)",
      action: "Åbn den i et regneark, og gem den som .xlsx eller CSV.",
    },
    xlsx: {
      problem: "Filen er en projektmappe (regneark), men hedder noget andet",
      action: "Giv den navnet .xlsx, også i codebook.yaml, eller åbn den i et regneark, og gem den som CSV UTF-8.",
    },
    pdf: {
      problem: "Filen er et PDF-dokument, ikke en tabel",
      action: "Find den fil, som dokumentet er lavet af, og eksportér den som CSV eller .xlsx.",
    },
    image: { problem: "Filen er et billede, ikke en tabel", action: "Vælg den rigtige fil." },
    packed: {
      problem: "Filen er et pakket arkiv eller et dokument, ikke en tabel",
      action: "Pak den ud, og vælg den fil, der indeholder tabellen.",
    },
    sav: { problem: "Filen er en datafil fra SPSS (.sav)", action: "Eksportér den fra SPSS som CSV eller .xlsx." },
    "utf-16be": {
      problem: "Filens tegn er gemt som UTF-16 i den sjældne rækkefølge (big-endian)",
      action: "Gem den igen som CSV UTF-8.",
    },
    binary: {
      problem: "Filen er hverken tekst eller et regneark",
      action: "Vælg den rigtige fil, eller eksportér data igen som CSV eller .xlsx.",
    },
    zip: {
      problem: "Excel-projektmappen er beskadiget",
      action: "Hent eller eksportér den igen, eller gem den på ny fra et regneark.",
    },
    archive: {
      problem: "Filen hedder .xlsx, men er et arkiv af en anden slags",
      action: "Gem den som Excel-projektmappe (.xlsx) eller CSV.",
    },
  },
  en: {
    EISDIR: { problem: "This is a folder, not a file", action: "Name a file in the folder." },
    EACCES: { problem: "You may not read the file", action: "Ask the owner of the file for access." },
    EPERM: { problem: "You may not read the file", action: "Ask the owner of the file for access." },
    EBUSY: { problem: "The file is in use", action: "Close the program that has it open, and try again." },
    NUL: {
      problem: "The file is not text: it holds NUL characters",
      action: "Export the data as CSV, or choose the right file.",
    },
    html: {
      problem: "The file is called .xlsx, but is a web page (HTML)",
      action: "Open it in a spreadsheet, and save it as an Excel workbook (.xlsx).",
    },
    csv: {
      problem: "The file is called .xlsx, but is plain text",
      action: "Call it .csv, in codebook.yaml too, or save it as an Excel workbook (.xlsx).",
    },
    xls: {
      problem: "The file is an older Excel workbook (.xls)",
      action: "Open it in a spreadsheet, and save it as .xlsx or CSV.",
    },
    xlsx: {
      problem: "The file is a workbook (spreadsheet), but is called something else",
      action: "Call it .xlsx, in codebook.yaml too, or open it in a spreadsheet and save it as CSV UTF-8.",
    },
    pdf: {
      problem: "The file is a PDF document, not a table",
      action: "Find the file that the document was made from, and export it as CSV or .xlsx.",
    },
    image: { problem: "The file is a picture, not a table", action: "Choose the right file." },
    packed: {
      problem: "The file is a packed archive or a document, not a table",
      action: "Unpack it, and choose the file that holds the table.",
    },
    sav: { problem: "The file is a data file of SPSS (.sav)", action: "Export it from SPSS as CSV or .xlsx." },
    "utf-16be": {
      problem: "The file's characters are stored as UTF-16 in the rare order (big-endian)",
      action: "Save it again as CSV UTF-8.",
    },
    binary: {
      problem: "The file is neither text nor a spreadsheet",
      action: "Choose the right file, or export the data again as CSV or .xlsx.",
    },
    zip: {
      problem: "The Excel workbook is damaged",
      action: "Fetch or export it again, or save it anew from a spreadsheet.",
    },
    archive: {
      problem: "The file is called .xlsx, but is another kind of archive",
      action: "Save it as an Excel workbook (.xlsx) or CSV.",
    },
  },
};

const anyOther: Readonly<Record<MessageLanguage, (detail: string) => Sentences>> = {
  da: (detail) => ({
    problem: `Filen kan ikke læses${detail}`,
    action: "Kontrollér, at det er en fil, at du må læse den, og at den ikke er åben i et andet program.",
  }),
  en: (detail) => ({
    problem: `The file cannot be read${detail}`,
    action: "Check that it is a file, that you may read it, and that no other program has it open.",
  }),
};

/** The sentences of `file-unreadable`. */
export function unreadableFile({ detail }: DataError, language: MessageLanguage): Sentences {
  const known = detail === undefined ? undefined : unreadable[language][detail];
  return known ?? anyOther[language](detail === undefined ? "" : ` (${detail})`);
}

/** What is too large, and what its size counts. */
interface SizeSentences extends Sentences {
  readonly unit: string;
}

/** By `detail` of `too-large`. */
const sizes: Readonly<Record<MessageLanguage, Readonly<Record<string, SizeSentences>>>> = {
  da: {
    file: { problem: "Filen er for stor", unit: "byte", action: "Del den i flere filer, eller vælg den rigtige fil." },
    line: {
      problem: "Rækken er for lang",
      unit: "tegn",
      action: "Kontrollér, om et anførselstegn mangler, og at det er den rigtige fil.",
    },
    cell: {
      problem: "En celle er for lang",
      unit: "tegn",
      action: "Kontrollér, om et anførselstegn mangler, og at det er den rigtige fil.",
    },
    columns: {
      problem: "Filen har for mange kolonner",
      unit: "kolonner",
      action: "Kontrollér, at det er den rigtige fil, og at den har én række for hver person eller samtale.",
    },
    rows: {
      problem: "Filen har for mange rækker",
      unit: "rækker",
      action: "Slet tomme rækker, eller del filen i flere, og nævn dem alle under „files“ i codebook.yaml.",
    },
    blankRows: {
      problem: "Filen har for mange tomme rækker i træk",
      unit: "tomme rækker",
      action: "Slet de tomme rækker, eller eksportér filen igen.",
    },
    workbook: {
      problem: "Projektmappen fylder for meget, når den er pakket ud",
      unit: "byte",
      action: "Slet ark og tomme rækker, som ikke bruges, eller gem tabellen som CSV.",
    },
    area: {
      problem: "Et ark i projektmappen breder sig for langt ud",
      unit: "celler med de tomme",
      action:
        "Slet rækker og kolonner efter tabellen: ofte står der noget i en enkelt celle langt væk. Eller gem tabellen som CSV.",
    },
    tags: {
      problem: "Projektmappen har for meget indhold",
      unit: "dele",
      action: "Slet ark og formatering, som ikke bruges, eller gem tabellen som CSV.",
    },
  },
  en: {
    file: {
      problem: "The file is too large",
      unit: "bytes",
      action: "Split it into several files, or choose the right file.",
    },
    line: {
      problem: "The row is too long",
      unit: "characters",
      action: "Check whether a quote is missing, and that it is the right file.",
    },
    cell: {
      problem: "A cell is too long",
      unit: "characters",
      action: "Check whether a quote is missing, and that it is the right file.",
    },
    columns: {
      problem: "The file has too many columns",
      unit: "columns",
      action: "Check that it is the right file, and that it has one row for each person or conversation.",
    },
    rows: {
      problem: "The file has too many rows",
      unit: "rows",
      action: "Delete empty rows, or split the file into several and name them all under “files” in codebook.yaml.",
    },
    blankRows: {
      problem: "The file has too many empty rows one after the other",
      unit: "empty rows",
      action: "Delete the empty rows, or export the file again.",
    },
    workbook: {
      problem: "The workbook is too large when it is unpacked",
      unit: "bytes",
      action: "Delete sheets and empty rows that are not used, or save the table as CSV.",
    },
    area: {
      problem: "A sheet of the workbook spreads too far",
      unit: "cells, the empty ones too",
      action:
        "Delete rows and columns beyond the table: often a single cell far away holds something. Or save the table as CSV.",
    },
    tags: {
      problem: "The workbook holds too much",
      unit: "parts",
      action: "Delete sheets and formatting that are not used, or save the table as CSV.",
    },
  },
};

const most: Readonly<Record<MessageLanguage, { readonly word: string; readonly grouping: string }>> = {
  da: { word: "højst", grouping: "." },
  en: { word: "at most", grouping: "," },
};

/** The sentences of `too-large`, with the size that was found and the one that is allowed. */
export function tooLargeFile({ detail = "file", value, expected }: DataError, language: MessageLanguage): Sentences {
  const { problem, unit, action } = sizes[language][detail] ?? { problem: detail, unit: "", action: "" };
  const { word, grouping } = most[language];
  const grouped = (digits: string): string => digits.replace(/\D/g, "").replace(/\B(?=(\d{3})+$)/g, grouping);
  const limit = expected?.[0] === undefined ? "" : `, ${word} ${grouped(expected[0])}`;
  return { problem: value === undefined ? problem : `${problem}: ${grouped(value)} ${unit}${limit}`, action };
}

/** A quote that opens a cell and is never closed (`"…"` is expected), or that stands inside one undoubled (`""` is). */
const quotes: Readonly<Record<MessageLanguage, { readonly open: Sentences; readonly inside: Sentences }>> = {
  da: {
    open: {
      problem: 'Et anførselstegn (") begynder en celle i denne række, men lukkes aldrig',
      action: "Slet det, eller sæt et til, hvor cellen slutter.",
    },
    inside: {
      problem: 'Et anførselstegn (") står midt i en celle, der selv står i anførselstegn',
      action: 'Skriv det dobbelt (""), eller eksportér filen igen.',
    },
  },
  en: {
    open: {
      problem: 'A quote (") begins a cell in this row, but is never closed',
      action: "Delete it, or put another one where the cell ends.",
    },
    inside: {
      problem: 'A quote (") stands inside a cell that is itself in quotes',
      action: 'Double it (""), or export the file again.',
    },
  },
};

/** The sentences of `csv-malformed`. */
export function malformedCsv({ expected }: DataError, language: MessageLanguage): Sentences {
  return expected?.[0] === '""' ? quotes[language].inside : quotes[language].open;
}
