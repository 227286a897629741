import { readFile } from "node:fs/promises";
import type { Checked, DataError } from "@udbytte/core";

/** A file to read: where it is, and how errors name it. */
export interface NamedFile {
  readonly path: string;
  readonly shown: string;
}

/**
 * A file's bytes, or the fault in the terms of the person who named it.
 *
 * @param file Its path, and the name that an error shows.
 */
export async function readBytes(file: NamedFile): Promise<Checked<Uint8Array>> {
  try {
    return { ok: true, value: await readFile(file.path), warnings: [] };
  } catch (cause) {
    return { ok: false, errors: [fileError(file.shown, cause)] };
  }
}

/** A UTF-8 text file; a byte order mark is dropped, bytes that are not UTF-8 are a fault. */
export async function readText(file: NamedFile): Promise<Checked<string>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    return { ok: true, value: new TextDecoder("utf-8", { fatal: true }).decode(bytes.value), warnings: [] };
  } catch {
    return { ok: false, errors: [{ code: "encoding-invalid", severity: "error", file: file.shown, detail: "UTF-8" }] };
  }
}

function fileError(shown: string, cause: unknown): DataError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return code === "ENOENT" || code === "ENOTDIR"
    ? { code: "file-missing", severity: "error", file: shown }
    : { code: "file-unreadable", severity: "error", file: shown, detail: code };
}
