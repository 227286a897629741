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
      problem: "Filen er en Excel-projektmappe, men hedder noget andet",
      action: "Giv den navnet .xlsx, også i codebook.yaml.",
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
      problem: "The file is an Excel workbook, but is called something else",
      action: "Call it .xlsx, in codebook.yaml too.",
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

/** What is too large, by `detail` of `too-large`. */
const sizes: Readonly<Record<MessageLanguage, Readonly<Record<string, Sentences>>>> = {
  da: {
    file: { problem: "Filen er for stor", action: "Del den i flere filer, eller vælg den rigtige fil." },
    line: { problem: "Linjen er for lang", action: "Kontrollér, at det er den rigtige fil." },
    cell: {
      problem: "En celle er for lang",
      action: "Kontrollér, om et anførselstegn mangler, og at det er den rigtige fil.",
    },
    columns: { problem: "Filen har for mange kolonner", action: "Kontrollér, at det er den rigtige fil." },
    workbook: {
      problem: "Projektmappen fylder for meget, når den er pakket ud",
      action: "Slet ark og tomme rækker, som ikke bruges, eller gem tabellen som CSV.",
    },
  },
  en: {
    file: { problem: "The file is too large", action: "Split it into several files, or choose the right file." },
    line: { problem: "The line is too long", action: "Check that it is the right file." },
    cell: { problem: "A cell is too long", action: "Check whether a quote is missing, and that it is the right file." },
    columns: { problem: "The file has too many columns", action: "Check that it is the right file." },
    workbook: {
      problem: "The workbook is too large when it is unpacked",
      action: "Delete sheets and empty rows that are not used, or save the table as CSV.",
    },
  },
};

/** The sentences of `too-large`, with the size that was found. */
export function tooLargeFile({ detail = "file", value }: DataError, language: MessageLanguage): Sentences {
  const { problem, action } = sizes[language][detail] ?? { problem: detail, action: "" };
  return { problem: value === undefined ? problem : `${problem} (${value})`, action };
}
