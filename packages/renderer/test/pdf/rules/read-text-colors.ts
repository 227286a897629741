import { type PdfObject, readOperations } from "../pdf-objects.ts";

/** Where a text is shown, in its own colour and on which. */
export interface ColoredText {
  readonly font: string;
  readonly size: number;
  readonly color: Color;
  readonly background: Color;
}

/** Red, green and blue in [0, 1]. */
export type Color = readonly [number, number, number];

/** a, b, c, d, e, f of a transformation. */
type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

interface Filled {
  readonly color: Color;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

interface State {
  readonly filled: Filled[];
  readonly shown: ColoredText[];
  readonly saved: { readonly matrix: Matrix; readonly color: Color }[];
  matrix: Matrix;
  color: Color;
  path: Point[];
  text: Matrix;
  font: string;
  size: number;
}

type Follow = (state: State, operands: readonly PdfObject[]) => void;

const addPoint: Follow = (state, operands) => {
  const [x, y] = operands.slice(-2).map(Number);
  state.path.push(moved(state.matrix, [x ?? 0, y ?? 0]));
};

const clear: Follow = (state) => {
  state.path = [];
};

const fill: Follow = (state, operands) => {
  const xs = state.path.map(([x]) => x);
  const ys = state.path.map(([, y]) => y);
  state.filled.push({
    color: state.color,
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  });
  clear(state, operands);
};

const follow: Readonly<Record<string, Follow>> = {
  q: (state) => state.saved.push({ matrix: state.matrix, color: state.color }),
  Q: (state) => Object.assign(state, state.saved.pop()),
  cm: (state, operands) => {
    state.matrix = product(asMatrix(operands), state.matrix);
  },
  rg: (state, operands) => {
    const [red = 0, green = 0, blue = 0] = operands.map(Number);
    state.color = [red, green, blue];
  },
  m: addPoint,
  l: addPoint,
  c: addPoint,
  re: (state, operands) => {
    const [x = 0, y = 0, width = 0, height = 0] = operands.map(Number);
    state.path.push(moved(state.matrix, [x, y]), moved(state.matrix, [x + width, y + height]));
  },
  f: fill,
  B: fill,
  S: clear,
  n: clear,
  Tf: (state, [name, size]) => {
    state.font = String(name).slice(1);
    state.size = Number(size);
  },
  Tm: (state, operands) => {
    state.text = asMatrix(operands);
  },
  TJ: (state) => {
    const { font, size, color } = state;
    // A point a third of the type size above the baseline is inside the letters.
    const at = moved(state.matrix, moved(state.text, [size / 4, size / 3]));
    const below = state.filled.findLast((one) => inside(one, at));
    state.shown.push({ font, size, color, background: below?.color ?? [1, 1, 1] });
  },
};

/** Follows a page's operators: each text with its colour and what is painted below its beginning. */
export function readTextColors(content: string): readonly ColoredText[] {
  const identity: Matrix = [1, 0, 0, 1, 0, 0];
  const state: State = {
    filled: [],
    shown: [],
    saved: [],
    matrix: identity,
    color: [0, 0, 0],
    path: [],
    text: identity,
    font: "",
    size: 0,
  };
  for (const { operator, operands } of readOperations(content)) follow[operator]?.(state, operands);
  return state.shown;
}

/** Ratio of contrast of two colours, from 1 to 21 (WCAG 2.1, „contrast ratio"). */
export function contrastOf(a: Color, b: Color): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function inside({ left, bottom, right, top }: Filled, [x, y]: Point): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

function asMatrix(operands: readonly PdfObject[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
}

function moved([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The first transformation, then the second. */
function product([a, b, c, d, e, f]: Matrix, second: Matrix): Matrix {
  const [g, h] = moved(second, [e, f]);
  const [ax, ay] = moved([second[0], second[1], second[2], second[3], 0, 0], [a, b]);
  const [cx, cy] = moved([second[0], second[1], second[2], second[3], 0, 0], [c, d]);
  return [ax, ay, cx, cy, g, h];
}
