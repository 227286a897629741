import { describe, expect, it } from "vitest";
import { parseChapter } from "../../src/define/parse-chapter.ts";
import { walk } from "../../src/define/walk.ts";
import { inAttribute, inProse, midSentence } from "../../src/scaffold/chapter-words.ts";

describe("words of a data file in a chapter", () => {
  it.each([
    "Køn",
    "*Stjerner* og _streger_",
    "a | b",
    "[^note] og [link](x)",
    "`kode` <b>",
    "#1 | 50 % {{ id }}",
    "Sted: by",
    "en :typed[x]{y}",
    "~~nej~~",
    "back\\slash",
  ])("%j is printed as it stands", (text) => {
    const { tree } = parseChapter(`# Titel\n\nFør ${inProse(text)} efter\n`, "chapters/a.md");
    const printed = walk(tree).flatMap(({ node }) => (node.type === "text" ? [node.value] : []));
    expect(printed.slice(1).join("")).toBe(`Før ${text.replace("{{", "{ {").replace("}}", "} }")} efter`);
  });

  it("numbers in them are marked, so that they are no typed numbers", () => {
    expect(inProse("Over 50 %")).toBe(':typed[Over 50 %]{source="Datafilens egne ord"}');
  });

  it("an attribute ends where it should", () => {
    expect(inAttribute('Den "gode"\nliste {{ x }}')).toBe("Den ”gode” liste { { x } }");
  });

  it.each([
    ["Køn", "køn"],
    ["CPR", "CPR"],
    ["", ""],
  ])("%j within a sentence is %j", (label, expected) => {
    expect(midSentence(label)).toBe(expected);
  });
});
