import { join, resolve } from "node:path";
import type { DataError } from "@udbytte/core";
import { renderPdf, writeResultsJson } from "@udbytte/renderer";
import { readFontFiles, readLearnedKernings } from "../font-files.ts";
import { messagesIn, writeErrors } from "../messages/write-errors.ts";
import { writeOutcomeAsJson } from "../messages/write-json.ts";
import { type PreparedReport, prepareReport, reportSlug } from "../prepare-report.ts";
import { type RenderThread, renderThread } from "../render-thread.ts";
import { startProgress, type Terminal } from "../terminal.ts";
import { writeWhole } from "../write-whole.ts";
import type { Invocation } from "./invocation.ts";

export interface RenderInvocation extends Invocation {
  /** Output folder; `out/<report>` in the working directory if left out. */
  readonly out: string | undefined;
}

const fileNames = {
  da: { pdf: "rapport.pdf", results: "resultater.json" },
  nb: { pdf: "rapport.pdf", results: "resultater.json" },
  en: { pdf: "report.pdf", results: "results.json" },
} as const;

/** `udbytte render`: the report as a PDF and its results as JSON, or the faults and nothing at all. Notes are left to `check`. */
export async function render(invocation: RenderInvocation): Promise<number> {
  const thread = threadOf(invocation.terminal);
  try {
    return await renderWith(thread, invocation);
  } finally {
    thread?.stop();
  }
}

/** None where threads are not to be had: one does everything then. */
function threadOf({ startRenderThread }: Terminal): RenderThread | undefined {
  try {
    return startRenderThread && renderThread(startRenderThread());
  } catch {
    return undefined;
  }
}

async function renderWith(thread: RenderThread | undefined, invocation: RenderInvocation): Promise<number> {
  const { terminal, language, folder, json } = invocation;
  const started = performance.now();
  const messages = messagesIn(language);
  const progress = startProgress(terminal.stderr);
  const fail = (errors: readonly DataError[]): number => {
    progress.done();
    if (json) terminal.stdout.write(writeOutcomeAsJson(errors));
    else terminal.stderr.write(`${writeErrors(errors.filter(isNoNote), language)}${messages.nothingWritten}\n`);
    return 1;
  };
  const location = { workingDirectory: terminal.workingDirectory, folder };
  const prepared = await prepareReport(location, messages, progress, thread?.parseChapters);
  if (!prepared.ok) return fail(prepared.errors);

  progress.step(messages.progress.drawing);
  const drawn = await draw(prepared.value, thread);
  if (!drawn.ok) return fail(drawn.errors);
  progress.step(messages.progress.writing);
  const out = invocation.out ?? join("out", reportSlug(location));
  const written = await writeWhole(resolve(terminal.workingDirectory, out), out, drawn.value.files);
  if (!written.ok) return fail(written.errors);

  progress.done();
  const found = [...prepared.warnings, ...drawn.warnings];
  if (json) {
    const { pages, figures } = drawn.value;
    terminal.stdout.write(writeOutcomeAsJson(found, { files: written.value, pages, figures }));
    return 0;
  }
  const warnings = found.filter(isNoNote);
  if (warnings.length > 0) terminal.stderr.write(`${writeErrors(warnings, language)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const facts = {
    pages: drawn.value.pages,
    figures: drawn.value.figures,
    seconds: language === "da" ? seconds.replace(".", ",") : seconds,
  };
  terminal.stdout.write(`${written.value.join("\n")}\n${messages.wrote(facts)}\n`);
  return 0;
}

function isNoNote({ severity }: DataError): boolean {
  return severity !== "note";
}

async function draw({ definition, results, document, fonts }: PreparedReport, thread: RenderThread | undefined) {
  const names = fileNames[definition.language];
  const json = writeResultsJson(definition, results);
  const attachment = {
    name: names.results,
    description: document.title,
    mimeType: "application/json",
    bytes: new TextEncoder().encode(json),
  };
  const [fontFiles, learned] = await Promise.all([readFontFiles(fonts), readLearnedKernings(fonts)]);
  const pdf = await renderPdf(document, fontFiles, [attachment], {
    learned,
    ...(thread && { draw: thread.drawWith(fontFiles, learned) }),
  });
  if (!pdf.ok) return pdf;
  const files = [
    { name: names.pdf, bytes: pdf.value.bytes },
    { name: names.results, bytes: json },
  ];
  const warnings = pdf.warnings.map((warning) => ({ ...warning, file: definition.file }));
  return { ok: true, value: { files, pages: pdf.value.pages, figures: pdf.value.figures }, warnings } as const;
}
