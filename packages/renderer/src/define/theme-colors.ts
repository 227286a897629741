import { contrast } from "../model/contrast.ts";
import { type ThemeColors, theme } from "../model/theme.ts";
import { hueDistance, mix, nearestLightness } from "./color-lightness.ts";
import { groundDemands, meets, neighboursOf, partDemands } from "./theme-demands.ts";
import type { OwnColors } from "./theme-schema.ts";

/** Hues for charts besides those of the report's own look, dark and light. */
const moreHues = { dark: ["#801650", "#12436d", "#3d3d3d"], light: ["#28a197", "#f46a25", "#a285d1"] } as const;
/** Two colours of a chart whose hues are nearer than this, in degrees, are too easily taken for each other. */
const leastHueDistance = 30;
/** How much of the accent is in the ground of boxes and in quiet text on the cover: less where that reads badly. */
const tints = { ground: 0.1, coverQuiet: 0.18 } as const;
/** How much white is in the bars of the cover, from left to right; the last one has a colour of the charts. */
const barTints = [0.06, 0.12, 0.2, 0.34];
const leastText = { least: 4.5 } as const;

/**
 * The colours of a report: the author's own, and beside them what goes with those. Derived colours pass `checkTheme`
 * whenever the given ones leave room for them.
 *
 * @param own What the author says.
 */
export function themeColors(own: OwnColors): ThemeColors {
  const standard = theme.color;
  const { accent = standard.accent, text = standard.text, quiet = standard.quiet } = own;
  const base = { ...standard, accent, text, quiet };
  const rest = own.rest ?? restBeside(own.series ?? [], base);
  const series = fourColors(own.series ?? [firstColor(base, rest)], base, rest);
  const isGround = (color: string): boolean => meets(color, groundDemands(base));
  const usualGround = own.accent === undefined && isGround(standard.accentSoft) ? standard.accentSoft : undefined;
  const accentSoft = own.accentSoft ?? usualGround ?? tint(base, tints.ground, isGround);
  if (own.accent === undefined) return { ...base, rest, series, accentSoft };
  return {
    ...base,
    rest,
    series,
    accentSoft,
    coverQuiet: tint(base, tints.coverQuiet, (color) =>
      meets(color, [{ ...leastText, other: "accent", against: accent }]),
    ),
    coverBars: [...barTints.map((part) => mix(accent, base.paper, part)), series[1]],
  };
}

/** Paper with a part of the accent: as much as wanted, or less until it passes; paper at last. */
function tint({ accent, paper }: ThemeColors, most: number, passes: (color: string) => boolean): string {
  for (let part = most; part > 0.005; part -= 0.01) {
    const color = mix(paper, accent, part);
    if (passes(color)) return color;
  }
  return paper;
}

/** The accent as a colour of charts: as it is, or as much darker or lighter until it is apart from the rest. */
function firstColor(colors: ThemeColors, rest: string): string {
  const passes = (color: string) => meets(color, partDemands(color, colors, [["rest", rest]]));
  return nearestLightness(colors.accent, passes) ?? colors.accent;
}

/** The grey of the rest, as much darker or lighter as the given series ask for. */
function restBeside(series: readonly string[], colors: ThemeColors): string {
  const neighbours = series.map((color) => ["series", color] as const);
  const passes = (color: string) => meets(color, partDemands(color, colors, neighbours));
  return nearestLightness(colors.rest, passes) ?? colors.rest;
}

/** Four colours that begin with the given ones; the others pass beside them, differ in hue, and are dark and light by turns. */
function fourColors(given: readonly string[], colors: ThemeColors, rest: string): ThemeColors["series"] {
  const series = [...given];
  for (let index = series.length; index < 4; index++) {
    const usual = theme.color.series[index] ?? rest;
    const passes = (color: string) => meets(color, partDemands(color, colors, neighboursOf(series, index, rest)));
    const isDark = contrast(series.at(-1) ?? rest, colors.paper) > contrast(rest, colors.paper);
    const hues = isDark ? [...moreHues.light, ...moreHues.dark] : [...moreHues.dark, ...moreHues.light];
    series.push(firstApart([usual, ...hues], passes, series) ?? usual);
  }
  const [first = rest, second = rest, third = rest, fourth = rest] = series;
  return [first, second, third, fourth];
}

/** The first that passes, lighter or darker, and is no hue of those in use; else the first that passes. */
function firstApart(
  hues: readonly string[],
  passes: (color: string) => boolean,
  used: readonly string[],
): string | undefined {
  let first: string | undefined;
  for (const hue of hues) {
    const color = nearestLightness(hue, passes);
    if (color === null) continue;
    if (used.every((other) => hueDistance(color, other) >= leastHueDistance)) return color;
    first ??= color;
  }
  return first;
}
