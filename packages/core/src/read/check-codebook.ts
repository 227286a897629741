import type { Band, CategoryColumn, Column, MissingCode, TableCodebook } from "../model/codebook.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { checkRule } from "./check-rules.ts";
import { duplicates, type NamedPlace } from "./duplicates.ts";
import { missingSpellings } from "./expand-table.ts";
import type { YamlFault } from "./explain-issue.ts";
import type { Path } from "./written-codebook.ts";

/** Words with a meaning of their own in conditions, so that no level can be called so. */
const reserved: ReadonlySet<string> = new Set(["missing", "not-missing", "present", "absent"]);

/**
 * What the parts of a table say of each other: names used twice, spellings that two levels share, bounds and periods the
 * wrong way round, bands that overlap, rules about columns and levels that are not there.
 *
 * @param table A table of the right shape.
 * @param path Where it stands in the file.
 * @param columnPaths Where each of its columns does.
 */
export function checkTable(table: TableCodebook, path: Path, columnPaths: readonly Path[]): readonly YamlFault[] {
  const placed = table.columns.map((column, index) => ({ column, path: columnPaths[index] ?? path }));
  return [
    ...checkPeriod(table, path),
    ...duplicates(placed.flatMap((each) => variableNames(each.column, each.path))),
    ...checkHeaders(placed),
    ...checkFiles(table, path),
    ...checkMissing(table.missing, [], [...path, "missing"]),
    ...placed.flatMap((each) => checkColumn(each.column, each.path, table.missing)),
    ...duplicates(table.rules.map(({ id }, index) => ({ name: id, path: [...path, "rules", index, "id"] }))),
    ...table.rules.flatMap((rule, index) => checkRule(rule, [...path, "rules", index], table.columns, table.missing)),
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

interface PlacedColumn {
  readonly column: Column;
  readonly path: Path;
}

function checkHeaders(columns: readonly PlacedColumn[]): readonly YamlFault[] {
  const places = columns.map(({ column, path }) => ({ name: spellingKey(column.header), path: [...path, "header"] }));
  return duplicates(places).map((fault) => ({ ...fault, code: "header-duplicate" }));
}

/** Files have a level each, or none has; and no file is named twice. */
function checkFiles({ files, fileVariable, columns }: TableCodebook, path: Path): readonly YamlFault[] {
  const at = (index: number): Path => [...path, "files", index];
  const entries = files ?? [];
  const isLevelled = fileVariable !== undefined || entries.some(({ level }) => level !== undefined);
  const variable = fileVariable?.id;
  const isTaken = columns.some((column) => variableNames(column, []).some(({ name }) => name === variable));
  return [
    ...duplicates(entries.map(({ file }, index) => ({ name: file, path: at(index) }))),
    ...entries.flatMap(({ level }, index): readonly YamlFault[] =>
      isLevelled && level === undefined ? [{ code: "key-missing", path: at(index), detail: "level" }] : [],
    ),
    ...(isLevelled && fileVariable === undefined
      ? [{ code: "key-missing" as const, path, detail: "fileVariable" }]
      : []),
    ...(isLevelled && files === undefined ? [{ code: "key-missing" as const, path, detail: "files" }] : []),
    ...(variable !== undefined && isTaken
      ? [{ code: "id-duplicate" as const, path: [...path, "fileVariable", "id"], value: variable }]
      : []),
  ];
}

/** A missing code with a name shares its id with no level, nor with another code of another label. */
function checkMissing(codes: readonly MissingCode[], levels: readonly string[], path: Path): readonly YamlFault[] {
  const labels = new Map<string, string>();
  return codes.flatMap((code, index): readonly YamlFault[] => {
    if (typeof code === "string") return [];
    const at: Path = [...path, index, "id"];
    const label = labels.get(code.id) ?? code.label;
    labels.set(code.id, label);
    if (reserved.has(code.id)) return [{ code: "value-invalid", path: at, detail: "id", value: code.id }];
    const isTaken = label !== code.label || levels.includes(code.id);
    return isTaken ? [{ code: "id-duplicate", path: at, value: code.id }] : [];
  });
}

function checkColumn(column: Column, path: Path, tableMissing: readonly MissingCode[]): readonly YamlFault[] {
  const own = column.missing ?? [];
  return [
    ...checkMissing(own, levelIds(column), [...path, "missing"]),
    ...checkType(column, path, [...tableMissing, ...own]),
  ];
}

function levelIds(column: Column): readonly string[] {
  if (column.type === "category") return column.levels.map(({ id }) => id);
  return column.type === "integer" ? column.bands.map(({ id }) => id) : [];
}

function checkType(column: Column, path: Path, missing: readonly MissingCode[]): readonly YamlFault[] {
  switch (column.type) {
    case "category":
      return checkLevels(column, path, new Set(["", ...missingSpellings(missing).map(spellingKey)]));
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
