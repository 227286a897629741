import type { Heading } from "../../model/document.ts";
import type { TextItem } from "../../model/page.ts";
import { baselineOf, setParagraph } from "../set-lines.ts";
import { anchored, spaced, unbroken } from "../slice.ts";
import { element } from "../structure.ts";
import type { TextStyle } from "../text-style.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";

const styles = { 2: "h2", 3: "h3", 4: "h4" } as const;
const roles = { 2: "H2", 3: "H3", 4: "H4" } as const;
const numberGap = 5;

/** A heading with its number hanging to the left of the column; a number too long for that comes first in the line. */
export function setHeading(heading: Heading, { typesetter, column }: BlockContext): BlockSetting {
  const { rhythm, textStyles, theme } = typesetter;
  const { level, number, children } = heading;
  const own = element(roles[level]);
  const style = textStyles[styles[level]];
  const numberText = number === null ? "" : `${number} `;
  const hangs = typesetter.width(numberText, style.font, style.size) + numberGap <= theme.page.hang;
  const text = hangs || number === null ? children : [{ type: "text", text: numberText } as const, ...children];
  const [first, ...rest] = setParagraph(text, style, column, own, typesetter);
  if (first === undefined) return { flow: [], element: own };
  const y = baselineOf(style, typesetter);
  const hung = hangs && number !== null ? [numberItem(numberText, style, column.x - theme.page.hang, y, own)] : [];
  const slices = unbroken([{ ...first, items: [...hung, ...first.items] }, ...rest], true);
  const { before, after } = rhythm.heading[level];
  return { flow: anchored(spaced(slices, before, after), heading.id), element: own };
}

function numberItem(text: string, style: TextStyle, x: number, y: number, own: TextItem["element"]): TextItem {
  const { font, size, color } = style;
  return { type: "text", x, y, text, font, size, color, wordSpacing: 0, softHyphen: false, element: own };
}
