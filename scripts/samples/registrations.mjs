import { danishDate, dayDrawer, daysBetween, workload } from "./calendar.mjs";
import { RESPONSES } from "./counts.mjs";
import { joinRows, windows1252 } from "./delimited.mjs";
import { assignLevels, weightedOrder } from "./random.mjs";

/** `registreringer.csv`: one row a person the project identified. */

const HEADER = [
  "Sagsnr.",
  "Dato",
  "Hændelsestype",
  "Rolle",
  "Køn",
  "Alder",
  "Kontaktoplysninger",
  "Kontakt",
  "Svar",
  "Årsag til nej",
];
const PERIOD = { from: "2018-06-25", to: "2019-11-30" };
const THEFT = "Indbrud og tyveri";
const LAST_DAY_OF_THEFT = "2019-04-30";
const ANSWERS = { ja: "Ja", nej: "Nej", selv: "Vil selv ringe", "ikke-naaet": "" };

/** How much likelier than a man a woman is to be in a type, before the margins have their say. */
const WOMEN_BY_TYPE = {
  "Tilhold og stalking": 7,
  "Voldtægt og seksuelle krænkelser": 12,
  Blufærdighedskrænkelser: 7,
  Trusler: 1.1,
  Røveri: 0.35,
  Vold: 0.6,
  "Dødsfald og drab": 1.3,
};

const ROLES_BY_TYPE = {
  "Dødsfald og drab": { Pårørende: 14, Vidne: 4, Offer: 0.15, Værge: 0.6 },
  "Ulykker og uheld": { Pårørende: 2.5, Vidne: 2 },
  Vold: { Vidne: 1.4, Værge: 1.3 },
  Røveri: { Vidne: 1.2, Værge: 1.2 },
  Blufærdighedskrænkelser: { Værge: 5, Vidne: 0.4 },
  "Voldtægt og seksuelle krænkelser": { Værge: 3, Vidne: 0.2 },
  "Tilhold og stalking": { Vidne: 0.2, Værge: 0.3 },
  "Indbrud og tyveri": { Værge: 0.1, Pårørende: 0.3, Vidne: 0.5 },
};

const AGES_BY_TYPE = {
  Røveri: { "0-17": 2.2, "18-29": 2.6, "50-59": 0.6, "60+": 0.5 },
  Vold: { "0-17": 1.2, "18-29": 1.7, "60+": 0.4 },
  "Voldtægt og seksuelle krænkelser": { "0-17": 2, "18-29": 3, "50-59": 0.4, "60+": 0.15 },
  Blufærdighedskrænkelser: { "0-17": 3.5, "18-29": 1.8, "60+": 0.3 },
  "Tilhold og stalking": { "0-17": 0.2, "30-39": 1.8, "40-49": 1.6, "60+": 0.4 },
  "Dødsfald og drab": { "0-17": 0.3, "18-29": 0.5, "50-59": 1.8, "60+": 2.2 },
  "Indbrud og tyveri": { "0-17": 0.1, "18-29": 0.6, "50-59": 1.6, "60+": 2.8 },
};

const BANDS = { "0-17": [0, 17], "18-29": [18, 29], "30-39": [30, 39], "40-49": [40, 49], "50-59": [50, 59] };

const REASONS = {
  "declined.no-need": "Intet behov for rådgivning",
  "declined.specialised": "Behov for mere specialiseret hjælp",
  "declined.other-help": "Får allerede anden hjælp",
  "declined.other": "Anden årsag",
};
const SPECIALISED_BY_TYPE = {
  "Voldtægt og seksuelle krænkelser": 6,
  "Tilhold og stalking": 4,
  "Dødsfald og drab": 3,
  "Indbrud og tyveri": 0.2,
};

/**
 * @param {import("./counts.mjs").SampleCounts} counts
 * @param {() => number} random
 * @returns {Buffer} Windows-1252, semicolons, CRLF, in the order of the dates.
 */
