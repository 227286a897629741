import type { FigureDefinition } from "../model/report-definition.ts";
import type { Published } from "./plan-figures.ts";
import type { ScaffoldWords } from "./scaffold-words.ts";

/** A part of a chapter and the figures it places. */
export interface Section {
  readonly text: string;
  readonly figures: readonly FigureDefinition[];
}

/** What every part is written with. */
export interface Writing {
  readonly words: ScaffoldWords;
  readonly results: Published;
  /** A text of the data, ready for Markdown. */
  readonly prose: (text: string) => string;
}

/** An opening and the parts below it. */
export function joinParts(opening: string, parts: readonly Section[]): Section {
  return {
    text: [opening, ...parts.map(({ text }) => text)].join("\n"),
    figures: parts.flatMap(({ figures }) => figures),
  };
}
