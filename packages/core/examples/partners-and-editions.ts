// Two partners count for themselves and send counts, no persons; the sum is compared with last year and protected.
import { addCounts, compareEditions, overTime, protect, tabulateRows } from "@udbytte/core";

const variables = {
  quarter: { label: "Quarter", levels: ["2019-q1", "2019-q2"], ordered: true },
  answer: { label: "Answer", levels: ["yes", "no"] },
};
const partner = (quarter: string, yes: number, no: number) =>
  tabulateRows(
    [
      ...Array.from({ length: yes }, () => ({ quarter, answer: "yes" })),
      ...Array.from({ length: no }, () => ({ quarter, answer: "no" })),
    ],
    { variables },
  );

const measured = (counts: ReturnType<typeof partner>) =>
  overTime(counts, {
    id: "uptake",
    population: "people reached",
    period: "quarter",
    of: { measure: "share", having: { answer: "yes" } },
    breaks: [{ at: "2019-q2", label: "new answer code" }],
  });
const thisYear = measured(addCounts(partner("2019-q1", 30, 70), partner("2019-q2", 2, 48)));
const lastYear = measured(partner("2019-q1", 15, 85));

const changes = compareEditions(thisYear, lastYear, { label: "2018" });

for (const result of protect([...thisYear, ...changes], "dst-5")) {
  if (result.status === "withheld") console.log(`${result.id}: withheld, ${result.reason}`);
  else if (result.kind === "proportion") console.log(`${result.id}: ${result.numerator}/${result.denominator}`);
  else if (result.kind === "comparison") console.log(`${result.id}: ${result.estimate?.toFixed(2) ?? "no data"}`);
}
