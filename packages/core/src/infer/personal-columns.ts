import type { LeftOutReason } from "../model/table-proposal.ts";
import { type PersonalKind, personalKind } from "../statistics/personal-data.ts";
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

const eightDigits = /^(?:\d{8}|\d{2}(?:[ \u00a0]\d{2}){3}|\d{4}[ \u00a0]\d{4}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3})$/;

const reasons: Readonly<Record<PersonalKind, LeftOutReason>> = {
  cpr: "personal-number",
  "cpr-suspected": "personal-number",
  "birth-number": "personal-number",
  email: "personal-email",
  phone: "personal-phone",
};

/**
 * Why a column seems to be about recognisable persons, if it does: by what it is called, or by any cell with a number of the
 * civil registers, an e-mail address or a phone number, or by eight digits in most of them.
 *
 * @param names Its header, and the text below it if there is one.
 */
export function personalReason(cells: ColumnCells, names: readonly string[]): LeftOutReason | undefined {
  const called = names.map((name) => name.toLowerCase().trim());
  const named = headers.find(({ pattern }) => called.some((name) => pattern.test(name)));
  if (named !== undefined) return named.reason;
  for (const { text } of cells.values) {
    const kind = isoDate(text) === undefined ? personalKind(text, true) : undefined;
    if (kind !== undefined) return reasons[kind];
  }
  const phones = cells.values.filter(({ text }) => eightDigits.test(text) && isoDate(text) === undefined);
  return filled(phones) * 2 > filled(cells.values) ? "personal-phone" : undefined;
}
