/** The sample data of the Norwegian report. All of it is drawn from the seed: there are no counts behind it. */
import { dayDrawer, daysBetween } from "./calendar.mjs";
import { joinRows, utf8WithMark } from "./delimited.mjs";
import { makeRandom } from "./random.mjs";

/** One seed a file, so that a change to one leaves the bytes of the others alone. */
const SEEDS = { people: 20230102, sessions: 20230109, survey: 20230201 };
const DAYS = daysBetween("2023-01-02", "2024-06-30");
const PEOPLE = 648;
const OTHER_SESSIONS = 312;
const FORMS = { sent: 214, exempt: 31 };

/**
 * Kind of event: how often, the share of women, the chance that a person who is reached says yes, and of the ages
 * under 18, 18–29, 30–49, 50–66 and over how often each.
 */
const TYPES = {
  "Vold i nære relasjoner": { often: 24, women: 0.78, yes: 0.46, ages: [10, 26, 42, 17, 5] },
  "Vold i det offentlige rom": { often: 21, women: 0.29, yes: 0.27, ages: [14, 42, 27, 13, 4] },
  "Trusler og hensynsløs atferd": { often: 19, women: 0.55, yes: 0.31, ages: [8, 27, 38, 21, 6] },
  "Voldtekt og seksuelle overgrep": { often: 11, women: 0.9, yes: 0.5, ages: [22, 43, 26, 7, 2] },
  Ran: { often: 7, women: 0.33, yes: 0.24, ages: [21, 38, 22, 12, 7] },
  Trafikkulykke: { often: 10, women: 0.48, yes: 0.25, ages: [8, 24, 29, 24, 15] },
  "Brå død": { often: 7, women: 0.6, yes: 0.42, ages: [4, 14, 36, 29, 17] },
  Menneskehandel: { often: 0.8, women: 0.8, yes: 0.3, ages: [0, 50, 50, 0, 0] },
};
const AGE_BANDS = [
  [12, 17],
  [18, 29],
  [30, 49],
  [50, 66],
  [67, 88],
];
const REASONS = { "Ikke behov for samtale": 45, "Får allerede hjelp": 27, "Ønsker annen hjelp": 13, "Annen grunn": 15 };
const SOURCES = { "Fastlege eller legevakt": 31, Politiet: 27, "Tok kontakt selv": 24, Annet: 4 };

/**
 * The items of the questionnaire with the chance of each answer, in per cent; the rest is left blank.
 */
const AGREEMENT = ["Helt enig", "Enig", "Uenig", "Helt uenig", "Vet ikke"];
const YES_NO = ["Ja", "Nei", "Vet ikke"];
const ITEMS = {
  "Det var riktig av kommunen å ringe": { answers: AGREEMENT, chances: [49, 40, 4, 2, 4] },
  "Den som ringte, tok seg god tid": { answers: AGREEMENT, chances: [52, 35, 6, 2, 4] },
  "Kjente du til tilbudet før vi ringte?": { answers: YES_NO, chances: [31, 66, 2] },
  "Fikk du vite noe nytt om hvor du kan få hjelp?": { answers: YES_NO, chances: [71, 20, 7] },
  "Kan du tenke deg å ta kontakt senere?": { answers: YES_NO, chances: [58, 23, 17] },
};
const TIMING = { header: "Kommunen ringte på et godt tidspunkt", answers: AGREEMENT, chances: [20, 31, 22, 14, 9] };

const COSTS = [
  ["Opplæring av to medarbeidere", "Oppstart", "38 500"],
  ["Telefon og utstyr", "Oppstart", "12 400"],
  ["Oppsøkende medarbeidere", "Årlig drift", "684 000"],
  ["Faglig ledelse", "Årlig drift", "121 500"],
];

/**
 * The sample data of `oppsoekende-kontakt-fjellvik` as bytes. Writes nothing.
 *
 * @returns {Map<string, Buffer>} File name → bytes, the same in every run.
 */
export function makeFjellvikFiles() {
  const people = drawPeople(makeRandom(SEEDS.people));
  return new Map([
    ["henvendelser.csv", utf8WithMark(joinRows([peopleHeader, ...people.map(personCells)], ";"))],
    ["samtaler.csv", utf8WithMark(joinRows(drawSessions(people, makeRandom(SEEDS.sessions)), ";"))],
    ["spoerreskjema.csv", Buffer.from(joinRows(drawForms(makeRandom(SEEDS.survey)), ";"), "utf8")],
    ["kostnader.csv", utf8WithMark(joinRows([["Post", "Fase", "Beløp"], ...COSTS], ";"))],
  ]);
}

