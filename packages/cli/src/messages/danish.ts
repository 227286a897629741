import type { DataError, DataErrorCode } from "@udbytte/core";
import { codebookComments } from "./danish-codebook.ts";
import { danishReportFaults } from "./danish-report.ts";
import { malformedCsv, tooLargeFile, unreadableFile } from "./file-faults.ts";
import type { Messages } from "./message.ts";
import { lowContrast, unusableFont } from "./theme-faults.ts";

const found = (error: DataError): string => (error.value === undefined ? "" : ` „${error.value}“`);
const detail = (error: DataError): string => error.detail ?? "";
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const personalKinds: Readonly<Record<string, string>> = {
  cpr: "et CPR-nummer",
  "cpr-suspected": "et CPR-nummer",
  "birth-number": "et norsk fødselsnummer",
  email: "en e-mailadresse",
  phone: "et telefonnummer",
};
/** Kinds that a check digit has confirmed. */
const certainKinds: ReadonlySet<string> = new Set(["cpr", "birth-number"]);
/** Kinds that a serial number can look like by chance. */
const mayBeChance: ReadonlySet<string> = new Set(["cpr-suspected", "phone"]);
const personal = (error: DataError): string => personalKinds[detail(error)] ?? "et personnummer";
const wayOut =
  " Er kolonnen et løbenummer, der ligner ved et tilfælde, så skriv „type: identifier“ og „personal: allowed“ ved den. Skal kolonnen ikke bruges, så slet den i codebook.yaml: så læses den ikke.";

/** What the list of `expected` is, where it is not just that. */
const expectedHeadings: Partial<Record<DataErrorCode, string>> = {
  "figure-kind": "Slags, der passer",
  "column-missing": "Filens øvrige kolonner",
  "delimiter-ambiguous": "Den første række kan læses som",
  "sheet-ambiguous": "Arkene hedder",
  "sheet-unknown": "Arkene hedder",
};

