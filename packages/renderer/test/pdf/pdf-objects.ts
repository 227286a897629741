import { inflateSync } from "node:zlib";

/** A PDF value: names begin with a slash, text strings are decoded. */
export type PdfObject = null | boolean | number | string | PdfString | PdfReference | PdfStream | PdfObject[] | PdfDict;

export interface PdfDict {
  [key: string]: PdfObject;
}

export interface PdfString {
  readonly bytes: Uint8Array;
}

export interface PdfReference {
  readonly object: number;
}

export interface PdfStream {
  readonly dict: PdfDict;
  readonly data: Uint8Array;
}

/** An operator of a content stream with the operands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfObject[];
}

/** A file whose objects are read through its cross-reference table. */
export interface PdfObjects {
  readonly trailer: PdfDict;
  /** Source of the trailer's dictionary. */
  readonly trailerSource: string;
  /** Numbers of the objects in use. */
  readonly numbers: readonly number[];
  /** A value with references followed, once. */
  resolve(value: PdfObject | undefined): PdfObject;
  /** What is written between „obj" and „endobj". */
  source(number: number): ObjectSource;
}

/** An object as it is written: its value, and for a stream its decoded bytes and what follows them. */
export interface ObjectSource {
  readonly head: string;
  readonly data: Uint8Array | null;
  readonly after: string;
}

const latin1 = new TextDecoder("latin1");

/** Reads the objects of a PDF with a plain cross-reference table. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const text = latin1.decode(bytes);
  const start = Number(/startxref\s+(\d+)\s+%%EOF/.exec(text.slice(text.lastIndexOf("startxref")))?.[1]);
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)trailer/.exec(text.slice(start));
  if (table === null) throw new Error("no cross-reference table");
  const offsets = (table[2] ?? "").split("\n").map((entry) => Number(entry.slice(0, 10)));
  const read = new Map<number, Indirect>();
  const resolve = (value: PdfObject | undefined): PdfObject => {
    if (value === undefined) return null;
    if (!isReference(value)) return value;
    return indirect(value.object).value;
  };
  const indirect = (number: number): Indirect => {
    const found = read.get(number) ?? parseIndirect(text, bytes, offsets[number] ?? -1, number);
    read.set(number, found);
    return found;
  };
  const trailerAt = text.indexOf("trailer", start) + 7;
  return {
    trailer: asDict(parser(text, trailerAt).value()),
    trailerSource: text.slice(trailerAt, text.indexOf("startxref", trailerAt)),
    numbers: (table[2] ?? "").split("\n").flatMap((entry, number) => (entry[17] === "n" ? [number] : [])),
    resolve,
    source: (number) => indirect(number).source,
  };
}

interface Indirect {
  readonly value: PdfObject;
  readonly source: ObjectSource;
}

function parseIndirect(text: string, bytes: Uint8Array, offset: number, number: number): Indirect {
  const start = `${number} 0 obj`;
  if (!text.startsWith(start, offset)) throw new Error(`object ${number} is not at ${offset}`);
  const from = offset + start.length;
  const parse = parser(text, from);
  const value = parse.value();
  const end = parse.position();
  const stream = /^\s*stream\n/.exec(text.slice(end, end + 20));
  const head = text.slice(from, end);
  if (stream === null) return { value, source: { head, data: null, after: text.slice(end, end + 20) } };
  const dict = asDict(value);
  const begin = end + stream[0].length;
  const length = Number(dict.Length);
  const raw = bytes.subarray(begin, begin + length);
  const data = dict.Filter === "/FlateDecode" ? new Uint8Array(inflateSync(raw)) : raw;
  return { value: { dict, data }, source: { head, data, after: text.slice(begin + length, begin + length + 30) } };
}

/** The operations of a content stream. */
export function readOperations(content: string): readonly Operation[] {
  const parse = parser(content, 0);
  const operations: Operation[] = [];
  let operands: PdfObject[] = [];
  while (!parse.atEnd()) {
    const operator = parse.operator();
    if (operator === null) {
      operands.push(parse.value());
    } else {
      operations.push({ operator, operands });
      operands = [];
    }
  }
  return operations;
}

