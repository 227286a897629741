import { hoeffdingWidth } from "./hoeffding-width.ts";
import { betaQuantile } from "./regularised-beta.ts";
import { studentTQuantile } from "./student-t.ts";

/** Why a share is withheld or flagged. The first four withhold it, the others ask for a second look. */
export type ReliabilityReason =
  | "sample-below-30"
  | "effective-sample-below-30"
  | "interval-too-wide"
  | "interval-too-wide-for-share"
  | "none-or-all"
  | "few-degrees-of-freedom"
  | "complement-unreliable";

/** What {@link nchsReliability} gives. */
export interface Reliability {
  readonly print: "print" | "flag" | "withhold";
  /** Empty when the share may be printed as it is. */
  readonly reasons: readonly ReliabilityReason[];
  /** The interval that was judged: Clopper–Pearson, 95 %, Korn and Graubard's form of it for weighted data. */
  readonly interval: { readonly lower: number; readonly upper: number };
}

/** What {@link nchsReliability} must know of a survey that is not a simple random sample. */
export interface ReliabilityDesign {
  /** n divided by the design effect of the share; n if left out. More than n counts as n. */
  readonly effectiveSize?: number;
  /** Of the design (clusters minus strata); n − 1 if left out. */
  readonly degreesOfFreedom?: number;
}

/**
 * Is a share reliable enough to print, by the standard of the US National Center for Health Statistics? It is withheld
 * when fewer than 30 were asked (effectively, too), when its interval is 0.30 wide or wider, or when that is more than
 * 0.05 and more than 130 % of the share. It is printed with a flag when the design has fewer than 8 degrees of freedom, when
 * the rest to 100 % would not pass, or when nobody or everybody has the attribute: then the width is not judged, since it has
 * no share to be related to (CDC's surveytable does the same). This is about chance, not about disclosure: that is `protect`.
 *
 * @param successes Units with the attribute, an integer from 0 to `trials`; for weighted data a number, share × n.
 * @param trials Units asked, an integer of at least 0.
 * @param design Effective size and degrees of freedom of a complex survey.
 * @returns null when nobody was asked: no data.
 * @throws RangeError when the counts do not describe a proportion or the design is impossible.
 * @see Parker et al. (2017) NCHS Data Presentation Standards for Proportions, Vital and Health Statistics 2(175), pp. 1–8;
 * Korn & Graubard (1998) Survey Methodology 24:193. R: surveytable::set_survey(…, mode = "nchs").
 * @example
 * nchsReliability(29, 2783)?.print; // => "print"
 * nchsReliability(6, 100)?.reasons; // => ["interval-too-wide-for-share"]
 * nchsReliability(9, 17)?.print; // => "withhold"
 * nchsReliability(0, 0); // => null
 */
export function nchsReliability(successes: number, trials: number, design: ReliabilityDesign = {}): Reliability | null {
  const { effectiveSize = trials, degreesOfFreedom = trials - 1 } = design;
  checkArguments(successes, trials, design);
  if (trials === 0) return null;
  const share = successes / trials;
  const interval = kornGraubardInterval(share, trials, Math.min(effectiveSize, trials), degreesOfFreedom);
  const size = sizeReasons(trials, effectiveSize);
  const noneOrAll = share === 0 || share === 1;
  const width = noneOrAll ? 0 : interval.upper - interval.lower;
  const own = widthReasons(share, width);
  const withheld = [...size, ...own];
  if (withheld.length > 0) return { print: "withhold", reasons: withheld, interval };
  const flags: ReliabilityReason[] = [];
  if (noneOrAll) flags.push("none-or-all");
  if (degreesOfFreedom < 8) flags.push("few-degrees-of-freedom");
  if (widthReasons(1 - share, width).length > 0) flags.push("complement-unreliable");
  return { print: flags.length > 0 ? "flag" : "print", reasons: flags, interval };
}

/**
 * `print` of {@link nchsReliability} for a simple random sample. Quicker: no interval is wider than Hoeffding's bound, and a
 * share that would pass with that one passes.
 *
 * @param successes Units with the attribute, an integer from 0 to `trials`.
 * @param trials Units asked, an integer of at least 0.
 * @returns null when nobody was asked: no data.
 * @throws RangeError when the counts do not describe a proportion.
 * @example
 * nchsPrint(29, 2783); // => "print"
 * nchsPrint(9, 17); // => "withhold"
 */
export function nchsPrint(successes: number, trials: number): Reliability["print"] | null {
  checkArguments(successes, trials, {});
  const share = successes / trials;
  const widest = hoeffdingWidth(trials) * (1 + 1e-9);
  const isJudged = trials >= 30 && share > 0 && share < 1;
  const wouldPass = isJudged && [share, 1 - share].every((each) => widthReasons(each, widest).length === 0);
  return wouldPass ? "print" : (nchsReliability(successes, trials)?.print ?? null);
}

function sizeReasons(trials: number, effectiveSize: number): readonly ReliabilityReason[] {
  if (trials < 30) return ["sample-below-30"];
  return effectiveSize < 30 ? ["effective-sample-below-30"] : [];
}

function widthReasons(share: number, width: number): readonly ReliabilityReason[] {
  if (width >= 0.3) return ["interval-too-wide"];
  return width > 0.05 && width > 1.3 * share ? ["interval-too-wide-for-share"] : [];
}

/** Clopper and Pearson's interval at the effective size, which is n itself for a simple random sample. */
function kornGraubardInterval(share: number, trials: number, effectiveSize: number, degreesOfFreedom: number) {
  const ratio =
    trials > 1 && degreesOfFreedom !== trials - 1
      ? studentTQuantile(0.975, trials - 1) / studentTQuantile(0.975, degreesOfFreedom)
      : 1;
  const size = Math.min(trials, effectiveSize * ratio * ratio);
  const having = share * size;
  const others = (1 - share) * size;
  return {
    lower: having === 0 ? 0 : betaQuantile(0.025, having, others + 1).x,
    upper: others === 0 ? 1 : betaQuantile(0.025, having + 1, others, "upper").x,
  };
}

function checkArguments(successes: number, trials: number, design: ReliabilityDesign): void {
  if (!Number.isInteger(trials) || trials < 0) {
    throw new RangeError(`nchsReliability: trials must be an integer of at least 0, got ${trials}`);
  }
  if (!(successes >= 0 && successes <= trials)) {
    throw new RangeError(`nchsReliability: successes must be from 0 to ${trials}, got ${successes}`);
  }
  for (const [name, value] of Object.entries(design)) {
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`nchsReliability: ${name} must be positive and finite, got ${value}`);
    }
  }
}
