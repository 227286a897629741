type Triple = readonly [number, number, number];

/** In HSL: hue in degrees, saturation and lightness in [0, 1]. */
interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

/** Lightness is tried in so many steps from black to white. */
const steps = 200;
/** Below this saturation a colour is a grey and has no hue. */
const leastSaturation = 0.12;

/**
 * The colour of the same hue and saturation that is nearest in lightness and passes; of two as near, the darker one.
 *
 * @param color `#rrggbb`
 * @param passes What the colour must do.
 * @returns The colour itself when it passes, or null when no lightness does.
 * @example
 * nearestLightness("#ffffff", (color) => color <= "#808080"); // => "#808080"
 */
export function nearestLightness(color: string, passes: (color: string) => boolean): string | null {
  if (passes(color)) return color;
  const hsl = toHsl(color);
  for (let step = 1; step <= steps; step++) {
    for (const lightness of [hsl.lightness - step / steps, hsl.lightness + step / steps]) {
      if (lightness < 0 || lightness > 1) continue;
      const candidate = toHex({ ...hsl, lightness });
      if (passes(candidate)) return candidate;
    }
  }
  return null;
}

/**
 * A colour between two.
 *
 * @param first `#rrggbb`
 * @param second `#rrggbb`
 * @param part How much of the second, in [0, 1].
 * @example
 * mix("#000000", "#ffffff", 0.2); // => "#333333"
 */
export function mix(first: string, second: string, part: number): string {
  const to = channels(second);
  return written(channels(first).map((from, index) => from + ((to[index] ?? 0) - from) * part));
}

/**
 * How far two hues are apart on the circle; a grey is as far as can be from every colour.
 *
 * @param first `#rrggbb`
 * @param second `#rrggbb`
 * @returns Degrees, 0 to 180.
 * @example
 * hueDistance("#ff0000", "#00ffff"); // => 180
 */
export function hueDistance(first: string, second: string): number {
  const [a, b] = [toHsl(first), toHsl(second)];
  const greys = [a, b].filter(({ saturation }) => saturation < leastSaturation).length;
  if (greys > 0) return greys === 2 ? 0 : 180;
  const apart = Math.abs(a.hue - b.hue);
  return Math.min(apart, 360 - apart);
}

function channels(color: string): Triple {
  const number = Number.parseInt(color.slice(1), 16);
  return [(number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255];
}

function written(parts: readonly number[]): string {
  return `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

function toHsl(color: string): Hsl {
  const [red, green, blue] = channels(color);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const span = most - least;
  const lightness = (most + least) / 2;
  if (span === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  if (most === red) return { hue: (60 * ((green - blue) / span) + 360) % 360, saturation, lightness };
  const hue = most === green ? 60 * ((blue - red) / span + 2) : 60 * ((red - green) / span + 4);
  return { hue, saturation, lightness };
}

function toHex({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (turn: number): number => {
    const place = (turn + hue / 30) % 12;
    return lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1));
  };
  return written([channel(0), channel(8), channel(4)]);
}
