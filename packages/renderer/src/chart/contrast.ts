import { contrast } from "../model/contrast.ts";
import type { Theme } from "../model/theme.ts";

export { contrast } from "../model/contrast.ts";

/**
 * Colour of text on a coloured ground: white when it reads well there, else the colour of body text.
 *
 * @param ground `#rrggbb`
 * @param theme The look of the report.
 * @throws TypeError when the colour is not `#rrggbb`.
 * @example
 * readableOn("#12436d", theme); // => "#ffffff"
 */
export function readableOn(ground: string, theme: Theme): string {
  return contrast(theme.color.paper, ground) >= 4.5 ? theme.color.paper : theme.color.text;
}
