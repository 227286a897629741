import { figureDataWords } from "../language/figure-data-words.ts";
import { words } from "../language/words.ts";
import type { FigureData } from "../model/figure-data.ts";
import type { FigureDefinition } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { figureRecords } from "./figure-records.ts";
import { labelOf, type Numbered } from "./number-report.ts";

/** Where the numbers of a figure are. */
export interface FigureDataPlace {
  /** Its table in the appendix; null when the report has none. */
  readonly table: Numbered | null;
  /** Its attached file. */
  readonly file: string;
}

/**
 * Where the numbers of a figure are: in a table with the figure's number, and in a file.
 *
 * @param figure A figure that is placed.
 * @param composition The report so far.
 * @throws RangeError when the figure is not placed in the report.
 */
export function figureDataPlace(figure: FigureDefinition, composition: Composition): FigureDataPlace {
  const { definition, language } = composition;
  const { number } = placed(figure, composition);
  const { table, figure: figureWord } = words(language);
  const letter = figureDataWords(language).letter;
  const anchor = `figure-data/${figure.id}`;
  return {
    table: definition.appendix.figures
      ? { anchor, name: `${table}\u00A0${letter}${number}`, number: `${letter}${number}` }
      : null,
    file: `${figureWord}-${number}-${shortened(figure.id)}.csv`,
  };
}

const longestName = 24;

/** As many of the words of an id as a file name needs: the figure's number makes it unique. */
function shortened(id: string): string {
  const words = id.split("-");
  const beginnings = words.map((_, index) => words.slice(0, index + 1).join("-"));
  return beginnings.findLast(({ length }) => length <= longestName) ?? id.slice(0, longestName);
}

function placed(figure: FigureDefinition, { numbering }: Composition): Numbered {
  const target = numbering.targets.figure.get(figure.id);
  if (target === undefined) throw new RangeError(`composeDocument: figure "${figure.id}" is not placed`);
  return target;
}

/**
 * The numbers behind a figure.
 *
 * @param figure A figure that is placed.
 * @param composition The report so far.
 * @throws RangeError when the figure is not placed in the report.
 */
export function figureData(figure: FigureDefinition, composition: Composition): FigureData {
  const target = placed(figure, composition);
  const title = titleOf(figure, target, composition);
  return {
    figure: target.anchor,
    label: labelOf(target),
    title: figure.title,
    file: figureDataPlace(figure, composition).file,
    description: `${title}: ${figure.title}`,
    ...figureRecords(figure, composition),
  };
}

/** „Tallene bag figur 3" */
export function titleOf(figure: FigureDefinition, { name }: Numbered, { language }: Composition): string {
  const { numbersOf, stepsOf } = figureDataWords(language);
  return figure.kind === "steps" ? stepsOf(name) : numbersOf(name);
}
