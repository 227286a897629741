/** Something that happened to somebody on some day; null for what is not known. */
export interface DatedRecord {
  readonly id: string | null;
  /** Whole days since some day, the same for all records. */
  readonly day: number | null;
}

/** How a referral went on: days until the first session, or days that were looked at without one. */
export interface LinkedOutcome {
  readonly days: number | null;
  readonly outcome: "session" | "open" | null;
}

/** Ids of the variables that linking tables of a codebook makes: with a blank, which no id of a codebook has. */
export const linkedNames: { readonly days: string; readonly outcome: string } = {
  days: "linked days",
  outcome: "linked outcome",
};

/**
 * For each referral, the days until the first session of the same id on that day or later, or, where there was none, the
 * days until it was last looked at. A referral without a day, or after the last one, has no days; a session without an id
 * or day, or after the last one, is nobody's.
 *
 * @param last The day on which the sessions were last looked at.
 * @example
 * linkDays([{ id: "a", day: 10 }, { id: "b", day: 12 }], [{ id: "a", day: 17 }], 40); // => [{ days: 7, outcome: "session" }, { days: 28, outcome: "open" }]
 */
export function linkDays(
  referrals: readonly DatedRecord[],
  sessions: readonly DatedRecord[],
  last: number,
): readonly LinkedOutcome[] {
  const days = daysById(sessions, last);
  return referrals.map(({ id, day }) => {
    if (day === null || day > last) return { days: null, outcome: null };
    const own = id === null ? [] : (days.get(id) ?? []);
    const first = own.reduce((least, each) => (each >= day && each < least ? each : least), Number.POSITIVE_INFINITY);
    return first === Number.POSITIVE_INFINITY
      ? { days: last - day, outcome: "open" }
      : { days: first - day, outcome: "session" };
  });
}

function daysById(sessions: readonly DatedRecord[], last: number): ReadonlyMap<string, readonly number[]> {
  const days = new Map<string, number[]>();
  for (const { id, day } of sessions) {
    if (id === null || day === null || day > last) continue;
    const own = days.get(id);
    if (own) own.push(day);
    else days.set(id, [day]);
  }
  return days;
}
