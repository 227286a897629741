import type { FigureDefinition } from "../model/report-definition.ts";
import { midSentence } from "./chapter-words.ts";
import { compositionFigure, shownOf, uptakeFigure } from "./plan-figures.ts";
import { type PlannedUptake, variableLabel } from "./plan-report.ts";
import { joinParts, type Section, type Writing } from "./sections.ts";

/** The chapter on who accepted: how many of those who were reached, and by each column. */
export function uptakeChapter(plan: PlannedUptake, writing: Writing): Section {
  const { table, answers, overall, groups } = plan;
  const { words, results, prose } = writing;
  const [column = "", level = ""] = Object.entries(overall.accepted)[0] ?? [];
  const found = table.columns.find(({ id }) => id === column);
  const yes =
    (found?.type === "category" ? found.levels.find(({ id }) => id === level)?.label : undefined) ?? String(level);
  const figure = compositionFigure(answers, words.uptake.figure, results);
  const shown =
    figure === undefined ? "" : ` ${words.uptake.all(`{{ Figure ${figure.id} }}`)}\n\n::figure{#${figure.id}}`;
  const opening = `# ${words.uptake.title(prose(yes))}
${keyFigures(plan, prose(yes), writing)}
## ${words.uptake.heading}

${rate(plan, prose(yes), writing)}${shown}
`;
  const parts = groups.flatMap((definition) => {
    const label = variableLabel(table, definition.by[0] ?? "");
    const said = { title: words.uptake.by(midSentence(label)), positive: yes, rest: words.uptake.others };
    const stacked = uptakeFigure(definition, said, results);
    return stacked === undefined ? [] : [groupPart(label, prose(yes), stacked, writing)];
  });
  const all = joinParts(opening, parts);
  return { text: all.text, figures: [...(figure === undefined ? [] : [figure]), ...all.figures] };
}

function keyFigures(
  { table, reached, overall }: PlannedUptake,
  yes: string,
  { words, results, prose }: Writing,
): string {
  const ids = [reached?.id, overall.id];
  if (!ids.every((id) => id !== undefined && results.get(id)?.status === "published")) return "";
  const facts = [
    words.uptake.reachedFact(`{{ ${reached?.id ?? ""} percent }}`, prose(table.unit)),
    words.uptake.acceptedFact(`{{ ${overall.id} percent }}`, yes),
  ];
  return `\n:::key-figures\n\n${facts.map((fact) => `- ${fact}`).join("\n")}\n\n:::\n`;
}

function rate({ overall }: PlannedUptake, yes: string, { words, results, prose }: Writing): string {
  const { id, population } = overall;
  if (results.get(id)?.status !== "published") return words.uptake.tooFew;
  const of = `{{ ${id} n }}`;
  return words.uptake.rate(
    of,
    prose(population),
    `{{ ${id} count }}`,
    yes,
    `{{ ${id} percent }}`,
    `{{ ${id} interval }}`,
  );
}

function groupPart(label: string, yes: string, figure: FigureDefinition, { words, results, prose }: Writing): Section {
  const groups = shownOf(figure.id, results).filter(({ group }) => group.length > 0);
  const ordered = groups.toSorted(byShare);
  const [high, low] = [ordered.at(-1)?.id ?? "", ordered[0]?.id ?? ""].map((id) => ({
    label: `{{ ${id} label }}`,
    share: `{{ ${id} percent }}`,
  }));
  const sentence =
    high === undefined || low === undefined ? "" : words.uptake.groups(high, low, yes, `{{ Figure ${figure.id} }}`);
  return { text: `## ${prose(label)}\n\n${sentence}\n\n::figure{#${figure.id}}\n`, figures: [figure] };
}

function byShare(a: { numerator: number; denominator: number }, b: { numerator: number; denominator: number }): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}
