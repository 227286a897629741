import type { DisclosurePolicy } from "../model/disclosure-policy.ts";

/**
 * The policies a report can name. `dst-5`, the default, is what Danmarks Statistik asks of tables taken home from its
 * research machines; `dst-3` is its own rule for published tables; `ssb-3` is the usual one of Statistisk sentralbyrå.
 *
 * @example
 * disclosurePolicies["dst-5"].threshold; // => 5
 */
export const disclosurePolicies: Readonly<Record<DisclosurePolicy["name"], DisclosurePolicy>> = Object.freeze({
  "dst-5": Object.freeze({ name: "dst-5", threshold: 5 }),
  "dst-3": Object.freeze({ name: "dst-3", threshold: 3 }),
  "ssb-3": Object.freeze({ name: "ssb-3", threshold: 3 }),
});
