import type { Drawing, DrawingOperation, PathCommand } from "../model/drawing.ts";

/** A drawing so many times larger, lines and letters too. */
export function scaleDrawing(drawing: Drawing, scale: number): Drawing {
  if (scale === 1) return drawing;
  return {
    width: drawing.width * scale,
    height: drawing.height * scale,
    operations: drawing.operations.map((operation) => scaleOperation(operation, scale)),
  };
}

function scaleOperation(operation: DrawingOperation, scale: number): DrawingOperation {
  if (operation.type === "text") {
    return { ...operation, x: operation.x * scale, y: operation.y * scale, size: operation.size * scale };
  }
  const { stroke } = operation;
  return {
    ...operation,
    commands: operation.commands.map((command) => scaleCommand(command, scale)),
    stroke: stroke && { ...stroke, width: stroke.width * scale, dash: stroke.dash.map((length) => length * scale) },
  };
}

function scaleCommand(command: PathCommand, scale: number): PathCommand {
  const [name, ...numbers] = command;
  return [name, ...numbers.map((number) => number * scale)] as unknown as PathCommand;
}
