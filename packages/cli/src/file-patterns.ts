import { dirname, join } from "node:path";
import type { Codebook, TableCodebook, TableFile } from "@udbytte/core";
import { readdir } from "./file-system.ts";

/**
 * The codebook with every file name that has a `*` in it replaced by the files of the data folder that fit, in the order of
 * their names. A `*` stands for any letters but no folder. A pattern that nothing fits stays, and is then a missing file.
 *
 * @param codebook As parsed.
 * @param folder The data folder.
 */
export async function expandFilePatterns(codebook: Codebook, folder: string): Promise<Codebook> {
  const tables = await Promise.all(codebook.tables.map((table) => expandTable(table, folder)));
  return { ...codebook, tables };
}

async function expandTable(table: TableCodebook, folder: string): Promise<TableCodebook> {
  const entries: readonly TableFile[] = table.files ?? [{ file: table.file }];
  if (!entries.some(({ file }) => file.includes("*"))) return table;
  const expanded = (await Promise.all(entries.map((entry) => expandEntry(entry, folder)))).flat();
  const files = [...new Map(expanded.map((entry) => [entry.file, entry])).values()];
  return { ...table, file: files[0]?.file ?? table.file, files };
}

async function expandEntry(entry: TableFile, folder: string): Promise<readonly TableFile[]> {
  if (!entry.file.includes("*")) return [entry];
  const within = dirname(entry.file);
  const names = await readdir(join(folder, within)).catch(() => []);
  const found = names.map((name) => (within === "." ? name : `${within}/${name}`)).filter(fits(entry.file));
  return found.length === 0 ? [entry] : found.sort(byName).map((file) => ({ ...entry, file }));
}

function fits(pattern: string): (name: string) => boolean {
  const parts = pattern
    .normalize("NFC")
    .split("*")
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const expression = new RegExp(`^${parts.join("[^/]*")}$`, "u");
  return (name) => expression.test(name.normalize("NFC"));
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
