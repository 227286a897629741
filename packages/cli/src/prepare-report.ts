import { basename, join, resolve } from "node:path";
import {
  type Checked,
  type Codebook,
  type DataError,
  evaluate,
  type FileContent,
  type PublishableResult,
  parseCodebook,
  protect,
  type Result,
} from "@udbytte/core";
import {
  composeDocument,
  type Document,
  defineReport,
  parseReport,
  type ReportDefinition,
  type ReportSettings,
} from "@udbytte/renderer";
import type { Messages } from "./messages/message.ts";
import { readAll, readContent, readText } from "./read-files.ts";
import type { Progress } from "./terminal.ts";

/** A report that is ready to be drawn: everything read, measured, protected and composed. */
export interface PreparedReport {
  readonly definition: ReportDefinition;
  readonly results: readonly PublishableResult[];
  readonly document: Document;
  readonly tables: number;
}

/** Where a report is: its folder as the user named it, seen from the folder they stand in. */
export interface ReportLocation {
  readonly workingDirectory: string;
  readonly folder: string;
}

interface Sources {
  readonly settings: ReportSettings;
  readonly codebook: Codebook;
  readonly chapters: readonly { readonly file: string; readonly text: string }[];
  readonly tables: ReadonlyMap<string, FileContent>;
  readonly dataFolder: string;
}

/**
 * Reads a report folder and its data, and takes them through every phase but drawing.
 *
 * Faults of report.yaml, the codebook, the chapters and the data files are returned together, as far as each could be
 * read: a fault in one file does not hide those of another.
 *
 * @param location Where the report is.
 */
export async function prepareReport(
  location: ReportLocation,
  messages: Messages,
  progress: Progress,
): Promise<Checked<PreparedReport>> {
  progress.step(messages.progress.reading);
  const sources = await readSources(location);
  if (!sources.ok) return sources;
  const { settings, codebook, chapters, tables, dataFolder } = sources.value;

  const definition = defineReport(settings, chapters, codebook);
  progress.step(messages.progress.measuring);
  const measured = inFolder(dataFolder, evaluate(codebook, tables, definition.ok ? definition.value.results : []));
  if (!definition.ok || !measured.ok) return { ok: false, errors: [...faults(definition), ...faults(measured)] };

  progress.step(messages.progress.composing);
  const results = protect(measured.value, settings.policy);
  const document = composeDocument(definition.value, results);
  if (!document.ok) return document;
  const warnings = [...definition.warnings, ...measured.warnings, ...document.warnings];
  return {
    ok: true,
    value: { definition: definition.value, results, document: document.value, tables: codebook.tables.length },
    warnings,
  };
}

async function readSources(location: ReportLocation): Promise<Checked<Sources>> {
  const named = (...parts: string[]) => ({
    path: resolve(location.workingDirectory, location.folder, ...parts),
    shown: join(location.folder, ...parts),
  });
  const reportFile = named("report.yaml");
  const reportText = await readText(reportFile);
  if (!reportText.ok) return reportText;
  const settings = parseReport(reportText.value, reportFile.shown);
  if (!settings.ok) return settings;

  const codebookFile = named(settings.value.data, "codebook.yaml");
  const codebookText = await readText(codebookFile);
  const codebook = codebookText.ok ? parseCodebook(codebookText.value, codebookFile.shown) : codebookText;
  const chapterFiles = settings.value.chapters.map((chapter) => named(chapter.file));
  const chapters = await readAll(chapterFiles, async (file) => {
    const text = await readText(file);
    return text.ok ? { ...text, value: { file: file.shown, text: text.value } } : text;
  });
  const tableNames = codebook.ok ? codebook.value.tables.map((table) => table.file) : [];
  const tables = await readAll(
    tableNames.map((name) => named(settings.value.data, name)),
    readContent,
  );
  if (!codebook.ok || chapters.errors.length > 0 || tables.errors.length > 0)
    return { ok: false, errors: [...faults(codebook), ...chapters.errors, ...tables.errors] };
  return {
    ok: true,
    warnings: [],
    value: {
      settings: settings.value,
      codebook: codebook.value,
      chapters: chapters.values,
      tables: new Map(tableNames.map((name, index) => [name, tables.values[index] ?? new Uint8Array()])),
      dataFolder: join(location.folder, settings.value.data),
    },
  };
}

/** Name of the report: its folder's. */
export function reportSlug(location: ReportLocation): string {
  return basename(resolve(location.workingDirectory, location.folder));
}

function faults(outcome: Checked<unknown>): readonly DataError[] {
  return outcome.ok ? outcome.warnings : outcome.errors;
}

function inFolder(folder: string, outcome: Checked<readonly Result[]>): Checked<readonly Result[]> {
  const moved = (errors: readonly DataError[]) => errors.map((error) => ({ ...error, file: join(folder, error.file) }));
  return outcome.ok ? { ...outcome, warnings: moved(outcome.warnings) } : { ok: false, errors: moved(outcome.errors) };
}
