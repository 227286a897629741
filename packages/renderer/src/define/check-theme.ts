import type { DataError } from "@udbytte/core";
import { contrast } from "../model/contrast.ts";
import type { ThemeColors } from "../model/theme.ts";
import { faultAt } from "./chapter-fault.ts";
import { nearestLightness } from "./color-lightness.ts";
import type { ReportSettings } from "./parse-report.ts";
import { type Demand, groundDemands, meets, neighboursOf, partDemands, textDemands, unmet } from "./theme-demands.ts";

type Path = readonly (string | number)[];

/** A colour, where `report.yaml` gives it, and what it must do; another colour in its place may have to do other things. */
interface Use {
  readonly path: Path;
  readonly color: string;
  readonly demands: (color: string) => readonly Demand[];
}

/**
 * Faults of `theme: colors:`, one a colour: `contrast-low` when text, a heading or a part of a chart would be hard to see.
 * `detail` is the name of the colour it must stand out from, that colour, the contrast found and the contrast needed;
 * `suggestion` the nearest colour of the same hue that would do.
 *
 * @param settings The report, parsed.
 */
export function checkTheme({
  theme,
  file,
  locate,
}: Pick<ReportSettings, "theme" | "file" | "locate">): readonly DataError[] {
  return usesOf(theme.color).flatMap(({ path, color, demands }) => {
    const demand = unmet(color, demands(color));
    if (demand === undefined) return [];
    const { other, against, least } = demand;
    const found = Math.floor(contrast(color, against) * 100) / 100;
    const suggestion = nearestLightness(color, (candidate) => meets(candidate, demands(candidate)));
    const words = { code: "contrast-low", value: color, detail: `${other} ${against} ${found} ${least}` } as const;
    const place = locate(["theme", "colors", ...path]);
    return [faultAt(file, place, suggestion === null ? words : { ...words, suggestion })];
  });
}

function usesOf(colors: ThemeColors): readonly Use[] {
  const { text, quiet, accent, accentSoft, series, rest } = colors;
  const asText = () => textDemands(colors);
  const readable = ({ against }: Demand): boolean => meets(against, textDemands(colors));
  return [
    { path: ["text"], color: text, demands: asText },
    { path: ["quiet"], color: quiet, demands: asText },
    { path: ["accent"], color: accent, demands: asText },
    { path: ["accentSoft"], color: accentSoft, demands: () => groundDemands(colors).filter(readable) },
    { path: ["rest"], color: rest, demands: (color) => partDemands(color, colors, []) },
    ...series.map((color, index) => ({
      path: ["series", index],
      color,
      demands: (candidate: string) => partDemands(candidate, colors, neighboursOf(series, index, rest)),
    })),
  ];
}
