import { capitalize, words } from "../language/words.ts";
import type { PageItem } from "../model/page.ts";
import type { Column } from "./set-lines.ts";
import type { TextStyle } from "./text-style.ts";
import type { Typesetter } from "./typesetter.ts";

/** Texts of the running head. */
export interface HeadTexts {
  /** Null where nothing fits beside the chapter. */
  readonly report: string | null;
  readonly chapter: string;
}

const ruleBelow = 7;
const gap = 24;

/**
 * What names the report in every running head: the first of the texts that fits beside every chapter, so that all pages
 * are headed alike.
 */
export function reportHead(
  texts: readonly string[],
  chapters: readonly string[],
  column: Column,
  typesetter: Typesetter,
): string | null {
  const { font, size } = typesetter.textStyles.runningHead;
  const widest = Math.max(0, ...chapters.map((chapter) => typesetter.width(chapter, font, size)));
  return texts.find((text) => typesetter.width(text, font, size) + gap + widest <= column.width) ?? null;
}

/** The report at the left and the chapter at the right above the column, over a thin rule. Artifacts. */
export function runningHead(texts: HeadTexts, column: Column, typesetter: Typesetter): readonly PageItem[] {
  const style = typesetter.textStyles.runningHead;
  const y = typesetter.theme.page.headBaseline;
  const chapter = shortened(texts.chapter, column.width, style, typesetter);
  const right = typesetter.width(chapter, style.font, style.size);
  return [
    ...(texts.report === null ? [] : [running("Header", texts.report, column.x, y, style)]),
    running("Header", chapter, column.x + column.width - right, y, style),
    {
      type: "shape",
      shape: { kind: "line", x1: column.x, y1: y + ruleBelow, x2: column.x + column.width, y2: y + ruleBelow },
      fill: null,
      stroke: { color: typesetter.theme.color.rule, width: 0.4 },
    },
  ];
}

/** „Side 3 af 24" below the column, at its right edge. An artifact. */
export function pageNumber(label: string, total: number, column: Column, typesetter: Typesetter): readonly PageItem[] {
  const style = typesetter.textStyles.pageNumber;
  const fixed = words(typesetter.language);
  const text = `${capitalize(fixed.page)} ${label} ${fixed.of} ${total}`;
  const width = typesetter.width(text, style.font, style.size);
  return [running("Footer", text, column.x + column.width - width, typesetter.theme.page.footBaseline, style)];
}

/** A text that fits: as many of its words as there is room for and „…", or as many letters of a word that is too long. */
function shortened(text: string, room: number, { font, size }: TextStyle, typesetter: Typesetter): string {
  const fits = (one: string): boolean => typesetter.width(one, font, size) <= room;
  if (fits(text)) return text;
  const letters = Array.from(text);
  const starts = letters.map((_, index) => letters.slice(0, index).join(""));
  const words = starts.filter((_, index) => letters[index] === " ").map((start) => `${start.trimEnd()} …`);
  const hasWord = (one: string): boolean => /\p{L}{2}/u.test(one);
  return words.findLast((one) => hasWord(one) && fits(one)) ?? starts.map((start) => `${start}…`).findLast(fits) ?? "…";
}

function running(where: "Header" | "Footer", text: string, x: number, y: number, style: TextStyle): PageItem {
  const { font, size, color } = style;
  const place = { x, y, text, font, size, color, wordSpacing: 0, softHyphen: false };
  return { type: "text", ...place, element: null, running: where };
}
