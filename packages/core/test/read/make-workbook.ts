/** Parts of an .xlsx file by path; those that every workbook needs are added. */
export interface WorkbookParts {
  /** Sheets in order: name, the XML inside `<sheetData>`, and what else they say. */
  readonly sheets: readonly {
    readonly name: string;
    readonly data: string;
    readonly state?: "hidden" | "veryHidden";
    readonly dimension?: string;
    /** Ranges that are merged: `A2:A3`. */
    readonly merged?: readonly string[];
  }[];
  /** XML inside `<sst>`. */
  readonly sharedStrings?: string;
  /** Number formats of the cell styles 1, 2, …: built-in ids, or codes. Style 0 is General. */
  readonly formats?: readonly (number | string)[];
  readonly date1904?: boolean;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A workbook written by hand, so that it can be as odd as those that other programs write. */
export function makeWorkbook(parts: WorkbookParts): Uint8Array {
  const { sheets, sharedStrings = "", formats = [], date1904 = false } = parts;
  const sheetTags = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = [
    ...sheets.map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
    relation("rId101", "sharedStrings", "sharedStrings.xml"),
    relation("rId102", "styles", "styles.xml"),
  ];
  const codes = formats.map((format, index) => ({ format, id: typeof format === "number" ? format : 164 + index }));
  const custom = codes.filter(({ format }) => typeof format === "string");
  const files: [string, string][] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${packages}/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook ${main} xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${sheetTags.join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${packages}/relationships">${relations.join("")}</Relationships>`,
    ],
    ["xl/sharedStrings.xml", `<sst ${main}>${sharedStrings}</sst>`],
    [
      "xl/styles.xml",
      `<styleSheet ${main}><numFmts count="${custom.length}">${custom.map(({ format, id }) => `<numFmt numFmtId="${id}" formatCode="${String(format).replaceAll('"', "&quot;")}"/>`).join("")}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${codes.length + 1}"><xf numFmtId="0"/>${codes.map(({ id }) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("")}</cellXfs></styleSheet>`,
    ],
    ...sheets.map(({ data, dimension, merged = [] }, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet ${main}>${dimension === undefined ? "" : `<dimension ref="${dimension}"/>`}<sheetData>${data}</sheetData>${mergeTags(merged)}</worksheet>`,
    ]),
  ];
  return makeZip(files.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(declaration + text) })));
}

function mergeTags(ranges: readonly string[]): string {
  return ranges.length === 0
    ? ""
    : `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
}

/** A file of a zip archive; `declared` is what the directory says of its unpacked size, whatever it is. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly declared?: number;
  /** 8 when `bytes` are deflated already. */
  readonly method?: 0 | 8;
}

/** A zip archive with its files stored as they are. */
export function makeZip(files: readonly ZipFile[]): Uint8Array {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes, declared = bytes.length, method = 0 } of files) {
    const nameBytes = new TextEncoder().encode(name);
    // Flags, method, time, date, checksum, packed and unpacked size, lengths of the name and of what else there is.
    const fields = [0, method, 0, 0, crc32(bytes), bytes.length, declared, nameBytes.length, 0];
    const body = concat([record(0x04034b50, [20, ...fields], "2222244422"), nameBytes, bytes]);
    const entry = record(0x02014b50, [20, 20, ...fields, 0, 0, 0, 0, offset], "2222224442222244");
    directory.push(concat([entry, nameBytes]));
    bodies.push(body);
    offset += body.length;
  }
  const entries = concat(directory);
  const end = record(0x06054b50, [0, 0, files.length, files.length, entries.length, offset, 0], "2222442");
  return concat([...bodies, entries, end]);
}

/** Little-endian fields of 2 or 4 bytes after a signature. */
function record(signature: number, values: readonly number[], widths: string): Uint8Array {
  const sizes = [4, ...Array.from(widths, Number)];
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [index, value] of [signature, ...values].entries()) {
    if (sizes[index] === 4) view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
    at += sizes[index] ?? 0;
  }
  return bytes;
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
