// Chapters alone, for a thread that parses them beside the work of another: nothing else is loaded with it.
export { type ChapterText, type ParsedChapter, parseChapter } from "./define/parse-chapter.ts";
