import type { Counts } from "../model/counts.ts";
import type { CostDefinition, MeasureDefinition } from "../model/measure-definition.ts";
import type { Result } from "../model/result.ts";
import { answerers } from "./answerers.ts";
import { compareComposition } from "./compare-composition.ts";
import { compareUptake, testUptake } from "./compare-uptake.ts";
import { composition } from "./composition.ts";
import { conversion } from "./conversion.ts";
import { cost } from "./cost.ts";
import { countUnits } from "./count-units.ts";
import { editions } from "./editions.ts";
import { funnel } from "./funnel.ts";
import { goal } from "./goal.ts";
import { itemDistribution } from "./item-distribution.ts";
import { linkedConversion } from "./linked-conversion.ts";
import { marginsOf } from "./margins.ts";
import { meanChange } from "./mean-change.ts";
import { overTime } from "./over-time.ts";
import { responseRate } from "./response-rate.ts";
import { share } from "./share.ts";
import { surveyBounds } from "./survey-bounds.ts";
import { surveyOutcomes } from "./survey-outcomes.ts";
import { surveyShare } from "./survey-share.ts";
import { uptake } from "./uptake.ts";
import { type NeededVariables, variablesNeeded } from "./variables-needed.ts";
import { weightedShare } from "./weighted-share.ts";

/** Table id → its joint counts, the same weighted by each of its amounts, and what linking it with other tables gave. */
export type Tabulated = ReadonlyMap<
  string,
  {
    readonly counts: Counts;
    readonly amounts: ReadonlyMap<string, Counts>;
    /** Definition id → counts over days and outcome, of the definitions that link the table with another. */
    readonly links?: ReadonlyMap<string, Counts>;
  }
>;

/**
 * The results of all definitions, in their order. Costs per unit may name results of any definition, before or after.
 *
 * @throws RangeError for a table, variable, level or result that is not there, and for a result id given twice: programs
 * that take definitions from users check them first.
 * @example
 * const counts = tabulateRows([{ reached: "yes" }, { reached: "no" }], { variables: ["reached"] });
 * const tables = new Map([["calls", { counts, amounts: new Map() }]]);
 * const contact = { id: "contact", measure: "share", table: "calls", population: "people", having: { reached: "yes" } };
 * measureAll([contact], tables).map(({ id, estimate }) => [id, estimate]); // => [["contact", 0.5]]
 */
export function measureAll(definitions: readonly MeasureDefinition[], tables: Tabulated): readonly Result[] {
  const margins = new Map([...tables].map(([id, { counts }]) => [id, marginsOf(counts)]));
  const counted = new Map<MeasureDefinition, readonly Result[]>();
  for (const { definition, needed } of largestFirst(definitions))
    counted.set(definition, measureUnits(definition, needed, tables, margins));
  const byId = new Map([...counted.values()].flat().map((result) => [result.id, result]));
  const results = definitions.flatMap((definition) =>
    definition.measure === "cost"
      ? cost(amountsOf(definition, tables), definition, byId)
      : (counted.get(definition) ?? []),
  );
  const ids = new Set<string>();
  for (const { id } of results) {
    if (ids.has(id)) throw new RangeError(`measureAll: two results have the id "${id}"`);
    ids.add(id);
  }
  return results;
}

interface UnitsMeasure {
  readonly definition: Exclude<MeasureDefinition, CostDefinition>;
  readonly needed: ReadonlyMap<string, NeededVariables>;
}

/** The measures of units, those of many variables first: their margins are what the others can be summed from. */
function largestFirst(definitions: readonly MeasureDefinition[]): readonly UnitsMeasure[] {
  const measures = definitions.flatMap((definition) =>
    definition.measure === "cost" ? [] : [{ definition, needed: variablesNeeded([definition]) }],
  );
  const size = ({ needed }: UnitsMeasure): number =>
    Math.max(...[...needed.values()].map(({ variables }) => variables.length));
  return measures.toSorted((a, b) => size(b) - size(a));
}

type Margins = ReadonlyMap<string, ReturnType<typeof marginsOf>>;

function measureUnits(
  definition: UnitsMeasure["definition"],
  needed: UnitsMeasure["needed"],
  tables: Tabulated,
  margins: Margins,
): readonly Result[] {
  const countsOf = (table: string): Counts =>
    tableMargins(table, definition, margins)(needed.get(table)?.variables ?? []);
  const counts = countsOf(definition.table);
  switch (definition.measure) {
    case "count":
      return countUnits(counts, definition);
    case "share":
      return share(counts, definition);
    case "uptake":
      return uptake(counts, definition);
    case "composition":
      return composition(counts, definition);
    case "survey-share":
      return surveyShare(counts, definition);
    case "response-rate":
      return responseRate(counts, definition);
    case "conversion":
      return conversion(counts, countsOf(definition.sessions.table), definition);
    case "linked-conversion": {
      const linked = tables.get(definition.table)?.links?.get(definition.id);
      if (linked === undefined)
        throw new RangeError(`"${definition.id}": table "${definition.table}" is not linked for it`);
      return linkedConversion(linked, definition);
    }
    case "answerers":
      return answerers(counts, definition);
    case "funnel": {
      const others = [...needed.keys()].filter((table) => table !== definition.table);
      return funnel(counts, definition, new Map(others.map((table) => [table, countsOf(table)])));
    }
    case "goal":
      return goal(counts, definition);
    case "item-distribution":
      return itemDistribution(counts, definition);
    case "survey-outcomes":
      return surveyOutcomes(counts, definition);
    case "over-time":
      return overTime(counts, definition);
    case "survey-bounds":
      return surveyBounds(counts, definition);
    case "change":
      return meanChange(counts, definition);
    case "editions":
      return editions(counts, countsOf(definition.before.table), definition);
    case "composition-comparison":
      return compareComposition(counts, definition);
    case "weighted-share":
      return weightedShare(counts, definition, definition.to === undefined ? undefined : countsOf(definition.to.table));
    case "uptake-comparison":
      return [...compareUptake(counts, definition), testUptake(counts, definition)];
  }
}

function tableMargins(table: string, { id }: MeasureDefinition, margins: Margins): ReturnType<typeof marginsOf> {
  const known = margins.get(table);
  if (known !== undefined) return known;
  throw new RangeError(`"${id}": there is no table "${table}"`);
}

function amountsOf(definition: CostDefinition, tables: Tabulated): Counts {
  const amounts = tables.get(definition.table)?.amounts.get(definition.amount);
  if (amounts !== undefined) return amounts;
  throw new RangeError(`"${definition.id}": there is no amount "${definition.amount}" in table "${definition.table}"`);
}
