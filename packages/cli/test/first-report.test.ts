import {
  type Checked,
  type DataError,
  evaluate,
  parseCodebook,
  proposeCodebook,
  protect,
  writeCodebook,
} from "@udbytte/core";
import {
  composeDocument,
  defineReport,
  guessRoles,
  parseChapter,
  parseReport,
  scaffoldDefinitions,
  scaffoldReport,
} from "@udbytte/renderer";
import fc from "fast-check";
import { expect, it } from "vitest";
import { danish } from "../src/messages/danish.ts";

const words = [
  "Over 50 %",
  "{{ x }}",
  "a | b",
  'Den "gode"',
  "# 100",
  "- x",
  "*Vold*",
  "Røveri",
  "missing",
  "2019",
  "::figure{#x}",
  "[^1]",
  "K",
  "k!",
];
const columns: readonly (readonly string[])[] = [
  ["Ja", "Nej"],
  ["Ja", "Nej", "Vil selv ringe", ""],
  ["Helt enig", "Enig", "Uenig", "Ved ikke"],
  ["Ja", "Nej", "Ved ikke", "-"],
  ["1", "2", "5", "99"],
  ["25-06-2018", "26-06-2018", "01-01-2019"],
  ["7", "34", "71", "ukendt"],
  ["1.234,50", "43.000"],
  ["120", "450", "999", "2000", "31"],
  words,
  words.slice(0, 4),
  ["Besvaret", "Ikke besvaret", "Fritaget"],
];
const headers = [
  "Svar",
  "Kontakt",
  "Køn",
  "Alder",
  "Status",
  "Beløb i %",
  "Andel > 100",
  "{{ svar }}",
  "Type | art",
  '"Sagen"',
  "missing",
  "Optag",
  "svar efter køn",
  "Dato",
];

const table = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...headers), { minLength: 1, maxLength: 9 }),
    fc.array(fc.constantFrom(...columns), { minLength: 9, maxLength: 9 }),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 1000 }),
  )
  .map(([names, kinds, rows, seed]) => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const lines = Array.from({ length: rows }, (_, row) =>
      names.map((_name, index) => {
        const cells = kinds[index] ?? [];
        return quoted(cells[(row * (index + 1) * seed + Math.floor((row * row) / (index + 2))) % cells.length] ?? "");
      }),
    );
    return [names.map(quoted), ...lines].map((line) => line.join(";")).join("\r\n");
  });

/** Columns that are left out are only noted. */
const faults = (outcome: Checked<unknown>): readonly DataError[] =>
  (outcome.ok ? outcome.warnings : outcome.errors).filter(({ severity }) => severity !== "note");

it("whatever the data files hold, a first report of them has no fault and no warning", () => {
  const made = { reports: 0 };
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 2 }), (texts) => {
      const names = ["svar.csv", "optag-svar.csv"];
      const files = new Map(texts.map((text, index) => [names[index] ?? "", new TextEncoder().encode(text)]));
      const proposals = proposeCodebook(files);
      if (!proposals.ok) {
        expect(proposals.errors.map(({ code }) => code)).not.toContain("level-unknown");
        return;
      }
      const yaml = writeCodebook(proposals.value, { words: danish.codebook, schema: "a.json", threshold: 5 });
      const codebook = parseCodebook(yaml, "codebook.yaml");
      expect(faults(codebook)).toEqual([]);
      if (!codebook.ok) return;
      const roles = guessRoles(proposals.value);
      const measured = evaluate(codebook.value, files, scaffoldDefinitions(proposals.value, roles));
      expect(faults(measured)).toEqual([]);
      if (!measured.ok) return;
      const results = protect(measured.value, "dst-5");
      const head = { title: "Første rapport", data: ".", schema: "b.json", date: "2019-12-31" };
      const [report, ...chapters] = scaffoldReport(proposals.value, roles, results, head);
      const settings = parseReport(report?.text ?? "", "rapport/report.yaml");
      expect(faults(settings)).toEqual([]);
      if (!settings.ok) return;
      const shown = chapters.map(({ path, text }) => parseChapter(text, `rapport/${path}`));
      const definition = defineReport(settings.value, shown, codebook.value);
      expect(faults(definition)).toEqual([]);
      if (!definition.ok) return;
      expect(faults(composeDocument(definition.value, results))).toEqual([]);
      made.reports++;
    }),
    { numRuns: 20 },
  );
  expect(made.reports).toBeGreaterThan(5);
}, 30_000);
