import { joinRows } from "./delimited.mjs";
import { weightedOrder } from "./random.mjs";

/** `spoergeskema.csv`: one row a questionnaire, sent or exempt. */

/**
 * The items: header in the file, how strongly answers follow the respondent's general mood, and how they follow having
 * known the service before.
 */
const ITEMS = {
  glad: { header: "Jeg er glad for, at jeg blev ringet op", mood: 2.2, knew: 0 },
  positiv: { header: "Hvordan oplevede du opkaldet alt i alt?", mood: 1.5, knew: 0 },
  alle: { header: "Alle, der kommer ud for noget lignende, bør få et opkald", mood: 2, knew: 0 },
  overvejet: { header: "Havde du før opkaldet overvejet at søge rådgivning uden at få det gjort?", mood: 0, knew: 0.9 },
  tanker: { header: "Har opkaldet givet dig nye tanker om det, du kom ud for?", mood: 0.5, knew: 0 },
  kendte: { header: "Kendte du Offerrådgivningen, før vi ringede?", mood: 0, knew: 0 },
  "ny-viden": { header: "Fik du noget at vide, som du ikke vidste i forvejen?", mood: 0.3, knew: -1.2 },
  nyttig: { header: "Kunne du bruge det, du fik at vide?", mood: 1, knew: -0.2 },
  forklaret: { header: "Blev det forklaret, hvad en samtale kan hjælpe med?", mood: 0.6, knew: 0 },
  senere: { header: "Kunne du finde på at kontakte rådgivningen på et senere tidspunkt?", mood: 0.4, knew: 0.2 },
  empati: { header: "Den, der ringede, viste indlevelse", mood: 1.2, knew: 0 },
  forstaaet: { header: "Den, der ringede, forstod min situation", mood: 1.2, knew: 0 },
};
/** Columns in the order of the questionnaire; `kendte` is drawn first, since others follow it. */
const COLUMNS = Object.keys(ITEMS);
const DRAWN = ["kendte", ...COLUMNS.filter((item) => item !== "kendte")];
const DONT_KNOW = "Ved ikke";
const BLANK = "";

/**
 * @param {import("./counts.mjs").SampleCounts} counts
 * @param {() => number} random
 * @returns {Buffer} UTF-8, commas, CRLF.
 */
export function makeSurvey(counts, random) {
  const answered = counts.total("survey.answered");
  const respondents = Array.from({ length: answered }, () => ({
    mood: standardNormal(random),
    haste: random() ** 3,
    answers: {},
  }));
  for (const item of DRAWN) giveAnswers(respondents, item, counts.survey.get(item), random);
  const forms = [
    ...respondents.map(({ answers }) => ["Besvaret", ...COLUMNS.map((item) => answers[item])]),
    ...emptyForms("Ikke besvaret", counts.total("survey.sent") - answered),
    ...emptyForms("Fritaget", counts.total("survey.exempt")),
  ];
  const shuffled = weightedOrder(forms, () => 1, random);
  const header = ["Løbenr.", "Status", ...COLUMNS.map((item) => ITEMS[item].header)];
  const rows = shuffled.map((cells, index) => [String(index + 1), ...cells]);
  return Buffer.from(joinRows([header, ...rows], ","), "utf8");
}

function emptyForms(status, count) {
  return Array.from({ length: count }, () => [status, ...COLUMNS.map(() => BLANK)]);
}

/**
 * Blanks go to hasty respondents and don't-knows to anyone; the others are put in order by mood, previous knowledge and
 * chance, and the answers are handed out from the most to the least positive.
 */
function giveAnswers(respondents, item, margin, random) {
  const { mood, knew } = ITEMS[item];
  const give = (people, answer) => {
    for (const person of people) person.answers[item] = answer;
  };
  const blanks = margin.get(BLANK) ?? 0;
  const hasty = weightedOrder(respondents, (person) => person.haste, random);
  give(hasty.slice(0, blanks), BLANK);
  const dontKnows = margin.get(DONT_KNOW) ?? 0;
  const rest = weightedOrder(hasty.slice(blanks), () => 1, random);
  give(rest.slice(0, dontKnows), DONT_KNOW);
  const score = (person) => mood * person.mood + (person.answers.kendte === "Ja" ? knew : 0) + standardNormal(random);
  const scored = rest.slice(dontKnows).map((person, index) => ({ person, index, score: score(person) }));
  scored.sort((a, b) => b.score - a.score || a.index - b.index);
  let start = 0;
  for (const [answer, count] of margin) {
    if (answer === BLANK || answer === DONT_KNOW) continue;
    give(
      scored.slice(start, start + count).map(({ person }) => person),
      answer,
    );
    start += count;
  }
  if (start !== scored.length) throw new RangeError(`margin: ${item} does not add up to the respondents`);
}

/** Approximately standard normal: the sum of twelve uniform numbers, less six. */
function standardNormal(random) {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += random();
  return sum;
}
