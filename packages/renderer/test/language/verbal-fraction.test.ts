import { describe, expect, test } from "vitest";
import { checkVerbalFraction, trueVerbalFractions, verbalFractions } from "../../src/language/verbal-fraction.ts";

const share = (numerator: number, denominator = 1000) => ({ numerator, denominator, interval: null });

describe("bands", () => {
  test.each([
    ["en fjerdedel", 240, 260],
    ["en tredjedel", 320, 350],
    ["hver tredje", 320, 350],
    ["halvdelen", 490, 510],
    ["to tredjedele", 650, 680],
    ["tre fjerdedele", 740, 760],
    ["langt de fleste", 800, 1000],
    ["næsten alle", 950, 1000],
    ["knap tre fjerdedele", 720, 750],
    ["godt halvdelen", 500, 530],
  ])("„%s“ holds from %d to %d per thousand", (phrase, from, to) => {
    expect(checkVerbalFraction(phrase, share(from), "da")).toBe("true");
    expect(checkVerbalFraction(phrase, share(to), "da")).toBe("true");
    expect(checkVerbalFraction(phrase, share(from - 1), "da")).toBe("untrue");
    if (to < 1000) expect(checkVerbalFraction(phrase, share(to + 1), "da")).toBe("untrue");
  });

  test("„over“ and „under“ are strict", () => {
    expect(checkVerbalFraction("over halvdelen", share(500), "da")).toBe("untrue");
    expect(checkVerbalFraction("over halvdelen", share(501), "da")).toBe("true");
    expect(checkVerbalFraction("under halvdelen", share(500), "da")).toBe("untrue");
    expect(checkVerbalFraction("flertallet", share(501), "da")).toBe("true");
  });
});

test("„mere end“ asks the lower limit of the interval too, „under“ the upper", () => {
  const near = { numerator: 52, denominator: 100, interval: { lower: 0.42, upper: 0.62 } };
  const far = { numerator: 70, denominator: 100, interval: { lower: 0.6, upper: 0.78 } };
  expect(checkVerbalFraction("mere end halvdelen", near, "da")).toBe("uncertain");
  expect(checkVerbalFraction("mere end halvdelen", far, "da")).toBe("true");
  const under = { numerator: 48, denominator: 100, interval: { lower: 0.38, upper: 0.58 } };
  expect(checkVerbalFraction("under halvdelen", under, "da")).toBe("uncertain");
});

test("capitals and spaces do not matter, unknown phrases are told apart", () => {
  expect(checkVerbalFraction(" En  fjerdedel", share(250), "da")).toBe("true");
  expect(checkVerbalFraction("en del", share(250), "da")).toBe("unknown-phrase");
  expect(checkVerbalFraction("drøyt halvparten", share(520), "nb")).toBe("true");
});

test("the phrases that are true, the narrowest first", () => {
  const phrases = trueVerbalFractions(share(250), "da");
  expect(phrases[0]).toBe("en fjerdedel");
  expect(phrases).toContain("under halvdelen");
  expect(phrases.every((phrase) => verbalFractions("da").includes(phrase))).toBe(true);
});
