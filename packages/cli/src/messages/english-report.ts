import type { DataError } from "@udbytte/core";
import type { ReportFaults } from "./message.ts";

const found = (error: DataError): string => (error.value === undefined ? "" : ` “${error.value}”`);
const detail = (error: DataError): string => error.detail ?? "";

/** Faults of `report.yaml`, its chapters and figures in English. */
export const englishReportFaults: ReportFaults = {
  "table-unknown": (e) => ({ problem: `Unknown table${found(e)}`, action: "Use a name from codebook.yaml." }),
  "variable-unknown": (e) => ({
    problem: `Unknown variable${found(e)}`,
    action: "Use the name of a column from codebook.yaml.",
  }),
  "result-unknown": (e) => ({
    problem: `Unknown result${found(e)}`,
    action: "Use a name from “results” or “facts” in report.yaml.",
  }),
  "figure-unknown": (e) => ({
    problem: `Unknown figure${found(e)}`,
    action: "Use a name from “figures” in report.yaml.",
  }),
  "fact-unknown": (e) => ({ problem: `Unknown fact${found(e)}`, action: "Add it to “facts” in report.yaml." }),
  "expression-syntax": (e) => ({
    problem: `The expression cannot be read${found(e)}`,
    action: "Write {{ result format }}, for example {{ optag percent }}.",
  }),
  "format-unknown": (e) => ({ problem: `Unknown format${found(e)}`, action: "Use one of those named." }),
  "format-unfit": (e) => ({
    problem: `The format${found(e)} does not fit the result${e.detail ? ` “${e.detail}”` : ""}`,
    action: "Choose a format that fits.",
  }),
  "figure-reference-unknown": (e) => ({
    problem: `The reference leads to something that does not exist${found(e)}`,
    action: "Correct the name in the reference.",
  }),
  "directive-unknown": (e) => ({ problem: `Unknown block${found(e)}`, action: "Use one of those named." }),
  "attribute-missing": (e) => ({
    problem: `“${detail(e)}” lacks the attribute${found(e)}`,
    action: "Add it in the braces.",
  }),
  "heading-missing": ({ value }) =>
    value === undefined
      ? {
          problem: "The chapter does not begin with its name",
          action: "Write it on the first line after a #: # Name of the chapter.",
        }
      : { problem: `The heading “${value}” is empty`, action: "Write it after the sign, or delete the line." },
  "footnote-unknown": (e) => ({
    problem: `The footnote${found(e)} is not written`,
    action: "Add it at the end of the chapter: [^name]: text.",
  }),
  "number-typed": (e) => ({
    problem: `The number${found(e)} is typed by hand`,
    action:
      'Write it as {{ … }} so that it follows the data; or as :typed[number]{source="…"} if it comes from elsewhere.',
  }),
  "claim-untrue": (e) => ({
    problem: `The claim${found(e)} does not agree with the result${e.detail ? ` (${e.detail})` : ""}`,
    action: "Change the words to fit the number.",
  }),
  "value-withheld": (e) => ({
    problem: `The result${found(e)} is not shown, because it is about too few people`,
    action: "Reword the sentence so that it does not name the number.",
  }),
  "link-text-bare": (e) => ({
    problem: `The text of the link${found(e)} does not say where it leads`,
    action: "Let it say what the reader finds: [The report at Statistics Denmark](https://…).",
  }),
  "figure-kind": (e) => ({
    problem: `A figure of the kind “${detail(e)}” cannot show the result${found(e)}`,
    action: e.expected?.length
      ? "Use one of the kinds named, or choose another result."
      : "Choose another result, or show the number in a table.",
  }),
  "figure-mixed": (e) => ({
    problem: `The result${found(e)} cannot stand on the same axis as the figure's first`,
    action: "Show ratios, differences, shares, counts and amounts in figures of their own.",
  }),
  "figure-incomplete": (e) => ({
    problem: `The figure lacks the answer${found(e)}`,
    action: "Name it in “negative”, “positive”, “neutral” or “dontKnow”, so that the bars are of all who answered.",
  }),
  "figure-small": (e) => ({
    problem: `The figure${found(e)} has shrunk to fit on its page, and its letters are only ${detail(e)} points high`,
    action: "Divide it into figures of fewer rows, or make its words shorter. If it is too wide: landscape: true.",
  }),
  "figure-unplaced": (e) => ({
    problem: `The figure${found(e)} stands in no chapter`,
    action: "Place it with ::figure{#name}, or remove it from report.yaml.",
  }),
  "glyph-missing": (e) => ({ problem: `The typeface has no character${found(e)}`, action: "Use another character." }),
  "specification-none": (e) => ({
    problem: `The figure${found(e)} has no Vega-Lite specification, since the kind “${detail(e)}” is drawn without Vega-Lite`,
    action: "Choose one of the figures named; this one can be taken from the finished PDF.",
  }),
};
