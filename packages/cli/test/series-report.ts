import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A synthetic report of two years of calls and a survey, with a figure of every kind of series. */
export interface SeriesReport {
  readonly folder: string;
  edit(from: string, to: string): void;
  dispose(): void;
}

const types = ["vold", "tyveri", "trusler", "roeveri"];
const shares: Readonly<Record<string, number>> = { vold: 0.27, tyveri: 0.11, trusler: 0.3, roeveri: 0.34 };

/** Numbers in [0, 1) that are the same at every run: a linear congruential generator (Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function calls(): string {
  const next = randomNumbers(19);
  const rows = Array.from({ length: 1600 }, (_, index) => {
    const month = Math.floor(next() * 24);
    const type = types[Math.floor(next() ** 1.3 * types.length)] ?? "vold";
    const year = 2018 + Math.floor(month / 12);
    const role = next() < 0.75 ? "offer" : "paaroerende";
    const after = year === 2019 ? 0.08 : 0;
    const yes = next() < (shares[type] ?? 0) + after - (role === "offer" ? 0 : 0.06);
    const reached = next() < (year === 2019 ? 0.78 : 0.61);
    const date = `${year}-${String((month % 12) + 1).padStart(2, "0")}-${String(1 + Math.floor(next() * 28)).padStart(2, "0")}`;
    const few = type === "roeveri" && month > 8 && month < 12 && index % 7 !== 0;
    return [index + 1, date, few ? "vold" : type, role, reached ? "ja" : "nej", yes ? "ja" : "nej"].join(",");
  });
  return `${["nr,dato,type,rolle,kontakt,svar", ...rows].join("\n")}\n`;
}

function replies(): string {
  const next = randomNumbers(7);
  const rows = Array.from({ length: 520 }, (_, index) => {
    const answered = next() < 0.6;
    const answer = (share: number): string => (answered ? (next() < share ? "ja" : "nej") : "");
    return [index + 1, answered ? "ja" : "nej", answer(0.86), answer(0.44), answer(0.72)].join(",");
  });
  return `${["nr,svar,nyttig,kendte,anbefale", ...rows].join("\n")}\n`;
}

/** 200 referrals of 2019 and the sessions of those who came: a few never did, or cancelled the first. */
function referrals(): { readonly referrals: string; readonly sessions: string } {
  const next = randomNumbers(5);
  const dayOf = (number: number): string => new Date(Date.UTC(2019, 0, 1 + number)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 200 }, (_, index) => ({
    id: `H-${index + 1}`,
    day: Math.floor(next() * 300),
    wait: Math.floor(next() ** 2 * 60),
    comes: next() < 0.8,
    cancels: next() < 0.1,
  }));
  const sessions = rows.flatMap(({ id, day, wait, comes, cancels }) => [
    ...(cancels ? [[id, dayOf(day), "aflyst"].join(",")] : []),
    ...(comes ? [[id, dayOf(day + wait), "holdt"].join(",")] : []),
  ]);
  return {
    referrals: `${["nr,henvist", ...rows.map(({ id, day }) => `${id},${dayOf(day)}`)].join("\n")}\n`,
    sessions: `${["henvisning,dato,status", ...sessions].join("\n")}\n`,
  };
}

const yesNo = "levels: [{ id: ja, label: Ja }, { id: nej, label: Nej }]";

