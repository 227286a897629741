import type { Band, CategoryColumn, Column, TableCodebook } from "../model/codebook.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { checkRule } from "./check-rules.ts";
import { duplicates, type NamedPlace } from "./duplicates.ts";
import type { YamlFault } from "./explain-issue.ts";

type Path = readonly PropertyKey[];

/** Words with a meaning of their own in conditions, so that no level can be called so. */
const reserved: ReadonlySet<string> = new Set(["missing", "not-missing", "present", "absent"]);

/**
 * What the parts of a table say of each other: names used twice, spellings that two levels share, bounds and periods the
 * wrong way round, bands that overlap, rules about columns and levels that are not there.
 *
 * @param table A table of the right shape.
 * @param path Where it stands in the file.
 */
export function checkTable(table: TableCodebook, path: Path): readonly YamlFault[] {
  const columns: Path = [...path, "columns"];
  return [
    ...checkPeriod(table, path),
    ...duplicates(table.columns.flatMap((column, index) => variableNames(column, [...columns, index]))),
    ...checkHeaders(table.columns, columns),
    ...table.columns.flatMap((column, index) => checkColumn(column, [...columns, index], table.missing)),
    ...duplicates(table.rules.map(({ id }, index) => ({ name: id, path: [...path, "rules", index, "id"] }))),
    ...table.rules.flatMap((rule, index) => checkRule(rule, [...path, "rules", index], table.columns)),
  ];
}

function checkPeriod({ period, columns }: TableCodebook, path: Path): readonly YamlFault[] {
  const isDerived = columns.some((column) => column.type === "date" && column.derive.length > 0);
  if (period === undefined) return isDerived ? [{ code: "key-missing", path, detail: "period" }] : [];
  return wrongWayRound(period.from, period.to, [...path, "period", "to"]);
}

function wrongWayRound<T extends string | number>(from: T | undefined, to: T | undefined, path: Path): YamlFault[] {
  if (from === undefined || to === undefined || from <= to) return [];
  const detail = String(path.at(-1));
  return [{ code: "value-invalid", path, detail, value: String(to), expected: [`≥ ${from}`] }];
}

/** A column and what is derived from it share one list of names. */
function variableNames(column: Column, path: Path): readonly NamedPlace[] {
  const derived = column.type === "date" ? column.derive : [];
  return [
    { name: column.id, path: [...path, "id"] },
    ...derived.map(({ id }, index) => ({ name: id, path: [...path, "derive", index, "id"] })),
  ];
}

function checkHeaders(columns: readonly Column[], path: Path): readonly YamlFault[] {
  const places = columns.map(({ header }, index) => ({ name: spellingKey(header), path: [...path, index, "header"] }));
  return duplicates(places).map((fault) => ({ ...fault, code: "header-duplicate" }));
}

function checkColumn(column: Column, path: Path, missing: readonly string[]): readonly YamlFault[] {
  switch (column.type) {
    case "category":
      return checkLevels(column, path, new Set(["", ...missing.map(spellingKey)]));
    case "integer":
      return [...wrongWayRound(column.min, column.max, [...path, "max"]), ...checkBands(column.bands, path)];
    case "amount":
      return wrongWayRound(column.min, column.max, [...path, "max"]);
    default:
      return [];
  }
}

function checkLevels(column: CategoryColumn, path: Path, missing: ReadonlySet<string>): readonly YamlFault[] {
  const faults: YamlFault[] = [...checkIds(column.levels, [...path, "levels"])];
  const owners = new Map<string, number>();
  for (const [index, level] of column.levels.entries()) {
    const place: Path = [...path, "levels", index];
    const spellings: readonly NamedPlace[] = [
      { name: level.id, path: [...place, "id"] },
      { name: level.label, path: [...place, "label"] },
      ...level.synonyms.map((name, each) => ({ name, path: [...place, "synonyms", each] })),
    ];
    for (const { name, path: at } of spellings) {
      const key = spellingKey(name);
      const owner = owners.get(key) ?? index;
      const isSameId = at.at(-1) === "id" && column.levels[owner]?.id === name;
      if (owner !== index && !isSameId) faults.push({ code: "id-duplicate", path: at, value: name });
      if (missing.has(key)) faults.push({ code: "value-invalid", path: at, detail: "missing", value: name });
      owners.set(key, owner);
    }
  }
  return faults;
}

function checkIds(entries: readonly { readonly id: string }[], path: Path): readonly YamlFault[] {
  const places = entries.map(({ id }, index) => ({ name: id, path: [...path, index, "id"] }));
  const taken = places.filter(({ name }) => reserved.has(name));
  return [
    ...duplicates(places),
    ...taken.map(({ name, path: at }): YamlFault => ({ code: "value-invalid", path: at, detail: "id", value: name })),
  ];
}

function checkBands(bands: readonly Band[], path: Path): readonly YamlFault[] {
  const faults: YamlFault[] = [...checkIds(bands, [...path, "bands"])];
  for (const [index, band] of bands.entries()) {
    const place: Path = [...path, "bands", index];
    faults.push(...wrongWayRound(band.from, band.to, [...place, "to"]));
    const other = bands.slice(0, index).find((earlier) => overlap(earlier, band));
    if (other !== undefined) {
      faults.push({ code: "value-invalid", path: place, detail: "bands", value: `${other.id}, ${band.id}` });
    }
  }
  return faults;
}

function overlap(a: Band, b: Band): boolean {
  const lowest = Number.NEGATIVE_INFINITY;
  const highest = Number.POSITIVE_INFINITY;
  return (a.from ?? lowest) <= (b.to ?? highest) && (b.from ?? lowest) <= (a.to ?? highest);
}
