import { inAttribute } from "./chapter-words.ts";
import { shownOf, surveyFigure } from "./plan-figures.ts";
import type { PlannedChoice, PlannedSurvey } from "./plan-report.ts";
import { joinParts, type Section, type Writing } from "./sections.ts";

/** The section of one questionnaire: how many answered, the positive answers, and the multiple-choice items. */
export function surveySection(survey: PlannedSurvey, writing: Writing): Section {
  const { table, items, choices } = survey;
  const { words, results, prose } = writing;
  const figure = surveyFigure(items, words.survey.positive(table.label), results);
  const shown =
    figure === undefined
      ? ""
      : `\n${words.survey.figure(`{{ Figure ${figure.id} }}`, `{{ table ${items.id} }}`)}\n\n::figure{#${figure.id}}\n`;
  const text = `## ${prose(table.label)}

${responses(survey, writing)}${shown}
${answersTable(survey, writing)}`;
  return joinParts(text, [
    { text: "", figures: figure === undefined ? [] : [figure] },
    ...choiceParts(choices, writing),
  ]);
}

function responses({ rate }: PlannedSurvey, { words, results }: Writing): string {
  if (rate === undefined) return "";
  const ids = [rate.id, `${rate.id}.sent`, `${rate.id}.answered`];
  if (!ids.every((id) => results.get(id)?.status === "published")) return "";
  const { id } = rate;
  return `${words.survey.rate(`{{ ${id}.sent count }}`, `{{ ${id}.answered count }}`, `{{ ${id} percent }}`)}\n`;
}

function answersTable({ table, items }: PlannedSurvey, { words, results }: Writing): string {
  const shown = shownOf(items.id, results).map(({ id }) => id);
  const rows = items.items
    .map(({ variable }) => `${items.id}.${variable}`)
    .filter((id) => shown.includes(id))
    .map((id) => {
      const unsure = shown.includes(`${id}.dont-know`) ? `{{ ${id}.dont-know percent }}` : "";
      return `| {{ ${id} label }} | {{ ${id} percent }} | {{ ${id} n }} | ${unsure} |`;
    });
  if (rows.length === 0) return `${words.survey.tooFew}\n`;
  return `:::table{#${items.id} title="${inAttribute(words.survey.answers(table.label))}" source="${inAttribute(table.label)}" note="${inAttribute(words.survey.note)}"}

| ${words.survey.columns.join(" | ")} |
|---|---:|---:|---:|
${rows.join("\n")}

:::
`;
}

/** A part for each multiple-choice item with two options or more that may be printed. */
export function choiceParts(choices: readonly PlannedChoice[], { words, results, prose }: Writing): readonly Section[] {
  return choices.flatMap(({ label, definition }) => {
    const figure = surveyFigure(definition, label, results);
    const [first] = shownOf(definition.id, results);
    if (figure === undefined || first === undefined) return [];
    const sentence = words.survey.choices(`{{ ${first.id} n }}`, `{{ Figure ${figure.id} }}`);
    return [{ text: `### ${prose(label)}\n\n${sentence}\n\n::figure{#${figure.id}}\n`, figures: [figure] }];
  });
}