/** What the command says in Danish. */
export const danish: Messages = {
  errors: {
    "file-missing": () => ({
      problem: "Filen findes ikke",
      action: "Læg filen i mappen, eller ret navnet, hvor den er nævnt.",
    }),
    "file-unreadable": (e) => unreadableFile(e, "da"),
    "file-empty": () => ({ problem: "Filen er tom", action: "Eksportér den igen, eller vælg den rigtige fil." }),
    "file-changed": () => ({
      problem: "Filen blev ændret, mens den blev læst",
      action: "Vent, til det andet program er færdigt med den, og prøv igen.",
    }),
    "file-encrypted": () => ({
      problem: "Projektmappen er beskyttet med en adgangskode",
      action: "Fjern adgangskoden i regnearket, og gem den igen.",
    }),
    "too-large": (e) => tooLargeFile(e, "da"),
    "sheet-unknown": (e) => ({
      problem: `Projektmappen har intet ark${found(e)}`,
      action: "Ret „sheet“ for tabellen i codebook.yaml.",
    }),
    "sheet-ambiguous": () => ({
      problem: "Flere ark i projektmappen indeholder data",
      action: "Angiv „sheet“ for tabellen i codebook.yaml.",
    }),
    "formula-failed": (e) =>
      e.value === "="
        ? {
            problem: `Formlen i celle ${detail(e)} er aldrig beregnet, så cellen har ingen værdi`,
            action: "Åbn projektmappen i et regneark, og gem den igen.",
          }
        : {
            problem: `Formlen i celle ${detail(e)} giver fejlen${found(e)}`,
            action: "Ret formlen i regnearket, eller føj fejlen til „missing“ i codebook.yaml.",
          },
    "cells-merged": (e) => ({
      problem: `Celler er flettet fra ${detail(e)}, så kun den første af dem har en værdi`,
      action: "Ophæv fletningen i regnearket, og udfyld hver celle.",
    }),
    "encoding-invalid": (e) => ({
      problem: `Filens tegn kan ikke læses${e.detail ? ` som ${e.detail}` : ""}`,
      action: "Gem filen igen som CSV UTF-8, eller angiv „encoding“ for tabellen i codebook.yaml.",
    }),
    "delimiter-ambiguous": ({ detail }) => ({
      problem: "Det kan ikke afgøres, hvilket tegn der skiller kolonnerne",
      action:
        detail === "init"
          ? 'Skriv, hvilket der er det rigtige, med --delimiter ";" (eller "," eller tab), eller gem filen fra Excel som „Excel-projektmappe (.xlsx)“.'
          : "Angiv „delimiter“ for tabellen i codebook.yaml.",
    }),
    "csv-malformed": (e) => malformedCsv(e, "da"),
    "row-ragged": (e) => ({
      problem: `Rækken har ${e.value === "1" ? "1 celle" : `${e.value ?? "et andet antal"} celler`}, men overskriften har ${e.expected?.[0] ?? "et andet antal"}`,
      action: "Kontrollér, om en celle mangler, eller om et skilletegn står uden anførselstegn.",
    }),
    "header-duplicate": (e) => ({
      problem: `To kolonner har samme overskrift${found(e)}`,
      action: "Giv dem hver sit navn.",
    }),
    "column-missing": (e) => ({
      problem: `Kolonnen „${e.header ?? e.value ?? ""}“ findes ikke i filen`,
      action: "Ret overskriften i filen eller „header“ i codebook.yaml.",
    }),
    "columns-unusable": () => ({
      problem: "Ingen kolonne i filen kan bruges i en rapport",
      action: "Personoplysninger, fritekst og tomme kolonner læses ikke. Læg en fil ved, der også har andre kolonner.",
    }),
    "level-unknown": (e) => ({
      problem: `Ukendt værdi${found(e)}`,
      action: e.header === undefined ? "Ret navnet." : "Ret cellen, eller føj værdien til „levels“ i codebook.yaml.",
    }),
    "number-invalid": (e) => ({
      problem: e.severity === "error" ? `Ikke et tal${found(e)}` : `Tallet${found(e)} kan læses på to måder`,
      action: "Skriv et tal i cellen, eller lad den være tom.",
    }),
    "date-invalid": (e) => ({ problem: `Ikke en dato${found(e)}`, action: "Skriv datoen som dd-mm-åååå." }),
    "value-required": () => ({
      problem: "Cellen er tom, men skal være udfyldt",
      action: "Udfyld cellen, eller fjern „required“ i codebook.yaml.",
    }),
    "value-out-of-bounds": (e) => ({
      problem: `Tallet er uden for grænserne${found(e)}`,
      action: "Ret cellen, eller ret „min“ og „max“ i codebook.yaml.",
    }),
    "date-out-of-period": (e) => ({
      problem: `Datoen ligger uden for perioden${found(e)}`,
      action: "Ret datoen, eller ret „period“ i codebook.yaml.",
    }),
    "value-duplicate": () => ({
      problem: "Værdien findes mere end én gang, men skal være entydig",
      action: "Fjern den ene række, eller giv den sit eget nummer.",
    }),
    "rule-broken": (e) => ({
      problem: `Rækken bryder en regel: ${detail(e)}`,
      action: "Ret rækken, eller ret reglen i codebook.yaml.",
    }),
    "personal-data": (e) => ({
      problem: `Cellen ${certainKinds.has(detail(e)) ? "indeholder" : "ligner"} ${personal(e)} og er ikke læst`,
      action: `Fjern oplysningen fra filen. Den må ikke indgå i en rapport.${mayBeChance.has(detail(e)) ? wayOut : ""}`,
    }),
    "personal-allowed": (e) => ({
      problem: `Nummeret ligner ${personal(e)}, men er tilladt her`,
      action: "Kontrollér, at kolonnen kun indeholder løbenumre, eller fjern „personal: allowed“ i codebook.yaml.",
    }),
    "reference-unknown": (e) => ({
      problem: `Rækken henviser til et nummer, der ikke findes i ${detail(e)}`,
      action: "Ret nummeret, eller tilføj den række, det henviser til.",
    }),
    "columns-unread": (e) => ({
      problem: `Kolonner, som codebook.yaml ikke nævner, er ikke læst: ${detail(e)}`,
      action: "Beskriv dem i codebook.yaml, hvis de skal med.",
    }),
    "yaml-syntax": (e) => ({
      problem: `Filen kan ikke læses som YAML: ${detail(e)}`,
      action: "Kontrollér indrykning, kolon og anførselstegn på linjen.",
    }),
    "key-unknown": (e) => ({ problem: `Ukendt nøgle${found(e)}`, action: "Ret nøglens navn, eller slet den." }),
    "key-missing": (e) => ({ problem: `Nøglen „${e.detail ?? e.value ?? ""}“ mangler`, action: "Tilføj den." }),
    "value-invalid": (e) => ({
      problem: `Værdien er ikke gyldig${e.detail ? ` for „${e.detail}“` : ""}${e.value === undefined ? "" : `: „${e.value}“`}`,
      action: "Ret værdien.",
    }),
    "contrast-low": (e) => lowContrast(e, "da"),
    "font-unusable": (e) => unusableFont(e, "da"),
    "id-duplicate": (e) => ({ problem: `Navnet${found(e)} er brugt mere end én gang`, action: "Giv hver sit navn." }),
    ...danishReportFaults,
    "files-apart": () => ({
      problem: "Datafilerne ligger ikke i samme mappe",
      action: "Saml dem i én mappe. Rapporten læser dem alle derfra.",
    }),
    "target-exists": () => ({
      problem: "Filen findes allerede og bliver ikke overskrevet",
      action: "Vælg en anden mappe, eller flyt filen.",
    }),
    "output-unwritable": (e) => ({
      problem: `Der kan ikke skrives her${e.detail ? ` (${e.detail})` : ""}`,
      action: "Vælg en anden mappe med --out, eller luk filen, hvis den er åben.",
    }),
  },
  severity: { error: "fejl", warning: "advarsel", note: "bemærkning" },
  row: "række",
  column: "kolonne",
  occurrences: (count) => `${count} rækker, den første her`,
  didYouMean: (word) => `Mente du „${word}“?`,
  expected: (alternatives, code) => {
    const list = alternatives.join(", ").replace(/\b(\d{4})-(\d\d)-(\d\d)\b/g, "$3-$2-$1");
    return `${expectedHeadings[code] ?? "Forventet"}: ${list}${list.endsWith("…") ? "" : "."}`;
  },
  summary: (errors, warnings, notes) =>
    [
      errors > 0 ? `${errors} fejl` : "",
      warnings > 0 ? counted(warnings, "advarsel", "advarsler") : "",
      notes > 0 ? counted(notes, "bemærkning", "bemærkninger") : "",
    ]
      .filter(Boolean)
      .join(", "),
  nothingWritten: "Intet er skrevet.",
  checked: (tables, results, withheld) =>
    `I orden: ${counted(tables, "tabel", "tabeller")}, ${counted(results, "resultat", "resultater")} (${withheld} vises ikke af hensyn til personers anonymitet).`,
  wrote: ({ pages, figures, seconds }) =>
    `${counted(pages, "side", "sider")}, ${counted(figures, "figur", "figurer")}, ${seconds} s`,
  progress: {
    reading: "Læser data",
    measuring: "Beregner",
    composing: "Sammensætter kapitlerne",
    drawing: "Tegner figurer og sider",
    writing: "Skriver filerne",
  },
  codebook: codebookComments,
  init: {
    title: "Hvad skal rapporten hedde?",
    reportLanguage: "Hvilket sprog skal rapporten være på?",
    delimiter: (file) => `Hvilket tegn skiller kolonnerne i ${file}?`,
    accepted: "Hvilken kolonne viser, hvem der tog imod tilbuddet?",
    reached: "Hvilken kolonne viser, hvem der blev opnået kontakt med?",
    none: "Ingen af dem",
    level: (column) => `Hvilken værdi i „${column}“ betyder ja?`,
    cancelled: "Afbrudt.",
    wrote: ({ folder, codebook, leftOut }) =>
      [
        leftOut === 0 ? "" : `${counted(leftOut, "kolonne", "kolonner")} er udeladt: se hvorfor i ${codebook}.`,
        `Gennemgå ${codebook}, og lav rapporten med: udbytte render ${folder}`,
      ]
        .filter(Boolean)
        .join("\n"),
  },
  usage: {
    init: "lav en ny rapport ud fra datafiler: codebook.yaml, report.yaml og kapitler",
    initUsage: "[tilvalg] <mappe> <filer...>",
    newFolder: "mappe til den nye rapport",
    files: "datafiler, alle i samme mappe; de bliver, hvor de er",
    filesName: "filer",
    title: "rapportens titel",
    accepted: "hvem der tog imod tilbuddet: kolonne=værdi (ellers gættes der)",
    reached: "hvem der blev opnået kontakt med: kolonne=værdi (ellers gættes der)",
    description: "Gør registreringer og spørgeskemaer til en evalueringsrapport.",
    render: "lav rapporten som PDF, med resultaterne som JSON",
    check: "kontrollér data, opsætning og kapitler uden at skrive noget",
    folder: "rapportens mappe med report.yaml",
    folderName: "mappe",
    folderUsage: "[tilvalg] <mappe>",
    commandUsage: "[tilvalg] [kommando]",
    out: "mappe, der skrives i (ellers out/<rapport>)",
    chart: "skriv en figurs Vega-Lite-specifikation (--spec), til brug andre steder",
    chartUsage: "[tilvalg] <mappe> <figur>",
    chartOut: "fil, der skrives i (ellers standard output)",
    figure: "figurens navn i report.yaml",
    figureName: "figur",
    spec: "figurens Vega-Lite-specifikation som JSON",
    specNeeded: "Tilvalget --spec mangler: kommandoen chart skriver kun specifikationer.",
    language: "sprog for beskeder: da eller en",
    reportLanguage: "rapportens sprog: da, nb eller en (ellers efter ordene i filerne)",
    delimiter: "tegnet mellem kolonnerne, hvor en CSV-fil er tvetydig: ; , | eller tab",
    json: "skriv fejl og udfald som JSON på standard output",
    help: "vis denne hjælp",
    version: "vis versionen",
    usageHeading: "Brug:",
    optionsHeading: "Tilvalg:",
    commandsHeading: "Kommandoer:",
    argumentsHeading: "Argumenter:",
    unknownLanguage: (value, choices) =>
      `Ukendt sprog „${value}“: vælg ${choices.slice(0, -1).join(", ")} eller ${choices.at(-1)}.`,
    unknownDelimiter: (value) => `Ukendt skilletegn „${value}“: vælg ";", ",", "|" eller tab.`,
    unknownCommand: (value) => `Ukendt kommando „${value}“.`,
    unknownOption: (value) => `Ukendt tilvalg „${value}“.`,
    missingArgument: (name) => `Argumentet <${name}> mangler.`,
    missingValue: (option) => `Tilvalget ${option} mangler sin værdi.`,
    tooManyArguments: "For mange argumenter.",
    seeHelp: "Se udbytte --help.",
  },
};
