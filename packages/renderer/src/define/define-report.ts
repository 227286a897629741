import type { Checked, Codebook, DataError } from "@udbytte/core";
import type { Chapter, ReportDefinition } from "../model/report-definition.ts";
import { faultAt } from "./chapter-fault.ts";
import { checkChapters } from "./check-chapters.ts";
import { checkSettings } from "./check-settings.ts";
import { nearestTo } from "./nearest-to.ts";
import type { ParsedChapter } from "./parse-chapter.ts";
import type { ReportSettings } from "./parse-report.ts";

/**
 * Joins `report.yaml` and the chapters to a definition in which every name leads somewhere, or says everything that is
 * wrong at once, each fault at its line and column.
 *
 * @param settings `report.yaml`, parsed.
 * @param chapters The chapters that `settings.chapters` names, parsed by `parseChapter`, paths ending in theirs.
 * @param codebook The codebook of the report's data.
 */
export function defineReport(
  settings: ReportSettings,
  chapters: readonly ParsedChapter[],
  codebook: Codebook,
): Checked<ReportDefinition> {
  const entries = settings.chapters.map((entry, index) => ({ entry, index, found: chapterOf(entry.file, chapters) }));
  const parsed = entries.flatMap(({ entry, found }) =>
    found === undefined ? [] : [{ numbered: entry.numbered, appendix: entry.appendix, ...found }],
  );
  const defined = parsed.map(
    ({ file, text, numbered, appendix, tree }): Chapter => ({
      file,
      text,
      numbered,
      appendix,
      tree,
      id: chapterId(file),
    }),
  );
  const missing = entries
    .filter(({ found }) => found === undefined)
    .map(({ entry, index }) =>
      faultAt(settings.file, settings.locate(["chapters", index]), { code: "file-missing", value: entry.file }),
    );
  const faults: readonly DataError[] = [
    ...missing,
    ...duplicateChapters(settings),
    ...checkSettings(settings, codebook),
    ...parsed.flatMap((chapter) => chapter.faults.map(withSuggestion)),
    ...checkChapters(settings, defined, codebook),
  ];
  const errors = faults.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { ok: false, errors: faults };
  const { locate: _, ...report } = settings;
  return { ok: true, value: { ...report, chapters: defined }, warnings: faults };
}

/** Of what was expected, what is written like what was found. */
function withSuggestion(fault: DataError): DataError {
  return { ...fault, ...nearestTo(fault.value ?? "", fault.expected ?? []) };
}

function chapterOf(file: string, chapters: readonly ParsedChapter[]): ParsedChapter | undefined {
  return chapters.find((chapter) => chapter.file === file || chapter.file.replaceAll("\\", "/").endsWith(`/${file}`));
}

/** `chapters/03-hvem.md` is `hvem`. */
function chapterId(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return name.replace(/\.[^.]+$/, "").replace(/^\d+[-_ ]*/, "");
}

function duplicateChapters(settings: ReportSettings): readonly DataError[] {
  const ids = settings.chapters.map(({ file }) => chapterId(file));
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [faultAt(settings.file, settings.locate(["chapters", index]), { code: "id-duplicate", value: id })]
      : [],
  );
}
