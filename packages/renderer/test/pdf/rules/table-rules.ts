import { elementsOf, type ReadElement, textOfElement } from "../read-pdf.ts";
import { type Rules, unless } from "./rule.ts";

/** Tables, lists and contents: 14289-1, 7.2, 7.5 and 7.6. */
export const tableRules: Rules = {
  tableHeads: {
    says: "A table has heads, and each says whether it is one of a column or of a row (14289-1, 7.5).",
    find: ({ pdf }) =>
      withRole(pdf.structure, "Table").flatMap((table) => {
        const heads = withRole(table, "TH");
        return [
          ...unless(heads.length > 0, "a Table has no TH"),
          ...heads.filter(({ scope }) => !/^(Column|Row|Both)$/.test(scope ?? "")).map(() => "a TH has no scope"),
        ];
      }),
  },

  tableRows: {
    says: "The rows of a table are equally wide, cells over several columns or rows counted (14289-1, 7.5).",
    find: ({ pdf }) =>
      withRole(pdf.structure, "Table").flatMap((table) => {
        const widths = [...new Set(rowWidths(withRole(table, "TR")))];
        return unless(widths.length <= 1, `a Table has rows of ${widths.join(" and ")} cells`);
      }),
  },

  tableCells: {
    says: "Every cell has a head: one of a column above it or of a row beside it (14289-1, 7.5).",
    find: ({ pdf }) =>
      withRole(pdf.structure, "Table").flatMap((table) => {
        const grid = gridOf(withRole(table, "TR"));
        return grid.flatMap((row, y) =>
          row.flatMap((cell, x) => {
            const above = grid.slice(0, y).map((other) => other[x]);
            const isHeaded =
              cell.role === "TH" ||
              above.some((head) => /^(Column|Both)$/.test(head?.scope ?? "")) ||
              row.slice(0, x).some((head) => /^(Row|Both)$/.test(head.scope ?? ""));
            return unless(isHeaded, `"${textOfElement(cell)}" has no head`);
          }),
        );
      }),
  },

  tableParts: {
    says: "A table has at most one head part, which comes before its body, and its caption first or last.",
    find: ({ pdf }) =>
      withRole(pdf.structure, "Table").flatMap((table) => {
        const parts = rolesIn(table);
        const caption = parts.indexOf("Caption");
        return [
          ...unless(parts.filter((role) => role === "THead").length <= 1, "a Table has two THead"),
          ...unless(
            !parts.includes("THead") || !parts.includes("TBody") || parts.indexOf("THead") < parts.indexOf("TBody"),
            "a THead comes after the body",
          ),
          ...unless(caption <= 0 || caption === parts.length - 1, "a Caption is in the middle of its Table"),
        ];
      }),
  },

  lists: {
    says: "A list has items, each of them a body, and says how labels number it (14289-1, 7.6).",
    find: ({ pdf }) =>
      withRole(pdf.structure, "L").flatMap((list) => {
        const items = list.kids.flatMap((kid) =>
          kid.type === "element" && kid.element.role === "LI" ? [kid.element] : [],
        );
        const labelled = items.some((item) => rolesIn(item).includes("Lbl"));
        return [
          ...unless(items.length > 0, "a list has no items"),
          ...items.filter((item) => !rolesIn(item).includes("LBody")).map(() => "an item has no LBody"),
          ...unless(!labelled || (list.numbering ?? "None") !== "None", "a list with labels has no ListNumbering"),
        ];
      }),
  },

  contents: {
    says: "An entry of the contents leads to its place: a Reference with a Link (32000-1, 14.8.4.3.2).",
    find: ({ pdf }) =>
      withRole(pdf.structure, "TOCI")
        .filter((entry) => !withRole(entry, "Reference").some((reference) => withRole(reference, "Link").length > 0))
        .map(() => "an entry of the contents leads nowhere"),
  },
};

function withRole(element: ReadElement, wanted: string): readonly ReadElement[] {
  return elementsOf(element).filter(({ role }) => role === wanted);
}

function rolesIn({ kids }: ReadElement): readonly string[] {
  return kids.flatMap((kid) => (kid.type === "element" ? [kid.element.role] : []));
}

/** The cells of each row, one over several columns or rows in each of them. */
function gridOf(rows: readonly ReadElement[]): readonly (readonly ReadElement[])[] {
  const grid = rows.map((): ReadElement[] => []);
  for (const [y, row] of rows.entries()) {
    for (const cell of elementsOf(row)) {
      if (cell.role !== "TH" && cell.role !== "TD") continue;
      let x = 0;
      while (grid[y]?.[x] !== undefined) x++;
      for (const own of grid.slice(y, y + cell.rows)) own.splice(x, 0, ...Array<ReadElement>(cell.columns).fill(cell));
    }
  }
  return grid;
}

/** Cells in each row, those that reach down from the rows above among them. */
function rowWidths(rows: readonly ReadElement[]): readonly number[] {
  const from = rows.map(() => 0);
  for (const [index, row] of rows.entries()) {
    for (const { role, columns, rows: down } of elementsOf(row)) {
      if (role !== "TH" && role !== "TD") continue;
      for (let at = index; at < Math.min(index + down, rows.length); at++) from[at] = (from[at] ?? 0) + columns;
    }
  }
  return from;
}
