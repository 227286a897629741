import type { Codebook, DataError } from "@udbytte/core";
import type { FigureDefinition } from "../model/report-definition.ts";
import { faultAt } from "./chapter-fault.ts";
import { checkSeriesFigures } from "./check-series-figures.ts";
import { nearestTo } from "./nearest-to.ts";
import type { ReportSettings } from "./parse-report.ts";
import { resultIds } from "./result-ids.ts";

type Path = readonly (string | number)[];

/** A result that a figure names, where it says so. */
interface Use {
  readonly path: Path;
  readonly id: string;
  readonly candidates: readonly string[];
}

/**
 * Faults of `figures:`: results that are not there or are no shares, and labels that do not match the results in number.
 *
 * @param settings The report, parsed.
 * @param codebook The codebook of its data.
 */
export function checkFigures(settings: ReportSettings, codebook: Codebook): readonly DataError[] {
  const known = settings.results.flatMap((definition) => resultIds(definition, codebook));
  const shares = known.filter(({ kind }) => kind === "proportion").map(({ id }) => id);
  const uptakes = settings.results
    .filter((definition) => definition.measure === "uptake" && definition.by.length === 1)
    .map(({ id }) => id);
  const uses = settings.figures.flatMap((figure, index) => usesOf(figure, ["figures", index], shares, uptakes));
  const unknown = uses
    .filter(({ id, candidates }) => !candidates.includes(id))
    .map(({ path, id, candidates }) => {
      const unfit = known.some((result) => result.id === id);
      const words = { code: unfit ? ("format-unfit" as const) : ("result-unknown" as const), value: id };
      return faultAt(settings.file, settings.locate(path), { ...words, ...nearestTo(id, candidates) });
    });
  return [...unknown, ...labelFaults(settings), ...checkSeriesFigures(settings, codebook)];
}

function usesOf(
  figure: FigureDefinition,
  path: Path,
  shares: readonly string[],
  uptakes: readonly string[],
): readonly Use[] {
  switch (figure.kind) {
    case "steps":
      return [];
    case "whole-bar":
      return figure.bars.flatMap(({ results }, bar) =>
        results.map((id, index) => ({ path: [...path, "bars", bar, "results", index], id, candidates: shares })),
      );
    case "stacked-bars":
      return [{ path: [...path, "results"], id: figure.results, candidates: uptakes }];
    case "bars":
      return figure.results.map((id, index) => ({ path: [...path, "results", index], id, candidates: shares }));
    default:
      return [];
  }
}

function labelFaults(settings: ReportSettings): readonly DataError[] {
  return settings.figures.flatMap((figure, index) => {
    if (figure.kind !== "whole-bar") return [];
    return figure.bars.flatMap(({ results, labels }, bar) => {
      if (labels === undefined || labels.length === results.length) return [];
      const place = settings.locate(["figures", index, "bars", bar, "labels"]);
      const words = {
        code: "value-invalid" as const,
        value: String(labels.length),
        expected: [String(results.length)],
      };
      return [faultAt(settings.file, place, { ...words, detail: "labels" })];
    });
  });
}
