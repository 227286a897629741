import { expect, test } from "vitest";
import { composition } from "../../src/measure/composition.ts";
import { cost } from "../../src/measure/cost.ts";
import { explainDenominators } from "../../src/measure/explain-denominators.ts";
import { share } from "../../src/measure/share.ts";
import { surveyShare } from "../../src/measure/survey-share.ts";
import { uptake } from "../../src/measure/uptake.ts";
import { tabulate } from "../../src/tabulate/tabulate.ts";
import { datasetOf, errorsOf, levelIds, tableOf, year2019 } from "./table-of.ts";

const refused = "{ code: '99', id: refused, label: Ønsker ikke at svare, synonyms: [nægter] }";
const answer =
  "{ id: svar, header: Svar, label: Svar, type: category, levels: [{ id: ja, label: Ja }, { id: nej, label: Nej }]";
const glad = `${answer}, missing: [{ code: "98", id: dont-know, label: Ved ikke }] }`;
const alder = "{ id: alder, header: Alder, label: Alder, type: integer, bands: [{ id: alle, label: Alle }] }";
const dato = "{ id: dato, header: Dato, label: Dato, type: date, derive: [{ id: aar, by: year }] }";
const timer = "{ id: timer, header: Timer, label: Timer, type: amount, locale: da, unit: timer }";
const table = tableOf([glad, alder, dato, timer], [], `${year2019}    missing: ["ukendt", ${refused}]\n`);
const rows = [
  ["Ja", "34", "01-02-2019", "7,5"],
  ["Nej", "99", "99", "99"],
  ["99", "", "ukendt", "1"],
  ["NÆGTER", "Ønsker ikke at svare", "refused", "1"],
  ["Ved ikke", "1", "", ""],
  ["", "1", "", "1"],
  ["ukendt", "1", "", "1"],
];
const dataset = datasetOf(table, rows);

test("named codes are levels of their own, before the plain one, by code, label, id or synonym", () => {
  expect(levelIds(dataset, "svar")).toEqual(["ja", "nej", "refused", "refused", "dont-know", "missing", "missing"]);
  expect(levelIds(dataset, "alder").slice(0, 4)).toEqual(["alle", "refused", "missing", "refused"]);
  expect(levelIds(dataset, "aar").slice(0, 4)).toEqual(["2019", "refused", "missing", "refused"]);
  expect(dataset.variables[0]?.levels.slice(-3)).toEqual([
    { id: "refused", label: "Ønsker ikke at svare", missing: true },
    { id: "dont-know", label: "Ved ikke", missing: true },
    { id: "missing", label: "(mangler)", missing: true },
  ]);
  expect(dataset.variables[1]?.levels.map(({ id }) => id)).toEqual(["alle", "refused", "missing"]);
});

test("an amount that is missing counts 0, whatever the code", () => {
  expect(dataset.amounts.get("timer")).toEqual(Float64Array.of(7.5, 0, 1, 1, 0, 1, 1));
  expect(dataset.missingAmounts.get("timer")).toBe(2);
});

test("a required cell may say why it is empty", () => {
  const required = tableOf([`${answer}, required: true }`], [], `    missing: ["ukendt", ${refused}]\n`);
  expect(errorsOf(required, [["99"], ["Ja"]])).toEqual([]);
  expect(errorsOf(required, [["99"], ["ukendt"], [""]])).toMatchObject([
    { code: "value-required", line: 3, occurrences: 2 },
  ]);
});

test("a rule takes every missing code for absent", () => {
  const rule = "{ id: r, label: Svar kræver alder, when: { svar: present }, then: { alder: present } }";
  const ruled = tableOf([`${answer} }`, alder], [rule], `    missing: [${refused}]\n`);
  expect(
    errorsOf(ruled, [
      ["99", ""],
      ["99", "99"],
      ["Ja", "5"],
    ]),
  ).toEqual([]);
  expect(errorsOf(ruled, [["Ja", "99"]])).toMatchObject([{ code: "rule-broken", line: 2 }]);
});

test("every column's own codes hold over the table's", () => {
  const own = tableOf([`${answer}, missing: ["99"] }`], [], `    missing: [${refused}]\n`);
  expect(levelIds(datasetOf(own, [["99"], ["nægter"]]), "svar")).toEqual(["missing", "refused"]);
});

const counts = tabulate(dataset, {});
const all = { id: "x", population: "alle" };

test("a composition of all has a share for every missing level; of the known it leaves all of them out", () => {
  const ofAll = composition(counts, { ...all, of: "svar", base: "all" });
  expect(ofAll.map(({ id, numerator, denominator }) => [id, numerator, denominator])).toEqual([
    ["x.ja", 1, 7],
    ["x.nej", 1, 7],
    ["x.refused", 2, 7],
    ["x.dont-know", 1, 7],
    ["x.missing", 2, 7],
  ]);
  const known = composition(counts, { ...all, of: "svar", base: "known" });
  expect(known.map(({ id, denominator, missing }) => [id, denominator, missing])).toEqual([
    ["x.ja", 2, 5],
    ["x.nej", 2, 5],
  ]);
});

test("uptake has a group for every missing level, and leaves all of them out of the whole", () => {
  const groups = uptake(counts, { ...all, accepted: { svar: "ja" }, by: ["alder"] });
  expect(groups.map(({ id, denominator, missing }) => [id, denominator, missing])).toEqual([
    ["x", 4, 3],
    ["x.alle", 4, 0],
    ["x.refused", 2, 0],
    ["x.missing", 1, 0],
  ]);
  expect(groups.map(({ group }) => group[0]?.missing)).toEqual([undefined, false, true, true]);
});

test("costs have a sum for every missing level", () => {
  const amounts = tabulate(dataset, { variables: ["svar", "alder"], weight: "timer" });
  const ids = cost(amounts, { ...all, amount: "timer", by: ["svar", "alder"] }).map(({ id }) => id);
  expect(ids).toEqual([
    "x",
    ...["x.ja", "x.nej", "x.svar.refused", "x.svar.dont-know", "x.svar.missing"],
    ...["x.alle", "x.alder.refused", "x.alder.missing"],
  ]);
});

test("a don't-know that is a missing code is still an answer of a survey", () => {
  const items = [{ variable: "svar", positive: ["ja"] }];
  const [item, unsure] = surveyShare(counts, { ...all, items, dontKnow: ["dont-know"], base: "answered" });
  expect([item?.numerator, item?.denominator, item?.missing]).toEqual([1, 3, 4]);
  expect([unsure?.numerator, unsure?.denominator]).toEqual([1, 3]);
  const [valid] = surveyShare(counts, { ...all, items, dontKnow: ["dont-know"], base: "valid" });
  expect([valid?.denominator, valid?.excluded]).toEqual([2, [{ label: "Ved ikke", count: 1 }]]);
});

test("`not-missing` in a population names the known levels, so that nobody takes the refused for part of it", () => {
  const known = share(counts, { ...all, among: { svar: "not-missing" }, having: { svar: "ja" } })[0];
  const refusing = share(counts, { ...all, among: { svar: "refused" }, having: { alder: "alle" } })[0];
  if (known === undefined || refusing === undefined) throw new Error("no result");
  expect(known.among).toEqual({ svar: ["ja", "nej"] });
  expect(explainDenominators(known, refusing)).toBeNull();
});
