import { expect, test } from "vitest";
import { guessDelimiter } from "../../src/read/guess-delimiter.ts";

test.each([
  ["semicolons, amounts with decimal commas", "Post;Beløb\nLøn;1,5\nHusleje;2,5\n", ";"],
  ["commas", "a,b,c\n1,2,3\n", ","],
  ["tabs, texts with commas", "a\tb\nja, tak\tnej, tak\n", "\t"],
  ["pipes", "a|b\n1|2\n", "|"],
  ["delimiters inside quotes", 'a;b;c\n"x,y,z,w";"1,2";3\n"q,r,s,t";"1,2";3\n', ";"],
  ["one column", "Svar\nJa\nNej\n", ";"],
  ["one column of texts with semicolons and commas", "Svar\nJa; tak, ja\nNej\n", "\t"],
  ["a free text with many semicolons among commas", "id,svar\n1,a; b; c\n2,d\n3,e; f\n", ","],
])("%s", (_, text, delimiter) => {
  expect(guessDelimiter(text, [])).toEqual([delimiter]);
});

test("doubt names every likely delimiter", () => {
  expect(guessDelimiter("Post, kr;Beløb\nLøn;1,5\n", [])).toEqual([";", ","]);
  expect(guessDelimiter("Post, kr;Beløb;År\nLøn;1,5;2019\n", [])).toEqual([";", ","]);
  expect(guessDelimiter("Post, kr;Beløb;År;Note\nLøn;1,5;2019;x\n", [])).toEqual([";"]);
});

test("headers of the codebook settle the doubt", () => {
  expect(guessDelimiter("Post, kr;Beløb\nLøn;1,5\n", ["beløb"])).toEqual([";"]);
  expect(guessDelimiter("Post,Kr;beløb\n1;2,5\n", ["Post"])).toEqual([","]);
});
