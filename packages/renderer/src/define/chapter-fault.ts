import type { DataError } from "@udbytte/core";
import { type Place, placeOf } from "./text-position.ts";

/** The fields of an error that say what is wrong, when the place is known from elsewhere. */
export type FaultWords = Omit<DataError, "file" | "line" | "column" | "severity">;

/** An error at a place of a file. */
export function faultAt(
  file: string,
  place: Place,
  words: FaultWords,
  severity: DataError["severity"] = "error",
): DataError {
  return { ...words, severity, file, line: place.line, column: place.column };
}

/** An error at the start of a node of the tree. */
export function faultAtNode(
  file: string,
  node: Parameters<typeof placeOf>[0],
  words: FaultWords,
  severity: DataError["severity"] = "error",
): DataError {
  return faultAt(file, placeOf(node), words, severity);
}
