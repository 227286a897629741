/** How small a number of people must be to be withheld. Named, so that a report can say which rule it follows. */
export interface DisclosurePolicy {
  readonly name: "dst-5" | "dst-3" | "ssb-3";
  /** Counts from 1 to `threshold` − 1 are withheld; 0 and the threshold itself are shown. */
  readonly threshold: number;
}
