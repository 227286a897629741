import type { Column, MissingCode, Rule, RuleTest } from "../model/codebook.ts";
import { nearestWord } from "../statistics/edit-distance.ts";
import type { YamlFault } from "./explain-issue.ts";

type Path = readonly PropertyKey[];

const presence: readonly string[] = ["present", "absent"];

/**
 * Faults of one rule: columns that are not there (`variable-unknown`), levels that they do not have (`level-unknown`). The
 * missing codes with a name are levels too: those of the column and, in `missing`, those of the table.
 */
export function checkRule(
  rule: Rule,
  path: Path,
  columns: readonly Column[],
  missing: readonly MissingCode[],
): readonly YamlFault[] {
  return (["when", "then"] as const).flatMap((side) =>
    Object.entries(rule[side]).flatMap(([id, test]) => {
      const place: Path = [...path, side, id];
      const column = columns.find((candidate) => candidate.id === id);
      if (column !== undefined) return checkTest(test, place, column, missing);
      const expected = columns.map((candidate) => candidate.id);
      return [{ code: "variable-unknown" as const, path: place, part: "key" as const, ...choice(id, expected) }];
    }),
  );
}

function checkTest(test: RuleTest, path: Path, column: Column, missing: readonly MissingCode[]): readonly YamlFault[] {
  const codes = [...missing, ...(column.missing ?? [])].flatMap((code) => (typeof code === "string" ? [] : [code.id]));
  const levels = [...(column.type === "category" ? column.levels.map(({ id }) => id) : []), ...new Set(codes)];
  if (typeof test === "string") return checkLevel(test, path, [...levels, ...presence]);
  if (isList(test)) return test.flatMap((level, index) => checkLevel(level, [...path, index], levels));
  if (column.type !== "date") {
    return [{ code: "value-invalid", path, detail: column.id, expected: [...levels, ...presence] }];
  }
  if (test.from === undefined || test.to === undefined || test.from <= test.to) return [];
  return [{ code: "value-invalid", path: [...path, "to"], detail: "to", value: test.to, expected: [`≥ ${test.from}`] }];
}

function checkLevel(level: string, path: Path, expected: readonly string[]): readonly YamlFault[] {
  return expected.includes(level) ? [] : [{ code: "level-unknown", path, ...choice(level, expected) }];
}

function choice(value: string, expected: readonly string[]): Pick<YamlFault, "value" | "expected" | "suggestion"> {
  const suggestion = nearestWord(value, expected);
  return { value, expected, ...(suggestion === undefined ? {} : { suggestion }) };
}

function isList(test: RuleTest): test is readonly string[] {
  return Array.isArray(test);
}
