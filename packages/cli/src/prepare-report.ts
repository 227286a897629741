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
  type ChapterText,
  checkSettings,
  composeDocument,
  type Document,
  defineReport,
  type ParsedChapter,
  parseReport,
  type ReportDefinition,
  type ReportSettings,
} from "@udbytte/renderer";
import { expandFilePatterns } from "./file-patterns.ts";
import { type OwnFontFiles, readOwnFonts } from "./font-files.ts";
import type { Messages } from "./messages/message.ts";
import { type NamedFile, type OpenedFile, openContent, readText } from "./read-files.ts";
import type { Progress } from "./terminal.ts";

/** A report that is ready to be drawn: everything read, measured, protected and composed. */
export interface PreparedReport {
  readonly definition: ReportDefinition;
  readonly results: readonly PublishableResult[];
  readonly document: Document;
  readonly fonts: OwnFontFiles;
  readonly tables: number;
}

/** Where a report is: its folder as the user named it, seen from the folder they stand in. */
export interface ReportLocation {
  readonly workingDirectory: string;
  readonly folder: string;
}

/** Parses chapters, in another thread perhaps. */
export type ParseChapters = (chapters: readonly ChapterText[]) => Promise<readonly ParsedChapter[]>;

interface Sources {
  readonly settings: ReportSettings;
  readonly codebook: Codebook;
  readonly chapters: Promise<readonly ParsedChapter[]>;
  readonly tables: ReadonlyMap<string, OpenedFile>;
  readonly dataFolder: string;
  readonly fonts: Checked<OwnFontFiles>;
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
 * @param parseChapters Parses the chapters while the data are read and measured.
 */
export async function prepareReport(
  location: ReportLocation,
  messages: Messages,
  progress: Progress,
  parseChapters: ParseChapters = parseHere,
): Promise<Checked<PreparedReport>> {
  progress.step(messages.progress.reading);
  const sources = await readSources(location, parseChapters);
  if (!sources.ok) return sources;
  const { settings, codebook, chapters, tables, dataFolder, fonts, unread } = sources.value;

  progress.step(messages.progress.measuring);
  const canMeasure = unread.length === 0 && checkSettings(settings, codebook).every(isNoError);
  const contents = new Map([...tables].map(([file, { content }]) => [file, content]));
  const measured = inFolder(dataFolder, await evaluateStreams(codebook, contents, canMeasure ? settings.results : []));
  const definition = defineReport(settings, await chapters, codebook);
  const broken = [...tables.values()].flatMap(({ fault }) => fault() ?? []);
  if (broken.length > 0) return { ok: false, errors: [...broken, ...errorsOf(definition)] };
  if (unread.length > 0) {
    const others = errorsOf(measured).filter(({ code }) => code !== "file-missing");
    return { ok: false, errors: [...unread, ...errorsOf(fonts), ...errorsOf(definition), ...others] };
  }
  if (!definition.ok || !measured.ok || !fonts.ok) {
    return { ok: false, errors: [...faults(definition), ...faults(measured), ...errorsOf(fonts)] };
  }

  progress.step(messages.progress.composing);
  const results = protect(measured.value, settings.policy);
  const document = composeDocument(definition.value, results);
  if (!document.ok) return document;
  const warnings = [...sources.warnings, ...definition.warnings, ...measured.warnings, ...document.warnings];
  const tableCount = codebook.tables.length;
  const prepared = { definition: definition.value, results, document: document.value, fonts: fonts.value };
  return { ok: true, value: { ...prepared, tables: tableCount }, warnings };
}

async function parseHere(chapters: readonly ChapterText[]): Promise<readonly ParsedChapter[]> {
  const { parseChapter } = await import("@udbytte/renderer/chapter-parser");
  return chapters.map(({ text, file }) => parseChapter(text, file));
}

async function readSources(location: ReportLocation, parseChapters: ParseChapters): Promise<Checked<Sources>> {
  const named = (...parts: string[]) => ({
    path: resolve(location.workingDirectory, location.folder, ...parts),
    shown: join(location.folder, ...parts),
  });
  const reportFile = named("report.yaml");
  const reportText = await readText(reportFile);
  if (!reportText.ok) return reportText;
  const settings = parseReport(reportText.value, reportFile.shown);
  if (!settings.ok) return settings;

  const texts = await readChapters(settings.value, named);
  const chapters = parseChapters(texts.chapters);
  // Nobody waits for them when the codebook has faults.
  chapters.catch(() => undefined);
  const codebookFile = named(settings.value.data, "codebook.yaml");
  const codebookText = await readText(codebookFile);
  const parsed = codebookText.ok ? parseCodebook(codebookText.value, codebookFile.shown) : codebookText;
  if (!parsed.ok) return parsed;
  const codebook = await expandFilePatterns(parsed.value, named(settings.value.data).path);
  const tables = await Promise.all(
    dataFiles(codebook).map(async (file) => ({ file, content: await openContent(named(settings.value.data, file)) })),
  );
  const value: Sources = {
    settings: settings.value,
    codebook,
    chapters,
    tables: new Map(tables.flatMap(({ file, content }) => (content.ok ? [[file, content.value]] : []))),
    dataFolder: join(location.folder, settings.value.data),
    fonts: await readOwnFonts(settings.value.theme.fonts, named),
    unread: [...texts.unread, ...tables.flatMap(({ content }) => errorsOf(content))],
  };
  return { ok: true, value, warnings: parsed.warnings };
}

/** The chapters' texts; a chapter that cannot be read is a fault, and something stands for it. */
async function readChapters(
  { chapters }: ReportSettings,
  named: (file: string) => NamedFile,
): Promise<{ readonly chapters: readonly ChapterText[]; readonly unread: readonly DataError[] }> {
  const read = await Promise.all(
    chapters.map(async (chapter) => {
      const file = named(chapter.file);
      return { file: file.shown, text: await readText(file) };
    }),
  );
  return {
    chapters: read.map(({ file, text }) => ({ file, text: text.ok ? text.value : unreadChapter })),
    unread: read.flatMap(({ text }) => errorsOf(text)),
  };
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

function isNoError({ severity }: DataError): boolean {
  return severity !== "error";
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
