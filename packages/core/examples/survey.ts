// A survey: who answered, what they think, and how far the silent could move it.
import { itemDistribution, surveyBounds, surveyOutcomes, surveyShare, tabulateRows } from "@udbytte/core";

const sent = tabulateRows(
  {
    status: [...Array(60).fill("complete"), ...Array(10).fill("refused"), ...Array(30).fill("silent")],
    helped: [...Array(40).fill("yes"), ...Array(12).fill("no"), ...Array(6).fill("unsure"), ...Array(42).fill(null)],
  },
  { variables: { status: {}, helped: { label: "Did it help?", levels: ["yes", "no", "unsure"] } } },
);
const items = [{ variable: "helped", positive: ["yes"] }];
const answered = { id: "survey", population: "answers", among: { status: "complete" }, items };

const dispositions = {
  complete: { status: "complete" },
  refusal: { status: "refused" },
  nonContact: { status: "silent" },
};
const rates = surveyOutcomes(sent, { id: "rates", population: "questionnaires sent", dispositions });
for (const { label, numerator, denominator } of rates.slice(0, 1)) console.log(`${label}: ${numerator}/${denominator}`);

const shares = surveyShare(sent, { ...answered, dontKnow: ["unsure"], base: "answered", otherBase: "when-different" });
const bounds = surveyBounds(sent, { id: "bounds", population: "questionnaires sent", items });
for (const { id, numerator, denominator } of [...shares, ...itemDistribution(sent, answered), ...bounds]) {
  console.log(`${id}: ${numerator}/${denominator}`);
}
