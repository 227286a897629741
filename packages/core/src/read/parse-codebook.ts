import type { Codebook } from "../model/codebook.ts";
import type { Checked } from "../model/data-error.ts";
import { checkTable } from "./check-codebook.ts";
import { codebookSchema } from "./codebook-schema.ts";
import { duplicates } from "./duplicates.ts";
import { placed, readYaml } from "./parse-yaml.ts";

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
  const tables = value?.tables ?? [];
  const faults = [
    ...duplicates(tables.map(({ id }, index) => ({ name: id, path: ["tables", index, "id"] }))),
    ...tables.flatMap((table, index) => checkTable(table, ["tables", index])),
  ];
  const all = [...errors, ...faults.map((fault) => placed(fault, file, locate))].toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  return all.length === 0 && value !== undefined
    ? { ok: true, value: { file, tables: value.tables }, warnings: [] }
    : { ok: false, errors: all };
}