interface Parser {
  value(): PdfObject;
  operator(): string | null;
  position(): number;
  atEnd(): boolean;
}

const tokens = {
  space: /(?:\s|%[^\n]*\n)*/y,
  reference: /(\d+) (\d+) R(?![a-z])/y,
  number: /[+-]?(?:\d+\.?\d*|\.\d+)/y,
  name: /\/[^\s()<>[\]{}/%]*/y,
  hex: /<([0-9A-Fa-f\s]*)>/y,
  word: /(?:true|false|null)(?![A-Za-z])/y,
  operator: /(?!(?:true|false|null)(?![A-Za-z]))[A-Za-z'"*][A-Za-z0-9*]*/y,
} as const;

function parser(text: string, start: number): Parser {
  let at = start;
  const take = (token: keyof typeof tokens): RegExpExecArray | null => {
    const pattern = tokens[token];
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at += match[0].length;
    return match;
  };
  const skip = (symbol: string): boolean => {
    take("space");
    if (!text.startsWith(symbol, at)) return false;
    at += symbol.length;
    return true;
  };
  const value = (): PdfObject => {
    if (skip("<<")) return dict();
    if (skip("[")) return array();
    if (skip("(")) return literal();
    const simple = take("reference");
    if (simple !== null) return { object: Number(simple[1]) };
    const number = take("number");
    if (number !== null) return Number(number[0]);
    const name = take("name");
    if (name !== null)
      return name[0].replace(/#([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    const hex = take("hex");
    if (hex !== null) return { bytes: hexBytes(hex[1] ?? "") };
    const word = take("word");
    if (word !== null) return word[0] === "null" ? null : word[0] === "true";
    throw new Error(`no PDF value at ${at}: ${text.slice(at, at + 20)}`);
  };
  const dict = (): PdfDict => {
    const entries: PdfDict = {};
    while (!skip(">>")) {
      const key = String(value()).slice(1);
      entries[key] = value();
    }
    return entries;
  };
  const array = (): PdfObject[] => {
    const entries: PdfObject[] = [];
    while (!skip("]")) entries.push(value());
    return entries;
  };
  const literal = (): PdfString => {
    const end = /(?:[^()\\]|\\[\s\S])*\)/y;
    end.lastIndex = at;
    const match = end.exec(text);
    if (match === null) throw new Error(`string at ${at} does not end`);
    at += match[0].length;
    return { bytes: literalBytes(match[0].slice(0, -1)) };
  };
  return {
    value,
    operator: () => {
      take("space");
      return take("operator")?.[0] ?? null;
    },
    position: () => at,
    atEnd: () => {
      take("space");
      return at >= text.length;
    },
  };
}

function hexBytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex.replace(/\s/g, ""), "hex"));
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function literalBytes(text: string): Uint8Array {
  const unescaped = text.replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character);
  return Uint8Array.from(unescaped, (character) => character.charCodeAt(0));
}

/** A text string as text. */
export function textOf(value: PdfObject): string | null {
  if (value === null || typeof value !== "object" || !("bytes" in value) || !(value.bytes instanceof Uint8Array))
    return null;
  const { bytes } = value;
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder("utf-16be").decode(bytes) : latin1.decode(bytes);
}

export function isReference(value: PdfObject | undefined): value is PdfReference {
  return typeof value === "object" && value !== null && typeof (value as PdfReference).object === "number";
}

export function asDict(value: PdfObject | undefined): PdfDict {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return "dict" in value ? (value.dict as PdfDict) : (value as PdfDict);
}

export function asArray(value: PdfObject | undefined): readonly PdfObject[] {
  return Array.isArray(value) ? value : [];
}

export function asStream(value: PdfObject | undefined): Uint8Array {
  const data = typeof value === "object" && value !== null && "data" in value ? value.data : null;
  if (!(data instanceof Uint8Array)) throw new Error("not a stream");
  return data;
}
