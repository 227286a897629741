import { describe, expect, test } from "vitest";
import { type BreakPoint, breakPoints, type Spacing } from "../../src/layout/break-points.ts";
import { wordAtoms } from "../../src/layout/line-atoms.ts";
import { plainRun, type Run } from "../../src/layout/shape-inline.ts";
import { textStylesOf } from "../../src/layout/text-style.ts";
import { openTypesetter } from "../../src/layout/typesetter.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";

const style = { ...textStylesOf(theme).body, size: 10 };
const typesetter = openTypesetter(fakeFonts, "da", theme);
const spacing: Spacing = {
  hyphenate: true,
  widest: Number.POSITIVE_INFINITY,
  betweenRuns: false,
  space: 1,
  stretch: 0.6,
  shrink: 0.2,
  wordStretch: 0,
  hyphenCost: 70,
};

const run = (text: string, more: Partial<Run> = {}): Run => ({ ...plainRun(text, style, null), ...more });

function pointsOf(runs: readonly Run[], more: Partial<Spacing> = {}): readonly BreakPoint[] {
  const { points, inside } = breakPoints(wordAtoms(runs, typesetter), 100, { ...spacing, ...more });
  return points.flatMap((point, index) => [...inside(index), point]);
}

/** Each point as its atom, how many letters of the word are before it, and what the line ends with. */
function places(runs: readonly Run[], more: Partial<Spacing> = {}): readonly string[] {
  return pointsOf(runs, more).map(({ atom, letters, end }) => `${atom} ${letters} ${end}`);
}

describe("breakPoints", () => {
  test("are spaces, syllables of all words but the last, and the end", () => {
    expect(places([run("en medarbejder evalueringsrapport")])).toEqual([
      "1 0 space",
      "2 3 hyphen",
      "2 5 hyphen",
      "2 8 hyphen",
      "3 0 space",
      "5 0 end",
    ]);
    expect(places([run("en medarbejder til")], { hyphenate: false })).toEqual(["1 0 space", "3 0 space", "5 0 end"]);
  });

  test("have the sums of what is before them, and of where the next line begins", () => {
    const [space, end] = pointsOf([run("abc de")]);
    expect(space?.before).toEqual({ words: 15, spaces: 0, stretch: 0, shrink: 0 });
    expect(space?.after).toEqual({ words: 15, spaces: 5, stretch: 3, shrink: 1 });
    expect(end?.before).toMatchObject({ words: 25, spaces: 5, shrink: 1 });
    const [inside] = pointsOf([run("xx\u00adyyy z")]);
    expect(inside).toMatchObject({ letters: 2, cost: 70, hyphen: 5, before: { words: 10 }, after: { words: 10 } });
  });

  test("every part of a word stretches when words do, but no footnote", () => {
    const runs = [run("xx\u00adyyy"), run("3", { footnote: 3, together: true }), run(" z")];
    const stretches = pointsOf(runs, { wordStretch: 6, stretch: 0 }).map(({ before }) => before.stretch);
    expect(stretches.slice(0, 2)).toEqual([6, 12]);
  });

  test("are not at spaces that keep words together, nor inside what stays together", () => {
    const runs = [run("25 % af "), run("Røde-Kors-huset", { together: true }), run(" her")];
    expect(places(runs)).toEqual(["3 0 space", "5 0 space", "7 0 space", "9 0 end"]);
  });

  test("are between the letters of a part that is too wide", () => {
    expect(places([run("abcd")], { widest: 15 })).toEqual([
      "0 1 inside-word",
      "0 2 inside-word",
      "0 3 inside-word",
      "1 0 end",
    ]);
  });

  test("are where the font changes inside a word only when they may be", () => {
    const runs = [run("ab"), run("cd", { font: "serif-italic" })];
    expect(places(runs)).toEqual(["2 0 end"]);
    expect(places(runs, { betweenRuns: true })).toEqual(["0 2 inside-word", "2 0 end"]);
  });

  test("a soft hyphen ends no word, and makes none", () => {
    expect(places([run("ab\u00ad cd")])).toEqual(["1 0 space", "3 0 end"]);
    expect(places([run("ab\u00ad"), run("cd", { font: "serif-italic" })])).toEqual(["0 2 hyphen", "2 0 end"]);
    expect(places([run("ab \u00ad cd")])).toEqual(["1 0 space", "3 0 end"]);
  });
});
