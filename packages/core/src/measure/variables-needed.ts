import type {
  Condition,
  EditionsDefinition,
  MeasureDefinition,
  OverTimeDefinition,
} from "../model/measure-definition.ts";

/** Of one table: which variables to count over and which amounts to sum. */
export interface NeededVariables {
  readonly variables: readonly string[];
  readonly amounts: readonly string[];
}

/**
 * Which variables and amounts of which tables the definitions need, so that nothing else is counted.
 *
 * @returns Table id → its variables and amounts, sorted; tables that no definition names are not there.
 * @example
 * const contact = { id: "contact", measure: "share", table: "calls", population: "people", having: { reached: "yes" } };
 * variablesNeeded([contact]); // => new Map([["calls", { variables: ["reached"], amounts: [] }]])
 */
export function variablesNeeded(definitions: readonly MeasureDefinition[]): ReadonlyMap<string, NeededVariables> {
  const needs = definitions.flatMap(needsOf);
  const tables = [...new Set(needs.map(({ table }) => table))];
  return new Map(
    tables.map((table) => {
      const own = needs.filter((need) => need.table === table);
      return [table, { variables: distinct(own, "variables"), amounts: distinct(own, "amounts") }];
    }),
  );
}

interface Need {
  readonly table: string;
  readonly variables: readonly string[];
  readonly amounts?: readonly string[];
}

function needsOf(definition: MeasureDefinition): readonly Need[] {
  const { table, among = {}, exclude = [] } = definition;
  const filters = namedIn(among, ...exclude.map(({ where }) => where));
  const own = (...variables: readonly string[]): Need => ({ table, variables: [...filters, ...variables] });
  switch (definition.measure) {
    case "count":
    case "linked-conversion":
      return [own()];
    case "share":
      return [own(...namedIn(definition.having))];
    case "uptake":
      return [own(...definition.by, ...namedIn(definition.accepted))];
    case "composition":
      return [own(definition.of)];
    case "survey-share":
      return [own(...definition.items.map(({ variable }) => variable))];
    case "response-rate":
      return [own(...namedIn(definition.sent, definition.answered, definition.exempt ?? {}))];
    case "conversion": {
      const { sessions } = definition;
      return [own(), { table: sessions.table, variables: namedIn(sessions.certain, sessions.possible) }];
    }
    case "cost":
      return [{ ...own(...definition.by), amounts: [definition.amount] }];
    case "answerers":
      return [own(...definition.of, ...namedIn(definition.answered))];
    case "funnel":
      return [
        own(),
        ...definition.steps.map((step) => ({ table: step.table ?? table, variables: namedIn(step.where) })),
      ];
    case "goal":
      return [own(...namedIn(definition.having))];
    case "item-distribution":
    case "survey-bounds":
      return [own(...definition.items.map(({ variable }) => variable))];
    case "survey-outcomes":
      return [own(...namedIn(...Object.values<Condition>(definition.dispositions)))];
    case "over-time":
      return [own(definition.period), ...needsOf(timedDefinition(definition))];
    case "change":
      return [own(definition.before, definition.after)];
    case "editions": {
      const { before } = definition;
      const earlier = { ...definition, table: before.table, among: before.among ?? {} };
      return [own(), ...[definition, earlier].flatMap((edition) => needsOfEdition(edition))];
    }
    case "composition-comparison":
      return [own(definition.of, definition.by)];
    case "weighted-share": {
      const { items, margins, to } = definition;
      const counted = margins.flatMap(({ variables, targets }) => (targets === undefined ? variables : []));
      const answers = own(...items.map(({ variable }) => variable), ...margins.flatMap(({ variables }) => variables));
      return to === undefined
        ? [answers]
        : [answers, { table: to.table, variables: [...counted, ...namedIn(to.among ?? {})] }];
    }
    case "uptake-comparison":
      return [own(definition.by, ...namedIn(definition.accepted), ...(definition.standardiseFor ?? []))];
  }
}

/** What the measure of one edition needs, and its filters. */
function needsOfEdition({ table, among = {}, exclude = [], ...definition }: EditionsDefinition): readonly Need[] {
  const filters = { table, variables: namedIn(among, ...exclude.map(({ where }) => where)) };
  return [filters, ...needsOf(timedDefinition({ ...definition, table }))];
}

function timedDefinition({
  id,
  table,
  population,
  of,
}: Pick<OverTimeDefinition, "id" | "table" | "population" | "of">): MeasureDefinition {
  return { id, table, population, ...of };
}

function namedIn(...conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap((condition) => Object.keys(condition));
}

function distinct(needs: readonly Need[], what: "variables" | "amounts"): readonly string[] {
  return [...new Set(needs.flatMap((need) => need[what] ?? []))].sort();
}
