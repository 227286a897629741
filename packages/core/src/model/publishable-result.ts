import type { Result } from "./result.ts";

declare const passedProtection: unique symbol;

/**
 * A result that has passed `protect`, the only function that can make one. The renderer accepts nothing else, so that
 * printing an unprotected number does not compile.
 */
export type PublishableResult = (PublishedValue | WithheldResult) & { readonly [passedProtection]: true };

/** A result that may be printed. Where few units are missing or excluded, their number is withheld: null. */
export type PublishedValue = Published<Result>;

type Published<R extends Result> = R extends Result
  ? Omit<R, "missing" | "excluded"> & {
      readonly status: "published";
      /** Null where it is 1 to threshold − 1. */
      readonly missing: number | null;
      /** `count` is null where it is 1 to threshold − 1. */
      readonly excluded: readonly { readonly label: string; readonly count: number | null }[];
    }
  : never;

/** A result whose numbers are gone: what it is about remains, and why it is not shown. */
export interface WithheldResult {
  readonly status: "withheld";
  readonly kind: Result["kind"];
  readonly id: string;
  readonly definition: string;
  readonly measure: Result["measure"];
  readonly population: string;
  readonly group: Result["group"];
  readonly label: string;
  readonly source: Result["source"];
  readonly reason: WithholdingReason;
  /** The denominator, where it is no secret itself. */
  readonly denominator: number | null;
}

/**
 * `small-count`: 1 to threshold − 1 units; `small-complement`: all but so few; `small-base`: the denominator itself is so small.
 */
export type WithholdingReason = "small-count" | "small-complement" | "small-base";