export function makeRegistrations(counts, random) {
  const people = RESPONSES.flatMap((response) => peopleOf(response, counts.margins, random));
  drawDates(people, random);
  markDetails(people, counts.total("without-details"), random);
  giveReasons(people, counts, random);
  const ordered = weightedOrder(people, () => 1, random).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return windows1252(joinRows([HEADER, ...ordered.map(toCells)], ";"));
}

/** People with one response; each variable is given out inside the response, so that every margin holds exactly. */
function peopleOf(response, margins, random) {
  const margin = (variable) => margins[variable].get(response);
  const size = [...margin("type").values()].reduce((sum, count) => sum + count, 0);
  const people = Array.from({ length: size }, () => ({ response, reason: "" }));
  const give = (variable, weight) => {
    const levels = assignLevels(people, margin(variable), weight, random);
    for (const person of people) person[variable] = levels.get(person);
  };
  give("type", () => 1);
  give("gender", genderWeight);
  give("role", (person, level) => ROLES_BY_TYPE[person.type]?.[level] ?? 1);
  give("age", ageWeight);
  for (const person of people) person.years = drawYears(person.age, random);
  return people;
}

/** Works from both sides, since the rarer gender of a response chooses first. */
function genderWeight(person, level) {
  const women = Math.sqrt(WOMEN_BY_TYPE[person.type] ?? 1);
  return { Kvinde: women, Mand: 1 / women }[level] ?? 1;
}

function ageWeight(person, level) {
  const byType = AGES_BY_TYPE[person.type]?.[level] ?? 1;
  const byRole = person.role !== "Værge" || level === "" ? 1 : level === "0-17" ? 400 : 0.02;
  const youngMan = person.gender === "Mand" && person.type === "Røveri" && level === "18-29" ? 1.5 : 1;
  return byType * byRole * youngMan;
}

/** A year within the band; minors are mostly teenagers, and the oldest band thins out upwards. */
function drawYears(band, random) {
  if (band === "") return "";
  if (band === "60+") return String(60 + Math.floor(34 * random() ** 2));
  const [from, to] = BANDS[band];
  const place = band === "0-17" ? random() ** 0.3 : random();
  return String(from + Math.floor(place * (to - from + 1)));
}

function drawDates(people, random) {
  const days = daysBetween(PERIOD.from, PERIOD.to);
  const anyDay = dayDrawer(days, workload, random);
  const dayWithTheft = dayDrawer(
    days.filter((day) => day <= LAST_DAY_OF_THEFT),
    workload,
    random,
  );
  for (const person of people) person.day = person.type === THEFT ? dayWithTheft() : anyDay();
}

/** Whom the police had no telephone number of: among those not reached, witnesses and unclear cases more often. */
function markDetails(people, without, random) {
  const unreached = people.filter((person) => person.response === "ikke-naaet");
  const weight = (person) => (person.role === "Vidne" ? 2 : person.role === "" || person.age === "" ? 3 : 1);
  const chosen = new Set(weightedOrder(unreached, weight, random).slice(0, without));
  for (const person of people) person.details = chosen.has(person) ? "Nej" : "Ja";
}

/** Reasons of those who said no. The few that are missing are mostly from the first weeks, before the column was there. */
function giveReasons(people, counts, random) {
  const declined = people.filter((person) => person.response === "nej");
  const margin = new Map(Object.entries(REASONS).map(([quantity, reason]) => [reason, counts.total(quantity)]));
  const known = [...margin.values()].reduce((sum, count) => sum + count, 0);
  margin.set("", declined.length - known);
  const weight = (person, reason) => {
    if (reason === "") return person.day < "2018-07-16" ? 60 : 0.05;
    return reason === REASONS["declined.specialised"] ? (SPECIALISED_BY_TYPE[person.type] ?? 1) : 1;
  };
  const reasons = assignLevels(declined, margin, weight, random);
  for (const person of declined) person.reason = reasons.get(person);
}

function toCells(person, index) {
  return [
    `R-${String(index + 1).padStart(5, "0")}`,
    danishDate(person.day),
    person.type,
    person.role,
    person.gender,
    person.years,
    person.details,
    person.response === "ikke-naaet" ? "Nej" : "Ja",
    ANSWERS[person.response],
    person.reason,
  ];
}
