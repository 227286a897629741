import type { Codebook, DataError, MeasureDefinition } from "@udbytte/core";
import type { GroupedBarsFigure } from "../model/report-definition.ts";
import { faultAt } from "./chapter-fault.ts";
import type { ReportSettings } from "./parse-report.ts";
import { knownLevels } from "./result-ids.ts";

type Path = readonly (string | number)[];

/**
 * Faults of a grouped-bars figure: other than two to four series, definitions of different levels, and a key out of step.
 *
 * @param figure The figure.
 * @param path Where it stands in `report.yaml`.
 * @param settings The report, parsed.
 * @param codebook The codebook of its data.
 */
export function checkGroupedBars(
  figure: GroupedBarsFigure,
  path: Path,
  settings: ReportSettings,
  codebook: Codebook,
): readonly DataError[] {
  const definitions = figure.results.flatMap((name) => settings.results.find(({ id }) => id === name) ?? []);
  if (definitions.length < figure.results.length || definitions.some((one) => groupingOf(one).length === 0)) return [];
  const invalid = (place: Path, value: string, expected: string, detail: string): DataError =>
    faultAt(settings.file, settings.locate([...path, ...place]), {
      code: "value-invalid",
      value,
      expected: [expected],
      detail,
    });

  const [first] = definitions;
  const [category, series] = first === undefined ? [] : groupingOf(first);
  const count =
    first !== undefined && definitions.length === 1 && series !== undefined
      ? knownLevels(first, series, codebook).length
      : definitions.length;
  if (count < 2 || count > 4) return [invalid(["results"], String(count), "2–4", "series")];
  const others = definitions.slice(1).flatMap((definition, index) => {
    const [own] = groupingOf(definition);
    return own === category && groupingOf(definition).length === 1
      ? []
      : [invalid(["results", index + 1], groupingOf(definition).join(", "), category ?? "", "results")];
  });
  const words = figure.series?.length ?? count;
  return [...others, ...(words === count ? [] : [invalid(["series"], String(words), String(count), "series")])];
}

/** The variables whose levels the results of a definition are about. */
function groupingOf(definition: MeasureDefinition): readonly string[] {
  if (definition.measure === "uptake") return definition.by;
  return definition.measure === "composition" ? [definition.of] : [];
}
