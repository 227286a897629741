import { words } from "../../language/words.ts";
import type { Table, TableRow } from "../../model/document.ts";
import type { Theme } from "../../model/theme.ts";
import { heightWithNotes } from "../page-notes.ts";
import { paginate } from "../paginate.ts";
import { sheetsOf } from "../sheet.ts";
import {
  afterFloats,
  anchored,
  type Float,
  float,
  heightOf,
  landscapeFloat,
  type Slice,
  spaced,
  stacked,
  unbroken,
} from "../slice.ts";
import { element, type OpenElement } from "../structure.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";
import { captionSlices, noteSlices, ruleItem } from "./caption.ts";
import { fitTable, scaled, type TableFit } from "./table-columns.ts";
import { type RowSetting, rowSlices } from "./table-row.ts";

/** A table taller than this part of the page is cut between rows. */
const tallestWhole = 0.8;

/** Lines of a table. */
function rulesOf({ color }: Theme) {
  return {
    head: { color: color.accent, width: 0.9 },
    row: { color: color.rule, width: 0.4 },
    total: { color: color.text, width: 0.7 },
  };
}

/**
 * A table with its title, its rows and its notes, over the width of the column; on landscape pages of its own when it is
 * too wide for that or asks for it.
 */
export function setTable(table: Table, context: BlockContext): BlockSetting {
  const upright = fitTable(table, context.column, context.typesetter);
  if (table.landscape !== true && upright.fits) return setUpright(table, upright, context);
  const { column, textHeight } = sheetsOf(context.typesetter.theme).landscape;
  const turned: BlockContext = { ...context, column, pageHeight: textHeight };
  return setLandscape(table, fitTable(table, column, context.typesetter), turned);
}

function setUpright(table: Table, fit: TableFit, context: BlockContext): BlockSetting {
  const { rhythm } = context.typesetter;
  const { slices, rows, element: own } = tableSlices(table, fit, context);
  const { pageHeight, notes } = context;
  const fitsOne = heightOf(slices) <= pageHeight * tallestWhole && heightWithNotes(slices, notes) <= pageHeight;
  if (table.divisible !== true && fitsOne) return { flow: [float(slices, rhythm.float, rhythm.float)], element: own };
  const divided = withRepeatedHead(slices, rows, table, fit, context);
  return { flow: afterFloats(spaced(divided, rhythm.float, rhythm.float)), element: own };
}

/** A float for each page: the text that follows fills up the page before. */
function setLandscape(table: Table, fit: TableFit, context: BlockContext): BlockSetting {
  const { slices, rows, element: own } = tableSlices(table, fit, context);
  const { pageHeight, notes, typesetter } = context;
  const pages = paginate(withRepeatedHead(slices, rows, table, fit, context), {
    height: pageHeight,
    landscapeHeight: pageHeight,
    line: typesetter.theme.grid,
    notes: notes(),
    rigid: true,
  });
  const flow = pages.map(({ placed }): Float => landscapeFloat(placed.map((one) => one.slice)));
  return { flow, element: own };
}

/** A table in one piece. */
interface TableSetting {
  readonly slices: readonly Slice[];
  /** Which of the slices are its rows: the first, and the first after them. */
  readonly rows: readonly [number, number];
  readonly element: OpenElement;
}

function tableSlices(table: Table, fit: TableFit, context: BlockContext): TableSetting {
  const { typesetter, column } = context;
  const title = element("Caption");
  const head = element("THead");
  const body = element("TBody");
  const own = element("Div", [element("Table", [title, ...(table.head.length > 0 ? [head] : []), body])]);
  const above = captionSlices(table, title, column, typesetter);
  const headRows = headSlices(table, fit, head, context);
  const rows = bodyRows(table, fit, body, context);
  const below = noteSlices(table.notes, own, column, typesetter);
  const kept = keptRows(rows, table.rows, below);
  const first = above.length + headRows.length;
  const slices = [...unbroken([...above, ...headRows], true), ...kept, ...unbroken(below)];
  return { slices: anchored(slices, table.id), rows: [first, first + kept.length], element: own };
}

