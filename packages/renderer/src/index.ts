export { composeDocument } from "./compose/compose-document.ts";
export { defineReport } from "./define/define-report.ts";
export { parseReport, type ReportSettings } from "./define/parse-report.ts";
export type { Attachment } from "./model/attachment.ts";
export type * from "./model/document.ts";
export type { FontFiles, FontId } from "./model/font-book.ts";
export type * from "./model/report-definition.ts";
export { type RenderedPdf, renderPdf } from "./render-pdf.ts";
export { writeResultsJson } from "./write/write-results-json.ts";
