import { nearestWord } from "../statistics/edit-distance.ts";
import type { ExpandedTable } from "./expand-table.ts";
import type { YamlFault } from "./explain-issue.ts";

/** Faults of `references`: tables that are not there (`table-unknown`), columns of identifiers that they do not have (`variable-unknown`). */
export function checkReferences(tables: readonly ExpandedTable[]): readonly YamlFault[] {
  const ids = tables.map(({ table }) => table.id);
  return tables.flatMap(({ table, columnPaths }) =>
    table.columns.flatMap((column, index): readonly YamlFault[] => {
      if (column.type !== "identifier" || column.references === undefined) return [];
      const path = [...(columnPaths[index] ?? []), "references"];
      const { references } = column;
      const target = tables.find((candidate) => candidate.table.id === references.table);
      if (target === undefined) {
        return [{ code: "table-unknown", path: [...path, "table"], ...choice(references.table, ids) }];
      }
      const names = target.table.columns.filter(({ type }) => type === "identifier").map(({ id }) => id);
      if (names.includes(references.column)) return [];
      return [{ code: "variable-unknown", path: [...path, "column"], ...choice(references.column, names) }];
    }),
  );
}

function choice(value: string, expected: readonly string[]): Pick<YamlFault, "value" | "expected" | "suggestion"> {
  const suggestion = nearestWord(value, expected);
  return { value, expected, ...(suggestion === undefined ? {} : { suggestion }) };
}
