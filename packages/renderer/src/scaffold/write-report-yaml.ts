import { Document, isMap, isSeq, visit } from "yaml";
import type { FigureDefinition, Language } from "../model/report-definition.ts";
import { definitionsOf, type ReportPlan } from "./plan-report.ts";
import { scaffoldWords } from "./words-of.ts";

/** What `report.yaml` says beside results and figures. */
export interface ReportHead {
  /** Danish if left out. */
  readonly language?: Language;
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
  const language = head.language ?? "da";
  const words = scaffoldWords[language].head;
  const document = new Document({
    language,
    title: head.title,
    subtitle: words.subtitle,
    cover: {
      kicker: words.kicker,
      partners: [],
      period: head.period,
      date: head.date,
      edition: words.edition,
      author: words.author,
      notice: words.notice,
    },
    data: head.data,
    policy: "dst-5",
    chapters: chapters.map((name) => `chapters/${name}`),
    results: definitionsOf(plan),
    figures,
  });
  comment(document, ["cover", "partners"], words.partnersNote);
  comment(document, ["cover", "author"], words.authorNote);
  comment(document, ["data"], words.dataNote);
  comment(document, ["policy"], words.policyNote);
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
