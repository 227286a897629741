import { type Document, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import type { core, ZodType } from "zod";
import type { Checked, DataError } from "../model/data-error.ts";
import { explainIssue, type YamlFault } from "./explain-issue.ts";
import { type Locate, plainPairBefore, positions, writtenAs } from "./yaml-positions.ts";

/** A value from a YAML file and where its parts stand. */
export interface ParsedYaml<T> {
  readonly value: T;
  readonly locate: Locate;
}

/**
 * YAML (core schema: `ja`, `no` and dates stay text) that must fit a zod schema. Every misfit is reported with its place:
 * `key-unknown`, `key-missing` and `value-invalid` with what was expected, `yaml-syntax` and `file-empty`.
 *
 * @param text The file as text.
 * @param file Name for errors.
 * @param schema Objects should be strict, so that misspelt keys are found. A custom issue may carry
 * `params: { fault: { code, expected, suggestion, … } }`, parts of a `DataError` that replace the general ones.
 * @example
 * import { z } from "zod";
 * const schema = z.strictObject({ navn: z.string(), alder: z.int() });
 * parseYaml("navn: Åse\nalder: 34\n", "a.yaml", schema).value.locate(["alder"]); // => { line: 2, column: 8 }
 * parseYaml("navn: Åse\naldr: 34\n", "a.yaml", schema).errors[0].suggestion; // => "alder"
 */
export function parseYaml<T>(text: string, file: string, schema: ZodType<T>): Checked<ParsedYaml<T>> {
  const { errors, value, locate } = readYaml(text, file, schema);
  return errors.length === 0 && value !== undefined
    ? { ok: true, value: { value, locate }, warnings: [] }
    : { ok: false, errors };
}

/** What `readYaml` gives. */
export interface YamlReading<T> {
  readonly errors: readonly DataError[];
  /** The value without its unknown keys and wrong optional ones, so that further checks can run beside `errors`. */
  readonly value: T | undefined;
  readonly locate: Locate;
}

/** As `parseYaml`, but gives what could be understood of a faulty file too. */
export function readYaml<T>(text: string, file: string, schema: ZodType<T>): YamlReading<T> {
  const lineCounter = new LineCounter();
  const source = text.normalize("NFC");
  const document = parseDocument(source, { schema: "core", lineCounter, prettyErrors: false });
  const locate = positions(document, lineCounter);
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    return { errors: broken.map((each) => syntaxError(each, file, lineCounter)), value: undefined, locate };
  }
  const data = plainData(document, file, lineCounter);
  if (!data.ok) return { errors: data.errors, value: undefined, locate };
  if (data.value === null) {
    return { errors: [{ code: "file-empty", severity: "error", file }], value: undefined, locate };
  }
  const { faults, value } = fit(data.value, schema);
  const errors = faults.map((each) => placed(withYamlAdvice(each, document), file, locate));
  return { errors, value, locate };
}

/** A fault with its line and column. */
export function placed({ path, part, ...fault }: YamlFault, file: string, locate: Locate): DataError {
  return { ...fault, severity: "error", file, ...locate(path, part) };
}

function fit<T>(data: unknown, schema: ZodType<T>): { faults: readonly YamlFault[]; value: T | undefined } {
  const knownKeys = new WeakMap<readonly string[], readonly string[]>();
  const remember = (issue: core.$ZodRawIssue): undefined => {
    const shape = (issue.inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape;
    if (issue.code === "unrecognized_keys" && shape !== undefined) knownKeys.set(issue.keys, Object.keys(shape));
  };
  const context = { reportInput: true, jitless: true, error: remember };
  const first = schema.safeParse(data, context);
  if (first.success) return { faults: [], value: first.data };
  const faults = withoutEchoes(first.error.issues.flatMap((issue) => explainIssue(issue, knownKeys)));
  const second = schema.safeParse(without(data, faults), context);
  return { faults, value: second.success ? second.data : undefined };
}

/** A misspelt key is one fault: that the right one is missing too goes without saying. */
function withoutEchoes(faults: readonly YamlFault[]): readonly YamlFault[] {
  const misspelt = new Set(
    faults
      .filter(({ code, suggestion }) => code === "key-unknown" && suggestion !== undefined)
      .map(({ path, suggestion }) => JSON.stringify([...path.slice(0, -1), suggestion])),
  );
  return faults.filter(({ code, path }) => code !== "key-missing" || !misspelt.has(JSON.stringify(path)));
}

/** A copy without the keys that are at fault. Items of lists stay, so that every path still leads to its place. */
function without(data: unknown, faults: readonly YamlFault[]): unknown {
  const copy: unknown = structuredClone(data);
  for (const { path } of faults) {
    const owner = path.slice(0, -1).reduce<unknown>((place, key) => child(place, key), copy);
    const key = path.at(-1);
    if (typeof owner === "object" && owner !== null && !Array.isArray(owner) && key !== undefined) {
      Reflect.deleteProperty(owner, key);
    }
  }
  return copy;
}

function child(place: unknown, key: PropertyKey): unknown {
  return typeof place === "object" && place !== null ? Reflect.get(place, key) : undefined;
}

function plainData(document: Document, file: string, lineCounter: LineCounter): Checked<unknown> {
  try {
    const value: unknown = document.toJS();
    return { ok: true, value, warnings: [] };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : "alias";
    return { ok: false, errors: [{ ...fault(danglingAlias(document), file, lineCounter), detail }] };
  }
}

/** Where an alias stands that no anchor before it explains; 0 when the aliases are at fault in another way. */
function danglingAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Two slips of YAML itself: a code that reads as a number, and a comma that ends an unquoted text inside `{ … }`. */
function withYamlAdvice(fault: YamlFault, document: Document): YamlFault {
  if (fault.code === "value-invalid" && fault.expected?.includes('"…"') === true) {
    const written = writtenAs(document, fault.path);
    return written === undefined || written.trim() === ""
      ? fault
      : { ...fault, value: written, suggestion: `"${written}"` };
  }
  if (fault.code === "key-unknown" && fault.suggestion === undefined && fault.value !== undefined) {
    const before = plainPairBefore(document, fault.path.slice(0, -1), fault.value);
    return before === undefined ? fault : { ...fault, suggestion: `${before.key}: "${before.value}, ${fault.value}"` };
  }
  return fault;
}

function fault(offset: number, file: string, lineCounter: LineCounter): DataError {
  const { line, col } = lineCounter.linePos(offset);
  return { code: "yaml-syntax", severity: "error", file, line, column: col };
}

function syntaxError(error: YAMLError, file: string, lineCounter: LineCounter): DataError {
  return { ...fault(error.pos[0], file, lineCounter), detail: error.message };
}
