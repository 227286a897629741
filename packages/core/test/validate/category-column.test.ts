import { expect, test } from "vitest";
import { datasetOf, errorsOf, levelIds, tableOf } from "./table-of.ts";

const levels = "[{ id: vold, label: Vold }, { id: roeveri, label: Røveri, synonyms: [Røverier] }]";
const table = tableOf(
  [`{ id: type, header: Type, label: Hændelsestype, type: category, ordered: true, levels: ${levels} }`],
  [],
  "    missing: [Ukendt]\n",
);

test("a cell matches by label, id or synonym, without regard to case, spaces and composition", () => {
  const cells = ["Vold", "VOLD ", "\u00a0vold", "roeveri", "RØVERIER", "Røveri"];
  expect(
    levelIds(
      datasetOf(
        table,
        cells.map((cell) => [cell]),
      ),
      "type",
    ),
  ).toEqual(["vold", "vold", "vold", "roeveri", "roeveri", "roeveri"]);
  const words = tableOf(["{ id: a, header: A, label: A, type: category, levels: [{ id: r, label: Pårørende }] }"]);
  expect(levelIds(datasetOf(words, [["Pa\u030arørende"]]), "a")).toEqual(["r"]);
});

test("the variable has every level and the missing one last", () => {
  expect(datasetOf(table, [["Vold"], [""], [" ukendt\u00a0"]])).toMatchObject({
    rowCount: 3,
    variables: [
      {
        id: "type",
        label: "Hændelsestype",
        ordered: true,
        levels: [
          { id: "vold", label: "Vold", missing: false },
          { id: "roeveri", label: "Røveri", missing: false },
          { id: "missing", label: "(mangler)", missing: true },
        ],
      },
    ],
    codes: new Map([["type", Uint16Array.of(0, 2, 2)]]),
  });
});

test("level-unknown: one error for each value, with the level that was meant", () => {
  expect(errorsOf(table, [["Røverri"], ["Vold"], ["Røverri"], ["Trusler"]])).toEqual([
    {
      code: "level-unknown",
      severity: "error",
      file: "t.csv",
      line: 2,
      header: "Type",
      value: "Røverri",
      expected: ["Vold", "Røveri"],
      suggestion: "Røveri",
      occurrences: 2,
    },
    {
      code: "level-unknown",
      severity: "error",
      file: "t.csv",
      line: 5,
      header: "Type",
      value: "Trusler",
      expected: ["Vold", "Røveri"],
    },
  ]);
});

test("a misspelt synonym leads to its level", () => {
  expect(errorsOf(table, [["Røverrier"]])).toMatchObject([{ suggestion: "Røveri" }]);
});

test("values that could be about a person are counted, not shown", () => {
  const errors = errorsOf(table, [["ring 12 34 56 78"], ["hanne@home"], ["x".repeat(41)]]);
  expect(errors).toEqual([
    {
      code: "level-unknown",
      severity: "error",
      file: "t.csv",
      line: 2,
      header: "Type",
      expected: ["Vold", "Røveri"],
      occurrences: 3,
    },
  ]);
});

test("a column of other words gives twenty errors and one for the rest, not thousands", () => {
  const errors = errorsOf(
    table,
    Array.from({ length: 500 }, (_, row) => [`svar ${row}`]),
  );
  expect(errors).toHaveLength(21);
  expect(errors[20]).toEqual({
    code: "level-unknown",
    severity: "error",
    file: "t.csv",
    line: 22,
    header: "Type",
    expected: ["Vold", "Røveri"],
    occurrences: 480,
  });
});
