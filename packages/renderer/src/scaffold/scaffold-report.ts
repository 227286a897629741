import type { MeasureDefinition, PublishableResult, TableProposal } from "@udbytte/core";
import { formatPeriod } from "../language/format-date.ts";
import type { Language } from "../model/report-definition.ts";
import { definitionsOf, planReport } from "./plan-report.ts";
import type { ReportRoles } from "./report-roles.ts";
import { scaffoldWords } from "./words-of.ts";
import { writeChapters } from "./write-chapters.ts";
import { type ReportHead, writeReportYaml } from "./write-report-yaml.ts";

/** A file of a new report, its path relative to the report's folder. */
export interface ScaffoldedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * What a first report of these data measures. Its results, protected, go to `scaffoldReport`.
 *
 * @param proposals What the data files hold.
 * @param roles Which columns say who was reached and who accepted.
 * @param language That of the report.
 */
export function scaffoldDefinitions(
  proposals: readonly TableProposal[],
  roles: ReportRoles,
  language: Language = "da",
): readonly MeasureDefinition[] {
  return definitionsOf(planReport(proposals, roles, language));
}

/**
 * A report that can be rendered as it is: `report.yaml` and chapters in its language, with numbers and figures for what the data
 * can say. What may not be printed is not mentioned.
 *
 * @param proposals What the data files hold.
 * @param roles The roles that the definitions were made with.
 * @param results The results of `scaffoldDefinitions`, protected.
 * @param head Language (Danish if left out), title, folders and date.
 */
export function scaffoldReport(
  proposals: readonly TableProposal[],
  roles: ReportRoles,
  results: readonly PublishableResult[],
  head: Omit<ReportHead, "period">,
): readonly ScaffoldedFile[] {
  const language = head.language ?? "da";
  const plan = planReport(proposals, roles, language);
  const chapters = writeChapters(plan, new Map(results.map((result) => [result.id, result])), language);
  const figures = chapters.flatMap((chapter) => chapter.figures);
  const names = chapters.map(({ name }) => name);
  const text = writeReportYaml({ ...head, period: periodOf(proposals, language) }, plan, figures, names);
  return [
    { path: "report.yaml", text },
    ...chapters.map((chapter) => ({ path: `chapters/${chapter.name}`, text: chapter.text })),
  ];
}

function periodOf(proposals: readonly TableProposal[], language: Language): string {
  const periods = proposals.flatMap(({ table }) => table.period ?? []);
  const from = periods.map((period) => period.from).toSorted()[0];
  const to = periods
    .map((period) => period.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined
    ? scaffoldWords[language].head.noPeriod
    : formatPeriod({ from, to }, language);
}
