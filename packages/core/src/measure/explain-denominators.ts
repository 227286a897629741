import type { Condition } from "../model/measure-definition.ts";
import type { PublishableResult } from "../model/publishable-result.ts";
import type { GroupLevel, Result } from "../model/result.ts";
import { implies } from "./relate-conditions.ts";

/** How one denominator follows from another: `from` minus the count of every step is `to`. */
export interface DenominatorBridge {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly DenominatorStep[];
}

export interface DenominatorStep {
  /** The variable whose level is missing, the named filter, or who the narrower population is. */
  readonly label: string;
  readonly reason: "missing" | "excluded" | "population";
  /** Units that leave the denominator; negative where they come back in. */
  readonly count: number;
}

/** What of a result the explanation needs. */
interface Basis {
  readonly denominator: number;
  readonly among: Condition;
  /** None for a part of a composition: its denominator is the whole. */
  readonly group: readonly GroupLevel[];
  readonly population: string;
  /** Everyone of the population that the denominator leaves out. */
  readonly left: readonly DenominatorStep[];
  /** Labels of the variables whose levels must be known. */
  readonly variables: readonly string[];
}

/**
 * Why the denominator of `b` differs from that of `a`: whose variable is missing, who was excluded, and how much narrower
 * the population is. For captions („de 15 uden hændelsestype indgår ikke").
 *
 * @returns Null when it cannot be said from the two results: they are of different tables or populations of which neither
 * is shown to be part of the other, one has no denominator or is withheld, or the number of those left out is withheld.
 * @example
 * const rows = [{ answer: "yes", type: null }, { answer: "no", type: "theft" }, { answer: "yes", type: "assault" }];
 * const calls = tabulateRows(rows, { variables: { answer: {}, type: { label: "Type of incident" } } });
 * const [all] = uptake(calls, { id: "all", population: "people reached", accepted: { answer: "yes" }, by: [] });
 * const [typed] = uptake(calls, { id: "type", population: "people reached", accepted: { answer: "yes" }, by: ["type"] });
 * explainDenominators(all, typed); // => { from: 3, to: 2, steps: [{ label: "Type of incident", reason: "missing", count: 1 }] }
 */
export function explainDenominators(
  a: Result | PublishableResult,
  b: Result | PublishableResult,
): DenominatorBridge | null {
  if (a.source.table !== b.source.table) return null;
  const from = basisOf(a);
  const to = basisOf(b);
  if (from === null || to === null || !isPart(to, from)) return null;
  const steps = isPart(from, to) ? exchanged(from, to) : narrowed(from, to);
  return steps === null ? null : { from: from.denominator, to: to.denominator, steps };
}

/** Same population: those that only `a` leaves out come back in, those that only `b` leaves out go. */
function exchanged(from: Basis, to: Basis): readonly DenominatorStep[] | null {
  if (whole(from) !== whole(to)) return null;
  const counts = new Map<string, DenominatorStep>();
  for (const step of [...to.left, ...from.left.map((left) => ({ ...left, count: -left.count }))]) {
    const key = `${step.reason} ${step.label}`;
    counts.set(key, { ...step, count: step.count + (counts.get(key)?.count ?? 0) });
  }
  const steps = [...counts.values()].filter((step) => step.count !== 0);
  const nested = moreVariables(from.variables, to.variables) ?? moreVariables(to.variables, from.variables);
  if (nested === null || steps.some(({ reason }) => reason !== "missing")) return steps;
  // Whoever lacks the variables of both is left out of both.
  const count = steps.reduce((sum, step) => sum + step.count, 0);
  return count === 0 ? [] : [{ label: nested.join(", "), reason: "missing", count }];
}

/** The variables of `all` that `some` has not; null when `some` has others, or none. */
function moreVariables(some: readonly string[], all: readonly string[]): readonly string[] | null {
  const isNested = some.length > 0 && some.every((variable) => all.includes(variable));
  return isNested ? all.filter((variable) => !some.includes(variable)) : null;
}

/** Narrower population. Whom a wider one leaves out may be in both, so that nothing can be said then. */
function narrowed(from: Basis, to: Basis): readonly DenominatorStep[] | null {
  const outside = from.denominator - whole(to);
  if (from.left.length > 0 || outside < 0) return null;
  const ownGroup = to.group.filter((level) => !from.group.some((wider) => sameLevel(wider, level)));
  const label = ownGroup.length > 0 ? ownGroup.map((level) => level.levelLabel).join(", ") : to.population;
  const population: DenominatorStep = { label, reason: "population", count: outside };
  return [...(outside === 0 ? [] : [population]), ...to.left];
}

function basisOf(result: Result | PublishableResult): Basis | null {
  if ("status" in result && result.status === "withheld") return null;
  if (result.kind !== "proportion" && result.kind !== "count") return null;
  const { missing, missingOf = [], among = {}, population } = result;
  const steps = [
    ...result.excluded.map(({ label, count }) => ({ label, reason: "excluded" as const, count })),
    { label: missingOf.join(", "), reason: "missing" as const, count: missing },
  ];
  const left = steps.flatMap(({ count, ...step }) => (count === null ? [] : [{ ...step, count }]));
  if (left.length < steps.length) return null;
  const denominator = result.kind === "count" ? result.count : result.denominator;
  const group = result.measure === "composition" ? [] : result.group;
  return { denominator, among, group, population, left: left.filter(({ count }) => count !== 0), variables: missingOf };
}

function whole(basis: Basis): number {
  return basis.left.reduce((sum, { count }) => sum + count, basis.denominator);
}

/** Every unit of the narrower population is one of the wider, as far as their conditions show. */
function isPart(narrower: Basis, wider: Basis): boolean {
  const inGroup = wider.group.every((level) => narrower.group.some((own) => sameLevel(own, level)));
  return inGroup && implies(narrower.among, wider.among);
}

function sameLevel(a: GroupLevel, b: GroupLevel): boolean {
  return a.variable === b.variable && a.level === b.level;
}