const codebook = `tables:
  - id: opkald
    file: opkald.csv
    label: Projektets registreringer
    unit: personer
    period: { from: "2018-01-01", to: "2019-12-31" }
    columns:
      - { id: nr, header: nr, label: Nummer, type: identifier, unique: true, required: true }
      - { id: dato, header: dato, label: Dato, type: date, derive: [{ id: aar, by: year }, { id: kvartal, by: quarter }, { id: maaned, by: month }] }
      - id: type
        header: type
        label: Hændelsestype
        type: category
        levels:
          - { id: vold, label: Vold }
          - { id: tyveri, label: Indbrud og tyveri i privat beboelse }
          - { id: trusler, label: Trusler }
          - { id: roeveri, label: Røveri }
      - { id: rolle, header: rolle, label: Rolle, type: category, levels: [{ id: offer, label: Offer }, { id: paaroerende, label: Pårørende }] }
      - { id: kontakt, header: kontakt, label: Kontakt, type: category, ${yesNo} }
      - { id: svar, header: svar, label: Svar, type: category, ${yesNo} }
  - id: skemaer
    file: skemaer.csv
    label: Spørgeskemaet
    unit: besvarelser
    columns:
      - { id: skema, header: nr, label: Nummer, type: identifier, unique: true, required: true }
      - { id: besvaret, header: svar, label: Besvaret, type: category, ${yesNo} }
      - { id: nyttig, header: nyttig, label: Nyttig, type: category, ${yesNo} }
      - { id: kendte, header: kendte, label: Kendte, type: category, ${yesNo} }
      - { id: anbefale, header: anbefale, label: Anbefale, type: category, ${yesNo} }
  - id: udgifter
    file: udgifter.csv
    label: Driftsmodel
    unit: linjer
    columns:
      - { id: model, header: model, label: Model, type: category, levels: [{ id: lav, label: Lav }, { id: hoej, label: Høj }] }
      - { id: beloeb, header: beløb, label: Beløb, type: amount, locale: da, unit: kr. }
  - id: henvisninger
    file: henvisninger.csv
    label: Henvisninger
    unit: personer
    period: { from: "2019-01-01", to: "2019-12-31" }
    columns:
      - { id: nr, header: nr, label: Nummer, type: identifier, unique: true, required: true }
      - { id: henvist, header: henvist, label: Dato for henvisning, type: date, derive: [] }
  - id: samtaler
    file: samtaler.csv
    label: Samtaler
    unit: samtaler
    period: { from: "2019-01-01", to: "2019-12-31" }
    columns:
      - { id: henvisning, header: henvisning, label: Henvisning, type: identifier, references: { table: henvisninger, column: nr } }
      - { id: dato, header: dato, label: Dato, type: date, derive: [] }
      - { id: status, header: status, label: Status, type: category, levels: [{ id: holdt, label: Holdt }, { id: aflyst, label: Aflyst }] }
`;

