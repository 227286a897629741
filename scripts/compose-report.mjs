// A report through the phases up to its Document, by the built packages, for the benchmarks.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** A module of a built package. */
export const dist = (path) => import(new URL(`../packages/${path}`, import.meta.url));

/** The value of an outcome; throws its first faults. */
export const checked = (outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors.slice(0, 3), null, 2));
  return outcome.value;
};

/**
 * @param folder Folder of the report.
 * @param lap Called with the name of each phase when it has ended.
 * @returns The composed document.
 */
export async function composeReport(folder, lap = () => {}) {
  const read = (...parts) => readFileSync(resolve(folder, ...parts));
  const core = await dist("core/dist/bundle/index.js");
  lap("load core");
  const renderer = await dist("renderer/dist/bundle/index.js");
  lap("load renderer, without drawing");
  const settings = checked(renderer.parseReport(read("report.yaml").toString(), "report.yaml"));
  const codebook = checked(core.parseCodebook(read(settings.data, "codebook.yaml").toString(), "codebook.yaml"));
  lap("report.yaml and codebook.yaml");
  const chapters = settings.chapters.map(({ file }) => renderer.parseChapter(read(file).toString(), file));
  const definition = checked(renderer.defineReport(settings, chapters, codebook));
  lap("define: chapters and checks");
  const names = codebook.tables.flatMap(({ file, files }) => files ?? [file]);
  const tables = new Map(names.map((file) => [file, new Uint8Array(read(settings.data, file))]));
  const results = checked(core.evaluate(codebook, tables, definition.results));
  lap("read, validate, tabulate, measure");
  const publishable = core.protect(results, settings.policy);
  const document = checked(renderer.composeDocument(definition, publishable));
  lap("protect, compose");
  return document;
}
