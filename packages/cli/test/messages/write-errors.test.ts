import { expect, test } from "vitest";
import { messagesIn, writeErrors } from "../../src/messages/write-errors.ts";

test.each([
  [
    "da",
    1,
    "1 side, 1 figur, 0,4 s",
    "I orden: 1 tabel, 1 resultat (1 vises ikke af hensyn til personers anonymitet).",
  ],
  [
    "da",
    2,
    "2 sider, 2 figurer, 0,4 s",
    "I orden: 2 tabeller, 2 resultater (2 vises ikke af hensyn til personers anonymitet).",
  ],
  ["en", 1, "1 page, 1 figure, 0.4 s", "In order: 1 table, 1 result (1 withheld to protect people's anonymity)."],
  ["en", 2, "2 pages, 2 figures, 0.4 s", "In order: 2 tables, 2 results (2 withheld to protect people's anonymity)."],
] as const)("%s: what was done is counted in the right number: %i", (language, count, wrote, checked) => {
  const messages = messagesIn(language);
  const seconds = language === "da" ? "0,4" : "0.4";
  expect(messages.wrote({ pages: count, figures: count, seconds })).toBe(wrote);
  expect(messages.checked(count, count, count)).toBe(checked);
});

test.each([
  ["da", "„lang“ mangler oplysningen „code“."],
  ["en", "“lang” lacks the attribute “code”."],
] as const)("%s: which directive lacks which attribute", (language, sentence) => {
  const error = { code: "attribute-missing", severity: "error", file: "a.md", value: "code", detail: "lang" } as const;
  expect(writeErrors([error], language)).toContain(sentence);
});
