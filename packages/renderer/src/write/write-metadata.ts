import type { LaidOutDocument } from "../model/page.ts";
import { escapeXml } from "./escape-xml.ts";
import type { PdfFile } from "./pdf-file.ts";

/** The entries of the document information dictionary. Empty ones are left out. */
export interface DocumentInformation {
  readonly Title: string;
  readonly Author?: string;
  readonly Subject?: string;
  readonly Keywords?: string;
  readonly Creator: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
}

/** Program named as the one that made the document. */
const creator = "Udbytte";
/** pdfkit's own entry in the information dictionary, repeated in the XMP packet: PDF/A wants them alike. */
const producer = "PDFKit";

/** What a file says of itself, dated as the report is. */
export function documentInformation(laidOut: LaidOutDocument): DocumentInformation {
  const date = documentDate(laidOut);
  const keywords = laidOut.keywords.join(", ");
  return {
    Title: laidOut.title,
    ...(laidOut.author === "" ? {} : { Author: laidOut.author }),
    ...(laidOut.subject === "" ? {} : { Subject: laidOut.subject }),
    ...(keywords === "" ? {} : { Keywords: keywords }),
    Creator: creator,
    CreationDate: date,
    ModDate: date,
  };
}

/** Midnight UTC of the report's date. */
export function documentDate({ date }: LaidOutDocument): Date {
  return new Date(`${date}T00:00:00Z`);
}

/**
 * Makes the XMP packet say what the information dictionary says, that the file is PDF/UA-1, and what the property is
 * that says so, since PDF/A knows only its own. (The PDF/A identifier is pdfkit's.)
 */
export function writeMetadata(file: PdfFile, laidOut: LaidOutDocument): void {
  file._addInfo = () => file.appendXML([described(laidOut), accessible, accessibleSchema].join("\n"));
}

function described(laidOut: LaidOutDocument): string {
  const information = documentInformation(laidOut);
  const date = information.CreationDate.toISOString().replace(/\.\d+Z$/, "Z");
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
  <dc:format>application/pdf</dc:format>
  ${property("dc:title", "Alt", [information.Title], ' xml:lang="x-default"')}
  ${property("dc:creator", "Seq", [information.Author])}
  ${property("dc:description", "Alt", [information.Subject], ' xml:lang="x-default"')}
  ${property("dc:subject", "Bag", laidOut.keywords)}
  ${property("dc:language", "Bag", [laidOut.language])}
  <xmp:CreatorTool>${creator}</xmp:CreatorTool>
  <xmp:CreateDate>${date}</xmp:CreateDate>
  <xmp:ModifyDate>${date}</xmp:ModifyDate>
  <xmp:MetadataDate>${date}</xmp:MetadataDate>
  <pdf:Producer>${producer}</pdf:Producer>
  ${information.Keywords === undefined ? "" : `<pdf:Keywords>${escapeXml(information.Keywords)}</pdf:Keywords>`}
</rdf:Description>`;
}

function property(
  name: string,
  container: "Alt" | "Bag" | "Seq",
  values: readonly (string | undefined)[],
  attribute = "",
): string {
  const entries = values.filter((value) => value !== undefined);
  if (entries.length === 0) return "";
  const items = entries.map((value) => `<rdf:li${attribute}>${escapeXml(value)}</rdf:li>`).join("");
  return `<${name}><rdf:${container}>${items}</rdf:${container}></${name}>`;
}

const accessible = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;

const accessibleSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