/** Slices of a table that may go on overleaf, where its head comes again above the rows. */
function withRepeatedHead(
  slices: readonly Slice[],
  [first, end]: TableSetting["rows"],
  table: Table,
  fit: TableFit,
  context: BlockContext,
): readonly Slice[] {
  const repeatAbove = repeatedHead(table, fit, context);
  return slices.map((one, index) => (index < first || index >= end ? one : { ...one, repeatAbove }));
}

/** What a page begins with on which the table goes on: its label and its head, both artifacts. */
function repeatedHead(table: Table, fit: TableFit, context: BlockContext): Slice {
  const { typesetter, column } = context;
  const title = `(${words(typesetter.language).continued})`;
  const caption = captionSlices({ label: table.label, title }, null, column, typesetter);
  return { ...stacked([...caption, ...headSlices(table, fit, null, context)]), footnotes: [] };
}

/** The first two rows stay with the head, the last two with the notes, and a total with the row that it adds to. */
function keptRows(
  rows: readonly (readonly Slice[])[],
  of: readonly TableRow[],
  notes: readonly Slice[],
): readonly Slice[] {
  const last = of.length - 1;
  return rows.flatMap((slices, index) => {
    const isKept = index === 0 || index === last - 1 || of[index + 1]?.style === "total";
    const stays = index === last ? notes.length > 0 : isKept;
    return slices.map((one, at) =>
      stays && at === slices.length - 1 ? { ...one, breakAfter: Number.POSITIVE_INFINITY } : one,
    );
  });
}

/** The head as content of an element, or as an artifact when there is none. */
function headSlices(table: Table, fit: TableFit, head: OpenElement | null, context: BlockContext): readonly Slice[] {
  if (table.head.length === 0) return [];
  const owners = table.columns.map(() => (head === null ? null : element("TH", [], { scope: "Column" })));
  if (head !== null)
    head.children.push(
      element(
        "TR",
        owners.filter((owner) => owner !== null),
      ),
    );
  const setting: RowSetting = {
    ...rowSetting(table, fit, context),
    style: scaled(context.typesetter.textStyles.tableHead, fit.scale),
    padding: { above: 1, below: 4 },
    stand: "bottom",
    tallest: Number.POSITIVE_INFINITY,
  };
  const rule = (height: number) => [ruleItem(context.column, height, rulesOf(context.typesetter.theme).head)];
  return rowSlices(table.head, owners, setting, rule);
}

function bodyRows(
  table: Table,
  fit: TableFit,
  body: OpenElement,
  context: BlockContext,
): readonly (readonly Slice[])[] {
  const { textStyles } = context.typesetter;
  const setting = rowSetting(table, fit, context);
  return table.rows.map((row, index) => {
    const owners = table.columns.map((_, at) => cellElement(at, table));
    body.children.push(element("TR", owners));
    const style = scaled(row.style === "total" ? textStyles.tableTotal : textStyles.tableBody, fit.scale);
    const rule = (height: number) => rowRules(row, table.rows[index + 1], height, context);
    return rowSlices(row.cells, owners, { ...setting, style }, rule);
  });
}

/** The first column names the row, unless it is a number. */
function cellElement(index: number, { columns }: Table): OpenElement {
  const namesRow = index === 0 && columns.length > 1 && columns[0]?.align === "left";
  return namesRow ? element("TH", [], { scope: "Row" }) : element("TD");
}

function rowRules(row: TableRow, next: TableRow | undefined, height: number, { typesetter, column }: BlockContext) {
  const rules = rulesOf(typesetter.theme);
  if (next === undefined) return [ruleItem(column, height, rules.head)];
  return [ruleItem(column, height, next.style === "total" && row.style !== "total" ? rules.total : rules.row)];
}

function rowSetting(table: Table, fit: TableFit, { typesetter, pageHeight }: BlockContext): RowSetting {
  return {
    style: scaled(typesetter.textStyles.tableBody, fit.scale),
    columns: fit.columns,
    aligns: table.columns,
    padding: { above: 3, below: 3.5 },
    stand: "top",
    typesetter,
    tallest: pageHeight / 3,
  };
}
