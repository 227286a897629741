import type { Codebook, DataError, MeasureDefinition, Result } from "@udbytte/core";
import type {
  FigureDefinition,
  LinesFigure,
  RangesFigure,
  SlopeFigure,
  SmallMultiplesFigure,
} from "../model/report-definition.ts";
import { type FaultWords, faultAt } from "./chapter-fault.ts";
import { tableOf, variableOf } from "./codebook-variables.ts";
import { kindsFor } from "./figure-fits.ts";
import { nearestTo } from "./nearest-to.ts";
import type { ReportSettings } from "./parse-report.ts";
import { type KnownResult, resultIds } from "./result-ids.ts";
import type { ShapesByName } from "./result-shapes.ts";

type Path = readonly (string | number)[];
/** A figure that names its results row by row, line by line or panel by panel. */
export type SeriesFigure = LinesFigure | SlopeFigure | RangesFigure | SmallMultiplesFigure;

/** What the checks look things up in. */
export interface Lookup {
  readonly settings: ReportSettings;
  readonly codebook: Codebook;
  readonly shapes: ShapesByName;
}

interface Known extends Lookup {
  readonly results: readonly KnownResult[];
}

/** A name in a figure that cannot be drawn there; without `fits` it is the name of nothing, `mixed` of what has another axis. */
interface Misfit {
  readonly path: Path;
  readonly name: string;
  readonly candidates: readonly string[];
  readonly fits: readonly FigureDefinition["kind"][] | "mixed" | null;
}

/** Most series that the colours of a chart tell apart. */
const mostSeries = 4;

/**
 * Faults of a figure of series: results that are not there, or that do not fit its kind, with the kinds that fit them.
 *
 * @param figure The figure.
 * @param path Where it stands in report.yaml.
 * @param lookup The report, parsed, its codebook, and what its results are.
 */
export function checkSeriesFigure(figure: SeriesFigure, path: Path, lookup: Lookup): readonly DataError[] {
  const { settings, codebook } = lookup;
  const results = settings.results.flatMap((definition) => resultIds(definition, codebook));
  return misfits(figure, { ...lookup, results }).map((misfit) =>
    faultAt(settings.file, settings.locate([...path, ...misfit.path]), wordsFor(misfit, figure)),
  );
}

function wordsFor({ name, candidates, fits }: Misfit, { kind }: SeriesFigure): FaultWords {
  if (fits === null) return { code: "result-unknown", value: name, ...nearestTo(name, candidates) };
  if (fits === "mixed") return { code: "figure-mixed", value: name };
  return { code: "figure-kind", value: name, detail: kind, expected: fits };
}

/** Whether a figure names its results row by row, line by line or panel by panel. */
export function isOfSeries(figure: FigureDefinition): figure is SeriesFigure {
  return ["lines", "slope", "ranges", "small-multiples"].includes(figure.kind);
}

function misfits(figure: SeriesFigure, known: Known): readonly Misfit[] {
  switch (figure.kind) {
    case "lines":
      return misfitsOfLines(figure, known);
    case "slope":
      return figure.rows.flatMap((row, index) =>
        "comparison" in row
          ? misfitsOf(row.comparison, ["rows", index, "comparison"], known, ({ id }) => id.endsWith(".difference"))
          : (["before", "after"] as const).flatMap((side) =>
              misfitsOf(row[side], ["rows", index, side], known, ({ kind }) => kind === "proportion"),
            ),
      );
    case "ranges":
      return misfitsOfRanges(figure, known);
    case "small-multiples":
      return misfitsOfPanels(figure, known);
  }
}

function misfitsOf(
  name: string,
  path: Path,
  { results, shapes }: Known,
  fit: (result: KnownResult) => boolean,
): readonly Misfit[] {
  const own = results.find(({ id }) => id === name);
  if (own !== undefined && fit(own)) return [];
  const candidates = results.filter(fit).map(({ id }) => id);
  return [{ path, name, candidates, fits: own === undefined ? null : kindsOf(name, shapes) }];
}

function kindsOf(name: string, shapes: ShapesByName): readonly FigureDefinition["kind"][] {
  return kindsFor(shapes.get(name) ?? []);
}

/** A range of a rate stands on the axis of rates. */
const drawnAs: Readonly<Partial<Record<Result["kind"], Result["kind"]>>> = {
  proportion: "proportion",
  count: "count",
  amount: "amount",
  rate: "rate",
  "rate-range": "rate",
};

