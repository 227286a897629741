/** The bounds in a form that needs no words: `0–110`, `≥ 0`, `≤ 110`; empty when there are none. */
export function boundsInSigns(min: number | string | undefined, max: number | string | undefined): readonly string[] {
  if (min === undefined) return max === undefined ? [] : [`≤ ${max}`];
  return [max === undefined ? `≥ ${min}` : `${min}–${max}`];
}

/** Whether a value lies within bounds that may be open. */
export function isWithin(value: number, min: number | undefined, max: number | undefined): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}
