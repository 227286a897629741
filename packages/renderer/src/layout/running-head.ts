import type { PageItem } from "../model/page.ts";
import { theme } from "../model/theme.ts";
import type { Column } from "./set-lines.ts";
import { type TextStyle, textStyles } from "./text-style.ts";
import type { Typesetter } from "./typesetter.ts";

/** Texts of the running head: of the report, the first that leaves room is taken, and of the chapter. */
export interface HeadTexts {
  readonly report: readonly string[];
  readonly chapter: string;
}

const { page, color } = theme;
const ruleBelow = 7;
const gap = 24;

/** The report at the left and the chapter at the right above the column, over a thin rule. Artifacts. */
export function runningHead(texts: HeadTexts, column: Column, typesetter: Typesetter): readonly PageItem[] {
  const style = textStyles.runningHead;
  const y = page.headBaseline;
  const right = typesetter.width(texts.chapter, style.font, style.size);
  const left = texts.report.find(
    (text) => typesetter.width(text, style.font, style.size) + gap + right <= column.width,
  );
  return [
    ...(left === undefined ? [] : [artifact(left, column.x, y, style)]),
    artifact(texts.chapter, column.x + column.width - right, y, style),
    {
      type: "shape",
      shape: { kind: "line", x1: column.x, y1: y + ruleBelow, x2: column.x + column.width, y2: y + ruleBelow },
      fill: null,
      stroke: { color: color.rule, width: 0.4 },
    },
  ];
}

/** The page number below the column, at its right edge. An artifact. */
export function pageNumber(label: string, column: Column, typesetter: Typesetter): readonly PageItem[] {
  const style = textStyles.pageNumber;
  const width = typesetter.width(label, style.font, style.size);
  return [artifact(label, column.x + column.width - width, page.footBaseline, style)];
}

function artifact(text: string, x: number, y: number, { font, size, color: ink }: TextStyle): PageItem {
  return { type: "text", x, y, text, font, size, color: ink, wordSpacing: 0, softHyphen: false, element: null };
}
