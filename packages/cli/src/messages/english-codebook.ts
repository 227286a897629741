import type { CodebookWords } from "@udbytte/core";

const rows = (count: number): string => count.toLocaleString("en-GB");
const few = (threshold: number): string => `under ${threshold}`;

/** Comments of a proposed codebook.yaml in English. */
export const codebookComments: CodebookWords = {
  introduction:
    "What the columns of the data files mean. This is a proposal made from the files: read it through and correct it.\nNumbers after # are rows. Columns that are not named here are not read.",
  rows: (count) => `${rows(count)} rows`,
  occurs: (count, threshold) => (count === null ? few(threshold) : rows(count)),
  missing: (count, threshold) => `missing in ${count === null ? few(threshold) : rows(count)} rows`,
  leftOutHeading: "Left out:",
  firstAt: (row) => `first in row ${row}`,
  leftOut: {
    "personal-number": "looks like personal identity numbers. Remove the column from the file",
    "personal-email": "looks like e-mail addresses. Remove the column from the file",
    "personal-phone": "looks like phone numbers. Remove the column from the file",
    "personal-name": "looks like names or addresses. Remove the column from the file",
    "birth-date": "looks like dates of birth. Make it ages in years",
    "free-text": "looks like free text, which is not read",
    empty: "has no values",
    mixed: "has cells of several kinds, such as dates and words. Correct them in the file, and add the column here",
    "no-header": "has no header",
  },
  doubts: {
    "codes-without-words": () =>
      "Unsure: the values are numbers. Write what they stand for in “label”, and the number in “synonyms”.",
    misspelling: ([found = "", meant = ""]) => `Unsure: is “${found}” the same as “${meant}”? Then make it a synonym.`,
    "thousands-or-decimals": () =>
      "Unsure: 43.000 is read as forty-three thousand. Correct “locale” if it is decimals.",
    "unit-unknown": () => "Unsure: the file does not say what the numbers are in. Correct “unit”.",
    "bands-by-range": () =>
      "Unsure: the limits follow the lowest and the highest number. Choose ones that mean something.",
    "bands-of-age": () => "Read as ages. Correct the limits if you use others.",
    "digits-as-yes-no": () => "Unsure: 1 is read as yes and 0 as no.",
  },
  missingCode: (_code, count, threshold) =>
    `read as a missing value (${count === null ? few(threshold) : rows(count)} cells)`,
  unit: "what one row is: people, sessions …",
  period: "from the first to the last date in the file",
  files:
    "Files with the same columns are read as one table. Part them if they do not belong together. New files are added here.",
  rules: "The rules hold for every row of the files. Delete those that hold by accident.",
  references: "every value stands there",
  form: "how the file was read",
  answers: (parts) => parts.map(([answer, occurs]) => `${answer}: ${occurs}`).join(", "),
};
