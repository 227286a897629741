import type { Table, TableRow } from "../../model/document.ts";
import type { Theme } from "../../model/theme.ts";
import { afterFloats, anchored, float, heightOf, type Slice, spaced, unbroken } from "../slice.ts";
import { element, type OpenElement } from "../structure.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";
import { captionSlices, noteSlices, ruleItem } from "./caption.ts";
import { tableColumns } from "./table-columns.ts";
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

/** A table over the width of the column with its title, its rows and its notes. */
export function setTable(table: Table, context: BlockContext): BlockSetting {
  const { typesetter, column, pageHeight } = context;
  const { rhythm } = typesetter;
  const title = element("Caption");
  const head = element("THead");
  const body = element("TBody");
  const own = element("Div", [element("Table", [title, ...(table.head.length > 0 ? [head] : []), body])]);
  const above = captionSlices(table, title, column, typesetter);
  const headRows = headSlices(table, head, context);
  const repeated = headSlices(table, null, context)[0] ?? null;
  const rows = bodySlices(table, body, context).map((row) => ({ ...row, repeatAbove: repeated }));
  const below = noteSlices(table.notes, own, column, typesetter);
  const slices = anchored([...unbroken([...above, ...headRows], true), ...keptEnds(rows, below)], table.id);
  const whole = table.divisible !== true && heightOf(slices) <= pageHeight * tallestWhole;
  return {
    flow: whole ? [float(slices, rhythm.float, rhythm.float)] : afterFloats(spaced(slices, rhythm.float, rhythm.float)),
    element: own,
  };
}

/** The first two rows stay with the head, the last two with the notes. */
function keptEnds(rows: readonly Slice[], notes: readonly Slice[]): readonly Slice[] {
  const last = rows.length - 1;
  const kept = rows.map((row, index) =>
    index === 0 || index === last - 1 || (index === last && notes.length > 0)
      ? { ...row, breakAfter: Number.POSITIVE_INFINITY }
      : row,
  );
  return [...kept, ...unbroken(notes)];
}

/** The head as content of an element, or as an artifact when there is none. */
function headSlices(table: Table, head: OpenElement | null, context: BlockContext): readonly Slice[] {
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
    ...rowSetting(table, context),
    style: context.typesetter.textStyles.tableHead,
    padding: { above: head === null ? 0 : 1, below: 4 },
    stand: "bottom",
    tallest: Number.POSITIVE_INFINITY,
  };
  const rule = (height: number) => [ruleItem(context.column, height, rulesOf(context.typesetter.theme).head)];
  return rowSlices(table.head, owners, setting, rule);
}

function bodySlices(table: Table, body: OpenElement, context: BlockContext): readonly Slice[] {
  const { textStyles } = context.typesetter;
  const setting = rowSetting(table, context);
  return table.rows.flatMap((row, index) => {
    const owners = table.columns.map((_, at) => cellElement(at, table));
    body.children.push(element("TR", owners));
    const style = row.style === "total" ? textStyles.tableTotal : textStyles.tableBody;
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

function rowSetting(table: Table, { typesetter, column, pageHeight }: BlockContext): RowSetting {
  return {
    style: typesetter.textStyles.tableBody,
    columns: tableColumns(table, column, typesetter),
    aligns: table.columns,
    padding: { above: 3, below: 3.5 },
    stand: "top",
    typesetter,
    tallest: pageHeight / 3,
  };
}
