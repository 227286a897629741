/** How every case of a survey ended, by AAPOR's final disposition codes. Counts of at least 0, or weighted sums. */
export interface Dispositions {
  /** I: complete interviews. */
  readonly completed: number;
  /** P: partial interviews. */
  readonly partial?: number;
  /** R: refusals and break-offs. */
  readonly refused?: number;
  /** NC: non-contacts. */
  readonly notContacted?: number;
  /** O: other eligible cases without an interview (ill, language, dead). */
  readonly other?: number;
  /** UH: unknown whether there is a household, or a person, at all. */
  readonly unknownHousehold?: number;
  /** UO: unknown whether eligible, for other reasons. */
  readonly unknownOther?: number;
}

/** AAPOR's outcome rates, each in [0, 1], by AAPOR's names; null where the denominator is 0. */
export type OutcomeRates = Readonly<
  Record<
    | "RR1"
    | "RR2"
    | "RR3"
    | "RR4"
    | "RR5"
    | "RR6"
    | "COOP1"
    | "COOP2"
    | "COOP3"
    | "COOP4"
    | "REF1"
    | "REF2"
    | "REF3"
    | "CON1"
    | "CON2"
    | "CON3",
    number | null
  >
>;

/**
 * Response, cooperation, refusal and contact rates of a survey by the definitions of AAPOR, so that a response rate can
 * be compared with others: „58 %“ alone says neither whether partial interviews count nor what became of the cases whose
 * eligibility nobody knows. RR1 is the smallest, RR6 the largest of the response rates. A report names the one it prints.
 *
 * @param dispositions How every case ended; what is left out is 0. Ineligible cases are not part of it.
 * @param eligibleShare e: the share of the cases of unknown eligibility taken to be eligible, in [0, 1]; see
 * `eligibleShare`. RR3, RR4, REF2 and CON2 use it; without it they are
 * null, unless no eligibility is unknown.
 * @throws RangeError when a count is negative or not finite, or e is not in [0, 1].
 * @see AAPOR (2016) Standard Definitions, 9th ed., pp. 61–64. R: outcomerate::outcomerate(c(I = 5, P = 3, …), e = 0.5).
 * @example
 * const ended = { completed: 5, partial: 3, refused: 2, notContacted: 1, other: 2, unknownHousehold: 1, unknownOther: 1 };
 * outcomeRates(ended, 0.5).RR1; // => 1 / 3
 * outcomeRates(ended, 0.5).RR4; // => 4 / 7
 * outcomeRates({ completed: 0 }, 0.5).RR1; // => null
 */
export function outcomeRates(dispositions: Dispositions, eligibleShare: number | null = null): OutcomeRates {
  checkCounts("outcomeRates", dispositions);
  if (eligibleShare !== null && !(eligibleShare >= 0 && eligibleShare <= 1)) {
    throw new RangeError(`outcomeRates: eligibleShare must be from 0 to 1, got ${eligibleShare}`);
  }
  const { completed, partial = 0, refused = 0, notContacted = 0, other = 0 } = dispositions;
  const unknown = (dispositions.unknownHousehold ?? 0) + (dispositions.unknownOther ?? 0);
  const interviewed = completed + partial;
  const contacted = interviewed + refused + other;
  const eligible = contacted + notContacted;
  const all = eligible + unknown;
  const estimated = unknown === 0 ? eligible : eligibleShare === null ? 0 : eligible + eligibleShare * unknown;
  return {
    RR1: rate(completed, all),
    RR2: rate(interviewed, all),
    RR3: rate(completed, estimated),
    RR4: rate(interviewed, estimated),
    RR5: rate(completed, eligible),
    RR6: rate(interviewed, eligible),
    COOP1: rate(completed, contacted),
    COOP2: rate(interviewed, contacted),
    COOP3: rate(completed, interviewed + refused),
    COOP4: rate(interviewed, interviewed + refused),
    REF1: rate(refused, all),
    REF2: rate(refused, estimated),
    REF3: rate(refused, eligible),
    CON1: rate(contacted, all),
    CON2: rate(contacted, estimated),
    CON3: rate(contacted, eligible),
  };
}

/**
 * AAPOR's e by proportional allocation (the CASRO method): of the cases whose eligibility is known, the share that was
 * eligible. It assumes that the unknown are like the known; the alternatives are to state 0 and 1 as bounds (RR5 and RR1).
 *
 * @param dispositions How the eligible cases ended; those of unknown eligibility do not count here.
 * @param ineligible Cases known not to belong to the population, at least 0.
 * @returns A share in [0, 1], or null when the eligibility of no case is known.
 * @throws RangeError when a count is negative or not finite.
 * @see AAPOR (2016) Standard Definitions, 9th ed., p. 62; Smith (2009) A Revised Review of Methods to Estimate the
 * Status of Cases with Unknown Eligibility. R: outcomerate::eligibility_rate(c(I = 5, …, NE = 13)).
 * @example
 * eligibleShare({ completed: 5, partial: 3, refused: 2, notContacted: 1, other: 2, unknownOther: 9 }, 13); // => 0.5
 * eligibleShare({ completed: 0, unknownOther: 9 }, 0); // => null
 */
export function eligibleShare(dispositions: Dispositions, ineligible: number): number | null {
  checkCounts("eligibleShare", dispositions);
  if (!(ineligible >= 0 && ineligible < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`eligibleShare: ineligible must be at least 0 and finite, got ${ineligible}`);
  }
  const { completed, partial = 0, refused = 0, notContacted = 0, other = 0 } = dispositions;
  const eligible = completed + partial + refused + notContacted + other;
  return rate(eligible, eligible + ineligible);
}

function rate(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

function checkCounts(caller: string, dispositions: Dispositions): void {
  for (const [name, count] of Object.entries(dispositions)) {
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${caller}: ${name} must be at least 0 and finite, got ${count}`);
    }
  }
}
