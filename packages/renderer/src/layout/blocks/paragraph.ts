import type { Paragraph } from "../../model/document.ts";
import { setParagraph } from "../set-lines.ts";
import { spaced } from "../slice.ts";
import { element } from "../structure.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";

/** Body text is justified; a lead is larger, ragged and stands apart. */
export function setBodyParagraph(paragraph: Paragraph, { typesetter, column }: BlockContext): BlockSetting {
  const { rhythm, textStyles } = typesetter;
  const own = element("P");
  const isLead = paragraph.style === "lead";
  const slices = setParagraph(paragraph.children, textStyles[paragraph.style], column, own, typesetter);
  const after = isLead ? rhythm.block : rhythm.paragraph;
  return { flow: spaced(slices, rhythm.paragraph, after), element: own };
}
