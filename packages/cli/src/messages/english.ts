import type { DataError, DataErrorCode } from "@udbytte/core";
import { codebookComments } from "./english-codebook.ts";
import { englishReportFaults } from "./english-report.ts";
import { malformedCsv, tooLargeFile, unreadableFile } from "./file-faults.ts";
import type { Messages } from "./message.ts";
import { lowContrast, unusableFont } from "./theme-faults.ts";

const found = (error: DataError): string => (error.value === undefined ? "" : ` “${error.value}”`);
const detail = (error: DataError): string => error.detail ?? "";
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const personalKinds: Readonly<Record<string, string>> = {
  cpr: "a Danish CPR number",
  "cpr-suspected": "a Danish CPR number",
  "birth-number": "a Norwegian birth number",
  email: "an e-mail address",
  phone: "a telephone number",
};
/** Kinds that a check digit has confirmed. */
const certainKinds: ReadonlySet<string> = new Set(["cpr", "birth-number"]);
/** Kinds that a serial number can look like by chance. */
const mayBeChance: ReadonlySet<string> = new Set(["cpr-suspected", "phone"]);
const personal = (error: DataError): string => personalKinds[detail(error)] ?? "a personal identity number";
const wayOut =
  " If the column is a serial number that looks like one by chance, give it “type: identifier” and “personal: allowed”. If the column is not needed, delete it from codebook.yaml: then it is not read.";

/** What the list of `expected` is, where it is not just that. */
const expectedHeadings: Partial<Record<DataErrorCode, string>> = {
  "figure-kind": "Kinds that fit",
  "column-missing": "Other columns of the file",
  "delimiter-ambiguous": "The first row can be read as",
  "sheet-ambiguous": "The sheets are called",
  "sheet-unknown": "The sheets are called",
};

