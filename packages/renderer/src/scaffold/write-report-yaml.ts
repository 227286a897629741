import { Document, isMap, isSeq, visit } from "yaml";
import type { FigureDefinition } from "../model/report-definition.ts";
import { definitionsOf, type ReportPlan } from "./plan-report.ts";

/** What `report.yaml` says beside results and figures. */
export interface ReportHead {
  readonly title: string;
  /** Data folder as seen from the report's, with `/`. */
  readonly data: string;
  /** JSON Schema as seen from the report's folder. */
  readonly schema: string;
  /** ISO date of the edition. */
  readonly date: string;
  /** In words. */
  readonly period: string;
}

/**
 * `report.yaml` of a first report: results by kind, figures, chapters, and a cover to be filled in.
 *
 * @param head Title, folders and dates.
 * @param plan What is measured.
 * @param figures What is drawn.
 * @param chapters Names of the chapter files.
 */
export function writeReportYaml(
  head: ReportHead,
  plan: ReportPlan,
  figures: readonly FigureDefinition[],
  chapters: readonly string[],
): string {
  const document = new Document({
    language: "da",
    title: head.title,
    subtitle: "Første udkast",
    cover: {
      kicker: "Evaluering",
      partners: [],
      period: head.period,
      date: head.date,
      edition: "Udkast",
      author: "Ikke angivet",
      notice: "Udkast lavet ud fra datafilerne. Tekst og fortolkning mangler.",
    },
    data: head.data,
    policy: "dst-5",
    chapters: chapters.map((name) => `chapters/${name}`),
    results: definitionsOf(plan),
    figures,
  });
  comment(document, ["cover", "partners"], "hvem der står bag, som [Navn, Navn]");
  comment(document, ["cover", "author"], "organisationen");
  comment(document, ["data"], "mappen med datafilerne og codebook.yaml");
  comment(document, ["policy"], "tal om en til fire personer vises ikke");
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = String(key);
      if (["among", "having", "accepted", "sent", "answered", "exempt"].includes(name) && isMap(value))
        value.flow = true;
      if (["by", "positive", "dontKnow", "partners"].includes(name) && isSeq(value)) value.flow = true;
      if (["chapters", "results", "figures"].includes(name) && isSeq(value)) value.spaceBefore = false;
      if (name === "items" && isSeq(value)) for (const item of value.items) if (isMap(item)) item.flow = true;
    },
  });
  return `# yaml-language-server: $schema=${head.schema}\n${document.toString({ lineWidth: 0 })}`;
}

function comment(document: Document, path: readonly string[], text: string): void {
  const node: unknown = document.getIn(path, true);
  if (typeof node === "object" && node !== null) Object.assign(node, { comment: ` ${text}` });
}
