import * as z from "zod";

const path = z.string().min(1);

const hex = /^#[0-9a-f]{6}$/i;
const color = z
  .string()
  .refine((written) => hex.test(written), { params: { fault: { expected: ['"#0b5d3b"'] } } })
  .toLowerCase()
  .meta({ pattern: "^#[0-9A-Fa-f]{6}$" });

const colors = z.strictObject({
  accent: color.exactOptional(),
  accentSoft: color.exactOptional(),
  text: color.exactOptional(),
  quiet: color.exactOptional(),
  series: z.array(color).min(1).max(4).readonly().exactOptional(),
  rest: color.exactOptional(),
});

const sides = z.number().min(25).max(50).exactOptional();
const margins = z.strictObject({
  top: z.number().min(22).max(50).exactOptional(),
  bottom: z.number().min(20).max(50).exactOptional(),
  left: sides,
  right: sides,
});

const family = { regular: path, italic: path, semibold: path };
const fonts = z.strictObject({
  serif: z.strictObject(family).exactOptional(),
  sans: z.strictObject({ ...family, bold: path.exactOptional() }).exactOptional(),
});

/** Colours of the author's own, each `#rrggbb` in small letters. */
export interface OwnColors {
  readonly accent?: string;
  readonly accentSoft?: string;
  readonly text?: string;
  readonly quiet?: string;
  /** One to four. */
  readonly series?: readonly string[];
  readonly rest?: string;
}

/** A typeface of the author's own: paths seen from the report's folder. */
export interface OwnFamily {
  readonly regular: string;
  readonly italic: string;
  readonly semibold: string;
  readonly bold?: string;
}

/** What `theme:` of `report.yaml` says. */
export interface ThemeSettings {
  readonly colors?: OwnColors;
  /** Points. */
  readonly size?: { readonly body: number };
  /** Distances between blocks, relative to those of the report's own look. */
  readonly spacing?: number;
  /** Millimetres. */
  readonly margins?: {
    readonly top?: number;
    readonly bottom?: number;
    readonly left?: number;
    readonly right?: number;
  };
  readonly fonts?: { readonly serif?: Omit<OwnFamily, "bold">; readonly sans?: OwnFamily };
}

const theme = z.strictObject({
  colors: colors.exactOptional(),
  size: z.strictObject({ body: z.number().min(9).max(12) }).exactOptional(),
  spacing: z.number().min(0.75).max(1.5).exactOptional(),
  margins: margins.exactOptional(),
  fonts: fonts.exactOptional(),
});

/** `theme:` of `report.yaml`. Whether its colours can be read is checked by `checkTheme`. */
export const themeSchema: z.ZodType<ThemeSettings> = theme;
