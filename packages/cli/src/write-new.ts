import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { DataError } from "@udbytte/core";
import type { NamedFile } from "./read-files.ts";

/** A file that must not be there yet. */
export interface NewFile extends NamedFile {
  readonly text: string;
}

/**
 * Writes files that are new: all of them, or none. What stands there already is never touched, also when it comes into
 * being meanwhile.
 *
 * @param files What to write; folders are made.
 * @returns `target-exists` for each file that is there, `output-unwritable` for the first that cannot be written, or nothing.
 */
export async function writeNew(files: readonly NewFile[]): Promise<readonly DataError[]> {
  const there = await Promise.all(files.map(({ path }) => exists(path)));
  const taken = files.filter((_, index) => there[index]);
  if (taken.length > 0) return taken.map(({ shown }) => ({ code: "target-exists", severity: "error", file: shown }));
  const written: string[] = [];
  const folders: string[] = [];
  for (const { path, shown, text } of files) {
    try {
      const made = await mkdir(dirname(path), { recursive: true });
      if (made !== undefined) folders.push(made);
      await writeFile(path, text, { flag: "wx" });
      written.push(path);
    } catch (cause) {
      await Promise.allSettled(written.map((each) => rm(each, { force: true })));
      await Promise.allSettled(folders.map((each) => rm(each, { recursive: true, force: true })));
      const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
      return [
        code === "EEXIST" && (await exists(path))
          ? { code: "target-exists", severity: "error", file: shown }
          : { code: "output-unwritable", severity: "error", file: shown, detail: code },
      ];
    }
  }
  return [];
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
