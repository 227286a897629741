import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReportCopy } from "./report-copy.ts";

const report = `
language: en
title: Calling first
subtitle: A small evaluation
cover:
  { kicker: Evaluation, partners: [The Crisis Service], period: Spring 2024, date: "2024-06-03", edition: First edition, author: The Council }
data: ../../data-samples/calling-first
policy: dst-5
keywords: [outreach]
chapters: [chapters/01-answers.md]
facts: [{ id: grant, value: 1250000, unit: kr., source: The council }]
results:
  - { id: reached, measure: count, table: calls, population: people who were reached, among: { contact: "yes" } }
  - { id: answers, measure: composition, table: calls, population: people who were reached, among: { contact: "yes" }, of: answer, base: all }
  - { id: yes-event, measure: uptake, table: calls, population: people who were reached, among: { contact: "yes" }, accepted: { answer: "yes" }, by: [event] }
  - { id: yes-sex, measure: uptake, table: calls, population: people who were reached, among: { contact: "yes" }, accepted: { answer: "yes" }, by: [sex], base: all, exclude: [{ label: strangers, where: { sex: other } }] }
  - { id: yes, measure: uptake, table: calls, population: people who were reached, among: { contact: "yes" }, accepted: { answer: "yes" }, by: [] }
  - { id: yes-event-sex, measure: uptake, table: calls, population: people who were reached, among: { contact: "yes" }, accepted: { answer: "yes" }, by: [event, sex] }
  - { id: against, measure: uptake-comparison, table: calls, population: people who were reached, among: { contact: "yes" }, accepted: { answer: "yes" }, by: event, reference: threats }
  - { id: way, measure: funnel, table: calls, population: people called, steps: [{ key: all, label: Called, where: {} }, { key: reached, label: Reached, where: { contact: "yes" } }, { key: accepted, label: Accepted, where: { answer: "yes" } }] }
  - { id: over-time, measure: over-time, table: calls, population: people who were reached, among: { contact: "yes" }, period: month, of: { measure: uptake, accepted: { answer: "yes" }, by: [] }, breaks: [{ at: 2024-03, label: New questions }] }
figures:
  - { id: steps, kind: steps, title: From event to call, source: The plan, steps: [{ title: Find, text: The police tell us }, { title: Call, text: We call }] }
  - { id: whole, kind: whole-bar, title: What people answer, bars: [{ results: [answers.yes, answers.no, answers.missing] }], rounding: half-up }
  - { id: events, kind: stacked-bars, title: Yes by event, results: yes-event, positive: "Yes", rest: Other answers, order: descending, rounding: half-up }
  - { id: sexes, kind: bars, title: Yes by sex, results: [yes, yes-sex.woman, yes-sex.man, yes-sex.missing], rounding: half-up }
  - { id: pairs, kind: grouped-bars, title: Yes by event and sex, results: [yes-event-sex] }
  - { id: against, kind: dots, title: Compared with threats, results: [against.violence.ratio] }
  - { id: way, kind: funnel, title: From call to yes, results: way }
  - { id: months, kind: lines, title: Yes by month, intervals: true, lines: [{ label: Said yes, results: over-time }] }
  - { id: slopes, kind: slope, title: Before and after, before: January, after: May, rows: [{ label: All, before: over-time.2024-01, after: over-time.2024-05 }] }
  - { id: spans, kind: ranges, title: From women to men, rows: [{ label: Said yes, lower: yes-sex.man, upper: yes-sex.woman }] }
  - { id: panels, kind: small-multiples, title: Each event, results: yes-event-sex }
`;

const codebook = `
tables:
  - id: calls
    file: calls.csv
    label: The service's own register
    unit: people
    period: { from: "2024-01-01", to: "2024-05-31" }
    columns:
      - { id: day, header: Day, label: Day, type: date, derive: [{ id: month, by: month }] }
      - { id: event, header: Event, label: Event, type: category, levels: [{ id: violence, label: Violence }, { id: threats, label: Threats }, { id: accident, label: Accident }] }
      - { id: sex, header: Sex, label: Sex, type: category, levels: [{ id: woman, label: Woman }, { id: man, label: Man }, { id: other, label: Other }] }
      - { id: contact, header: Contact, label: Contact, type: category, levels: [{ id: "yes", label: "Yes" }, { id: "no", label: "No" }] }
      - { id: answer, header: Answer, label: Answer, type: category, levels: [{ id: "yes", label: "Yes" }, { id: "no", label: "No" }] }
`;

const chapter = `# Answers

:::lead
Of {{ reached count }} people who were reached, {{ yes fraction "over half" }} said yes ({{ yes interval }}), {{ reached about 100 }} in all.
:::

:::key-figures

- {{ yes percent }} said yes
- {{ answers.missing percent }} gave no answer

:::

## Figures

The grant is {{ grant kr }}[^grant] {{ Figure whole }} and {{ table events }} say more, and so does {{ chapter answers }}. After an accident it is {{ yes-event.accident percent }}.

::figure{#steps}

::figure{#whole}

::figure{#events}

::figure{#sexes}

::figure{#pairs}

::figure{#against}

::figure{#way}

::figure{#months}

::figure{#slopes}

::figure{#spans}

::figure{#panels}

:::table{#events title="Yes by event" source="The register" note="Few were reached"}

| Event                       |                          n |
| --------------------------- | -------------------------: |
| {{ yes-event.threats label }} | {{ yes-event.threats n }} |
| **All**                     |                {{ yes n }} |

:::

:::quote{by="A witness" invented}
They called first.
:::

[^grant]: It covers two years.
`;

/** What the calls are like, each in turn: "" is unknown. */
const turns = {
  event: ["Violence", "Threats", "Violence", "Threats", "Threats", "Violence", ""],
  sex: ["Woman", "Man", "Woman", "Other", "Man", "", "Woman", "Man", "Woman"],
  answer: ["Yes", "No", "Yes", "", "Yes", "No", "Yes", "No"],
};
const callCount = 300;
const accidents = 6;

function calls(): string {
  const inTurn = (values: readonly string[], index: number): string => values[index % values.length] ?? "";
  const rows = Array.from({ length: callCount }, (_, index) => {
    const event = index < accidents ? "Accident" : inTurn(turns.event, index);
    const answer = index % 6 === 5 ? "" : inTurn(turns.answer, index);
    const day = `2024-0${1 + Math.floor(index / 60)}-10`;
    return [day, event, inTurn(turns.sex, index), index % 6 === 5 ? "No" : "Yes", answer].join(",");
  });
  return ["Day,Event,Sex,Contact,Answer", ...rows, ""].join("\n");
}

/** A small report in English with every kind of block and every fixed word, in a folder of its own. */
export function writeEnglishReport(title: string): Pick<ReportCopy, "folder" | "report" | "dispose"> {
  const folder = mkdtempSync(join(tmpdir(), "udbytte-english-"));
  const files = {
    "reports/calling-first/report.yaml": report.replace("Calling first", title),
    "reports/calling-first/chapters/01-answers.md": chapter,
    "data-samples/calling-first/codebook.yaml": codebook,
    "data-samples/calling-first/calls.csv": calls(),
  };
  for (const folderIn of ["reports/calling-first/chapters", "data-samples/calling-first"]) {
    mkdirSync(join(folder, folderIn), { recursive: true });
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return {
    folder,
    report: "reports/calling-first",
    dispose: () => rmSync(folder, { recursive: true }),
  };
}
