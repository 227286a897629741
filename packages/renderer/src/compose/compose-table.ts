import type { AlignType, TableRow as MarkdownRow, Table as MarkdownTable, PhrasingContent, TableCell } from "mdast";
import { holdsNumbers } from "../language/number-cell.ts";
import { capitalize, words } from "../language/words.ts";
import type { Inline, Table, TableRow } from "../model/document.ts";
import type { ContainerDirective } from "../model/expression.ts";
import { type ChapterContext, composeInlines } from "./compose-inline.ts";
import { labelOf } from "./number-report.ts";
import { reliabilitySentences } from "./reliability-sentences.ts";

/**
 * A table of a chapter: title, head, rows (a row whose first cell is wholly bold is a total), source and note below.
 *
 * @param directive `:::table{…}` with one table in it.
 * @param context The chapter.
 * @throws RangeError when the directive holds no table or is not numbered.
 */
export function composeTable(directive: ContainerDirective, context: ChapterContext): Table {
  const table = directive.children.find((child): child is MarkdownTable => child.type === "table");
  const target = context.composition.numbering.targets.table.get(directive.attributes?.id ?? "");
  const [head, ...rows] = table?.children ?? [];
  if (table === undefined || target === undefined || head === undefined) {
    throw new RangeError("composeDocument: a :::table without a table is not in a checked definition");
  }
  // Footnotes are numbered as they come: those of the head first.
  const headCells = cellsOf(head, context);
  const body = rows.map((row) => composeRow(row, context));
  return {
    type: "table",
    id: target.anchor,
    label: labelOf(target),
    title: attribute(directive, "title", context).map(textOf).join(""),
    columns: head.children.map((_, index) => ({ align: alignOf(table.align?.[index] ?? null, index, body, context) })),
    head: headCells,
    rows: body,
    notes: [...notesOf(directive, context), ...reliabilityNotes(body, context)],
    ...(typeof directive.attributes?.landscape === "string" ? { landscape: true } : {}),
  };
}

/** Without a colon in the GFM row the cells decide, but the first column names the rows even when its names are years. */
function alignOf(
  written: AlignType,
  index: number,
  rows: readonly TableRow[],
  { composition }: ChapterContext,
): Table["columns"][number]["align"] {
  if (written === "left" || written === "right") return written;
  if (index === 0) return "left";
  const cells = rows.map((row) => (row.cells[index] ?? []).map(textOf).join(""));
  return holdsNumbers(cells, composition.language) ? "right" : "left";
}

function composeRow(row: MarkdownRow, context: ChapterContext): TableRow {
  const [first] = row.children;
  const isTotal = first !== undefined && isBold(first);
  return { style: isTotal ? "total" : "body", cells: cellsOf(row, context, isTotal) };
}

function isBold({ children }: TableCell): boolean {
  return children.length === 1 && children[0]?.type === "strong";
}

/** In a total row bold is what the row is, not what its cells say. */
function cellsOf(row: MarkdownRow, context: ChapterContext, unbold = false): readonly (readonly Inline[])[] {
  return row.children.map((cell) => {
    const [inline] = cell.children;
    return composeInlines(
      unbold && isBold(cell) && inline?.type === "strong" ? inline.children : cell.children,
      context,
    );
  });
}

function attribute(directive: ContainerDirective, name: string, context: ChapterContext): readonly Inline[] {
  const content = directive.data?.attributeContent?.[name] ?? [];
  return composeInlines(content as readonly PhrasingContent[], context);
}

/**
 * What an inline prints.
 *
 * @param inline An inline of the document.
 */
export function textOf(inline: Inline): string {
  if ("children" in inline) return inline.children.map(textOf).join("");
  return "text" in inline ? inline.text : "";
}

function notesOf(directive: ContainerDirective, context: ChapterContext): readonly (readonly Inline[])[] {
  const source = attribute(directive, "source", context);
  const note = attribute(directive, "note", context);
  const before: Inline = { type: "text", text: `${capitalize(words(context.composition.language).source)}: ` };
  return [
    ...(source.length === 0 ? [] : [[before, ...withFullStop(source)]]),
    ...(note.length === 0 ? [] : [withFullStop(note)]),
  ];
}

/** As below a figure, for the shares that the cells print as percentages. */
function reliabilityNotes(rows: readonly TableRow[], { composition }: ChapterContext): readonly (readonly Inline[])[] {
  const printed = rows.flatMap(({ cells }) => cells.flat()).flatMap(percentagesIn);
  const shown = printed.flatMap((id) => {
    const result = composition.results.get(id);
    return result === undefined ? [] : [{ label: result.label, result }];
  });
  return reliabilitySentences(shown, composition.language).map((text) => [{ type: "text", text }]);
}

/** Ids of the results that an inline, or what is in it, prints as percentages. */
function percentagesIn(inline: Inline): readonly string[] {
  if ("children" in inline) return inline.children.flatMap(percentagesIn);
  return inline.type === "value" && inline.text.includes("%") ? inline.results : [];
}

function withFullStop(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  const ends = last !== undefined && "text" in last && /[.!?]$/.test(last.text);
  return ends ? inlines : [...inlines, { type: "text", text: "." }];
}
