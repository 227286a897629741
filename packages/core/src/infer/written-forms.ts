/** An ISO date from one of the four ways of writing a date that data files are read in; undefined for anything else. */
export function isoDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const danish = iso === null ? /^(\d{2})([-/.])(\d{2})\2(\d{4})$/.exec(text) : null;
  const [year, month, day] = iso === null ? [danish?.[4], danish?.[3], danish?.[1]] : iso.slice(1);
  if (year === undefined) return undefined;
  const written = `${year}-${month}-${day}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
}

/** Whole numbers as digits; `007` is a code. */
export function isWholeNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d{0,8})$/.test(text);
}

/** Amounts in Danish form: `1.234,50`, `43.000`, `12,5`. */
export function isDanishAmount(text: string): boolean {
  return /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(withoutUnit(text));
}

/** Amounts in English form: `1,234.50`, `43,000`, `12.5`. */
export function isEnglishAmount(text: string): boolean {
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(withoutUnit(text));
}

/** A single group of three after a dot or comma: `43.000`. */
export function isGroupedOrDecimal(text: string): boolean {
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(withoutUnit(text));
}

/** Whether an amount says that it is in kroner. */
export function saysKroner(text: string): boolean {
  return /kr\.?$/i.test(text);
}

function withoutUnit(text: string): string {
  return text.replace(/kr\.?$/i, "").trim();
}
