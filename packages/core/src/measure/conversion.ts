import type { Counts } from "../model/counts.ts";
import type { ConversionDefinition } from "../model/measure-definition.ts";
import type { ProportionResult } from "../model/result.ts";
import { type Described, excludedOf, originOf, proportionResult } from "./make-results.ts";
import { conditionLabel, numberOf, populationOf, splitBy } from "./select-units.ts";

type Sessions = ConversionDefinition["sessions"];

/** A conversion where the tables are clear from the call. */
export type ConversionSettings = Omit<Described<ConversionDefinition>, "sessions"> & {
  readonly sessions: Omit<Sessions, "table">;
};

/**
 * From referrals to sessions in another table that cannot be linked to them, where the code for the source was new: those
 * coded with certainty are the lower bound (`id.lower`), with the possible ones (`id.possible`) they are the upper one
 * (`id.upper`), and the referrals beyond it are the drop-out (`id.drop-out`). What share of all sessions came from the
 * referrals is `id.of-sessions-lower` and `id.of-sessions-upper`, the others `id.other-than-lower` and `-upper`.
 *
 * Reports are counted against persons: with one report a person the bounds hold. Where there are more reports than
 * referrals, persons have several; then the estimate is above 1, without an interval, and the drop-out is 0. The interval
 * is that of each bound taken for itself; it says nothing about the distance between them. A session whose code is missing is
 * neither certain nor possible: it counts among all sessions and among the others.
 *
 * @param referrals Counts of the table that `among` and `exclude` speak of.
 * @param sessions Counts of the table of sessions.
 * @throws RangeError for a variable or level that the counts do not have.
 * @example
 * const referrals = tabulateRows([{ said: "yes" }, { said: "yes" }, { said: "yes" }, { said: "no" }], { variables: ["said"] });
 * const sessions = tabulateRows([{ from: "us" }, { from: "other" }], { variables: ["from"] });
 * const source = { population: "sessions", certain: { from: "us" }, possible: { from: "other" } };
 * const definition = { id: "referral", population: "people who accepted", among: { said: "yes" }, sessions: source };
 * const results = conversion(referrals, sessions, definition);
 * results.slice(0, 4).map(({ id, numerator }) => [id, numerator]); // => [["referral.lower", 1], ["referral.possible", 1], ["referral.upper", 2], ["referral.drop-out", 1]]
 * results[4].id; // => "referral.of-sessions-lower"
 */
export function conversion(
  referrals: Counts,
  sessions: Counts,
  definition: ConversionSettings,
): readonly ProportionResult[] {
  const { id, level } = definition;
  const { certain, possible, population: sessionPopulation } = definition.sessions;
  const population = populationOf(referrals, definition);
  const excluded = excludedOf(population);
  const referred = numberOf(population.units);
  const all = numberOf(sessions);
  const sure = splitBy(sessions, certain);
  const lower = numberOf(sure.inside);
  const upper = lower + numberOf(splitBy(sure.outside, possible).inside);
  const certainLabel = conditionLabel(sessions, certain);
  const possibleLabel = conditionLabel(sessions, possible);
  const bothLabel = `${certainLabel}, ${possibleLabel}`;

  const persons = originOf("conversion", definition, referrals);
  const reports = originOf("conversion", { id, population: sessionPopulation }, sessions);
  const ofReferrals = (key: string, label: string, numerator: number): ProportionResult =>
    proportionResult(persons, { id: `${id}.${key}`, label, excluded }, numerator, referred, level);
  const ofSessions = (key: string, label: string, numerator: number): ProportionResult =>
    proportionResult(reports, { id: `${id}.${key}`, label }, numerator, all, level);
  return [
    ofReferrals("lower", certainLabel, lower),
    ofReferrals("possible", possibleLabel, upper - lower),
    ofReferrals("upper", bothLabel, upper),
    ofReferrals("drop-out", definition.population, Math.max(0, referred - upper)),
    ofSessions("of-sessions-lower", certainLabel, lower),
    ofSessions("of-sessions-upper", bothLabel, upper),
    ofSessions("other-than-lower", sessionPopulation, all - lower),
    ofSessions("other-than-upper", sessionPopulation, all - upper),
  ];
}
