import { dirname } from "node:path";
import type { DataError } from "@udbytte/core";
import { mkdir, rm, rmdir, stat, writeFile } from "./file-system.ts";
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
  const made: MadeFolder[] = [];
  for (const { path, shown, text } of files) {
    try {
      const first = await mkdir(dirname(path), { recursive: true });
      if (first !== undefined) made.push({ first, last: dirname(path) });
      await writeFile(path, text, { flag: "wx" });
      written.push(path);
    } catch (cause) {
      await Promise.allSettled(written.map((each) => rm(each, { force: true })));
      for (const folder of made.toReversed()) await removeEmpty(folder);
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

/** Folders made in one go, from the outermost to the innermost. */
interface MadeFolder {
  readonly first: string;
  readonly last: string;
}

/** Takes the folders away again, as far as nobody has put anything into them. */
async function removeEmpty({ first, last }: MadeFolder): Promise<void> {
  for (let folder = last; folder.length >= first.length; folder = dirname(folder)) {
    const isGone = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
