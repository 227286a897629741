import type { DocumentChapter } from "../../model/document.ts";
import { setParagraph } from "../set-lines.ts";
import { anchored, slice, unbroken } from "../slice.ts";
import { element } from "../structure.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";

const bar = { width: 46, height: 5 };

/** Space from the top of the page's column to the title, below the number or without one, in lines of the grid. */
const dropToTitle = { numbered: 5.25, unnumbered: 2.5 };
const afterTitle = { numbered: 1.5, unnumbered: 1 };

/** The head of a chapter's first page: a bar, the number in large type and the title. */
export function setChapterOpener(
  chapter: Pick<DocumentChapter, "id" | "number" | "title">,
  { typesetter, column }: BlockContext,
): BlockSetting {
  const { textStyles, theme } = typesetter;
  const { grid, color } = theme;
  const own = element("H1");
  const number = textStyles.openerNumber;
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
            {
              type: "text",
              x: column.x - 3,
              y: numberBaseline,
              text: `${chapter.number} `,
              font: number.font,
              size: number.size,
              color: number.color,
              wordSpacing: 0,
              softHyphen: false,
              element: own,
            } as const,
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
