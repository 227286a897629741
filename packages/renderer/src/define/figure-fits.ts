import type { FigureDefinition } from "../model/report-definition.ts";
import type { Shape } from "./result-shapes.ts";

type FigureKind = FigureDefinition["kind"];

/** What the results that a figure of a kind names must be. */
export interface FigureFit {
  readonly kind: FigureKind;
  /** Shapes of the results, or of the definitions, that it can show. None for a figure without results. */
  readonly shows: readonly Shape[];
}

/** Which results each kind of figure can show. A new kind is a row. */
export const figureFits: readonly FigureFit[] = [
  { kind: "bars", shows: ["share", "weighted-share"] },
  { kind: "diverging-bars", shows: ["answer-levels"] },
  { kind: "dots", shows: ["ratio", "difference", "share", "weighted-share"] },
  { kind: "funnel", shows: ["passed-steps"] },
  { kind: "grouped-bars", shows: ["crossed-groups", "groups", "parts"] },
  { kind: "lines", shows: ["periods", "periods-of-groups"] },
  { kind: "ranges", shows: ["share", "count", "amount", "rate", "rate-range"] },
  { kind: "slope", shows: ["share", "difference"] },
  { kind: "small-multiples", shows: ["crossed-groups", "periods-of-groups"] },
  { kind: "stacked-bars", shows: ["groups"] },
  { kind: "steps", shows: [] },
  { kind: "whole-bar", shows: ["share"] },
];

/** Shapes that a figure of a kind can show. */
export function shownBy(kind: FigureKind): readonly Shape[] {
  return figureFits.find((fit) => fit.kind === kind)?.shows ?? [];
}

/** Kinds of figure that can show results of any of these shapes. */
export function kindsFor(shapes: readonly Shape[]): readonly FigureKind[] {
  return figureFits.filter(({ shows }) => shows.some((shape) => shapes.includes(shape))).map(({ kind }) => kind);
}
