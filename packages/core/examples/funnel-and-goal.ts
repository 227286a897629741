// How far people come on the way to a session, and whether the goal of 15 % was met.
import { funnel, goal, tabulateRows } from "@udbytte/core";

const people = tabulateRows(
  {
    reached: [...Array(120).fill("yes"), ...Array(80).fill("no")],
    answer: [...Array(30).fill("yes"), ...Array(90).fill("no"), ...Array(80).fill(null)],
  },
  { variables: ["reached", "answer"], source: { label: "The programme's register", unit: "people" } },
);

const way = funnel(people, {
  id: "way",
  population: "people identified",
  steps: [
    { key: "identified", label: "identified", where: {} },
    { key: "reached", label: "reached", where: { reached: "yes" } },
    { key: "accepted", label: "accepted", where: { answer: "yes" } },
  ],
});
for (const result of way) {
  if (result.kind === "count") console.log(`${result.label}: ${result.count}`);
  else console.log(`  ${result.id}: ${result.numerator}/${result.denominator}`);
}

const aim = {
  id: "goal",
  population: "people reached",
  among: { reached: "yes" },
  having: { answer: "yes" },
  goal: 0.15,
};
const [share, distance] = goal(people, aim);
console.log(`${share.numerator}/${share.denominator}, p ${distance.p?.toFixed(4)}`);
