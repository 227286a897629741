import type { Drawing } from "../../src/model/drawing.ts";
import { pathBounds, paths, texts } from "./inspect-drawing.ts";

/** A drawing in words: its size, every shape with its colour and edges, every text where it starts; in drawing order. */
export function drawingText(drawing: Drawing): string {
  const shapes = paths(drawing).map((path) => {
    const { left, top, right, bottom } = pathBounds(path);
    const ink = path.fill ?? `line ${path.stroke?.color}`;
    return `${ink} ${[left, top, right, bottom].map(rounded).join(" ")}`;
  });
  const lines = texts(drawing).map(({ x, y, text, font }) => `${rounded(x)} ${rounded(y)} ${font} „${text}“`);
  return `${rounded(drawing.width)} × ${rounded(drawing.height)}\n${[...shapes, ...lines].join("\n")}\n`;
}

function rounded(value: number): string {
  return (Math.round(value * 10) / 10 + 0).toFixed(1);
}
