import type { Attachment } from "../model/attachment.ts";
import { nameTree, type PdfDictionary, type PdfFile, type PdfReference, pdfText } from "./pdf-file.ts";

/**
 * Embeds the files behind the report as its data, dated like the report. pdfkit's own embedding writes the checksum as 32
 * digits where the file format has 16 bytes, and the stream under one of its two names.
 *
 * @see ISO 32000-1:2008, tables 44 to 46; ISO 19005-3, 6.8.
 */
export function writeAttachments(file: PdfFile, attachments: readonly Attachment[], date: Date): void {
  if (attachments.length === 0) return;
  const files = attachments.map((attachment) => {
    const stream = file.ref(embeddedFile(attachment, date));
    stream.end(attachment.bytes);
    const name = pdfText(attachment.name);
    const specification = file.ref({
      Type: "Filespec",
      AFRelationship: "Data",
      F: name,
      UF: name,
      EF: { F: stream, UF: stream },
      Desc: pdfText(attachment.description),
    });
    specification.end();
    return [attachment.name, specification] as const;
  });
  const catalog: Record<string, PdfDictionary[string]> = file._root.data;
  catalog.AF = files.map(([, specification]): PdfReference => specification);
  file._root.data.Names.data.EmbeddedFiles = nameTree(files);
}

function embeddedFile({ mimeType, bytes }: Attachment, date: Date): PdfDictionary {
  const dates = { CreationDate: date, ModDate: date };
  return { Type: "EmbeddedFile", Subtype: mimeType.replace("/", "#2F"), Params: { ...dates, Size: bytes.length } };
}
