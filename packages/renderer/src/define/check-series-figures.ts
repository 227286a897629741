import type { Codebook, DataError, MeasureDefinition, Result } from "@udbytte/core";
import type {
  FigureDefinition,
  LinesFigure,
  RangesFigure,
  SlopeFigure,
  SmallMultiplesFigure,
} from "../model/report-definition.ts";
import { faultAt } from "./chapter-fault.ts";
import { tableOf, variablesOf } from "./codebook-variables.ts";
import { nearestTo } from "./nearest-to.ts";
import type { ReportSettings } from "./parse-report.ts";
import { type KnownResult, resultIds } from "./result-ids.ts";

type Path = readonly (string | number)[];
type SeriesFigure = LinesFigure | SlopeFigure | RangesFigure | SmallMultiplesFigure;

/** What the checks look things up in. */
interface Known {
  readonly settings: ReportSettings;
  readonly codebook: Codebook;
  readonly results: readonly KnownResult[];
}

/** A name in a figure that cannot be drawn there; without `fits` it is the name of nothing. */
interface Misfit {
  readonly path: Path;
  readonly name: string;
  readonly candidates: readonly string[];
  readonly fits: readonly FigureDefinition["kind"][] | null;
}

/** Most series that the colours of a chart tell apart. */
const mostSeries = 4;

/**
 * Faults of figures of series: results that are not there, or that do not fit the kind, with the kinds that fit them.
 *
 * @param settings The report, parsed.
 * @param codebook The codebook of its data.
 */
export function checkSeriesFigures(settings: ReportSettings, codebook: Codebook): readonly DataError[] {
  const results = settings.results.flatMap((definition) => resultIds(definition, codebook));
  const known: Known = { settings, codebook, results };
  return settings.figures.flatMap((figure, index) => {
    if (!isOfSeries(figure)) return [];
    return misfits(figure, known).map(({ path, name, candidates, fits }) => {
      const place = settings.locate(["figures", index, ...path]);
      return faultAt(
        settings.file,
        place,
        fits === null
          ? { code: "result-unknown", value: name, ...nearestTo(name, candidates) }
          : { code: "figure-kind", value: name, detail: figure.kind, expected: fits },
      );
    });
  });
}

function isOfSeries(figure: FigureDefinition): figure is SeriesFigure {
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
  { results }: Known,
  fit: (result: KnownResult) => boolean,
): readonly Misfit[] {
  const own = results.find(({ id }) => id === name);
  if (own !== undefined && fit(own)) return [];
  const candidates = results.filter(fit).map(({ id }) => id);
  return [{ path, name, candidates, fits: own === undefined ? null : kindsForResult[own.kind] }];
}

/** The kinds that show a single result of a sort. */
const kindsForResult: Readonly<Record<Result["kind"], readonly FigureDefinition["kind"][]>> = {
  proportion: ["bars", "slope", "ranges"],
  count: ["ranges"],
  amount: ["ranges"],
  rate: ["ranges"],
  comparison: ["slope"],
  duration: [],
  "mean-change": [],
};

function misfitsOfRanges({ rows }: RangesFigure, known: Known): readonly Misfit[] {
  const kindOf = (name: string): Result["kind"] | undefined => known.results.find(({ id }) => id === name)?.kind;
  const drawn: ReadonlySet<string | undefined> = new Set(["proportion", "count", "amount", "rate"]);
  const named = rows.flatMap(({ lower, upper }) => [lower, upper]);
  const first = named.map(kindOf).find((kind) => drawn.has(kind));
  return rows.flatMap((row, index) =>
    (["lower", "upper"] as const).flatMap((side) =>
      misfitsOf(row[side], ["rows", index, side], known, ({ kind }) => drawn.has(kind) && kind === (first ?? kind)),
    ),
  );
}

/** The kinds that show all results of a definition. */
function kindsForDefinition(definition: MeasureDefinition): readonly FigureDefinition["kind"][] {
  switch (definition.measure) {
    case "uptake":
      return definition.by.length === 2
        ? ["small-multiples"]
        : definition.by.length === 1
          ? ["stacked-bars"]
          : ["bars"];
    case "composition":
      return ["whole-bar", "bars"];
    case "over-time":
      return ["lines"];
    case "survey-bounds":
    case "conversion":
      return ["ranges", "bars"];
    case "cost":
      return ["ranges"];
    case "answerers":
    case "uptake-comparison":
      return ["slope"];
    case "count":
      return [];
    default:
      return ["bars"];
  }
}

function misfitsOfLines({ lines }: LinesFigure, known: Known): readonly Misfit[] {
  const { settings, results } = known;
  const timed = settings.results.filter(({ measure }) => measure === "over-time").map(({ id }) => id);
  const kinds = new Set<Result["kind"]>();
  return lines.flatMap(({ results: name, part }, index): readonly Misfit[] => {
    const path = ["lines", index, "results"];
    const definition = settings.results.find(({ id }) => id === name);
    if (definition?.measure !== "over-time") {
      const fits = definition === undefined ? null : kindsForDefinition(definition);
      return [{ path, name, candidates: timed, fits }];
    }
    const parts = partsOf(name, results);
    if (!parts.has(part ?? "")) {
      const candidates = [...parts.keys()].filter((word) => word !== "");
      if (part === undefined) return [{ path, name, candidates, fits: ["small-multiples"] }];
      return [{ path: ["lines", index, "part"], name: part, candidates, fits: null }];
    }
    const { kind, periods } = parts.get(part ?? "") ?? { kind: "proportion", periods: 0 };
    kinds.add(kind);
    if (kind !== "proportion" && kind !== "count") return [{ path, name, candidates: [], fits: kindsForResult[kind] }];
    return periods === 1 || kinds.size > 1 ? [{ path, name, candidates: [], fits: ["bars"] }] : [];
  });
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
  const { settings } = known;
  const own = settings.results.find(({ id }) => id === name);
  const candidates = settings.results.filter(hasPanels).map(({ id }) => id);
  const path = ["results"];
  if (own === undefined) return [{ path, name, candidates, fits: null }];
  if (!hasPanels(own)) return [{ path, name, candidates, fits: kindsForDefinition(own) }];
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
  const table = tableOf(codebook, definition.table);
  const missing = (table === undefined ? [] : variablesOf(table)).find(({ id }) => id === definition.by[1])?.missing;
  const levels = results
    .filter((result) => result.definition === definition.id && result.id !== definition.id)
    .map(({ id }) => id.split(".").at(-1) ?? "");
  return new Set(levels.filter((level) => !(missing ?? ["missing"]).includes(level))).size;
}
