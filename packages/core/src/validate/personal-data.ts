/** DDMMYY and four more, together or with one separator, and no digit on either side. */
const civilRegistrationNumber = /(?<!\d)(\d{2})(\d{2})(\d{2})[ \u00a0\-\u2010-\u2013]?\d{4}(?!\d)/g;

const sixDigits = /\d(?:[\s.,:/()+_\-\u2010-\u2013]*\d){5}/;

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Whether a text holds what looks like a Danish CPR number: a date DDMMYY and four digits. The control digit is not asked,
 * since numbers given out from 2007 on need not fit it.
 *
 * @example
 * holdsPersonNumber("ring til 010190-1234"); // => true
 * holdsPersonNumber("R-00017"); // => false
 * holdsPersonNumber("320190-1234"); // => false
 */
export function holdsPersonNumber(text: string): boolean {
  if (text.length < 10) return false;
  for (const [, day, month, year] of text.matchAll(civilRegistrationNumber)) {
    if (isDayOfYear(Number(day), Number(month), Number(year))) return true;
  }
  return false;
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
