import { readFile, stat } from "node:fs/promises";
import { type Checked, type DataError, type FileContent, openWorkbook } from "@udbytte/core";

/** A file to read: where it is, and how errors name it. */
export interface NamedFile {
  readonly path: string;
  readonly shown: string;
}

/** The calls of the file system that reading takes. */
export interface FileAccess {
  stat(path: string): Promise<{ readonly size: number; readonly mtimeMs: number }>;
  readFile(path: string): Promise<Uint8Array>;
}

const disk: FileAccess = { stat, readFile };

/**
 * A file's bytes, or the fault in the terms of the person who named it: a file that another program writes to meanwhile is
 * `file-changed`, since half of it may be old.
 *
 * @param file Its path, and the name that an error shows.
 */
export async function readBytes(file: NamedFile, access: FileAccess = disk): Promise<Checked<Uint8Array>> {
  try {
    const before = await access.stat(file.path);
    if (before.size > largestFile) return { ok: false, errors: [tooLarge(file.shown, before.size)] };
    const value = await access.readFile(file.path);
    const after = await access.stat(file.path);
    const isSame = after.size === before.size && after.mtimeMs === before.mtimeMs && value.length === after.size;
    if (isSame) return { ok: true, value, warnings: [] };
    return { ok: false, errors: [{ code: "file-changed", severity: "error", file: file.shown }] };
  } catch (cause) {
    return { ok: false, errors: [fileError(file.shown, cause)] };
  }
}

/** Beyond this a file is not even read. Whoever decodes it sets narrower bounds. */
const largestFile = 200_000_000;

function tooLarge(file: string, size: number): DataError {
  const found = { detail: "file", value: String(size), expected: [`≤ ${largestFile}`] };
  return { code: "too-large", severity: "error", file, ...found };
}

/** A data file: its bytes, or the workbook in them when its name ends in `.xlsx`. */
export async function readContent(file: NamedFile): Promise<Checked<FileContent>> {
  const bytes = await readBytes(file);
  return bytes.ok && /\.xlsx$/i.test(file.path) ? openWorkbook(bytes.value, file.shown) : bytes;
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