/** What the command says in English. */
export const english: Messages = {
  errors: {
    "file-missing": () => ({
      problem: "The file does not exist",
      action: "Put it in the folder, or correct the name where it is mentioned.",
    }),
    "file-unreadable": (e) => unreadableFile(e, "en"),
    "file-empty": () => ({ problem: "The file is empty", action: "Export it again, or choose the right file." }),
    "file-changed": () => ({
      problem: "The file changed while it was read",
      action: "Wait until the other program has finished with it, and try again.",
    }),
    "file-encrypted": () => ({
      problem: "The workbook is protected by a password",
      action: "Remove the password in the spreadsheet, and save it again.",
    }),
    "too-large": (e) => tooLargeFile(e, "en"),
    "sheet-unknown": (e) => ({
      problem: `The workbook has no sheet${found(e)}`,
      action: "Correct “sheet” of the table in codebook.yaml.",
    }),
    "sheet-ambiguous": () => ({
      problem: "Several sheets of the workbook hold data",
      action: "Set “sheet” of the table in codebook.yaml.",
    }),
    "formula-failed": (e) =>
      e.value === "="
        ? {
            problem: `The formula in cell ${detail(e)} was never calculated, so the cell has no value`,
            action: "Open the workbook in a spreadsheet, and save it again.",
          }
        : {
            problem: `The formula in cell ${detail(e)} gives the error${found(e)}`,
            action: "Correct the formula in the spreadsheet, or add the error to “missing” in codebook.yaml.",
          },
    "cells-merged": (e) => ({
      problem: `Cells are merged from ${detail(e)} on, so only the first of them has a value`,
      action: "Unmerge them in the spreadsheet, and fill in each cell.",
    }),
    "encoding-invalid": (e) => ({
      problem: `The file's characters cannot be read${e.detail ? ` as ${e.detail}` : ""}`,
      action: "Save the file again as CSV UTF-8, or set “encoding” for the table in codebook.yaml.",
    }),
    "delimiter-ambiguous": ({ detail }) => ({
      problem: "It is not clear which character separates the columns",
      action:
        detail === "init"
          ? 'Say which is right with --delimiter ";" (or "," or tab), or save the file from Excel as “Excel Workbook (.xlsx)”.'
          : "Set “delimiter” for the table in codebook.yaml.",
    }),
    "csv-malformed": (e) => malformedCsv(e, "en"),
    "row-ragged": (e) => ({
      problem: `The row has ${e.value === "1" ? "1 cell" : `${e.value ?? "another number of"} cells`}, but the header has ${e.expected?.[0] ?? "another number"}`,
      action: "Check whether a cell is missing or a separator stands without quotes.",
    }),
    "header-duplicate": (e) => ({
      problem: `Two columns have the same header${found(e)}`,
      action: "Give each a name of its own.",
    }),
    "column-missing": (e) => ({
      problem: `The file has no column “${e.header ?? e.value ?? ""}”`,
      action: "Correct the header in the file, or “header” in codebook.yaml.",
    }),
    "columns-unusable": () => ({
      problem: "No column of the file can be used in a report",
      action: "Personal data, free text and empty columns are not read. Give a file that has other columns too.",
    }),
    "level-unknown": (e) => ({
      problem: `Unknown value${found(e)}`,
      action:
        e.header === undefined
          ? "Correct the name."
          : "Correct the cell, or add the value to “levels” in codebook.yaml.",
    }),
    "number-invalid": (e) => ({
      problem: e.severity === "error" ? `Not a number${found(e)}` : `The number${found(e)} can be read in two ways`,
      action: "Write a number in the cell, or leave it empty.",
    }),
    "date-invalid": (e) => ({ problem: `Not a date${found(e)}`, action: "Write the date as dd-mm-yyyy." }),
    "value-required": () => ({
      problem: "The cell is empty but must be filled in",
      action: "Fill it in, or remove “required” in codebook.yaml.",
    }),
    "value-out-of-bounds": (e) => ({
      problem: `The number is out of bounds${found(e)}`,
      action: "Correct the cell, or correct “min” and “max” in codebook.yaml.",
    }),
    "date-out-of-period": (e) => ({
      problem: `The date is outside the period${found(e)}`,
      action: "Correct the date, or correct “period” in codebook.yaml.",
    }),
    "value-duplicate": () => ({
      problem: "The value occurs more than once but must be unique",
      action: "Remove one row, or give it a number of its own.",
    }),
    "rule-broken": (e) => ({
      problem: `The row breaks a rule: ${detail(e)}`,
      action: "Correct the row, or correct the rule in codebook.yaml.",
    }),
    "personal-data": (e) => ({
      problem: `The cell ${certainKinds.has(detail(e)) ? "holds" : "looks like"} ${personal(e)} and was not read`,
      action: `Remove it from the file. It must not be part of a report.${mayBeChance.has(detail(e)) ? wayOut : ""}`,
    }),
    "personal-allowed": (e) => ({
      problem: `The number looks like ${personal(e)} but is allowed here`,
      action: "Check that the column holds serial numbers only, or remove “personal: allowed” in codebook.yaml.",
    }),
    "reference-unknown": (e) => ({
      problem: `The row refers to a number that does not exist in ${detail(e)}`,
      action: "Correct the number, or add the row that it refers to.",
    }),
    "columns-unread": (e) => ({
      problem: `Columns that codebook.yaml does not name were not read: ${detail(e)}`,
      action: "Describe them in codebook.yaml if they are to be used.",
    }),
    "yaml-syntax": (e) => ({
      problem: `The file cannot be read as YAML: ${detail(e)}`,
      action: "Check indentation, colons and quotes on the line.",
    }),
    "key-unknown": (e) => ({ problem: `Unknown key${found(e)}`, action: "Correct its name, or delete it." }),
    "key-missing": (e) => ({ problem: `The key “${e.detail ?? e.value ?? ""}” is missing`, action: "Add it." }),
    "value-invalid": (e) => ({
      problem: `The value is not valid${e.detail ? ` for “${e.detail}”` : ""}${e.value === undefined ? "" : `: “${e.value}”`}`,
      action: "Correct the value.",
    }),
    "contrast-low": (e) => lowContrast(e, "en"),
    "font-unusable": (e) => unusableFont(e, "en"),
    "id-duplicate": (e) => ({
      problem: `The name${found(e)} is used more than once`,
      action: "Give each a name of its own.",
    }),
    ...englishReportFaults,
    "files-apart": () => ({
      problem: "The data files are not in one folder",
      action: "Put them in one folder. The report reads all of them from there.",
    }),
    "target-exists": () => ({
      problem: "The file exists already and is not overwritten",
      action: "Choose another folder, or move the file.",
    }),
    "output-unwritable": (e) => ({
      problem: `Cannot write here${e.detail ? ` (${e.detail})` : ""}`,
      action: "Choose another folder with --out, or close the file if it is open.",
    }),
  },
  severity: { error: "error", warning: "warning", note: "note" },
  row: "row",
  column: "column",
  occurrences: (count) => `${count} rows, the first one here`,
  didYouMean: (word) => `Did you mean “${word}”?`,
  expected: (alternatives, code) => {
    const list = alternatives.join(", ");
    return `${expectedHeadings[code] ?? "Expected"}: ${list}${list.endsWith("…") ? "" : "."}`;
  },
  summary: (errors, warnings, notes) =>
    [
      errors > 0 ? counted(errors, "error", "errors") : "",
      warnings > 0 ? counted(warnings, "warning", "warnings") : "",
      notes > 0 ? counted(notes, "note", "notes") : "",
    ]
      .filter(Boolean)
      .join(", "),
  nothingWritten: "Nothing was written.",
  checked: (tables, results, withheld) =>
    `In order: ${counted(tables, "table", "tables")}, ${counted(results, "result", "results")} (${withheld} withheld to protect people's anonymity).`,
  wrote: ({ pages, figures, seconds }) =>
    `${counted(pages, "page", "pages")}, ${counted(figures, "figure", "figures")}, ${seconds} s`,
  progress: {
    reading: "Reading the data",
    measuring: "Measuring",
    composing: "Composing the chapters",
    drawing: "Drawing figures and pages",
    writing: "Writing the files",
  },
  codebook: codebookComments,
  init: {
    title: "What is the report to be called?",
    reportLanguage: "In which language is the report to be?",
    delimiter: (file) => `Which character parts the columns of ${file}?`,
    accepted: "Which column says who accepted the offer?",
    reached: "Which column says who was reached?",
    none: "None of them",
    level: (column) => `Which value of “${column}” means yes?`,
    cancelled: "Cancelled.",
    wrote: ({ folder, codebook, leftOut }) =>
      [
        leftOut === 0 ? "" : `${counted(leftOut, "column is", "columns are")} left out: ${codebook} says why.`,
        `Look through ${codebook}, and make the report with: udbytte render ${folder}`,
      ]
        .filter(Boolean)
        .join("\n"),
  },
  usage: {
    init: "make a new report from data files: codebook.yaml, report.yaml and chapters",
    initUsage: "[options] <folder> <files...>",
    newFolder: "folder for the new report",
    files: "data files, all in one folder; they stay where they are",
    filesName: "files",
    title: "title of the report",
    accepted: "who accepted the offer: column=value (guessed otherwise)",
    reached: "who was reached: column=value (guessed otherwise)",
    description: "Turns registers and surveys into an evaluation report.",
    render: "make the report as a PDF, with its results as JSON",
    check: "check data, settings and chapters without writing anything",
    folder: "the report's folder, with report.yaml",
    folderName: "folder",
    folderUsage: "[options] <folder>",
    commandUsage: "[options] [command]",
    out: "folder to write to (otherwise out/<report>)",
    chart: "write a figure's Vega-Lite specification (--spec), for use elsewhere",
    chartUsage: "[options] <folder> <figure>",
    chartOut: "file to write to (otherwise standard output)",
    figure: "the figure's name in report.yaml",
    figureName: "figure",
    spec: "the figure's Vega-Lite specification as JSON",
    specNeeded: "The option --spec is missing: the command chart writes nothing but specifications.",
    language: "language of the messages: da or en",
    reportLanguage: "language of the report: da, nb or en (otherwise by the words of the files)",
    delimiter: "the character between the columns where a CSV file leaves doubt: ; , | or tab",
    json: "write faults and outcome as JSON to standard output",
    help: "show this help",
    version: "show the version",
    usageHeading: "Usage:",
    optionsHeading: "Options:",
    commandsHeading: "Commands:",
    argumentsHeading: "Arguments:",
    unknownLanguage: (value, choices) =>
      `Unknown language “${value}”: choose ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}.`,
    unknownDelimiter: (value) => `Unknown delimiter “${value}”: choose ";", ",", "|" or tab.`,
    unknownCommand: (value) => `Unknown command “${value}”.`,
    unknownOption: (value) => `Unknown option “${value}”.`,
    missingArgument: (name) => `The argument <${name}> is missing.`,
    missingValue: (option) => `The option ${option} lacks its value.`,
    tooManyArguments: "Too many arguments.",
    seeHelp: "See udbytte --help.",
  },
};
