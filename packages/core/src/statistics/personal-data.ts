/**
 * What a text may say of a person: a Danish CPR number whose check digit fits (`cpr`) or not (`cpr-suspected`), a Norwegian
 * birth number (`birth-number`), an e-mail address or a telephone number.
 */
export type PersonalKind = "cpr" | "cpr-suspected" | "birth-number" | "email" | "phone";

/** DDMMYY and four more, together or with one separator, and no digit on either side. */
const civilRegistrationNumber = /(?<!\d)(\d{2})(\d{2})(\d{2})[ \u00a0\-\u2010-\u2013]?(\d{4})(?!\d)/g;

/** DDMMYY and five more. */
const birthNumber = /(?<!\d)(\d{2})(\d{2})(\d{2})[ \u00a0\-\u2010-\u2013]?(\d{5})(?!\d)/g;

const emailAddress = /[\p{L}\p{N}_.+-]@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;

const gap = "[ \\u00a0\\u2009\\u202f.\\-\\u2010-\\u2013]";

/**
 * Eight digits alone may be an id or an amount. They are a telephone number with a country before them, in the groups that
 * people write (2-2-2-2, 4-4, the Norwegian 3-2-3), or behind a word for it. The first digit is 2 to 9.
 */
const phoneNumbers: readonly RegExp[] = [
  /(?<![\d+]|\d[ .-])(?:\+|00)\(?[1-9]\d{0,2}\)?(?:[ \u00a0()./-]{0,2}\d){7,13}(?!\d)/,
  new RegExp(`(?<!\\d|\\d${gap})[2-9]\\d(${gap})\\d{2}\\1\\d{2}\\1\\d{2}(?!\\d|${gap}\\d)`, "u"),
  /(?<!\d|\d[ \u00a0.,-])(?!(?:19|20)\d{2}[ \u00a0](?:19|20)\d{2})[2-9]\d{3}[ \u00a0]\d{4}(?!\d|[ \u00a0.,-]\d)/,
  /(?<!\d|\d[ \u00a0.,-])[49]\d{2}[ \u00a0]\d{2}[ \u00a0]\d{3}(?!\d|[ \u00a0.,-]\d)/,
  /(?<!\p{L})(?:tlf|telefon|telefonnr|telefonnummer|tel|mobil|mobilnr|mobilnummer|mob|phone)\.?[ :]{0,3}(?:\d[ .-]?){8}(?!\d)/iu,
];

/** Eight digits in the groups of a date: telephone numbers have others, and words or a country before them. */
const writtenDate = /^(?:\d{4}-\d{2}-\d{2}|\d{2}[-/.]\d{2}[-/.]\d{4})$/;

const sixDigits = /\d(?:[\s.,:/()+_\-\u2010-\u2013]*\d){5}/;

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * What of a person a text holds, undefined when it holds nothing that can be told. CPR numbers are known by their date,
 * since numbers given out from 2007 on need not fit the check digit; birth numbers by both check digits.
 *
 * @param text Any text.
 * @param isWhole The text is a whole cell that may have been a number in a spreadsheet: nine digits that are a CPR number
 * with its check digit when the 0 in front is put back are suspected too.
 * @see CPR-kontoret: Personnummeret i CPR-systemet. Skatteetaten: Fødselsnummer, D-nummer.
 * @example
 * personalKind("ring til 070761-4285"); // => "cpr"
 * personalKind("010190-1234"); // => "cpr-suspected"
 * personalKind("+45 12 34 56 78"); // => "phone"
 * personalKind("R-00017"); // => undefined
 * personalKind("12345678"); // => undefined
 */
export function personalKind(text: string, isWhole = false): PersonalKind | undefined {
  if (text.length < 6) return undefined;
  if (text.includes("@") && emailAddress.test(text)) return "email";
  const digits = digitsIn(text);
  if (digits < fewestDigits || (digits === fewestDigits && writtenDate.test(text))) return undefined;
  const civil = digits < 10 ? undefined : civilKind(text);
  if (civil === "cpr") return civil;
  if (digits > 10 && holdsBirthNumber(text)) return "birth-number";
  if (civil !== undefined) return civil;
  if (phoneNumbers.some((pattern) => pattern.test(text))) return "phone";
  return isWhole && /^\d{9}$/.test(text) && civilKind(`0${text}`) === "cpr" ? "cpr-suspected" : undefined;
}

/** A telephone number has eight, a CPR number ten, a birth number eleven. Most cells have fewer, and are done with quickly. */
const fewestDigits = 8;

function digitsIn(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits++;
  }
  return digits;
}

function civilKind(text: string): "cpr" | "cpr-suspected" | undefined {
  let found: "cpr-suspected" | undefined;
  for (const [, day = "", month = "", year = "", rest = ""] of text.matchAll(civilRegistrationNumber)) {
    if (!isDayOfYear(Number(day), Number(month), Number(year))) continue;
    if (weigh(day + month + year + rest, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1])) return "cpr";
    found = "cpr-suspected";
  }
  return found;
}

/** Numbers for those without one of their own have 40 more in the day, test and auxiliary ones 40, 65 or 80 more in the month. */
function holdsBirthNumber(text: string): boolean {
  for (const [, day = "", month = "", year = "", rest = ""] of text.matchAll(birthNumber)) {
    const digits = day + month + year + rest;
    const fits = weigh(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) && weigh(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    const plainDay = Number(day) > 40 ? Number(day) - 40 : Number(day);
    const isMonth = [0, 40, 65, 80].some((more) => isDayOfYear(plainDay, Number(month) - more, Number(year)));
    if (fits && isMonth) return true;
  }
  return false;
}

function weigh(digits: string, weights: readonly number[]): boolean {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;
}

/** The century is in the seventh digit; 29 February is taken in every year that may be a leap year. */
function isDayOfYear(day: number, month: number, year: number): boolean {
  const days = month === 2 && year % 4 !== 0 ? 28 : (daysInMonth[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/**
 * A cell as an error may show it: on one line, and undefined when it could be about a person: six digits or more in a row
 * (separators between them do not count), an @, or more than 40 characters.
 *
 * @example
 * safeToShow("Røverri"); // => "Røverri"
 * safeToShow("12 34 56 78"); // => undefined
 */
export function safeToShow(text: string): string | undefined {
  const shown = text.trim().replace(/\s+/g, " ");
  return shown.length > 40 || shown.includes("@") || sixDigits.test(shown) ? undefined : shown;
}

/**
 * Headers of a file as an error may list them: what could be about a person, where a file has no headers and its first row
 * is taken for them, is left out; long ones are cut.
 *
 * @example
 * headersToShow(["Alder", "12 34 56 78", "x".repeat(70)]); // => ["Alder", "…", `${"x".repeat(59)}…`]
 */
export function headersToShow(headers: readonly string[]): readonly string[] {
  return headers.map((header) => {
    const shown = header.trim().replace(/\s+/g, " ");
    if (shown.includes("@") || sixDigits.test(shown)) return "…";
    return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
  });
}
