import type { Codebook, DataError } from "@udbytte/core";
import type { FigureDefinition } from "../model/report-definition.ts";
import { type FaultWords, faultAt } from "./chapter-fault.ts";
import { checkDivergingBars } from "./check-diverging-bars.ts";
import { checkGroupedBars } from "./check-grouped-bars.ts";
import { checkSeriesFigure, isOfSeries, type SeriesFigure } from "./check-series-figures.ts";
import { kindsFor, shownBy } from "./figure-fits.ts";
import { nearestTo } from "./nearest-to.ts";
import type { ReportSettings } from "./parse-report.ts";
import { type Shape, type ShapesByName, shapesByName } from "./result-shapes.ts";

type Path = readonly (string | number)[];
/** Figures that name their results in one list. */
type ResultsFigure = Exclude<FigureDefinition, SeriesFigure>;

/** A name that a figure uses for a result or a definition, where it says so. */
interface Use {
  readonly path: Path;
  readonly name: string;
}

/**
 * Faults of `figures:`: results that are not there or that a figure of the kind cannot show, results of two sorts in one
 * figure, and words that do not match the results in number.
 *
 * @param settings The report, parsed.
 * @param codebook The codebook of its data.
 */
export function checkFigures(settings: ReportSettings, codebook: Codebook): readonly DataError[] {
  const shapes = shapesByName(settings.results, codebook);
  return settings.figures.flatMap((figure, index) => {
    const path = ["figures", index];
    if (isOfSeries(figure)) return checkSeriesFigure(figure, path, { settings, codebook, shapes });
    return [
      ...fitFaults(figure, path, shapes, settings),
      ...(figure.kind === "whole-bar" ? labelFaults(figure, path, settings) : []),
      ...(figure.kind === "dots" ? referenceFaults(figure, path, shapes, settings) : []),
      ...(figure.kind === "grouped-bars" ? checkGroupedBars(figure, path, settings, codebook) : []),
      ...(figure.kind === "diverging-bars" ? checkDivergingBars(figure, path, settings, codebook) : []),
    ];
  });
}

function usesOf(figure: ResultsFigure, path: Path): readonly Use[] {
  if (figure.kind === "steps") return [];
  const named = (names: readonly string[], at: Path): readonly Use[] =>
    names.map((name, index) => ({ path: [...at, index], name }));
  if (figure.kind === "whole-bar") {
    return figure.bars.flatMap(({ results }, bar) => named(results, [...path, "bars", bar, "results"]));
  }
  const { results } = figure;
  return typeof results === "string"
    ? [{ path: [...path, "results"], name: results }]
    : named(results, [...path, "results"]);
}

function fitFaults(
  figure: ResultsFigure,
  path: Path,
  shapes: ShapesByName,
  settings: ReportSettings,
): readonly DataError[] {
  const uses = usesOf(figure, path);
  const sort = sortOf(figure, uses, shapes);
  return uses.flatMap(({ path: place, name }) => {
    const own = shapes.get(name);
    if (own?.some((shape) => sort.includes(shape))) return [];
    const words = own === undefined ? unknown(name, shapes, sort) : unfit(name, own, figure);
    return [faultAt(settings.file, settings.locate(place), words)];
  });
}

function unknown(name: string, shapes: ShapesByName, sort: readonly Shape[]): FaultWords {
  return { code: "result-unknown", value: name, ...nearestTo(name, namesOf(shapes, sort)) };
}

/** Of another sort than a figure of the kind shows, or than the first result of this one. */
function unfit(name: string, own: readonly Shape[], { kind }: FigureDefinition): FaultWords {
  const expected = kindsFor(own);
  return expected.includes(kind)
    ? { code: "figure-mixed", value: name }
    : { code: "figure-kind", value: name, detail: kind, expected };
}

/** The shapes that the results of one figure may have: dots show results of one sort, that of the first that fits. */
function sortOf(figure: FigureDefinition, uses: readonly Use[], shapes: ShapesByName): readonly Shape[] {
  const shown = shownBy(figure.kind);
  if (figure.kind !== "dots") return shown;
  const first = uses.flatMap(({ name }) => shapes.get(name) ?? []).find((shape) => shown.includes(shape));
  if (first === undefined) return shown;
  return shares.includes(first) ? shares : [first];
}

/** Shares with and without weights stand on one axis. */
const shares: readonly Shape[] = ["share", "weighted-share"];

function namesOf(shapes: ShapesByName, sort: readonly Shape[]): readonly string[] {
  return [...shapes].filter(([, own]) => own.some((shape) => sort.includes(shape))).map(([name]) => name);
}

function labelFaults(
  figure: Extract<FigureDefinition, { kind: "whole-bar" }>,
  path: Path,
  settings: ReportSettings,
): readonly DataError[] {
  return figure.bars.flatMap(({ results, labels }, bar) => {
    if (labels === undefined || labels.length === results.length) return [];
    const place = settings.locate([...path, "bars", bar, "labels"]);
    const words = { code: "value-invalid" as const, value: String(labels.length), expected: [String(results.length)] };
    return [faultAt(settings.file, place, { ...words, detail: "labels" })];
  });
}

/** A line among ratios stands above 0, one among differences or shares is no percentage. */
function referenceFaults(
  figure: Extract<FigureDefinition, { kind: "dots" }>,
  path: Path,
  shapes: ShapesByName,
  settings: ReportSettings,
): readonly DataError[] {
  const { reference } = figure;
  if (reference === undefined) return [];
  const isRatio = figure.results.some((name) => shapes.get(name)?.includes("ratio"));
  if (isRatio ? reference.value > 0 : Math.abs(reference.value) <= 1) return [];
  const place = settings.locate([...path, "reference", "value"]);
  const expected = [isRatio ? "> 0" : "−1 – 1"];
  return [
    faultAt(settings.file, place, { code: "value-invalid", value: String(reference.value), expected, detail: "value" }),
  ];
}
