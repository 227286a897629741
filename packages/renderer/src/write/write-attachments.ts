import type { Attachment } from "../model/attachment.ts";
import { nameTree, type PdfFile } from "./pdf-file.ts";

/** Embeds the files behind the report as its data, dated like the report. */
export function writeAttachments(file: PdfFile, attachments: readonly Attachment[], date: Date): void {
  if (attachments.length === 0) return;
  const files = attachments.map(({ name, description, mimeType, bytes }) => {
    const specification = file.file(bytes, {
      name,
      description,
      type: mimeType,
      relationship: "Data",
      creationDate: date,
      modifiedDate: date,
      hidden: true,
    });
    return [name, specification] as const;
  });
  file._root.data.Names.data.EmbeddedFiles = nameTree(files);
}
