import type {
  ColumnEvidence,
  CompositionDefinition,
  Condition,
  MeasureDefinition,
  ResponseRateDefinition,
  SurveyShareDefinition,
  TableCodebook,
  TableProposal,
  UptakeDefinition,
} from "@udbytte/core";
import type { Language } from "../model/report-definition.ts";
import { isSurvey, type ReportRoles } from "./report-roles.ts";
import type { ScaffoldWords } from "./scaffold-words.ts";
import { scaffoldWords } from "./words-of.ts";

/** What a first report measures, chapter by chapter. */
export interface ReportPlan {
  readonly counts: readonly PlannedCount[];
  readonly registers: readonly PlannedRegister[];
  readonly uptake: PlannedUptake | undefined;
  readonly surveys: readonly PlannedSurvey[];
  readonly costs: readonly PlannedCost[];
}

export interface PlannedCount {
  readonly table: TableCodebook;
  readonly id: string;
}

export interface PlannedRegister {
  readonly table: TableCodebook;
  readonly compositions: readonly CompositionDefinition[];
  readonly choices: readonly PlannedChoice[];
}

/** A multiple-choice item: the share of those who answered it that chose each option. */
export interface PlannedChoice {
  readonly label: string;
  readonly definition: SurveyShareDefinition;
}

export interface PlannedUptake {
  readonly table: TableCodebook;
  readonly reached: MeasureDefinition | undefined;
  readonly answers: CompositionDefinition;
  readonly overall: UptakeDefinition;
  readonly groups: readonly UptakeDefinition[];
}

export interface PlannedSurvey {
  readonly table: TableCodebook;
  readonly rate: ResponseRateDefinition | undefined;
  readonly items: SurveyShareDefinition;
  readonly choices: readonly PlannedChoice[];
}

export interface PlannedCost {
  readonly table: TableCodebook;
  readonly definition: Extract<MeasureDefinition, { measure: "cost" }>;
}

/** More groups than this make no figure. */
const mostGroups = 12;
const returned = /^(?:besvaret|gennemført|fuldført|afsluttet|completed?|answered|besvart|fullført)$/i;
const exempt = /fritag|undtag|exempt|fritatt/i;

/**
 * What to measure of data that have just been looked at: who is in each register, who of them accepted, what the
 * questionnaires say, what it cost.
 *
 * @param proposals What the files hold.
 * @param roles Which columns say who was reached and who accepted.
 * @param language That of the report.
 */
export function planReport(
  proposals: readonly TableProposal[],
  roles: ReportRoles,
  language: Language = "da",
): ReportPlan {
  const words = scaffoldWords[language];
  const surveys = proposals.filter(isSurvey);
  const costs = proposals.filter((proposal) => !isSurvey(proposal) && isCostList(proposal));
  const registers = proposals.filter((proposal) => !surveys.includes(proposal) && !costs.includes(proposal));
  const register = proposals.find(({ table }) => table.id === roles.accepted?.table);
  const name = namer();
  return {
    counts: proposals.map(({ table }) => ({ table, id: name(table.id) })),
    registers: registers.map((proposal) => ({
      table: proposal.table,
      compositions: compositionsOf(proposal, roles, name),
      choices: choicesOf(proposal, name),
    })),
    uptake: register === undefined ? undefined : planUptake(register, roles, name, words),
    surveys: surveys.map((proposal) => planSurvey(proposal, name, words)),
    costs: costs.map((proposal) => planCost(proposal, name, words)),
  };
}

type Namer = (wanted: string) => string;

/** Gives each definition an id of its own: the wanted one, or with a number after it. */
function namer(): Namer {
  const taken = new Set<string>();
  return (wanted) => {
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
    taken.add(id);
    return id;
  };
}

/** The definitions of a plan, for `results:` and for measuring. */
export function definitionsOf({ counts, registers, uptake, surveys, costs }: ReportPlan): readonly MeasureDefinition[] {
  return [
    ...counts.map(({ table, id }) => ({ id, measure: "count" as const, table: table.id, population: table.unit })),
    ...registers.flatMap(({ compositions, choices }) => [
      ...compositions,
      ...choices.map(({ definition }) => definition),
    ]),
    ...(uptake === undefined ? [] : [uptake.reached ?? [], uptake.answers, uptake.overall, uptake.groups].flat()),
    ...surveys.flatMap(({ rate, items, choices }) => [
      ...(rate === undefined ? [] : [rate]),
      ...(items.items.length === 0 ? [] : [items]),
      ...choices.map(({ definition }) => definition),
    ]),
    ...costs.map(({ definition }) => definition),
  ];
}

/** What a variable is called: a column, or what tells the files of the table apart. */
export function variableLabel({ columns, fileVariable }: TableCodebook, variable: string): string {
  if (fileVariable?.id === variable) return fileVariable.label;
  return columns.find(({ id }) => id === variable)?.label ?? variable;
}

/** Columns that tell groups apart: some levels, not too many, that occur. */
function groupings({ table, evidence }: TableProposal): readonly ColumnEvidence[] {
  return evidence.filter(({ column, counts, form }) => {
    if (typeof form === "object") return false;
    const isFiles = column === table.fileVariable?.id;
    const type = isFiles ? "category" : table.columns.find(({ id }) => id === column)?.type;
    const occurring = [...counts.values()].filter((count) => count > 0).length;
    return (type === "category" || type === "integer") && occurring >= 2 && counts.size <= mostGroups;
  });
}

function compositionsOf(
  proposal: TableProposal,
  { accepted, reached }: ReportRoles,
  name: Namer,
): readonly CompositionDefinition[] {
  const { table } = proposal;
  const taken = [accepted, reached].flatMap((role) => (role?.table === table.id ? [role.column] : []));
  return groupings(proposal)
    .filter(({ column }) => !taken.includes(column))
    .map(({ column }) => ({
      id: name(`${table.id}-${column}`),
      measure: "composition",
      table: table.id,
      population: table.unit,
      of: column,
      base: "known",
    }));
}

