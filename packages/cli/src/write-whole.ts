import { join } from "node:path";
import type { Checked, DataError } from "@udbytte/core";
import { mkdir, rename, rm, stat, writeFile } from "./file-system.ts";

/** A file of the output. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/**
 * Writes the files so that either all of them appear or none: each is written whole beside its place, and only when the
 * last one is there are they moved into it. What stood there before is replaced.
 *
 * @param folder Made if it is not there.
 * @returns The paths written, in order.
 */
export async function writeWhole(
  folder: string,
  shown: string,
  files: readonly OutputFile[],
): Promise<Checked<readonly string[]>> {
  const staged = files.map((file) => ({
    ...file,
    temporary: join(folder, `.${file.name}.new`),
    final: join(folder, file.name),
  }));
  try {
    await mkdir(folder, { recursive: true });
    await Promise.all(staged.map((file) => writeFile(file.temporary, file.bytes)));
    await Promise.all(staged.map((file) => refuseFolder(file.final)));
    for (const file of staged) await rename(file.temporary, file.final);
    return { ok: true, value: staged.map((file) => join(shown, file.name)), warnings: [] };
  } catch (cause) {
    await Promise.allSettled(staged.map((file) => rm(file.temporary, { force: true })));
    return { ok: false, errors: [unwritable(shown, cause)] };
  }
}

/** A folder in a file's place would stop the move of that file when others have moved already. */
async function refuseFolder(path: string): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) throw Object.assign(new Error(path), { code: "EISDIR" });
}

function unwritable(shown: string, cause: unknown): DataError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return { code: "output-unwritable", severity: "error", file: shown, detail: code };
}
