import type { Codebook, MeasureDefinition, OverTimeDefinition } from "@udbytte/core";
import { type KnownResult, resultIds } from "./result-ids.ts";

/** What a result is, or what the results of a definition are together, as far as it matters for drawing them. */
export type Shape = ResultShape | DefinitionShape;

type ResultShape =
  | "share"
  | "weighted-share"
  | "count"
  | "amount"
  | "rate"
  | "rate-range"
  | "difference"
  | "ratio"
  | "group-test"
  | "duration"
  | "mean-change";

type DefinitionShape =
  | "groups"
  | "crossed-groups"
  | "parts"
  | "answer-levels"
  | "passed-steps"
  | "periods"
  | "periods-of-groups";

/** Shapes by the names that figures use: ids of results and of definitions. A name can be both. */
export type ShapesByName = ReadonlyMap<string, readonly Shape[]>;

/**
 * The shapes of everything that a figure can name.
 *
 * @param definitions The report's definitions.
 * @param codebook The codebook of its data.
 */
export function shapesByName(definitions: readonly MeasureDefinition[], codebook: Codebook): ShapesByName {
  const shapes = new Map<string, readonly Shape[]>();
  const add = (name: string, shape: Shape): void => {
    shapes.set(name, [...(shapes.get(name) ?? []), shape]);
  };
  for (const definition of definitions) {
    for (const result of resultIds(definition, codebook)) add(result.id, resultShape(result));
    const shape = definitionShape(definition);
    if (shape !== null) add(definition.id, shape);
  }
  return shapes;
}

function resultShape({ id, kind }: KnownResult): ResultShape {
  if (kind === "proportion") return "share";
  return kind === "comparison" ? comparisonShape(id) : kind;
}

/** Core names its comparisons after what they are: `id.level.ratio`, `id.level.standardised-difference`. */
function comparisonShape(id: string): ResultShape {
  return id.endsWith("ratio") ? "ratio" : "difference";
}

function definitionShape(definition: MeasureDefinition): DefinitionShape | null {
  switch (definition.measure) {
    case "uptake":
      return ([null, "groups", "crossed-groups"] as const)[definition.by.length] ?? null;
    case "composition":
      return "parts";
    case "item-distribution":
      return "answer-levels";
    case "funnel":
      return "passed-steps";
    case "over-time":
      return hasParts(definition.of) ? "periods-of-groups" : "periods";
    default:
      return null;
  }
}

function hasParts(of: OverTimeDefinition["of"]): boolean {
  return of.measure === "composition" || (of.measure === "uptake" && of.by.length === 1);
}
