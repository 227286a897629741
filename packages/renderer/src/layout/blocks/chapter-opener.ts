import { capitalize, words } from "../../language/words.ts";
import type { DocumentChapter } from "../../model/document.ts";
import type { StructureElement, TextItem } from "../../model/page.ts";
import { setParagraph } from "../set-lines.ts";
import { anchored, slice, unbroken } from "../slice.ts";
import { element } from "../structure.ts";
import type { TextStyle } from "../text-style.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";

const wordGap = 4;
const bar = { width: 46, height: 5 };

/** Space from the top of the page's column to the title, below the number or without one, in lines of the grid. */
const dropToTitle = { numbered: 5.25, unnumbered: 2.5 };
const afterTitle = { numbered: 1.5, unnumbered: 1 };

/** The head of a chapter's first page: a bar, the number in large type („Bilag A" for an appendix) and the title. */
export function setChapterOpener(
  chapter: Pick<DocumentChapter, "id" | "number" | "appendix" | "title">,
  { typesetter, column }: BlockContext,
): BlockSetting {
  const { textStyles, theme } = typesetter;
  const { grid, color } = theme;
  const own = element("H1");
  const number = textStyles.openerNumber;
  const kind = chapter.appendix ? `${capitalize(words(typesetter.language).appendix)} ` : "";
  const wordWidth = typesetter.width(kind, textStyles.h1.font, textStyles.h1.size);
  const height = grid * (chapter.number === null ? dropToTitle.unnumbered : dropToTitle.numbered);
  const numberBaseline = height - grid * 1.25;
  const top = slice({
    height,
    items: [
      {
        type: "shape",
        shape: { kind: "rectangle", x: column.x, y: 0, ...bar, radius: 0 },
        fill: color.accent,
        stroke: null,
      },
      ...(chapter.number === null
        ? []
        : [
            ...(kind === "" ? [] : [textItem(kind, column.x, numberBaseline, textStyles.h1, own)]),
            textItem(
              `${chapter.number} `,
              column.x + (wordWidth === 0 ? -3 : wordWidth + wordGap),
              numberBaseline,
              number,
              own,
            ),
          ]),
    ],
  });
  const title = setParagraph(chapter.title, textStyles.h1, column, own, typesetter);
  const slices = [
    top,
    ...title,
    slice({ height: grid * (chapter.number === null ? afterTitle.unnumbered : afterTitle.numbered) }),
  ];
  return { flow: anchored(unbroken(slices, true), chapter.id), element: own };
}

function textItem(text: string, x: number, y: number, style: TextStyle, own: StructureElement): TextItem {
  const { font, size, color: ink } = style;
  return { type: "text", x, y, text, font, size, color: ink, wordSpacing: 0, softHyphen: false, element: own };
}
