import { expect, test } from "vitest";
import { validateTable } from "../../src/validate/validate-table.ts";
import { datasetOf, errorsOf, levelIds, tableOf } from "./table-of.ts";

const options = [
  "{ id: avis, header: Q3_1, label: Avis }",
  "{ id: ven, header: Q3_2, label: En ven }",
  "{ id: net, header: Q3_3, label: Nettet }",
];
const table = tableOf([
  `{ id: kilde, label: Hvor hørte du om os?, type: options, missing: [{ code: "99", id: not-asked, label: Ikke spurgt }], options: [${options}] }`,
]);

test("every option is a variable of yes and no", () => {
  const { variables } = datasetOf(table, [["1", "", ""]]);
  expect(variables.map(({ id, label }) => [id, label])).toEqual([
    ["kilde-avis", "Avis"],
    ["kilde-ven", "En ven"],
    ["kilde-net", "Nettet"],
  ]);
  expect(variables[0]?.levels.map(({ id, label }) => [id, label])).toEqual([
    ["yes", "Ja"],
    ["no", "Nej"],
    ["not-asked", "Ikke spurgt"],
    ["missing", "(mangler)"],
  ]);
});

test.each([
  ["one chosen: the blanks were not", ["1", "", ""], ["yes", "no", "no"]],
  ["the text of the option", ["", "En ven", ""], ["no", "yes", "no"]],
  ["the header of the option", ["q3_1", "x", ""], ["yes", "yes", "no"]],
  ["none, and it is said so", ["0", "0", ""], ["no", "no", "no"]],
  ["nothing at all: missing, not „no“", ["", "", ""], ["missing", "missing", "missing"]],
  ["a code is no blank", ["99", "1", ""], ["not-asked", "yes", "no"]],
  ["codes alone are no answer", ["99", "99", ""], ["not-asked", "not-asked", "missing"]],
])("%s", (_, cells, levels) => {
  const dataset = datasetOf(table, [cells]);
  expect(["kilde-avis", "kilde-ven", "kilde-net"].map((id) => levelIds(dataset, id)[0])).toEqual(levels);
});

test("the items of a table do not fill each other's blanks, nor other columns", () => {
  const two = tableOf([
    `{ id: a, label: A, type: options, options: [{ id: x, header: A1, label: X }, { id: y, header: A2, label: Y }] }`,
    `{ id: b, label: B, type: options, options: [{ id: x, header: B1, label: X }] }`,
    "{ id: c, header: C, label: C, type: yes-no }",
  ]);
  const dataset = datasetOf(two, [["1", "", "", ""]]);
  expect(["a-x", "a-y", "b-x", "c"].map((id) => levelIds(dataset, id)[0])).toEqual(["yes", "no", "missing", "missing"]);
});

test("an option's cell that is no answer is a fault", () => {
  expect(errorsOf(table, [["måske", "", ""]])).toMatchObject([
    { code: "level-unknown", header: "Q3_1", value: "måske" },
  ]);
});

const yesNo = tableOf(["{ id: glad, header: Glad, label: Glad, type: yes-no }"]);

test.each(["Ja", "ja ", "JA", "j", "J", "1", "x", "X", "true", "TRUE", "sand", "Sandt", "yes", "y"])(
  "yes: %j",
  (cell) => {
    expect(levelIds(datasetOf(yesNo, [[cell]]), "glad")).toEqual(["yes"]);
  },
);

test.each(["Nej", "nej", "NEJ ", "n", "0", "false", "FALSK", "no", "nei"])("no: %j", (cell) => {
  expect(levelIds(datasetOf(yesNo, [[cell]]), "glad")).toEqual(["no"]);
});

test("what could be either is neither, until the codebook says", () => {
  for (const cell of ["2", "-", "måske", "+"])
    expect(errorsOf(yesNo, [[cell]])).toMatchObject([{ code: "level-unknown" }]);
  const coded = tableOf(['{ id: glad, header: Glad, label: Glad, type: yes-no, locale: nb, yes: ["0"], no: ["2"] }']);
  const dataset = datasetOf(coded, [["0"], ["1"], ["2"]]);
  expect(levelIds(dataset, "glad")).toEqual(["yes", "yes", "no"]);
  expect(dataset.variables[0]?.levels.map(({ label }) => label)).toEqual(["Ja", "Nei", "(mangler)"]);
});

test("a usual word that is a missing code is missing", () => {
  const coded = tableOf(["{ id: glad, header: Glad, label: Glad, type: yes-no }"], [], '    missing: ["x"]\n');
  expect(levelIds(datasetOf(coded, [["x"], ["1"], [""]]), "glad")).toEqual(["missing", "yes", "missing"]);
});

test("of free text nothing is kept but whether there is any", () => {
  const text = tableOf(["{ id: ros, header: Ros, label: Ros, type: text }"]);
  const raw = { file: "t.csv", header: ["Ros"], rows: [["I er søde"], [""], ["  "]], rowNumbers: [2, 3, 4] };
  const checked = validateTable(raw, text);
  expect(JSON.stringify(checked)).not.toContain("søde");
  expect(levelIds(datasetOf(text, raw.rows), "ros")).toEqual(["answered", "missing", "missing"]);
  const errors = errorsOf(text, [["skriv til hanne@example.dk eller ring +45 22 33 44 55"], ["22 33 44 55"]]);
  expect(errors.map(({ code, detail }) => [code, detail])).toEqual([
    ["personal-data", "email"],
    ["personal-data", "phone"],
  ]);
});

test("whole numbers in the form of a language", () => {
  const bands = "[{ id: faa, label: Få, to: 999 }, { id: mange, label: Mange, from: 1000 }]";
  const integer = (locale: string) =>
    tableOf([`{ id: n, header: N, label: N, type: integer, locale: ${locale}, bands: ${bands} }`]);
  expect(levelIds(datasetOf(integer("da"), [["1.234"], ["34,0"], ["1234"]]), "n")).toEqual(["mange", "faa", "mange"]);
  expect(levelIds(datasetOf(integer("nb"), [["1 234"]]), "n")).toEqual(["mange"]);
  expect(levelIds(datasetOf(integer("en"), [["1,234"], ["34.0"]]), "n")).toEqual(["mange", "faa"]);
  expect(errorsOf(integer("da"), [["34,5"]])).toMatchObject([{ code: "number-invalid", expected: ["1.234", "1234"] }]);
  expect(errorsOf(integer("da"), [["1,234"]])).toMatchObject([{ code: "number-invalid" }]);
});
