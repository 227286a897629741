import type { PathCommand } from "../model/drawing.ts";
import { arcCurves } from "./arc-curves.ts";
import { apply, type Transform } from "./transform.ts";

/** Builds one path after the other, in the calls of a 2D context. */
export interface PathRecorder {
  readonly path: PathMethods;
  /** The path so far, in points of the page. */
  commands(): readonly PathCommand[];
}

/** The methods of a 2D context that build a path. */
export interface PathMethods {
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise?: boolean): void;
  rect(x: number, y: number, width: number, height: number): void;
}

/** The calls that the others are made of. */
type BasicPath = Pick<PathMethods, "closePath" | "moveTo" | "lineTo" | "bezierCurveTo">;

/**
 * Records paths. A point is fixed with the transform of the moment it is added.
 *
 * @param current Gives the transform in force.
 */
export function recordPaths(current: () => Transform): PathRecorder {
  let commands: PathCommand[] = [];
  let pen: readonly [number, number] = [0, 0];

  const point = (x: number, y: number): readonly [number, number] => apply(current(), x, y);
  const add = (command: PathCommand, ...end: readonly [number, number] | []): void => {
    commands.push(command);
    pen = end.length === 2 ? end : pen;
  };
  const basic: BasicPath = {
    closePath: () => add(["Z"]),
    moveTo: (x, y) => add(["M", ...point(x, y)], x, y),
    lineTo: (x, y) => add([commands.length === 0 ? "M" : "L", ...point(x, y)], x, y),
    bezierCurveTo: (x1, y1, x2, y2, x, y) => add(["C", ...point(x1, y1), ...point(x2, y2), ...point(x, y)], x, y),
  };
  const beginPath = (): void => {
    commands = [];
  };
  return { path: { ...basic, ...composed(basic, () => pen), beginPath }, commands: () => [...commands] };
}

/** The other calls; `pen` says where the path stands, in the coordinates of the caller. */
function composed(
  basic: BasicPath,
  pen: () => readonly [number, number],
): Pick<PathMethods, "quadraticCurveTo" | "arc" | "rect"> {
  return {
    quadraticCurveTo: (x1, y1, x, y) => {
      const [x0, y0] = pen();
      basic.bezierCurveTo((x0 + 2 * x1) / 3, (y0 + 2 * y1) / 3, (x + 2 * x1) / 3, (y + 2 * y1) / 3, x, y);
    },
    arc: (x, y, radius, start, end, counterclockwise = false) => {
      const arc = arcCurves(x, y, radius, start, end, counterclockwise);
      basic.lineTo(...arc.start);
      for (const curve of arc.curves) basic.bezierCurveTo(...curve);
    },
    rect: (x, y, width, height) => {
      basic.moveTo(x, y);
      basic.lineTo(x + width, y);
      basic.lineTo(x + width, y + height);
      basic.lineTo(x, y + height);
      basic.closePath();
    },
  };
}
