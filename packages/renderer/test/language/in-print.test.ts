import { describe, expect, test } from "vitest";
import { formatDate, formatPeriod, months } from "../../src/language/format-date.ts";
import {
  formatAmount,
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatRange,
  formatShareInterval,
} from "../../src/language/format-number.ts";
import { numberWord } from "../../src/language/number-word.ts";
import type { ClaimedShare } from "../../src/language/verbal-fraction.ts";
import { checkVerbalFraction, trueVerbalFractions, verbalFractions } from "../../src/language/verbal-fraction.ts";
import type { Language } from "../../src/model/report-definition.ts";

/** Danish, bokmål and English as they are printed, side by side; `_` is a no-break space. */
const printed: readonly (readonly [
  what: string,
  print: (language: Language) => string,
  da: string,
  nb: string,
  en: string,
])[] = [
  ["thousands", (l) => formatNumber(1234567.89, l, 2), "1.234.567,89", "1_234_567,89", "1,234,567.89"],
  ["four digits", (l) => formatNumber(2783, l), "2.783", "2_783", "2,783"],
  ["decimals", (l) => formatNumber(0.5, l, 1), "0,5", "0,5", "0.5"],
  ["minus", (l) => formatNumber(-5.5, l, 1), "−5,5", "−5,5", "−5.5"],
  ["minus and thousands", (l) => formatNumber(-1234, l), "−1.234", "−1_234", "−1,234"],
  ["per cent", (l) => formatPercent(1, 4, l), "25_%", "25_%", "25%"],
  ["per cent with a decimal", (l) => formatPercent(117, 200, l, 1), "58,5_%", "58,5_%", "58.5%"],
  ["range", (l) => formatPercentRange(62, 86, l), "62–86_%", "62–86_%", "62–86%"],
  ["interval", (l) => formatShareInterval(0.2361, 0.2682, l), "24–27_%", "24–27_%", "24–27%"],
  ["narrow interval", (l) => formatShareInterval(0.008, 0.012, l), "ca._1_%", "ca._1_%", "about_1%"],
  [
    "range of thousands",
    (l) => formatRange(formatNumber(882, l), formatNumber(1212, l)),
    "882–1.212",
    "882–1_212",
    "882–1,212",
  ],
  [
    "money",
    (l) => formatAmount(989876, { da: "kr.", nb: "kr", en: "kr." }[l], l),
    "989.876_kr.",
    "989_876_kr",
    "989,876_kr.",
  ],
  ["date", (l) => formatDate("2019-11-05", l), "5._november 2019", "5._november 2019", "5_November 2019"],
  ["date in May", (l) => formatDate("2023-05-17", l), "17._maj 2023", "17._mai 2023", "17_May 2023"],
  [
    "period",
    (l) => formatPeriod({ from: "2018-03-01", to: "2019-12-31" }, l),
    "1._marts 2018_– 31._december 2019",
    "1._mars 2018_– 31._desember 2019",
    "1_March 2018_– 31_December 2019",
  ],
];

describe.each(printed)("%s", (_, print, da, nb, en) => {
  test.each([
    ["da", da],
    ["nb", nb],
    ["en", en],
  ] as const)("%s: %s", (language, text) => {
    expect(print(language).replaceAll("\u00A0", "_")).toBe(text);
  });
});

describe("numbers to ten in letters, from 11 in digits", () => {
  test.each([
    ["da", "nul en to tre fire fem seks syv otte ni ti 11 1.100"],
    ["nb", "null én to tre fire fem seks sju åtte ni ti 11 1_100"],
    ["en", "zero one two three four five six seven eight nine ten 11 1,100"],
  ] as const)("%s", (language, expected) => {
    const counts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1100];
    expect(
      counts
        .map((count) => numberWord(count, language))
        .join(" ")
        .replaceAll("\u00A0", "_"),
    ).toBe(expected);
  });
});

test("the months of bokmål", () => {
  expect(months("nb").join(" ")).toBe(
    "januar februar mars april mai juni juli august september oktober november desember",
  );
});

/** Phrases and the per-thousands where they begin and stop to be true, both inclusive. */
const bands: Readonly<Record<"nb" | "en", readonly (readonly [phrase: string, from: number, to: number])[]>> = {
  nb: [
    ["en fjerdedel", 240, 260],
    ["en tredjedel", 320, 350],
    ["hver tredje", 320, 350],
    ["halvparten", 490, 510],
    ["over halvparten", 501, 1000],
    ["under halvparten", 0, 499],
    ["to tredjedeler", 650, 680],
    ["tre fjerdedeler", 740, 760],
    ["knapt halvparten", 470, 500],
    ["drøyt halvparten", 500, 530],
    ["drøyt en fjerdedel", 250, 280],
    ["flertallet", 501, 1000],
    ["de aller fleste", 800, 1000],
    ["nesten alle", 950, 1000],
  ],
  en: [
    ["a quarter", 240, 260],
    ["a third", 320, 350],
    ["one in three", 320, 350],
    ["half", 490, 510],
    ["over half", 501, 1000],
    ["less than half", 0, 499],
    ["two thirds", 650, 680],
    ["three quarters", 740, 760],
    ["just under half", 470, 500],
    ["just over half", 500, 530],
    ["the majority", 501, 1000],
    ["the great majority", 800, 1000],
    ["almost all", 950, 1000],
  ],
};

describe.each(["nb", "en"] as const)("verbal fractions in %s", (language) => {
  const share = (numerator: number): ClaimedShare => ({ numerator, denominator: 1000, interval: null });

  test.each(bands[language])("„%s“ holds from %d to %d per thousand", (phrase, from, to) => {
    expect(checkVerbalFraction(phrase, share(from), language)).toBe("true");
    expect(checkVerbalFraction(phrase, share(to), language)).toBe("true");
    if (from > 0) expect(checkVerbalFraction(phrase, share(from - 1), language)).toBe("untrue");
    if (to < 1000) expect(checkVerbalFraction(phrase, share(to + 1), language)).toBe("untrue");
  });

  test("has no phrase of another language, and the first that is true is the plainest", () => {
    const [first] = trueVerbalFractions(share(250), language);
    expect(first).toBe({ nb: "en fjerdedel", en: "a quarter" }[language]);
    expect(
      verbalFractions(language).filter((phrase) => verbalFractions("da").includes(phrase) && /del/.test(phrase)),
    ).toEqual(language === "en" ? [] : expect.not.arrayContaining(["halvdelen", "to tredjedele", "tre fjerdedele"]));
  });
});
