import type { LeftOutReason } from "../model/table-proposal.ts";
import { type ColumnCells, filled } from "./column-cells.ts";
import { isoDate } from "./written-forms.ts";

/** What a header says of its column. Anything that names, reaches or dates the birth of a person is left out unseen. */
const headers: readonly { readonly pattern: RegExp; readonly reason: LeftOutReason }[] = [
  { pattern: /\bcpr|person(?:nummer|nr)|fødselsn(?:umme)?r|fodselsn|national id\b/, reason: "personal-number" },
  { pattern: /e-?mail|\bmail(?:adresse)?\b|epost|e-post/, reason: "personal-email" },
  { pattern: /telefon(?:n|$)|\btlf|\bmobil(?:n|tlf|telefon|$)|\bphone|\btel\./, reason: "personal-phone" },
  {
    pattern: /(?:^|\b|for|efter|etter|mellem|fulde )navn(?:e|et)?$|\bname$|adresse|\baddress/,
    reason: "personal-name",
  },
  { pattern: /fødselsda|fødsels?år|fødselsår|fodselsda|\bfødt|date of birth|birth ?date/, reason: "birth-date" },
];

const civilNumber = /(?<!\d)(\d{2})(\d{2})\d{2}[ \u00a0\-\u2010-\u2013]?\d{4}(?!\d)/g;
const norwegianNumber = /(?<!\d)(\d{2})(\d{2})\d{2}[ \u00a0]?\d{5}(?!\d)/g;
const email = /[^\s@]@[^\s@]+\.[a-z]{2,}/i;
const prefixedPhone = /(?:\+|\b00)4[5-7][ \u00a0]?(?:\d[ \u00a0-]?){8}(?!\d)/;
const eightDigits = /^(?:\d{8}|\d{2}(?:[ \u00a0]\d{2}){3}|\d{4}[ \u00a0]\d{4}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3})$/;

/**
 * Why a column seems to be about recognisable persons, if it does: by its header, or by any cell with a number of the civil
 * registers (two digits of a day, two of a month), an e-mail address or a phone number.
 */
export function personalReason(cells: ColumnCells): LeftOutReason | undefined {
  const header = cells.header.toLowerCase().trim();
  const named = headers.find(({ pattern }) => pattern.test(header));
  if (named !== undefined) return named.reason;
  const texts = cells.values.map(({ text }) => text).filter((text) => isoDate(text) === undefined);
  if (texts.some(holdsCivilNumber)) return "personal-number";
  if (texts.some((text) => email.test(text))) return "personal-email";
  const phones = cells.values.filter(({ text }) => eightDigits.test(text));
  const isMostlyPhones = filled(phones) * 2 > filled(cells.values) && filled(phones) > 0;
  return texts.some((text) => prefixedPhone.test(text)) || isMostlyPhones ? "personal-phone" : undefined;
}

function holdsCivilNumber(text: string): boolean {
  if (text.length < 10) return false;
  return [...text.matchAll(civilNumber), ...text.matchAll(norwegianNumber)].some(([, day, month]) => {
    // Norwegian D numbers add 40 to the day.
    const first = Number(day) > 40 ? Number(day) - 40 : Number(day);
    return first >= 1 && first <= 31 && Number(month) >= 1 && Number(month) <= 12;
  });
}
