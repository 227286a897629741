import type { DrawingOperation, PathCommand } from "../model/drawing.ts";
import type { FontBook } from "../model/font-book.ts";
import { parseCssFont } from "./css-font.ts";
import { type PathMethods, recordPaths } from "./path-recorder.ts";
import { identity, multiply, type Transform } from "./transform.ts";

/** What is set before something is drawn; `save` keeps it and `restore` brings it back. */
interface CanvasState {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  globalAlpha: number;
  font: string;
  textAlign: string;
  textBaseline: string;
}

interface TransformMethods {
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  scale(x: number, y: number): void;
  rotate(angle: number): void;
}

interface PaintMethods {
  fill(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  stroke(): void;
  clip(): never;
  setLineDash(lengths: readonly number[]): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): never;
  measureText(text: string): { readonly width: number };
}

/** The part of a browser's 2D context that Vega draws with. */
export type CanvasContext = CanvasState & TransformMethods & PathMethods & PaintMethods & { readonly pixelRatio: 1 };

const initialState: Readonly<CanvasState> = {
  fillStyle: "#000000",
  strokeStyle: "#000000",
  lineWidth: 1,
  globalAlpha: 1,
  font: "10px sans",
  textAlign: "left",
  textBaseline: "alphabetic",
};

/** The state and what else `save` keeps. */
interface Pen {
  readonly state: CanvasState;
  transform: Transform;
  dash: readonly number[];
}

/**
 * A 2D context that writes down what is drawn on it. Points are fixed when a path is built, as on a real canvas: Vega
 * moves the origin, builds a path, moves back, and only then fills.
 *
 * What a drawing cannot hold throws TypeError: half-transparent colours, gradients, clipping, outlined and rotated text.
 *
 * @param fonts Widths of centred and right-aligned text.
 * @returns The context, and the operations so far in drawing order.
 */
export function recordingContext(fonts: FontBook): {
  readonly context: CanvasContext;
  readonly operations: readonly DrawingOperation[];
} {
  const operations: DrawingOperation[] = [];
  const state: CanvasState = { ...initialState };
  const pen: Pen = { state, transform: identity, dash: [] };
  const recorder = recordPaths(() => pen.transform);
  const fillPath = (commands: readonly PathCommand[]): void => {
    const fill = solid(state.fillStyle, state.globalAlpha);
    if (fill !== null) operations.push({ type: "path", commands, fill, stroke: null });
  };
  const context: CanvasContext = Object.assign(state, recorder.path, transformMethods(pen), {
    pixelRatio: 1 as const,
    fill: (): void => fillPath(recorder.commands()),
    fillRect: (x: number, y: number, width: number, height: number): void => {
      const { path, commands } = recordPaths(() => pen.transform);
      path.rect(x, y, width, height);
      fillPath(commands());
    },
    stroke: (): void => {
      const color = solid(state.strokeStyle, state.globalAlpha);
      if (color === null) return;
      const stroke = { color, width: state.lineWidth * scaleOf(pen.transform), dash: pen.dash };
      operations.push({ type: "path", commands: recorder.commands(), fill: null, stroke });
    },
    clip: () => refuse("clipping"),
    setLineDash: (lengths: readonly number[]): void => {
      pen.dash = [...lengths];
    },
    fillText: (text: string, x: number, y: number): void => {
      const operation = textOperation(fonts, pen, text, x, y);
      if (operation !== null) operations.push(operation);
    },
    strokeText: () => refuse("outlined text"),
    measureText: (text: string) => ({ width: textWidth(fonts, state, text) }),
  });
  return { context, operations };
}

function transformMethods(pen: Pen): TransformMethods {
  const saved: { readonly state: CanvasState; readonly transform: Transform; readonly dash: readonly number[] }[] = [];
  const add = (transform: Transform): void => {
    pen.transform = multiply(pen.transform, transform);
  };
  return {
    save: () => {
      saved.push({ state: settings(pen.state), transform: pen.transform, dash: pen.dash });
    },
    restore: () => {
      const last = saved.pop();
      if (!last) return;
      Object.assign(pen.state, last.state);
      pen.transform = last.transform;
      pen.dash = last.dash;
    },
    translate: (x, y) => add([1, 0, 0, 1, x, y]),
    scale: (x, y) => add([x, 0, 0, y, 0, 0]),
    rotate: (angle) => add([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]),
  };
}

function settings(state: CanvasState): CanvasState {
  const { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign, textBaseline } = state;
  return { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign, textBaseline };
}

function scaleOf([a, b, c, d]: Transform): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** The colour as `#rrggbb`, or null when it leaves no trace. */
function solid(style: unknown, alpha: number): string | null {
  if (style === "transparent" || alpha === 0) return null;
  if (typeof style !== "string" || !/^#([0-9a-f]{3}){1,2}$/i.test(style)) return refuse(`the colour "${style}"`);
  if (alpha !== 1) return refuse(`a colour of opacity ${alpha}`);
  const long = style.length === 4 ? style.replace(/[^#]/g, "$&$&") : style;
  return long.toLowerCase();
}

function textOperation(fonts: FontBook, pen: Pen, text: string, x: number, y: number): DrawingOperation | null {
  const { state } = pen;
  const color = solid(state.fillStyle, state.globalAlpha);
  if (color === null || text === "") return null;
  const [a, b, c, d, e, f] = pen.transform;
  if (b !== 0 || c !== 0 || a <= 0 || a !== d) return refuse("rotated or stretched text");
  const { font, size } = parseCssFont(state.font);
  const left = x - textWidth(fonts, state, text) * leftOfAnchor(state.textAlign);
  const baseline = y + baselineShift(fonts, state);
  return { type: "text", x: a * left + e, y: d * baseline + f, text, font, size: size * a, color };
}

function textWidth(fonts: FontBook, state: CanvasState, text: string): number {
  const { font, size } = parseCssFont(state.font);
  return fonts.width(text, font, size);
}

/** Share of a text's width that lies left of its anchor. */
function leftOfAnchor(textAlign: string): number {
  return { center: 0.5, right: 1, end: 1 }[textAlign] ?? 0;
}

/** From the anchor down to the baseline. */
function baselineShift(fonts: FontBook, { font: css, textBaseline }: CanvasState): number {
  const { font, size } = parseCssFont(css);
  const shifts: Readonly<Record<string, () => number>> = {
    top: () => fonts.ascent(font, size),
    hanging: () => fonts.capHeight(font, size),
    middle: () => fonts.capHeight(font, size) / 2,
    bottom: () => -fonts.descent(font, size),
  };
  return shifts[textBaseline]?.() ?? 0;
}

function refuse(what: string): never {
  throw new TypeError(`recordingContext: a drawing cannot hold ${what}`);
}
