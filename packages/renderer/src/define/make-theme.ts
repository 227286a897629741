import type { FontId } from "../model/font-book.ts";
import { type OwnFonts, type Theme, type ThemePage, theme } from "../model/theme.ts";
import { themeColors } from "./theme-colors.ts";
import type { ThemeSettings } from "./theme-schema.ts";

const pointsPerMillimetre = 72 / 25.4;
/** What keeps its size on the cover, whose parts have fixed places. */
const fixed = /^cover/;

/**
 * The look of a report: the author's own where `report.yaml` says something, else the usual one.
 *
 * @param settings `theme:` of `report.yaml`.
 * @returns Its colours may be hard to read: `checkTheme` says so.
 * @example
 * makeTheme({ size: { body: 10.5 } }).size.h1; // => 25
 */
export function makeTheme(settings: ThemeSettings = {}): Theme {
  const { colors = {}, size, spacing = theme.spacing, margins = {}, fonts = {} } = settings;
  const scale = size === undefined ? 1 : size.body / theme.size.body;
  return {
    scale,
    page: pageOf(margins),
    grid: scaled(theme.grid, scale),
    spacing,
    size: scaledAll(theme.size, scale),
    leading: scaledAll(theme.leading, scale),
    color: themeColors(colors),
    fonts: fontsOf(fonts),
  };
}

function pageOf(margins: NonNullable<ThemeSettings["margins"]>): ThemePage {
  const own = Object.entries(margins).map(([side, millimetres]) => [side, scaled(millimetres, pointsPerMillimetre)]);
  return { ...theme.page, ...Object.fromEntries(own) };
}

function scaledAll<Name extends string>(
  lengths: Readonly<Record<Name, number>>,
  scale: number,
): Readonly<Record<Name, number>> {
  const entries = Object.entries<number>(lengths);
  const all = entries.map(([name, length]) => [name, fixed.test(name) ? length : scaled(length, scale)]);
  return Object.fromEntries(all) as Record<Name, number>;
}

/** To a thousandth of a point. */
function scaled(length: number, scale: number): number {
  return Math.round(length * scale * 1000) / 1000;
}

function fontsOf({ serif, sans }: NonNullable<ThemeSettings["fonts"]>): OwnFonts {
  const files: Readonly<Partial<Record<FontId, string | undefined>>> = {
    serif: serif?.regular,
    "serif-italic": serif?.italic,
    "serif-semibold": serif?.semibold,
    sans: sans?.regular,
    "sans-italic": sans?.italic,
    "sans-semibold": sans?.semibold,
    "sans-bold": sans?.bold ?? sans?.semibold,
  };
  return Object.fromEntries(Object.entries(files).filter(([, file]) => file !== undefined));
}
