// Who accepts an offer, women or men? With an interval, a test, and at the same mix of incident types.
import { compareUptake, tabulateRows, uptake } from "@udbytte/core";

const groups = [
  { gender: "woman", incident: "assault", accepted: 90, refused: 160 },
  { gender: "woman", incident: "burglary", accepted: 40, refused: 210 },
  { gender: "man", incident: "assault", accepted: 45, refused: 155 },
  { gender: "man", incident: "burglary", accepted: 50, refused: 450 },
];
const rows = groups.flatMap(({ accepted, refused, ...person }) => [
  ...Array.from({ length: accepted }, () => ({ ...person, answer: "yes" })),
  ...Array.from({ length: refused }, () => ({ ...person, answer: "no" })),
]);

const reached = tabulateRows(rows, { variables: ["gender", "incident", "answer"] });
const asked = { id: "uptake", population: "people reached", accepted: { answer: "yes" } };

for (const { label, numerator, denominator, interval } of uptake(reached, { ...asked, by: ["gender"] })) {
  if (interval === null) continue;
  const [lower, upper] = [interval.lower, interval.upper].map((end) => Math.round(100 * end));
  console.log(`${label}: ${numerator} of ${denominator}, ${lower}–${upper} %`);
}
const comparison = { ...asked, by: "gender", reference: "man", standardiseFor: ["incident"] };
for (const { id, estimate, adjustedP } of compareUptake(reached, comparison)) {
  console.log(`${id}: ${estimate?.toFixed(2)}, p ${adjustedP?.toPrecision(2)}`);
}
