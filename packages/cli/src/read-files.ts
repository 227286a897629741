import { createReadStream } from "node:fs";
import { type Checked, type DataError, type FileChunks, type FileContent, openWorkbook } from "@udbytte/core";
import { readFile, stat } from "./file-system.ts";

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

/** Text files of more bytes than this are read as streams: those of most reports are smaller, and faster as a whole. */
export const streamedFrom = 8_000_000;

/** A data file as `evaluateStreams` takes it. */
export interface OpenedFile {
  readonly content: FileContent | (() => FileChunks);
  /** What went wrong while a stream was read: it ended there. */
  readonly fault: () => DataError | undefined;
}

/** A data file: its bytes, or the workbook in them when its name ends in `.xlsx`. */
export async function readContent(file: NamedFile): Promise<Checked<FileContent>> {
  const bytes = await readBytes(file);
  return bytes.ok && isWorkbook(file) ? openWorkbook(bytes.value, file.shown) : bytes;
}

/** A data file's content, or what opens a stream of it when it is a large text file. */
export async function openContent(file: NamedFile): Promise<Checked<OpenedFile>> {
  const large = isWorkbook(file) ? undefined : await largeFile(file);
  if (large !== undefined) return { ok: true, value: large, warnings: [] };
  const content = await readContent(file);
  return content.ok ? { ...content, value: { content: content.value, fault: () => undefined } } : content;
}

function isWorkbook({ path }: NamedFile): boolean {
  return /\.xlsx$/i.test(path);
}

async function largeFile({ path, shown }: NamedFile): Promise<OpenedFile | undefined> {
  const before = await stat(path).catch(() => undefined);
  if (before === undefined || !before.isFile() || before.size <= streamedFrom) return undefined;
  let fault: DataError | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* createReadStream(path);
      const after = await stat(path);
      const isSame = after.size === before?.size && after.mtimeMs === before.mtimeMs;
      if (!isSame) fault = { code: "file-changed", severity: "error", file: shown };
    } catch (cause) {
      fault = fileError(shown, cause);
    }
  }
  return { content: chunks, fault: () => fault };
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