const report = `language: da
title: Forløb og forskelle
subtitle: Figurer over tid, mellem udgaver og mellem grænser
cover: { kicker: Evaluering, partners: [Projektet], period: 2018 – 2019, date: "2020-05-04", edition: 1. udgave, author: Projektet, notice: Alle data er fremstillet til formålet. }
data: ../data
policy: dst-5
keywords: []
chapters: [chapters/01-figurer.md]
results:
  - { id: kontakt, measure: over-time, table: opkald, population: identificerede personer, period: maaned, of: { measure: share, having: { kontakt: ja } }, breaks: [{ at: 2019-01, label: "Nyt telefonsystem: opkald uden svar tælles ikke længere med" }] }
  - { id: optag, measure: over-time, table: opkald, population: "personer, der er opnået kontakt med", among: { kontakt: ja }, period: kvartal, of: { measure: uptake, accepted: { svar: ja }, by: [type] } }
  - { id: type-rolle, measure: uptake, table: opkald, population: "personer, der er opnået kontakt med", among: { kontakt: ja }, accepted: { svar: ja }, by: [type, rolle] }
  - { id: type-2018, measure: uptake, table: opkald, population: "personer, der er opnået kontakt med i 2018", among: { kontakt: ja, aar: "2018" }, accepted: { svar: ja }, by: [type] }
  - { id: type-2019, measure: uptake, table: opkald, population: "personer, der er opnået kontakt med i 2019", among: { kontakt: ja, aar: "2019" }, accepted: { svar: ja }, by: [type] }
  - { id: mod-andre, measure: uptake-comparison, table: opkald, population: "personer, der er opnået kontakt med", among: { kontakt: ja }, accepted: { svar: ja }, by: type, reference: others }
  - { id: graenser, measure: survey-bounds, table: skemaer, population: "personer, der har fået et spørgeskema", items: [{ variable: nyttig, positive: [ja], label: Fandt oplysningerne nyttige }, { variable: kendte, positive: [ja], label: "Kendte Offerrådgivningen, før de blev ringet op" }, { variable: anbefale, positive: [ja], label: Ville anbefale tilbuddet til andre }] }
  - { id: pris, measure: cost, table: udgifter, population: udgifter, amount: beloeb, by: [model] }
  - { id: ventetid, measure: linked-conversion, table: henvisninger, population: henviste personer, joinBy: nr, date: henvist, sessions: { table: samtaler, joinBy: henvisning, date: dato, among: { status: holdt } } }
figures:
  - { id: kontakt-tid, kind: lines, title: Flere nås efter det nye telefonsystem, intervals: true, lines: [{ label: Opnået kontakt, results: kontakt }] }
  - id: optag-tid
    kind: lines
    title: Røveri ligger højest i det meste af tiden
    lines:
      - { label: Vold, results: optag, part: vold }
      - { label: Indbrud og tyveri i privat beboelse, results: optag, part: tyveri }
      - { label: Trusler, results: optag, part: trusler }
      - { label: Røveri, results: optag, part: roeveri }
  - id: udgaver
    kind: slope
    title: Flere tager imod tilbuddet i 2019
    before: "2018"
    after: "2019"
    rows:
      - { before: type-2018.vold, after: type-2019.vold }
      - { before: type-2018.tyveri, after: type-2019.tyveri }
      - { before: type-2018.trusler, after: type-2019.trusler }
      - { before: type-2018.roeveri, after: type-2019.roeveri }
  - { id: mod-de-andre, kind: slope, title: Tyveri mod de andre, before: De andre, after: Typen selv, rows: [{ comparison: mod-andre.tyveri.difference, label: Indbrud og tyveri }] }
  - { id: bortfald, kind: ranges, title: Hvad bortfaldet kan betyde, rows: [{ lower: graenser.nyttig.lower, upper: graenser.nyttig.upper }, { lower: graenser.kendte.lower, upper: graenser.kendte.upper }, { lower: graenser.anbefale.lower, upper: graenser.anbefale.upper }] }
  - { id: priser, kind: ranges, title: Driften koster mellem de to modeller, rows: [{ label: Drift i et år, lower: pris.lav, upper: pris.hoej }] }
  - { id: roller, kind: small-multiples, title: Pårørende siger oftere nej, results: type-rolle }
  - { id: typer-tid, kind: small-multiples, title: Optag i hver type over tid, results: optag }
`;

const figures = ["kontakt-tid", "optag-tid", "udgaver", "mod-de-andre", "bortfald", "priser", "roller", "typer-tid"];

const waiting =
  "Af de henviste kom {{ ventetid }} til en samtale. Halvdelen var der inden {{ ventetid.median }}, en fjerdedel inden {{ ventetid.lower-quartile }}.";

/** Writes the report and its data to a folder of its own. */
export function writeSeriesReport(language: "da" | "nb" | "en" = "da"): SeriesReport {
  const folder = mkdtempSync(join(tmpdir(), "udbytte-series-"));
  for (const part of ["data", "rapport/chapters"]) mkdirSync(join(folder, part), { recursive: true });
  let settings = report.replace("language: da", `language: ${language}`);
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  write("data/opkald.csv", calls());
  write("data/skemaer.csv", replies());
  write("data/udgifter.csv", "model;beløb\nlav;1.212.000\nhoej;1.644.500\n");
  const linked = referrals();
  write("data/henvisninger.csv", linked.referrals);
  write("data/samtaler.csv", linked.sessions);
  write("data/codebook.yaml", codebook);
  write("rapport/report.yaml", settings);
  write(
    "rapport/chapters/01-figurer.md",
    `# Figurer\n\n${waiting}\n\n${figures.map((id) => `::figure{#${id}}\n`).join("\n")}`,
  );
  return {
    folder,
    edit: (from, to) => {
      if (!settings.includes(from)) throw new Error(`report.yaml does not hold ${from}`);
      settings = settings.replace(from, () => to);
      write("rapport/report.yaml", settings);
    },
    dispose: () => rmSync(folder, { recursive: true }),
  };
}
