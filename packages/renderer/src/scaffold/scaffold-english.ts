import type { ScaffoldWords } from "./scaffold-words.ts";

/** A scaffolded report in English. */
export const english: ScaffoldWords = {
  names: {
    sources: "sources",
    who: "who",
    answers: "answers",
    survey: "survey",
    costs: "costs",
    method: "method",
    uptake: "uptake",
    reached: "uptake-contact",
    answer: "uptake-answer",
    by: "uptake-by",
    sum: "total",
    rate: "response-rate",
    items: "answers",
  },
  head: {
    subtitle: "First draft",
    kicker: "Evaluation",
    edition: "Draft",
    author: "Not stated",
    notice: "A draft made from the data files. Text and interpretation are missing.",
    noPeriod: "Period not stated",
    partnersNote: "who is behind it, as [Name, Name]",
    authorNote: "the organisation",
    dataNote: "the folder with the data files and codebook.yaml",
    policyNote: "numbers of one to four people are not shown",
  },
  quote: (text) => `“${text}”`,
  fromFile: "The data file’s own words",
  fromDates: "The dates in the file",
  where: (unit, column, level) => `${unit} where “${column}” is “${level}”`,
  sentForms: "questionnaires sent out",
  responses: "responses",
  draftTitle: "Draft",
  draft: "The text is a draft. The numbers are computed from the data files. What they mean is for you to write.",
  sources: {
    title: "The sources",
    lead: (table) =>
      `The report rests on the data files that ${table} shows. This chapter tells what they are and how much is in them.`,
    table: "The data files",
    by: "Own count",
    columns: ["Source", "A row is one of", "Number", "Period"],
    task: "Write here who recorded the data, why they were recorded, and what may be missing.",
  },
  who: {
    title: "Who is included",
    total: (count, unit) => `In all there are ${count} ${unit}.`,
    by: (label) => `By ${label}`,
    parts: (known, unit, first, second, figure) =>
      `The information is there for ${known} ${unit}. The group “${first.label}” makes up ${first.share}, and the group “${second.label}” makes up ${second.share}. ${figure} shows them all.`,
  },
  uptake: {
    title: (yes) => `Who answers “${yes}”?`,
    heading: "The answer",
    reachedFact: (share, unit) => `${share} of the ${unit} are about somebody who was reached`,
    acceptedFact: (share, yes) => `${share} of them answered “${yes}”`,
    figure: "The answer to the offer",
    all: (figure) => `${figure} shows all the answers.`,
    rate: (of, population, count, yes, share, interval) =>
      `The count covers ${of} ${population}. Of these, ${count} answered “${yes}”. That is ${share}, with a statistical uncertainty of ${interval}.`,
    tooFew: "There are too few answers for the number to be shown.",
    by: (label) => `The answer by ${label}`,
    others: "Other answers",
    groups: (high, low, yes, figure) =>
      `In the group “${high.label}”, ${high.share} answered “${yes}”; in the group “${low.label}”, ${low.share}. ${figure} shows all the groups.`,
  },
  survey: {
    title: "What do they answer?",
    rate: (sent, answered, share) =>
      `${sent} questionnaires were sent out, and ${answered} were returned. The response rate is ${share}.`,
    positive: (label) => `Positive answers in “${label}”`,
    figure: (figure, table) =>
      `The answers “agree”, “satisfied”, “yes” and the like are counted as positive. ${figure} shows how large a part they are, and ${table} how many answered.`,
    answers: (label) => `The answers in “${label}”`,
    note: "The share is of all who answered the question, also those who answered don’t know.",
    columns: ["Question", "Positive answers", "Answers in all", "Don’t know"],
    tooFew: "There are too few answers for them to be shown.",
    choices: (known, figure) =>
      `Several answers could be chosen. ${known} chose at least one. ${figure} shows how large a part of them chose each answer.`,
  },
  costs: { title: "Costs", item: "Item", amount: "Amount", total: "In all" },
  method: `# Method

## How the numbers were made

Every number in the report is computed from the data files when the report is made. Percentages are rounded to whole numbers, so they may add up to slightly more or less than the whole. Below each figure stands how many it rests on.

## Missing information

Where a piece of information is missing, it does not count in the percentages about it. Below the figures stands how many are missing. Nothing has been guessed.

## Uncertainty

A number from a small group is less certain than one from a large group. The shares therefore have an interval. It is computed by Wilson’s method and shows how much the number may vary by chance. It says nothing of errors in the records.

## Few people

Numbers about so few that somebody might be recognised are not shown: not in the text, not in the figures, and not in the data that come with the report.

## What the report cannot show

Write here what the data cannot answer. Without a group to compare with, for example, they cannot show what would have happened without the programme.
`,
};
