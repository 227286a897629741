import { decimalPlace } from "../../language/number-cell.ts";
import type { Inline } from "../../model/document.ts";
import { breakLines } from "../break-lines.ts";
import { type Line, makeLine } from "../line.ts";
import { type Atom, wordAtoms } from "../line-atoms.ts";
import { baselineOf, type Column, setLine } from "../set-lines.ts";
import { shapeInline } from "../shape-inline.ts";
import { type Slice, slice } from "../slice.ts";
import type { OpenElement } from "../structure.ts";
import type { TextStyle } from "../text-style.ts";
import type { Typesetter } from "../typesetter.ts";

/** Parts of a number on either side of its decimal sign; the sign belongs to the right one. Points. */
export interface NumberParts {
  readonly left: number;
  readonly right: number;
}

/** Widths of a cell in points. */
export interface CellNeed {
  /** Of its widest syllable, or word where syllables were not looked for. */
  readonly tight: number;
  /** Of its widest word. */
  readonly least: number;
  /** Of its widest line when lines end only where the author ends them. */
  readonly most: number;
  /** Of those lines that are numbers. */
  readonly numbers: readonly NumberParts[];
}

/** A column of a table. */
export interface TableColumn extends Column {
  /** In a column of numbers, the distance of the decimal signs from its left edge; null for text. */
  readonly point: number | null;
}

const slack = 0.5;

/** Measures a cell. Numbers are looked for in columns of numbers alone, and are not broken there; syllables when asked to. */
export function cellNeed(
  cell: readonly Inline[],
  style: TextStyle,
  { ofNumbers, hyphenate }: { readonly ofNumbers: boolean; readonly hyphenate: boolean },
  typesetter: Typesetter,
): CellNeed {
  const atoms = wordAtoms(shapeInline(cell, style, null, typesetter.page), typesetter);
  const lines = authorLines(atoms).map((line) => ({ atoms: line, set: makeLine(line, "end") }));
  const parts = lines.map(({ set }) => (ofNumbers ? numberParts(set, typesetter) : null));
  const widest = (syllables: boolean): number =>
    lines
      .map(({ atoms: line, set }, index) =>
        parts[index] == null ? widestPart(line, syllables, typesetter) : set.width,
      )
      .reduce((most, width) => Math.max(most, width), 0) + slack;
  const least = widest(false);
  return {
    tight: hyphenate ? widest(true) : least,
    least,
    most: Math.max(0, ...lines.map(({ set }) => set.width)) + slack,
    numbers: parts.filter((part) => part !== null),
  };
}

/** Lines of a cell in its column. */
export function setCell(
  cell: readonly Inline[],
  style: TextStyle,
  column: TableColumn,
  owner: OpenElement | null,
  typesetter: Typesetter,
): readonly Slice[] {
  const baseline = baselineOf(style, typesetter);
  return breakLines(shapeInline(cell, style, owner, typesetter.page), style, column.width, typesetter).map((line) => {
    const place = numberPlace(line, column, typesetter);
    return slice({
      height: style.leading,
      items: setLine(line, place === null ? style : { ...style, align: "left" }, place ?? column, baseline),
      footnotes: line.segments.flatMap(({ run }) => (run.footnote === null ? [] : [run.footnote])),
    });
  });
}

/** Where a line goes so that its decimal sign is at the column's; null when it is no number, or one too wide. */
function numberPlace(line: Line, { x, width, point }: TableColumn, typesetter: Typesetter): Column | null {
  const parts = point === null ? null : numberParts(line, typesetter);
  if (point === null || parts === null) return null;
  const fits = parts.left <= point + 0.01 && parts.right <= width - point + 0.01;
  return fits ? { x: x + point - parts.left, width: line.width } : null;
}

function numberParts(line: Line, typesetter: Typesetter): NumberParts | null {
  const text = line.segments.map(({ run, text }) => (run.footnote === null ? text : "")).join("");
  const place = decimalPlace(text.trimEnd(), typesetter.language);
  if (place === null) return null;
  let left = 0;
  let read = 0;
  for (const { run, text, width } of line.segments) {
    if (run.footnote === null && place <= read + text.length) {
      left += widthBefore(text, place - read, (part) => typesetter.width(part, run.font, run.size));
      break;
    }
    left += width;
    read += run.footnote === null ? text.length : 0;
  }
  return { left, right: line.width - left };
}

/** Width of the characters before one of a text, kerning with it included. */
function widthBefore(text: string, place: number, width: (part: string) => number): number {
  const next = text.slice(place, place + 1);
  return next === "" || next === " " ? width(text.slice(0, place)) : width(text.slice(0, place + 1)) - width(next);
}

function authorLines(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const lines: Atom[][] = [[]];
  for (const atom of atoms) {
    if (atom.type === "newline") lines.push([]);
    else lines.at(-1)?.push(atom);
  }
  return lines;
}

/** Width of the widest stretch of a line that no line break cuts. */
function widestPart(atoms: readonly Atom[], hyphenate: boolean, typesetter: Typesetter): number {
  let widest = 0;
  let width = 0;
  for (const atom of atoms) {
    if (atom.type !== "piece" && atom.type !== "space") continue;
    const { font, size } = atom.run;
    if (atom.type === "space") {
      width = atom.breakable ? 0 : width + typesetter.width(" ", font, size);
      continue;
    }
    const whole = [{ text: atom.text, breakAfter: null }];
    for (const { text, breakAfter } of atom.run.together ? whole : typesetter.split(atom.text, hyphenate)) {
      width += typesetter.width(breakAfter === "hyphen" ? `${text}-` : text, font, size);
      widest = Math.max(widest, width);
      if (breakAfter !== null) width = 0;
    }
  }
  return widest;
}
