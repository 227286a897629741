import type { Block } from "../../model/document.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";
import { setBox } from "./box.ts";
import { setFigure } from "./figure.ts";
import { setHeading } from "./heading.ts";
import { setKeyFigures } from "./key-figures.ts";
import { setList } from "./list.ts";
import { setBodyParagraph } from "./paragraph.ts";
import { setQuote } from "./quote.ts";
import { setReferences } from "./references.ts";
import { setTable } from "./table.ts";

/** Sets a block of any kind. */
export function setBlock(block: Block, context: BlockContext): BlockSetting {
  switch (block.type) {
    case "heading":
      return setHeading(block, context);
    case "paragraph":
      return setBodyParagraph(block, context);
    case "list":
      return setList(block, context);
    case "references":
      return setReferences(block, context);
    case "figure":
      return setFigure(block, context);
    case "table":
      return setTable(block, context);
    case "box":
      return setBox(block, context);
    case "quote":
      return setQuote(block, context);
    case "key-figures":
      return setKeyFigures(block, context);
  }
}
