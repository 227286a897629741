/** A file inside the PDF: the data behind a figure or the results as a whole. Protected values only. */
export interface Attachment {
  /** File name, unique in the document: `figur-3.csv`. */
  readonly name: string;
  /** What it holds, in the report's language. */
  readonly description: string;
  /** `text/csv`, `application/json`. */
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}
