import { danishDate, dayDrawer, daysBetween, workload } from "./calendar.mjs";
import { joinRows, utf8WithMark } from "./delimited.mjs";
import { assignLevels, weightedOrder } from "./random.mjs";

/** `samtaler.csv`: one row a session that a counsellor reported, anonymous. */

const HEADER = ["Dato", "Henvist af", "Køn"];
const PERIOD = { from: "2018-06-25", to: "2019-11-30" };
const FIRST_DAY_OF_PROJECT_CODE = "2019-03-01";
const SOURCES = {
  "sessions.poi": "Projekt Opsøgende Indsats",
  "sessions.andet": "Andet",
  "sessions.politi": "Politiet",
  "sessions.egen": "Egen henvendelse",
  "sessions.netvaerk": "Netværk",
  "sessions.kommune": "Kommune eller sundhedsvæsen",
};
/** Sessions without a gender, and the share of women among the rest, by year. */
const GENDER_BY_YEAR = { 2018: { missing: 6, women: 0.71 }, 2019: { missing: 9, women: 0.7 } };

/**
 * @param {import("./counts.mjs").SampleCounts} counts
 * @param {() => number} random
 * @returns {Buffer} UTF-8 with a byte order mark, semicolons, CRLF, in the order of the dates.
 */
export function makeSessions(counts, random) {
  const drawDay = dayDrawers(random);
  const sessions = Object.entries(SOURCES).flatMap(([quantity, source]) =>
    Array.from({ length: counts.total(quantity) }, () => ({ source, day: drawDay(source), gender: "" })),
  );
  for (const [year, shares] of Object.entries(GENDER_BY_YEAR)) giveGenders(sessions, year, shares, random);
  const ordered = weightedOrder(sessions, () => 1, random).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const rows = ordered.map(({ day, source, gender }) => [danishDate(day), source, gender]);
  return utf8WithMark(joinRows([HEADER, ...rows], ";"));
}

/** The project's code exists from spring 2019 only; before, its sessions were coded as something else. */
function dayDrawers(random) {
  const days = daysBetween(PERIOD.from, PERIOD.to);
  const coded = (day) => day >= FIRST_DAY_OF_PROJECT_CODE;
  const poi = dayDrawer(days.filter(coded), workload, random);
  const andet = dayDrawer(days, (day) => workload(day) * (coded(day) ? 0.06 : 1), random);
  const other = dayDrawer(days, workload, random);
  const bySource = { [SOURCES["sessions.poi"]]: poi, [SOURCES["sessions.andet"]]: andet };
  return (source) => (bySource[source] ?? other)();
}

function giveGenders(sessions, year, { missing, women }, random) {
  const ofYear = sessions.filter((session) => session.day.startsWith(year));
  const count = Math.round(women * (ofYear.length - missing));
  const margin = new Map([
    ["Kvinde", count],
    ["Mand", ofYear.length - missing - count],
    ["", missing],
  ]);
  const weight = (session, level) => (level === "Mand" && session.source === SOURCES["sessions.poi"] ? 1.35 : 1);
  const genders = assignLevels(ofYear, margin, weight, random);
  for (const session of ofYear) session.gender = genders.get(session);
}
