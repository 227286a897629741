import type { Codebook, DataError } from "@udbytte/core";
import { checkAbbreviations } from "./check-abbreviations.ts";
import { checkDefinitions } from "./check-definitions.ts";
import { checkFigures } from "./check-figures.ts";
import { checkTheme } from "./check-theme.ts";
import type { ReportSettings } from "./parse-report.ts";

/**
 * Faults of `report.yaml` that are seen without its chapters, with warnings. Where none is an error, `settings.results` can be
 * measured: everything that a definition names is there.
 *
 * @param settings The report, parsed.
 * @param codebook The codebook of its data.
 */
export function checkSettings(settings: ReportSettings, codebook: Codebook): readonly DataError[] {
  return [
    ...checkAbbreviations(settings),
    ...checkTheme(settings),
    ...checkDefinitions(settings, codebook),
    ...checkFigures(settings, codebook),
  ];
}
