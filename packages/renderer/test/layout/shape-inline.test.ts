import { describe, expect, test } from "vitest";
import { keepTogether } from "../../src/layout/keep-together.ts";
import { plainText, shapeInline } from "../../src/layout/shape-inline.ts";
import { splitWord } from "../../src/layout/split-word.ts";
import { element } from "../../src/layout/structure.ts";
import { fontOf, textStylesOf } from "../../src/layout/text-style.ts";
import type { Inline } from "../../src/model/document.ts";
import { theme } from "../../src/model/theme.ts";

const textStyles = textStylesOf(theme);

const page = (anchor: string) => ({ text: anchor === "svar" ? "14" : "", widest: "00" });
const text = (value: string): Inline => ({ type: "text", text: value });

describe("shapeInline", () => {
  test("joins text and values of one look", () => {
    const owner = element("P");
    const runs = shapeInline(
      [text("I alt\n"), { type: "value", text: "25 %", results: ["a"] }, text(".")],
      textStyles.body,
      owner,
      page,
    );
    expect(runs.map((run) => run.text)).toEqual(["I alt 25 %."]);
    expect(owner.children).toEqual([]);
  });

  test("gives strong and emphasis their fonts, by the font around them", () => {
    const mixed: Inline[] = [
      text("a "),
      { type: "strong", children: [text("b")] },
      { type: "emphasis", children: [text("c")] },
    ];
    const fonts = (style: typeof textStyles.body) => shapeInline(mixed, style, null, page).map(({ font }) => font);
    expect(fonts(textStyles.body)).toEqual(["serif", "serif-semibold", "serif-italic"]);
    expect(fonts(textStyles.box)).toEqual(["sans", "sans-semibold", "sans-italic"]);
    expect(fontOf("serif-italic", "emphasis")).toBe("serif");
  });

  test("an abbreviation has a Span with what it stands for; in an artifact it is plain text", () => {
    const inlines: Inline[] = [
      text("Hos "),
      { type: "abbreviation", text: "RKH", expansion: "Røde Kors Hovedstaden" },
      text("'s vagt"),
    ];
    const owner = element("P");
    const runs = shapeInline(inlines, textStyles.body, owner, page);
    expect(owner.children).toEqual([{ role: "Span", children: [], expansion: "Røde Kors Hovedstaden" }]);
    expect(runs.map((run) => [run.text, run.element === owner])).toEqual([
      ["Hos ", true],
      ["RKH", false],
      ["'s vagt", true],
    ]);
    expect(shapeInline(inlines, textStyles.body, null, page).map(({ element: of }) => of)).toEqual([null, null, null]);
    expect(plainText(inlines)).toBe("Hos RKH's vagt");
  });

  test("links, references and footnote numbers have elements in order", () => {
    const owner = element("P");
    const runs = shapeInline(
      [
        { type: "reference", text: "figur 3", anchor: "svar" },
        text(" og "),
        { type: "link", url: "https://example.org", children: [text("her")] },
        { type: "footnote-reference", number: 4 },
      ],
      textStyles.body,
      owner,
      page,
    );
    expect(owner.children.map(({ role, children }) => [role, ...children.map((child) => child.role)])).toEqual([
      ["Reference", "Link"],
      ["Link"],
      ["Reference"],
    ]);
    expect(runs.map(({ link }) => link?.target ?? null)).toEqual([
      { anchor: "svar" },
      null,
      { url: "https://example.org" },
      null,
    ]);
    const number = runs.at(-1);
    expect(number?.footnote).toBe(4);
    expect(number?.rise).toBeGreaterThan(0);
    expect(number?.size).toBeLessThan(textStyles.body.size);
  });

  test("a page is a link that leaves room for the widest number so far", () => {
    const owner = element("P");
    const [run] = shapeInline([{ type: "page-reference", text: "side", anchor: "svar" }], textStyles.body, owner, page);
    expect(run).toMatchObject({
      text: "side\u00a014",
      room: "side\u00a000",
      together: true,
      link: { target: { anchor: "svar" }, contents: "side\u00a014" },
    });
    expect(owner.children.map(({ role }) => role)).toEqual(["Reference"]);
  });

  test("artifacts have no links", () => {
    const [run] = shapeInline([{ type: "reference", text: "figur 3", anchor: "svar" }], textStyles.body, null, page);
    expect([run?.element, run?.link]).toEqual([null, null]);
  });

  test("plainText leaves out footnote numbers", () => {
    expect(plainText([text("Svaret"), { type: "footnote-reference", number: 1 }])).toBe("Svaret");
  });
});

test.each([
  ["25", "%", true],
  ["25", "%.", true],
  ["1.090", "personer,", true],
  ["ord", "–", true],
  ["n", "=", true],
  ["5.", "november", true],
  ["s.", "209", true],
  ["2019", "var", false],
  ["fem", "personer", false],
  ["slut.", "Nu", false],
])("keepTogether %s %s: %s", (before, after, expected) => {
  expect(keepTogether(before, after, "da")).toBe(expected);
});

test("splitWord keeps punctuation with its letters and addresses unhyphenated", () => {
  const halves = (word: string) => [word.slice(0, 3), word.slice(3)];
  const texts = (word: string) => splitWord(word, halves).map((part) => part.text);
  expect(texts("(rapporten),")).toEqual(["(rap", "porten),"]);
  expect(texts("e-mail")).toEqual(["e-mail"]);
  expect(texts("18-24-årige")).toEqual(["18-24-", "åri", "ge"]);
  expect(texts("https://a.dk/rapporten")).toEqual(["https://", "a.", "dk/", "rapporten"]);
});
