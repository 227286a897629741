import { expect, test } from "vitest";
import { defineWith, faultsOf } from "./report-fixture.ts";

test("a typed percentage is always a fault", () => {
  expect(faultsOf("# A\n\nOmkring 37 % sagde ja,\nog 12 procent tøvede.\n")).toEqual([
    "number-typed 37 % 3:9",
    "number-typed 12 procent 4:4",
  ]);
});

test("a number that a fact gives names the fact", () => {
  const defined = defineWith("# A\n\nMålet på 15 % og 989.876 kr. til 40 frivillige, 41 i alt.\n");
  const errors = defined.ok ? [] : defined.errors.filter(({ code }) => code === "number-typed");
  expect(errors.map(({ value, suggestion }) => [value, suggestion])).toEqual([
    ["15 %", "goal"],
    ["989.876", "grant"],
    ["40", "counsellors"],
  ]);
});

test("typed on purpose, in links, as years and ages is no fault", () => {
  const text =
    '# A\n\nI 2019 var :typed[58,5 %]{source="Nordjylland"} over 40 år, se [40 % mere](https://example.org).\n';
  expect(faultsOf(text)).toEqual([]);
});

test("titles and notes of tables count as prose", () => {
  expect(faultsOf('# A\n\n:::table{#t title="Af 5 %"}\n| a |\n|---|\n| 6 % |\n:::\n')).toEqual([
    "number-typed 5 % 3:23",
    "number-typed 6 % 6:3",
  ]);
});
