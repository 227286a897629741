import { makeCosts } from "./costs.mjs";
import { readCounts } from "./counts.mjs";
import { makeRandom } from "./random.mjs";
import { makeRegistrations } from "./registrations.mjs";
import { makeSessions } from "./sessions.mjs";
import { makeSurvey } from "./survey.mjs";

/** One seed a file, so that a change to one leaves the bytes of the others alone. */
const SEEDS = { registrations: 20180625, sessions: 20190301, survey: 20190128 };

/**
 * The sample data of `projekt-opsoegende-indsats` as bytes. Writes nothing.
 *
 * @param {(file: string) => string} readCount Text of a file of the counts folder, e.g. `totals.csv`.
 * @returns {Map<string, Buffer>} File name → bytes, the same in every run.
 */
export function makeSampleFiles(readCount) {
  const counts = readCounts(readCount);
  return new Map([
    ["registreringer.csv", makeRegistrations(counts, makeRandom(SEEDS.registrations))],
    ["samtaler.csv", makeSessions(counts, makeRandom(SEEDS.sessions))],
    ["spoergeskema.csv", makeSurvey(counts, makeRandom(SEEDS.survey))],
    ["oekonomi.csv", makeCosts()],
  ]);
}
