import type { CompositionDefinition, TableCodebook } from "@udbytte/core";
import { formatPeriod } from "../language/format-date.ts";
import type { FigureDefinition, Language } from "../model/report-definition.ts";
import { inAttribute, inProse, midSentence } from "./chapter-words.ts";
import { compositionFigure, type Published, shownOf } from "./plan-figures.ts";
import { type PlannedCost, type PlannedRegister, type ReportPlan, variableLabel } from "./plan-report.ts";
import type { Part } from "./scaffold-words.ts";
import { joinParts, type Section, type Writing } from "./sections.ts";
import { choiceParts, surveySection } from "./survey-chapter.ts";
import { uptakeChapter } from "./uptake-chapter.ts";
import { scaffoldWords } from "./words-of.ts";

/** A chapter as scaffolded: its name, its text and the figures it places. */
export interface ScaffoldedChapter {
  readonly name: string;
  readonly text: string;
  readonly figures: readonly FigureDefinition[];
}

/**
 * The chapters of a first report: sources, who is in the registers, who accepted, questionnaires, costs and method, as far
 * as there is something to say. Every number is a `{{ }}`, and only such as may be printed.
 *
 * @param plan What is measured.
 * @param results Its results, protected.
 * @param language That of the report.
 */
export function writeChapters(
  plan: ReportPlan,
  results: Published,
  language: Language = "da",
): readonly ScaffoldedChapter[] {
  const words = scaffoldWords[language];
  const writing: Writing = { words, results, prose: (text) => inProse(text, words.fromFile) };
  const { names } = words;
  const chapters = [
    { name: names.sources, ...sources(plan, writing, language) },
    ...chapter(names.who, words.who.title, plan.registers, (register) => registerSection(register, writing)),
    ...(plan.uptake === undefined ? [] : [{ name: names.answers, ...uptakeChapter(plan.uptake, writing) }]),
    ...chapter(names.survey, words.survey.title, plan.surveys, (survey) => surveySection(survey, writing)),
    ...chapter(names.costs, words.costs.title, plan.costs, (cost) => costSection(cost, writing)),
    { name: names.method, text: words.method, figures: [] },
  ];
  return chapters.map(({ name, ...rest }, index) => ({
    name: `${String(index + 1).padStart(2, "0")}-${name}.md`,
    ...rest,
  }));
}

/** A chapter with a section for each table; none where there are no tables. */
function chapter<T>(
  name: string,
  title: string,
  tables: readonly T[],
  write: (table: T) => Section,
): readonly (Section & { readonly name: string })[] {
  if (tables.length === 0) return [];
  const sections = tables.map(write);
  const text = `# ${title}\n\n${sections.map((section) => section.text).join("\n")}`;
  return [{ name, text, figures: sections.flatMap(({ figures }) => figures) }];
}

function sources({ counts }: ReportPlan, { words, results, prose }: Writing, language: Language): Section {
  const { title, lead, table: caption, by, columns, task } = words.sources;
  const rows = counts.map(({ table, id }) => {
    const period =
      table.period === undefined
        ? ""
        : `:typed[${formatPeriod(table.period, language)}]{source="${inAttribute(words.fromDates)}"}`;
    const count = results.get(id)?.status === "published" ? `{{ ${id} count }}` : "";
    return `| ${prose(table.label)} | ${prose(table.unit)} | ${count} | ${period} |`;
  });
  const text = `# ${title}

:::lead
${lead(`{{ table ${words.names.sources} }}`)}
:::

:::box{title="${words.draftTitle}"}
${words.draft}
:::

:::table{#${words.names.sources} title="${caption}" source="${by}"}

| ${columns.join(" | ")} |
|---|---|---:|---|
${rows.join("\n")}

:::

${task}
`;
  return { text, figures: [] };
}

function registerSection({ table, compositions, choices }: PlannedRegister, writing: Writing): Section {
  const { words, results, prose } = writing;
  const parts = [
    ...compositions.flatMap((definition) => compositionPart(definition, table, writing) ?? []),
    ...choiceParts(choices, writing),
  ];
  const total =
    results.get(table.id)?.status === "published"
      ? `${words.who.total(`{{ ${table.id} count }}`, prose(table.unit))}\n`
      : "";
  return joinParts(`## ${prose(table.label)}\n\n${total}`, parts);
}

function compositionPart(
  definition: CompositionDefinition,
  table: TableCodebook,
  { words, results, prose }: Writing,
): Section | undefined {
  const label = variableLabel(table, definition.of);
  const figure = compositionFigure(definition, words.who.by(midSentence(label)), results);
  if (figure === undefined) return undefined;
  const [first = "", second = ""] = largest(definition.id, results);
  const sentence = words.who.parts(
    `{{ ${first} n }}`,
    prose(table.unit),
    partOf(first),
    partOf(second),
    `{{ Figure ${figure.id} }}`,
  );
  return { text: `### ${prose(label)}\n\n${sentence}\n\n::figure{#${figure.id}}\n`, figures: [figure] };
}

function partOf(id: string): Part {
  return { label: `{{ ${id} label }}`, share: `{{ ${id} percent }}` };
}

/** Ids of the groups, the largest first. */
function largest(definition: string, results: Published): readonly string[] {
  return shownOf(definition, results)
    .toSorted((a, b) => b.numerator - a.numerator)
    .map(({ id }) => id);
}

function costSection({ table, definition }: PlannedCost, { words, results, prose }: Writing): Section {
  const rows = [...results.values()]
    .filter(
      (result) => result.definition === definition.id && result.id !== definition.id && result.status === "published",
    )
    .filter(
      (result) =>
        !result.group.some(({ missing }) => missing) &&
        "amount" in result &&
        result.kind === "amount" &&
        result.amount !== 0,
    )
    .filter(({ group }) => group[0]?.variable === definition.by[0])
    .map(({ id }) => `| {{ ${id} label }} | {{ ${id} kr }} |`);
  const text = `## ${prose(table.label)}

:::table{#${definition.id} title="${inAttribute(table.label)}" source="${inAttribute(table.label)}"}

| ${words.costs.item} | ${words.costs.amount} |
|---|---:|
${rows.join("\n")}${rows.length > 0 ? "\n" : ""}| **${words.costs.total}** | {{ ${definition.id} kr }} |

:::
`;
  return { text, figures: [] };
}