function misfitsOfRanges({ rows }: RangesFigure, known: Known): readonly Misfit[] {
  const axisOf = (name: string): Result["kind"] | undefined => {
    const kind = known.results.find(({ id }) => id === name)?.kind;
    return kind && drawnAs[kind];
  };
  const named = rows.flatMap((row) => ("result" in row ? [row.result] : [row.lower, row.upper]));
  const first = named.flatMap((name) => axisOf(name) ?? [])[0];
  const fits = ({ kind }: KnownResult): boolean =>
    drawnAs[kind] !== undefined && drawnAs[kind] === (first ?? drawnAs[kind]);
  const isMixed = (name: string): boolean => (axisOf(name) ?? first) !== first;
  const found = rows.flatMap((row, index) =>
    "result" in row
      ? misfitsOf(row.result, ["rows", index, "result"], known, (own) => own.kind === "rate-range" && fits(own))
      : (["lower", "upper"] as const).flatMap((side) =>
          misfitsOf(row[side], ["rows", index, side], known, (own) => own.kind !== "rate-range" && fits(own)),
        ),
  );
  return found.map((misfit) => (isMixed(misfit.name) ? { ...misfit, fits: "mixed" } : misfit));
}

function misfitsOfLines({ lines }: LinesFigure, known: Known): readonly Misfit[] {
  const { settings, shapes } = known;
  const candidates = settings.results.filter(({ measure }) => measure === "over-time").map(({ id }) => id);
  const kinds = new Set<Result["kind"]>();
  return lines.flatMap((line, index): readonly Misfit[] => {
    const { results: name } = line;
    const path = ["lines", index, "results"];
    const definition = settings.results.find(({ id }) => id === name);
    if (definition?.measure === "over-time") return misfitsOfLine(line, index, kinds, known);
    return [{ path, name, candidates, fits: definition === undefined ? null : kindsOf(name, shapes) }];
  });
}

/** `kinds` gathers what the lines so far are of: they share an axis. */
function misfitsOfLine(
  { results: name, part }: LinesFigure["lines"][number],
  index: number,
  kinds: Set<Result["kind"]>,
  { results }: Known,
): readonly Misfit[] {
  const path = ["lines", index, "results"];
  const parts = partsOf(name, results);
  const own = parts.get(part ?? "");
  if (own === undefined) {
    const candidates = [...parts.keys()].filter((word) => word !== "");
    if (part === undefined) return [{ path, name, candidates, fits: ["small-multiples"] }];
    return [{ path: ["lines", index, "part"], name: part, candidates, fits: null }];
  }
  const { kind, periods } = own;
  kinds.add(kind);
  if (kind !== "proportion" && kind !== "count")
    return [{ path, name, candidates: [], fits: kindsFor([kind === "comparison" ? "difference" : kind]) }];
  return periods === 1 || kinds.size > 1 ? [{ path, name, candidates: [], fits: ["bars"] }] : [];
}

/** What follows the period in the ids of a definition over time, with kind and number of periods; `` for nothing. */
function partsOf(
  name: string,
  results: readonly KnownResult[],
): ReadonlyMap<string, { readonly kind: Result["kind"]; readonly periods: number }> {
  const parts = new Map<string, { readonly kind: Result["kind"]; readonly periods: number }>();
  for (const { id, kind, definition } of results) {
    if (definition !== name) continue;
    const [period = "", ...rest] = id.slice(name.length + 1).split(".");
    const part = rest.join(".");
    parts.set(part, { kind, periods: (parts.get(part)?.periods ?? 0) + (period === "missing" ? 0 : 1) });
  }
  return parts;
}

function misfitsOfPanels({ results: name }: SmallMultiplesFigure, known: Known): readonly Misfit[] {
  const { settings, shapes } = known;
  const own = settings.results.find(({ id }) => id === name);
  const candidates = settings.results.filter(hasPanels).map(({ id }) => id);
  const path = ["results"];
  if (own === undefined) return [{ path, name, candidates, fits: null }];
  if (!hasPanels(own)) return [{ path, name, candidates, fits: kindsOf(name, shapes) }];
  return seriesOf(own, known) > mostSeries ? [{ path, name, candidates, fits: ["bars"] }] : [];
}

function hasPanels(definition: MeasureDefinition): boolean {
  if (definition.measure === "uptake") return definition.by.length === 2;
  if (definition.measure !== "over-time") return false;
  const { of } = definition;
  return of.measure === "composition" || (of.measure === "uptake" && of.by.length === 1);
}

/** How many bars a panel has: the known levels of the second variable. */
function seriesOf(definition: MeasureDefinition, { codebook, results }: Known): number {
  if (definition.measure !== "uptake") return 1;
  const missing = variableOf(tableOf(codebook, definition.table), definition.by[1] ?? "")?.missing;
  const levels = results
    .filter((result) => result.definition === definition.id && result.id !== definition.id)
    .map(({ id }) => id.split(".").at(-1) ?? "");
  return new Set(levels.filter((level) => !(missing ?? ["missing"]).includes(level))).size;
}
