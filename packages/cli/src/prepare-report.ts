import { basename, join, resolve } from "node:path";
import {
  type Checked,
  type Codebook,
  type DataError,
  evaluateStreams,
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
import { expandFilePatterns } from "./file-patterns.ts";
import type { Messages } from "./messages/message.ts";
import { type OpenedFile, openContent, readText } from "./read-files.ts";
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
  readonly tables: ReadonlyMap<string, OpenedFile>;
  readonly dataFolder: string;
  /** Chapters and data files that could not be read: such a chapter is empty, such a table has no bytes. */
  readonly unread: readonly DataError[];
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
  const { settings, codebook, chapters, tables, dataFolder, unread } = sources.value;

  const definition = defineReport(settings, chapters, codebook);
  progress.step(messages.progress.measuring);
  const definitions = definition.ok && unread.length === 0 ? definition.value.results : [];
  const contents = new Map([...tables].map(([file, { content }]) => [file, content]));
  const measured = inFolder(dataFolder, await evaluateStreams(codebook, contents, definitions));
  const broken = [...tables.values()].flatMap(({ fault }) => fault() ?? []);
  if (broken.length > 0) return { ok: false, errors: [...broken, ...errorsOf(definition)] };
  if (unread.length > 0) {
    const others = errorsOf(measured).filter(({ code }) => code !== "file-missing");
    return { ok: false, errors: [...unread, ...errorsOf(definition), ...others] };
  }
  if (!definition.ok || !measured.ok) return { ok: false, errors: [...faults(definition), ...faults(measured)] };

  progress.step(messages.progress.composing);
  const results = protect(measured.value, settings.policy);
  const document = composeDocument(definition.value, results);
  if (!document.ok) return document;
  const warnings = [...sources.warnings, ...definition.warnings, ...measured.warnings, ...document.warnings];
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
  const parsed = codebookText.ok ? parseCodebook(codebookText.value, codebookFile.shown) : codebookText;
  if (!parsed.ok) return parsed;
  const codebook = await expandFilePatterns(parsed.value, named(settings.value.data).path);
  const chapters = await Promise.all(
    settings.value.chapters.map(async ({ file }) => {
      const { shown, path } = named(file);
      return { shown, text: await readText({ shown, path }) };
    }),
  );
  const tables = await Promise.all(
    dataFiles(codebook).map(async (file) => ({ file, content: await openContent(named(settings.value.data, file)) })),
  );
  const value: Sources = {
    settings: settings.value,
    codebook,
    chapters: chapters.map(({ shown, text }) => ({ file: shown, text: text.ok ? text.value : unreadChapter })),
    tables: new Map(tables.flatMap(({ file, content }) => (content.ok ? [[file, content.value]] : []))),
    dataFolder: join(location.folder, settings.value.data),
    unread: [...chapters.flatMap(({ text }) => errorsOf(text)), ...tables.flatMap(({ content }) => errorsOf(content))],
  };
  return { ok: true, value, warnings: parsed.warnings };
}

function dataFiles({ tables }: Codebook): readonly string[] {
  return tables.flatMap(({ file, files }) => files?.map((each) => each.file) ?? [file]);
}

/** Stands for a chapter that could not be read, so that the others are checked as if it were there. */
const unreadChapter = "# …\n";

/** Name of the report: its folder's. */
export function reportSlug(location: ReportLocation): string {
  return basename(resolve(location.workingDirectory, location.folder));
}

function errorsOf(outcome: Checked<unknown>): readonly DataError[] {
  return outcome.ok ? [] : outcome.errors.filter(({ severity }) => severity === "error");
}

function faults(outcome: Checked<unknown>): readonly DataError[] {
  return outcome.ok ? outcome.warnings : outcome.errors;
}

function inFolder(folder: string, outcome: Checked<readonly Result[]>): Checked<readonly Result[]> {
  const moved = (errors: readonly DataError[]) => errors.map((error) => ({ ...error, file: join(folder, error.file) }));
  return outcome.ok ? { ...outcome, warnings: moved(outcome.warnings) } : { ok: false, errors: moved(outcome.errors) };
}
