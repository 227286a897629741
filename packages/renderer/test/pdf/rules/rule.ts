import { asDict, type PdfDict, type PdfObjects, readObjects } from "../pdf-objects.ts";
import { type ReadPdf, readPdf } from "../read-pdf.ts";

/** A file that is checked, as its bytes, its objects and what a reader of structure meets. */
export interface CheckedFile {
  /** The bytes, one character each. */
  readonly text: string;
  readonly objects: PdfObjects;
  /** Dictionaries by object number, those of streams among them. */
  readonly dicts: ReadonlyMap<number, PdfDict>;
  readonly catalog: PdfDict;
  readonly info: PdfDict;
  readonly pdf: ReadPdf;
}

/** One thing that must hold, what it says in words with its source, and what finds where it does not. */
export interface Rule {
  readonly says: string;
  readonly find: (file: CheckedFile) => readonly string[];
}

export type Rules = Readonly<Record<string, Rule>>;

/** Reads a file for the rules. */
export function openFile(bytes: Uint8Array): CheckedFile {
  const objects = readObjects(bytes);
  const { resolve, numbers, trailer } = objects;
  return {
    text: new TextDecoder("latin1").decode(bytes),
    objects,
    dicts: new Map(numbers.map((object) => [object, asDict(resolve({ object }))])),
    catalog: asDict(resolve(trailer.Root)),
    info: asDict(resolve(trailer.Info)),
    pdf: readPdf(bytes, objects),
  };
}

/** The fault when something does not hold. */
export function unless(holds: boolean, fault: string): readonly string[] {
  return holds ? [] : [fault];
}
