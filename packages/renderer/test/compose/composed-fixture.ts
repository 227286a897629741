import type { DisclosurePolicy, PublishableResult } from "@udbytte/core";
import { linkRecords, measureAll, protect, tabulateRows } from "@udbytte/core";
import { composeDocument } from "../../src/compose/compose-document.ts";
import type { Block, Document, Inline } from "../../src/model/document.ts";
import type { ReportDefinition } from "../../src/model/report-definition.ts";
import { defineWith, usual } from "../define/report-fixture.ts";

/** 125 calls: 57 yes, 63 no, 5 self; 110 with a known type, of whom 42 said yes. Only 2 of 10 robbed said yes. */
const groups = [
  [30, "violence", "yes"],
  [30, "violence", "no"],
  [5, "violence", "self"],
  [10, "theft", "yes"],
  [25, "theft", "no"],
  [2, "robbery", "yes"],
  [8, "robbery", "no"],
  [15, null, "yes"],
] as const;

const period = { from: "2018-11-01", to: "2019-02-28" };

/** Results of the fixture's definitions on those calls. */
export function resultsOf(
  definition: ReportDefinition,
  policy: DisclosurePolicy["name"] = definition.policy,
): readonly PublishableResult[] {
  const rows = groups.flatMap(([count, incident, answer]) =>
    Array.from({ length: count }, () => ({ incident, answer })),
  );
  const calls = tabulateRows(rows, {
    variables: {
      incident: { label: "Hændelsestype", levels: ["violence", "theft", "robbery"] },
      answer: { label: "Svar", levels: ["yes", "no", "self"] },
    },
    source: { table: "calls", label: "Projektets registreringer", unit: "personer", period },
  });
  const lines = [
    { phase: "start", amount: 58000 },
    { phase: "run", amount: 386000 },
  ];
  const costs = tabulateRows(lines, {
    variables: { phase: { label: "Fase", levels: ["start", "run"] } },
    weight: "amount",
    source: { table: "costs", label: "Driftsmodel", unit: "kr." },
  });
  const tables = new Map([
    ["calls", { counts: calls, amounts: new Map(), links: linked(definition) }],
    ["costs", { counts: costs, amounts: new Map([["amount", costs]]) }],
  ]);
  return protect(measureAll(definition.results, tables), policy);
}

/** For each definition that links tables: 22 referred, the first 12 with a session after 1 to 12 days. */
function linked(definition: ReportDefinition) {
  const referrals = Array.from({ length: 22 }, (_, id) => ({ id, date: "2018-11-01" }));
  const sessions = referrals.slice(0, 12).map(({ id }) => ({ id, date: `2018-11-${String(id + 2).padStart(2, "0")}` }));
  const counts = linkRecords(referrals, sessions, { until: "2019-02-28" });
  return new Map(
    definition.results.flatMap(({ id, measure }) => (measure === "linked-conversion" ? [[id, counts] as const] : [])),
  );
}

/** Composes a chapter of the usual report. */
export function composeChapter(chapter: string, yaml: string = usual) {
  const defined = defineWith(chapter, yaml);
  if (!defined.ok) throw new Error(JSON.stringify(defined.errors));
  return composeDocument(defined.value, resultsOf(defined.value));
}

/** The document of a chapter that has no faults. */
export function documentOf(chapter: string, yaml: string = usual): Document {
  const composed = composeChapter(chapter, yaml);
  if (!composed.ok) throw new Error(JSON.stringify(composed.errors));
  return composed.value;
}

/** Its blocks. */
export function blocksOf(chapter: string, yaml: string = usual): readonly Block[] {
  return documentOf(chapter, yaml).chapters[0]?.blocks ?? [];
}

/** The words of some inlines. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "page-reference") return `${inline.text}\u00A0<${inline.anchor}>`;
      if ("text" in inline) return inline.text;
      if ("children" in inline) return textOf(inline.children);
      return inline.type === "line-break" ? "\n" : `[${inline.number}]`;
    })
    .join("");
}

/** The words of one paragraph of prose, no-break spaces shown as ~. */
export function prose(text: string, yaml: string = usual): string {
  const [block] = blocksOf(`# A\n\n${text}\n`, yaml);
  return block?.type === "paragraph" ? textOf(block.children).replaceAll("\u00A0", "~") : "";
}