const peopleHeader = ["Saksnr.", "Dato", "Hendelse", "Rolle", "Kjønn", "Alder", "Kontakt", "Svar", "Grunn til nei"];

function drawPeople(random) {
  const drawDay = dayDrawer(DAYS, officeHours, random);
  const days = Array.from({ length: PEOPLE }, drawDay).sort();
  return days.map((day, index) => drawPerson(day, index, random));
}

function drawPerson(day, index, random) {
  const type = drawKey(
    mapValues(TYPES, ({ often }) => often),
    random,
  );
  const { women, yes, ages } = TYPES[type];
  const role = drawKey(
    type === "Brå død" ? { Pårørende: 84, Vitne: 16 } : { Utsatt: 79, Vitne: 12, Pårørende: 9 },
    random,
  );
  const woman = random() < women;
  const [from, to] = AGE_BANDS[Number(drawKey({ ...ages }, random))];
  const age = from + Math.floor(random() * (to - from + 1));
  const reached = random() < 0.66;
  const chance = Math.min(0.9, yes * (woman ? 1.12 : 0.86) * (role === "Vitne" ? 0.6 : 1));
  const draw = random();
  const answer = draw < chance ? "Ja" : draw < chance + 0.12 ? "Vil ringe selv" : "Nei";
  const reason = random() < 0.94 ? drawKey(REASONS, random) : "";
  return {
    number: `F-${String(index + 1).padStart(4, "0")}`,
    day,
    type: random() < 0.025 ? "" : type,
    role,
    gender: random() < 0.01 ? "" : woman ? "Kvinne" : "Mann",
    age: random() < 0.03 ? "" : String(age),
    reached,
    answer: reached ? answer : "",
    reason: reached && answer === "Nei" ? reason : "",
  };
}

function personCells({ number, day, type, role, gender, age, reached, answer, reason }) {
  return [number, norwegianDate(day), type, role, gender, age, reached ? "Ja" : "Nei", answer, reason];
}

/** Most of those who said yes come to a conversation within weeks; others come by other ways. */
function drawSessions(people, random) {
  const referred = people.flatMap(({ day, gender, answer }) => {
    if (answer !== "Ja" || random() > 0.82) return [];
    const source = random() < 0.86 ? "Oppsøkende kontakt" : "Annet";
    return [{ day: later(day, 2 + Math.floor(random() * 18)), source, gender }];
  });
  const drawDay = dayDrawer(DAYS, officeHours, random);
  const others = Array.from({ length: OTHER_SESSIONS }, () => ({
    day: drawDay(),
    source: drawKey(SOURCES, random),
    gender: random() < 0.03 ? "" : random() < 0.64 ? "Kvinne" : "Mann",
  }));
  const sessions = [...referred, ...others].filter(({ day }) => day <= (DAYS.at(-1) ?? ""));
  sessions.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const rows = sessions.map(({ day, source, gender }) => [norwegianDate(day), source, gender]);
  return [["Dato", "Henvist av", "Kjønn"], ...rows];
}

function drawForms(random) {
  const items = Object.keys(ITEMS);
  const forms = Array.from({ length: FORMS.sent + FORMS.exempt }, (_, index) => {
    const status = index >= FORMS.sent ? "Fritatt" : random() < 0.47 ? "Besvart" : "Ikke besvart";
    return { status, answers: items.map((item) => (status === "Besvart" ? drawAnswer(ITEMS[item], random) : "")) };
  });
  const rows = forms.map(({ status, answers }, index) => {
    const timing = status === "Besvart" ? drawAnswer(TIMING, random) : "";
    return [String(index + 1), status, ...answers, timing];
  });
  return [["Løpenr.", "Status", ...items, TIMING.header], ...rows];
}

function drawAnswer({ answers, chances }, random) {
  const target = 100 * random();
  let sum = 0;
  return (
    answers.find((_, index) => {
      sum += chances[index] ?? 0;
      return sum > target;
    }) ?? ""
  );
}

/** Saturdays, Sundays and the summer weeks are quiet. */
function officeHours(day) {
  const weekday = new Date(day).getUTCDay();
  const summer = /-07-/.test(day) ? 0.5 : 1;
  return summer * (weekday === 0 || weekday === 6 ? 0.05 : weekday === 1 ? 1.2 : 1);
}

function drawKey(weights, random) {
  const entries = Object.entries(weights);
  let target = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    target -= weight;
    if (target < 0) return key;
  }
  return entries.at(-1)?.[0] ?? "";
}

function mapValues(record, value) {
  return Object.fromEntries(Object.entries(record).map(([key, entry]) => [key, value(entry)]));
}

function later(day, days) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `2023-04-30` as `30.04.2023`. */
function norwegianDate(day) {
  return day.split("-").reverse().join(".");
}
