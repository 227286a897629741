import type { Quote } from "../../model/document.ts";
import { setParagraph } from "../set-lines.ts";
import { type Frame, spaced, unbroken } from "../slice.ts";
import { element } from "../structure.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";

const indent = 18;
const narrower = 24;

/** A pull quote beside a bar, with the speaker below. */
export function setQuote(quote: Quote, { typesetter, column, pageHeight }: BlockContext): BlockSetting {
  const { rhythm, textStyles, theme } = typesetter;
  const text = element("P");
  const speaker = element("P");
  const inner = { x: column.x + indent, width: column.width - indent - narrower };
  const said = setParagraph(quote.children, textStyles.quote, inner, text, typesetter);
  const by = [{ type: "text", text: quote.attribution } as const];
  const slices = [
    ...said.map((one, index) => (index === said.length - 1 ? { ...one, breakAfter: Number.POSITIVE_INFINITY } : one)),
    ...spaced(setParagraph(by, textStyles.attribution, inner, speaker, typesetter), rhythm.listItem, 0),
  ];
  const frame: Frame = { x: column.x, width: column.width, fill: null, bar: theme.color.accent };
  const framed = slices.map((one) => ({ ...one, frame }));
  const tall = said.length * textStyles.quote.leading > pageHeight / 3;
  return {
    flow: spaced(tall ? framed : unbroken(framed), rhythm.block * 1.25, rhythm.block * 1.25),
    element: element("BlockQuote", [text, speaker]),
  };
}
