import type { Codebook } from "../model/codebook.ts";
import type { Checked } from "../model/data-error.ts";
import { checkTable } from "./check-codebook.ts";
import { checkReferences } from "./check-references.ts";
import { codebookSchema } from "./codebook-schema.ts";
import { duplicates } from "./duplicates.ts";
import { expandTable } from "./expand-table.ts";
import type { YamlFault } from "./explain-issue.ts";
import { placed, readYaml } from "./parse-yaml.ts";
import type { Path, WrittenTable } from "./written-codebook.ts";

/**
 * `codebook.yaml` to a codebook. Reports every fault with line and column: of the YAML, of the shape (unknown and missing
 * keys, wrong values), names used twice, and rules, bands and periods that cannot hold.
 *
 * @param text The file as text.
 * @param file Path as the user knows it; kept in the codebook and in errors.
 * @example
 * const codebook = parseCodebook("tabels: []", "codebook.yaml");
 * codebook.ok ? "" : codebook.errors[0]?.suggestion; // => "tables"
 */
export function parseCodebook(text: string, file: string): Checked<Codebook> {
  const { errors, value, locate } = readYaml(text, file, codebookSchema);
  const written = value?.tables ?? [];
  const expanded = written.map((table, index) => expandTable(table, ["tables", index]));
  const tables = expanded.map(({ table }) => table);
  const faults = [
    ...duplicates(tables.map(({ id }, index) => ({ name: id, path: ["tables", index, "id"] }))),
    ...written.flatMap((table, index) => checkFileKeys(table, ["tables", index])),
    ...expanded.flatMap(({ table, columnPaths }, index) => checkTable(table, ["tables", index], columnPaths)),
    ...checkReferences(expanded),
  ];
  const all = [...errors, ...faults.map((fault) => placed(fault, file, locate))].toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  return all.length === 0 && value !== undefined
    ? { ok: true, value: { file, tables }, warnings: [] }
    : { ok: false, errors: all };
}

/** A table has one `file` or several `files`. */
function checkFileKeys({ file, files }: WrittenTable, path: Path): readonly YamlFault[] {
  if (file === undefined && files === undefined) return [{ code: "key-missing", path, detail: "file" }];
  if (file === undefined || files === undefined) return [];
  return [{ code: "value-invalid", path: [...path, "files"], part: "key", detail: "files", value: "file, files" }];
}
