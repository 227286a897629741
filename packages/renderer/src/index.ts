export { chartSpecification } from "./chart-specification.ts";
export { composeDocument } from "./compose/compose-document.ts";
export { checkSettings } from "./define/check-settings.ts";
export { defineReport } from "./define/define-report.ts";
export { type ChapterText, type ParsedChapter, parseChapter } from "./define/parse-chapter.ts";
export { parseReport, type ReportSettings } from "./define/parse-report.ts";
export { reportJsonSchema } from "./define/report-json-schema.ts";
export { checkFontFile } from "./fonts/check-font-file.ts";
export type { Attachment } from "./model/attachment.ts";
export type * from "./model/document.ts";
export type { FontFiles, FontId, LearnedKerning, LearnedKernings } from "./model/font-book.ts";
export type * from "./model/report-definition.ts";
export type { OwnFonts, Theme, ThemeColors, ThemePage } from "./model/theme.ts";
export {
  type ChartSpecifications,
  type DrawCharts,
  type Drawings,
  type RenderedPdf,
  type RenderOptions,
  renderPdf,
} from "./render-pdf.ts";
export type { ColumnLevel, ReportRoles } from "./scaffold/report-roles.ts";
export { guessRoles } from "./scaffold/report-roles.ts";
export type { ScaffoldedFile } from "./scaffold/scaffold-report.ts";
export { scaffoldDefinitions, scaffoldReport } from "./scaffold/scaffold-report.ts";
export { writeResultsJson } from "./write/write-results-json.ts";