function planUptake(
  proposal: TableProposal,
  { accepted, reached }: ReportRoles,
  name: Namer,
  words: ScaffoldWords,
): PlannedUptake | undefined {
  if (accepted === undefined) return undefined;
  const { table, rowCount } = proposal;
  const among: Condition | undefined = reached === undefined ? undefined : { [reached.column]: reached.level };
  const base = {
    table: table.id,
    population: reached === undefined ? table.unit : whereLevel(table, reached, words),
    ...(among === undefined ? {} : { among }),
  };
  const uptake = { ...base, measure: "uptake" as const, accepted: { [accepted.column]: accepted.level } };
  const groups = groupings(proposal).filter(
    ({ column, missing }) => column !== accepted.column && column !== reached?.column && missing * 2 <= rowCount,
  );
  return {
    table,
    reached:
      among === undefined
        ? undefined
        : { id: name(words.names.reached), measure: "share", table: table.id, population: table.unit, having: among },
    answers: { ...base, id: name(words.names.answer), measure: "composition", of: accepted.column, base: "known" },
    overall: { ...uptake, id: name(words.names.uptake), by: [] },
    groups: groups.map(({ column }) => ({ ...uptake, id: name(`${words.names.by}-${column}`), by: [column] })),
  };
}

function whereLevel(
  table: TableCodebook,
  { column, level }: { readonly column: string; readonly level: string },
  words: ScaffoldWords,
): string {
  const found = table.columns.find(({ id }) => id === column);
  const label = found?.type === "category" ? found.levels.find(({ id }) => id === level)?.label : undefined;
  return words.where(table.unit, found?.label ?? column, label ?? level);
}

function choicesOf({ table, evidence }: TableProposal, name: Namer, among?: Condition): readonly PlannedChoice[] {
  const labels = new Map<string, string>();
  for (const { column, form } of evidence) if (typeof form === "object") labels.set(column, form.item);
  const items = new Map<string, string[]>();
  for (const column of table.columns) {
    if (column.type !== "category" || column.item === undefined) continue;
    items.set(column.item, [...(items.get(column.item) ?? []), column.id]);
  }
  return [...items].map(([item, columns]) => ({
    label: labels.get(columns[0] ?? "") ?? item,
    definition: {
      id: name(`${table.id}-${item}`),
      measure: "survey-share",
      table: table.id,
      population: table.unit,
      ...(among === undefined ? {} : { among }),
      base: "answered",
      dontKnow: [],
      items: columns.map((variable) => ({ variable, positive: ["yes"] })),
    },
  }));
}

function planSurvey(proposal: TableProposal, name: Namer, words: ScaffoldWords): PlannedSurvey {
  const { table, evidence } = proposal;
  const status = table.columns.find(
    (column) => column.type === "category" && column.levels.some(({ label }) => returned.test(label)),
  );
  const levels = status?.type === "category" ? status.levels : [];
  const answered = levels.find(({ label }) => returned.test(label))?.id;
  const spared = levels.filter(({ label }) => exempt.test(label)).map(({ id }) => id);
  const sent = levels.map(({ id }) => id).filter((id) => !spared.includes(id));
  const items = evidence.flatMap(({ column, scale }) =>
    scale === undefined || scale.positive.length === 0 ? [] : [{ column, scale }],
  );
  const among = status === undefined || answered === undefined ? undefined : { [status.id]: answered };
  return {
    table,
    rate:
      status === undefined || answered === undefined || sent.length < 2
        ? undefined
        : {
            id: name(`${table.id}-${words.names.rate}`),
            measure: "response-rate",
            table: table.id,
            population: words.sentForms,
            sent: { [status.id]: sent },
            answered: { [status.id]: answered },
            ...(spared.length > 0 ? { exempt: { [status.id]: spared } } : {}),
          },
    items: {
      id: name(`${table.id}-${words.names.items}`),
      measure: "survey-share",
      table: table.id,
      population: words.responses,
      ...(among === undefined ? {} : { among }),
      base: "answered",
      dontKnow: [...new Set(items.flatMap(({ scale }) => scale.dontKnow))],
      items: items.map(({ column, scale }) => ({ variable: column, positive: scale.positive })),
    },
    choices: choicesOf(proposal, name, among),
  };
}

/** A short list with an amount: a budget, not a register. */
function isCostList({ table, rowCount }: TableProposal): boolean {
  return rowCount <= 30 && table.columns.some(({ type }) => type === "amount");
}

function planCost(proposal: TableProposal, name: Namer, words: ScaffoldWords): PlannedCost {
  const { table } = proposal;
  const amount = table.columns.find(({ type }) => type === "amount")?.id ?? "";
  const by = proposal.evidence
    .filter(
      ({ counts, column }) => counts.size >= 2 && table.columns.find(({ id }) => id === column)?.type === "category",
    )
    .map(({ column }) => column)
    .slice(0, 2);
  const id = name(`${table.id}-${words.names.sum}`);
  return {
    table,
    definition: { id, measure: "cost", table: table.id, population: table.label, amount, by: distinct(by, proposal) },
  };
}

/** Columns of one cost definition may share no level id: their results would have one name. */
function distinct(by: readonly string[], { evidence }: TableProposal): readonly string[] {
  const levels = by.map((column) => [...(evidence.find((each) => each.column === column)?.counts.keys() ?? [])]);
  const clash = levels[1]?.some((level) => levels[0]?.includes(level));
  return clash ? by.slice(0, 1) : by;
}
