import type { Language } from "../model/report-definition.ts";

/** Words of the numbers behind the figures: the appendix, the attached files, and what leads to them. */
export interface FigureDataWords {
  /** Title of the appendix. */
  readonly title: string;
  readonly introduction: string;
  /** What stands before the number of a table of the appendix: „tabel B1". */
  readonly letter: string;
  /** „Tallene bag figur 3" */
  readonly numbersOf: (figure: string) => string;
  readonly stepsOf: (figure: string) => string;
  /** Beginning of „Tallene står i tabel B1." */
  readonly numbersIn: string;
  readonly stepsIn: string;
  /** „Vedhæftet som figur-3-svar.csv." */
  readonly attachedAs: (file: string) => string;
  /** Where the data of a figure are, for its alternative text; the table is null when there is none. */
  readonly place: (isSteps: boolean, table: string | null, file: string) => string;
  readonly heads: Readonly<Record<FigureDataHead, string>>;
  /** Head of the intervals, in one line. */
  readonly interval: (level: string) => string;
  readonly lower: string;
  readonly upper: string;
  /** „brud: ny kode" */
  readonly breakBefore: (reason: string) => string;
}

/** Columns of labels and of numbers. */
export type FigureDataHead =
  | "answer"
  | "bar"
  | "bound"
  | "count"
  | "group"
  | "item"
  | "line"
  | "ofStep"
  | "part"
  | "period"
  | "question"
  | "series"
  | "step"
  | "stepText"
  | "time"
  | "value"
  | "unit"
  | "lower"
  | "upper"
  | "printed"
  | "remark"
  | "result";

const da: FigureDataWords = {
  title: "Figurernes tal",
  introduction:
    "Her står de tal, som figurerne er tegnet af. De er også vedhæftet denne fil, som en CSV-fil for hver figur, der kan åbnes i et regneark. Intervallerne er konfidensintervaller.",
  letter: "B",
  numbersOf: (figure) => `Tallene bag ${figure}`,
  stepsOf: (figure) => `Trinene i ${figure}`,
  numbersIn: "Tallene står i ",
  stepsIn: "Trinene står i ",
  attachedAs: (file) => `Vedhæftet som ${file}.`,
  place: (isSteps, table, file) =>
    `${isSteps ? "Trinene" : "Tallene"} står i ${table === null ? "" : `${table} og i `}den vedhæftede fil ${file}.`,
  heads: {
    answer: "Svar",
    bar: "Søjle",
    bound: "Grænse",
    count: "Antal",
    group: "Gruppe",
    item: "Emne",
    line: "Linje",
    ofStep: "Andel af",
    part: "Del",
    period: "Periode",
    question: "Spørgsmål",
    series: "Serie",
    step: "Trin",
    stepText: "Indhold",
    time: "Tidspunkt",
    value: "Værdi",
    unit: "Enhed",
    lower: "Nedre grænse",
    upper: "Øvre grænse",
    printed: "Vist i rapporten",
    remark: "Bemærkning",
    result: "Resultat",
  },
  interval: (level) => `Interval\u00A0(${level})`,
  lower: "nedre",
  upper: "øvre",
  breakBefore: (reason) => `brud: ${reason}`,
};

const nb: FigureDataWords = {
  title: "Tallene bak figurene",
  introduction:
    "Her står tallene som figurene er tegnet av. De er også vedlagt denne filen, som én CSV-fil for hver figur, som kan åpnes i et regneark. Intervallene er konfidensintervaller.",
  letter: "V",
  numbersOf: (figure) => `Tallene bak ${figure}`,
  stepsOf: (figure) => `Trinnene i ${figure}`,
  numbersIn: "Tallene står i ",
  stepsIn: "Trinnene står i ",
  attachedAs: (file) => `Vedlagt som ${file}.`,
  place: (isSteps, table, file) =>
    `${isSteps ? "Trinnene" : "Tallene"} står i ${table === null ? "" : `${table} og i `}den vedlagte filen ${file}.`,
  heads: {
    answer: "Svar",
    bar: "Søyle",
    bound: "Grense",
    count: "Antall",
    group: "Gruppe",
    item: "Emne",
    line: "Linje",
    ofStep: "Andel av",
    part: "Del",
    period: "Periode",
    question: "Spørsmål",
    series: "Serie",
    step: "Trinn",
    stepText: "Innhold",
    time: "Tidspunkt",
    value: "Verdi",
    unit: "Enhet",
    lower: "Nedre grense",
    upper: "Øvre grense",
    printed: "Vist i rapporten",
    remark: "Merknad",
    result: "Resultat",
  },
  interval: (level) => `Intervall\u00A0(${level})`,
  lower: "nedre",
  upper: "øvre",
  breakBefore: (reason) => `brudd: ${reason}`,
};

const en: FigureDataWords = {
  title: "Numbers behind the figures",
  introduction:
    "These are the numbers that the figures are drawn from. They are attached to this file too, as a CSV file for each figure, which a spreadsheet opens. The intervals are confidence intervals.",
  letter: "A",
  numbersOf: (figure) => `Numbers behind ${figure}`,
  stepsOf: (figure) => `The steps of ${figure}`,
  numbersIn: "The numbers are in ",
  stepsIn: "The steps are in ",
  attachedAs: (file) => `Attached as ${file}.`,
  place: (isSteps, table, file) =>
    `The ${isSteps ? "steps" : "numbers"} are in ${table === null ? "" : `${table} and in `}the attached file ${file}.`,
  heads: {
    answer: "Answer",
    bar: "Bar",
    bound: "Bound",
    count: "Number",
    group: "Group",
    item: "Item",
    line: "Line",
    ofStep: "Share of",
    part: "Part",
    period: "Period",
    question: "Question",
    series: "Series",
    step: "Step",
    stepText: "Content",
    time: "Time",
    value: "Value",
    unit: "Unit",
    lower: "Lower bound",
    upper: "Upper bound",
    printed: "Shown in the report",
    remark: "Remark",
    result: "Result",
  },
  interval: (level) => `Interval\u00A0(${level})`,
  lower: "lower",
  upper: "upper",
  breakBefore: (reason) => `break: ${reason}`,
};

const wordsByLanguage: Readonly<Record<Language, FigureDataWords>> = { da, nb, en };

/**
 * The words of the numbers behind the figures.
 *
 * @param language Language of the report.
 * @example
 * figureDataWords("da").numbersOf("figur 3"); // => "Tallene bag figur 3"
 * figureDataWords("en").place(false, null, "figure-1-answers.csv"); // => "The numbers are in the attached file figure-1-answers.csv."
 */
export function figureDataWords(language: Language): FigureDataWords {
  return wordsByLanguage[language];
}
