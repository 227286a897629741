import { isReference, type PdfDict, type PdfObject } from "../pdf-objects.ts";
import { type CheckedFile, type Rules, unless } from "./rule.ts";

/** How the file is built: ISO 32000-1 chapter 7 and what ISO 19005-3 forbids of it. */
export const fileRules: Rules = {
  header: {
    says: "The file begins with %PDF-1.7 and a comment of four bytes above 127 (19005-3, 6.1.2).",
    find: ({ text }) => [
      ...unless(text.startsWith("%PDF-1.7\n"), `the header is ${JSON.stringify(text.slice(0, 9))}`),
      ...unless(
        /^[^\r\n]*[\r\n]+%[\x80-\xff]{4}/.test(text),
        "no comment of four bytes above 127 is in the second line",
      ),
    ],
  },

  end: {
    says: "Nothing follows %%EOF, and there is one (19005-3, 6.1.3).",
    find: ({ text }) => [
      ...unless(/%%EOF[\r\n]{0,2}$/.test(text), "the file does not end with %%EOF"),
      ...unless(text.split("%%EOF").length === 2, "there is more than one %%EOF"),
    ],
  },

  identifier: {
    says: "The trailer has an ID of two strings (19005-3, 6.1.3).",
    find: ({ objects }) => {
      const ids = Array.isArray(objects.trailer.ID) ? objects.trailer.ID : [];
      const filled = ids.filter((id) => id !== null && typeof id === "object" && "bytes" in id);
      return unless(filled.length === 2, "the trailer has no ID");
    },
  },

  encryption: {
    says: "The file is not encrypted (19005-3, 6.1.3).",
    find: ({ objects }) => unless(objects.trailer.Encrypt === undefined, "the file is encrypted"),
  },

  streams: {
    says: "A stream is as long as it says, has no file outside and no filter but Flate (19005-3, 6.1.7).",
    find: ({ objects, dicts }) =>
      objects.numbers.flatMap((object) => {
        const { data, after } = objects.source(object);
        if (data === null) return [];
        const { Filter: filter, F: outside } = dicts.get(object) ?? {};
        return [
          ...unless(/^\r?\n?endstream/.test(after), `stream ${object} is not as long as it says`),
          ...unless(filter === undefined || filter === "/FlateDecode", `stream ${object} has the filter ${filter}`),
          ...unless(outside === undefined, `stream ${object} is in another file`),
        ];
      }),
  },

  objectForm: {
    says: "Objects begin and end with their words on a line of their own (19005-3, 6.1.9).",
    find: ({ objects }) =>
      objects.numbers.flatMap((object) => {
        const { head, data, after } = objects.source(object);
        const ends = data === null ? /^\s*\nendobj\n/ : /endstream\nendobj\n/;
        return unless(/^\r?\n/.test(head) && ends.test(after), `object ${object} does not stand on its own lines`);
      }),
  },

  references: {
    says: "Every reference leads to an object (32000-1, 7.3.10).",
    find: ({ objects, dicts }) => {
      const known = new Set(objects.numbers);
      return [...dicts].flatMap(([object, dict]) =>
        valuesOf(dict)
          .filter((value) => isReference(value) && !known.has(value.object))
          .map(() => `object ${object} refers to one that is not there`),
      );
    },
  },

  actions: {
    says: "No script, form or action but going to a place or an address; nothing runs by itself (19005-3, 6.5).",
    find: (file) => [
      ...dictsOf(file)
        .filter(({ S: kind, Type: type }) => type === "/Action" || typeof kind === "string")
        .filter(({ S: kind }) => forbiddenActions.test(String(kind)))
        .map(({ S: kind }) => `an action is ${kind}`),
      ...dictsOf(file).flatMap((dict) =>
        ["AA", "OpenAction", "JavaScript", "JS", "AcroForm", "XFA", "NeedsRendering"]
          .filter((key) => key in dict)
          .map((key) => `a dictionary has ${key}`),
      ),
    ],
  },

  layers: {
    says: "No optional content, no alternate presentations, no embedded 3D, sound or film (19005-3, 6.9, 6.10).",
    find: (file) =>
      dictsOf(file).flatMap((dict) => [
        ...["OCProperties", "OC", "AlternatePresentations", "PresSteps"]
          .filter((key) => key in dict)
          .map((key) => `a dictionary has ${key}`),
        ...unless(
          !/^\/(3D|Sound|Movie|Screen|RichMedia|FileAttachment)$/.test(String(dict.Subtype)),
          `an object is a ${dict.Subtype}`,
        ),
      ]),
  },

  paper: {
    says: "Pages are A4, upright or across.",
    find: ({ pdf }) =>
      pdf.pages.flatMap(({ width, height }, index) =>
        unless(
          Math.min(width, height) === 595.28 && Math.max(width, height) === 841.89,
          `page ${index + 1} is ${width} by ${height}`,
        ),
      ),
  },

  limits: {
    says: "Names, strings, numbers, pages and graphics states are within the limits of 19005-3, 6.1.13.",
    find: ({ dicts, pdf, objects }) => [
      ...[...dicts.values()].flatMap(valuesOf).flatMap(limitFaults),
      ...pdf.pages.flatMap(({ width, height, depth }, index) => [
        ...unless(Math.min(width, height) >= 3 && Math.max(width, height) <= 14_400, `page ${index + 1} is too large`),
        ...unless(depth <= 28, `page ${index + 1} saves ${depth} graphics states`),
      ]),
      ...unless(objects.numbers.length <= 8_388_607, "there are too many objects"),
    ],
  },
};

const forbiddenActions =
  /^\/(Launch|GoToR|GoToE|Thread|Sound|Movie|ResetForm|ImportData|SubmitForm|JavaScript|Hide|SetOCGState|Rendition|Trans|GoTo3DView|Named|Set-?State|NoOp)$/;

const dictionaries = new WeakMap<CheckedFile, readonly PdfDict[]>();

/** All dictionaries of a file, also those inside others. */
export function dictsOf(file: CheckedFile): readonly PdfDict[] {
  const known = dictionaries.get(file);
  if (known !== undefined) return known;
  const found = [...file.dicts.values()].flatMap((dict) => [dict, ...valuesOf(dict).filter(isDict)]);
  dictionaries.set(file, found);
  return found;
}

const listed = new WeakMap<PdfDict, readonly PdfObject[]>();

/** Values of a dictionary, and those in them; references are not followed. */
function valuesOf(dict: PdfDict): readonly PdfObject[] {
  const known = listed.get(dict);
  if (known !== undefined) return known;
  const values: PdfObject[] = [];
  const visit = (value: PdfObject): void => {
    values.push(value);
    if (Array.isArray(value)) value.forEach(visit);
    else if (isDict(value)) Object.values(value).forEach(visit);
  };
  Object.values(dict).forEach(visit);
  listed.set(dict, values);
  return values;
}

function isDict(value: PdfObject): value is PdfDict {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !isReference(value) &&
    !("bytes" in value && value.bytes instanceof Uint8Array) &&
    !("dict" in value && "data" in value)
  );
}

function limitFaults(value: PdfObject): readonly string[] {
  if (typeof value === "number") return unless(Math.abs(value) <= 2_147_483_647, `the number ${value} is too large`);
  if (typeof value === "string") return unless(value.length <= 128, `the name ${value.slice(0, 20)}… is too long`);
  if (value === null || typeof value !== "object" || !("bytes" in value)) return [];
  return unless((value.bytes as Uint8Array).length <= 32_767, "a string is too long");
}
