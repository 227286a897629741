import { expect, test } from "vitest";
import { findNumbers } from "../../src/language/find-numbers.ts";

const values = (text: string, language: "da" | "nb" | "en" = "da") =>
  findNumbers(text, language).map(({ text: written }) => written);

test.each([
  ["Af 2.783 personer sagde 25 % ja", ["2.783", "25 %"]],
  ["58,5\u00A0% og 12 procent og 3 pct.", ["58,5\u00A0%", "12 procent", "3 pct."]],
  ["5 procentpoint", ["5"]],
  ["Der var 17. Det er få", ["17"]],
  ["(487 besvarelser)", ["487"]],
  ["62–86 %", ["62", "86 %"]],
])("finds the quantities of %j", (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  "I 2019 og 2020",
  "den 5. november 2019",
  "5.11.2019",
  "kl. 10:30",
  "dem over 18 år, de 15-årige og de 18-29-årige",
  "de 18- til 29-årige",
  "2. udgave",
  "dst-5",
  "s. 209–212",
  "figur 3 og kapitel 2",
  "§ 266",
  "A4",
])("finds none in %j", (text) => {
  expect(values(text)).toEqual([]);
});

test.each([
  "people aged 18 and over",
  "those aged 18 to 29, or 30–49 years",
  "between the ages of 18 and 29",
  "from the age of 18",
  "those aged between 18 and 29, or aged over 60",
  "the 18- to 29-year-olds and the under-60s",
  "vol. 22, pp. 209–212",
  "section 3 and article 8",
])("English: finds none in %j", (text) => {
  expect(values(text, "en")).toEqual([]);
});

test("English: finds what stands behind a part of the report that has no number", () => {
  expect(values("In this section 40 people answered, in that table 30", "en")).toEqual(["40", "30"]);
});

test("English: finds what stands behind an age", () => {
  expect(values("18 of those aged 18 or more, and 40 others", "en")).toEqual(["18", "40"]);
});

test("values and places", () => {
  expect(findNumbers("Der er 1.090,5 %", "da")).toEqual([
    { index: 7, text: "1.090,5 %", value: 1090.5, percent: true },
  ]);
  expect(findNumbers("1 090 personer", "nb")[0]?.value).toBe(1090);
  expect(findNumbers("1,090.5 people", "en")[0]?.value).toBe(1090.5);
});
