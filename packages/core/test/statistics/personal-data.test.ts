import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headersToShow, personalKind, safeToShow } from "../../src/statistics/personal-data.ts";

/** The digits with the check digit behind them; undefined where none fits. */
function withCheckDigit(digits: string, weights: readonly number[]): string | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : `${digits}${digit}`;
}

describe("a CPR number", () => {
  test.each(["070761-4285", "0707614285", "CPR: 070761 4285, ring efter kl. 16"])(
    "with its check digit: %j",
    (text) => {
      expect(personalKind(text)).toBe("cpr");
    },
  );

  test.each(["010190-1234", "0101901234", " 010190 1234", "010190–1234", "290200-1234", "123456 og 010190-1234"])(
    "by its date alone: %j",
    (text) => {
      expect(personalKind(text)).toBe("cpr-suspected");
    },
  );

  test("that lost the 0 in front, when it is a whole cell and the check digit fits", () => {
    expect(personalKind("707614285", true)).toBe("cpr-suspected");
    expect(personalKind("707614285")).toBeUndefined();
    expect(personalKind("707614286", true)).toBeUndefined();
  });

  test("random numbers have a fitting check digit in one of eleven cases", () => {
    const fitting = Array.from({ length: 10_000 }, (_, index) => `010190${String(index).padStart(4, "0")}`).filter(
      (text) => personalKind(text) === "cpr",
    );
    expect(fitting.length / 10_000).toBeCloseTo(1 / 11, 2);
  });
});

describe("a Norwegian birth number", () => {
  /** Both check digits computed as Skatteetaten describes them. */
  const numbered = (date: string): string => {
    for (let serial = 100; serial < 200; serial++) {
      const ten = withCheckDigit(`${date}${serial}`, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
      const eleven = ten === undefined ? undefined : withCheckDigit(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
      if (eleven !== undefined) return eleven;
    }
    return "";
  };

  test.each([
    ["of a resident", "010190"],
    ["of somebody without one of their own (D number)", "410190"],
    ["for tests", "018190"],
  ])("%s", (_, date) => {
    const number = numbered(date);
    expect(number).toHaveLength(11);
    expect(personalKind(number)).toBe("birth-number");
    expect(personalKind(`${number.slice(0, 6)} ${number.slice(6)}`)).toBe("birth-number");
    const wrong = `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`;
    expect(personalKind(wrong)).toBeUndefined();
  });
});

describe("an e-mail address", () => {
  test.each(["hanne@example.dk", "skriv til h.hansen+vold@post.example.dk.", "øjvind@blåbær.dk"])("%j", (text) => {
    expect(personalKind(text)).toBe("email");
  });
  test.each(["@ kl. 10", "3 @ 20 kr.", "a@b"])("not %j", (text) => {
    expect(personalKind(text)).toBeUndefined();
  });
  test("in a very long cell takes no time", () => {
    expect(personalKind("a@".repeat(500_000))).toBeUndefined();
    expect(personalKind("a".repeat(1_000_000))).toBeUndefined();
  });
});

describe("a telephone number", () => {
  test.each([
    "+45 12 34 56 78",
    "+4512345678",
    "0045 12345678",
    "(+45) 12 34 56 78",
    "22 33 44 55",
    "22-33-44-55",
    "22.33.44.55",
    "ring 2233 4455 efter kl. 16",
    "tlf. 22334455",
    "Mobil: 22 33 44 55",
    "912 34 567",
    "+47 912 34 567",
    "+46 70 123 45 67",
  ])("%j", (text) => {
    expect(personalKind(text)).toBe("phone");
  });

  test.each([
    ["an id of eight digits", "22334455"],
    ["an id with letters", "R-22334455"],
    ["a Norwegian amount", "22 334 455"],
    ["a Danish amount", "22.334.455,50"],
    ["years", "2018 2019"],
    ["a date", "22-03-2019"],
    ["a date and time", "2019-03-22 22:33:44"],
    ["groups of a longer number", "55 22 33 44 55"],
    ["groups that begin with 0 or 1", "12 34 56 78"],
    ["an IBAN", "DK50 0040 0440 1162 43"],
    ["a word that ends as one for telephones", "hotel 22334455"],
  ])("not %s", (_, text) => {
    expect(personalKind(text)).toBeUndefined();
  });
});

test.each([
  ["an id of the register", "R-00017"],
  ["a day that is not there", "320190-1234"],
  ["a month that is not there", "011390-1234"],
  ["29 February of no leap year", "290201-1234"],
  ["eleven digits", "01019012345"],
  ["a longer number before", "20010190-1234"],
  ["a date", "01-01-1990"],
  ["an ISO date", "2019-01-01"],
  ["an amount", "1.010.190.123"],
  ["nothing", ""],
])("nothing personal: %s", (_, text) => {
  expect(personalKind(text)).toBeUndefined();
});

test("headersToShow keeps back what a first row of data could hold", () => {
  expect(headersToShow([" Alder ", "010190-1234", "hanne@example.dk"])).toEqual(["Alder", "…", "…"]);
});

describe("safeToShow", () => {
  test.each([
    ["Røverri", "Røverri"],
    ["  to\nlinjer ", "to linjer"],
    ["12345", "12345"],
    ["1, 2 og 3, 4, 5, 6", "1, 2 og 3, 4, 5, 6"],
    ["x".repeat(40), "x".repeat(40)],
  ])("shows %j", (text, shown) => {
    expect(safeToShow(text)).toBe(shown);
  });

  test.each(["123456", "12 34 56", "12-34.56", "+45 12 34 56 78", "a@b", "010190-1234", "x".repeat(41)])(
    "keeps %j back",
    (text) => {
      expect(safeToShow(text)).toBeUndefined();
    },
  );
});

test("dates are no telephone numbers, with words around them or without", () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const dates = fc.oneof(
    fc.tuple(digits(4), digits(2), digits(2)).map((groups) => groups.join("-")),
    fc
      .tuple(digits(2), digits(2), digits(4), fc.constantFrom("-", "/", "."))
      .map(([a, b, c, mark]) => a + mark + b + mark + c),
  );
  fc.assert(
    fc.property(dates, (date) => {
      expect(personalKind(date, true)).toBeUndefined();
      expect(personalKind(`${date} kl.`, true)).toBeUndefined();
    }),
  );
});
