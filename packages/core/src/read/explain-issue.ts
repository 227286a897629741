import type { core } from "zod";
import type { DataError } from "../model/data-error.ts";
import { nearestWord } from "../statistics/edit-distance.ts";

/** A fault of a YAML file before its place is known: the path to it instead of line and column. */
export interface YamlFault extends Omit<DataError, "severity" | "file" | "line" | "column"> {
  readonly path: readonly PropertyKey[];
  /** What of the path is at fault; its value if left out. */
  readonly part?: "key";
}

/** How a value of each kind is written, which needs no translation. */
const writtenForms: Readonly<Record<string, readonly string[]>> = {
  string: ['"…"'],
  number: ["1", "1.5"],
  int: ["1"],
  boolean: ["true", "false"],
  array: ["[…]"],
  tuple: ["[…]"],
  object: ["{…}"],
  record: ["{…}"],
};

/** Kinds whose bounds are about whether they are empty. */
const sized: ReadonlySet<string> = new Set(["string", "record"]);

/**
 * What zod found, as faults. Understands `params.fault` of custom issues: the parts of a `YamlFault` that the schema knows
 * better.
 *
 * @param issue An issue of a parse with `reportInput`.
 * @param knownKeys The keys that the schema has where the issue's unknown `keys` stand.
 */
export function explainIssue(
  issue: core.$ZodIssue,
  knownKeys: WeakMap<readonly string[], readonly string[]>,
): readonly YamlFault[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    const expected = knownKeys.get(issue.keys) ?? [];
    return issue.keys.map((key) => ({
      code: "key-unknown",
      path: [...path, key],
      part: "key",
      value: key,
      ...alternatives(key, expected),
    }));
  }
  if (issue.code === "invalid_union") return explainUnion(issue, knownKeys);
  if (issue.code === "invalid_key") {
    const key = String(path.at(-1));
    const expected = issue.issues.flatMap(expectedBy);
    return [{ code: "value-invalid", path, part: "key", value: key, ...alternatives(key, expected) }];
  }
  return [wrongValue(path, sizeAt(issue), expectedBy(issue), issue)];
}

/** What is wrong with a list that is too long or too short is how many items it has. */
function sizeAt(issue: core.$ZodIssue): unknown {
  const isSize = issue.code === "too_small" || issue.code === "too_big";
  return isSize && Array.isArray(issue.input) ? issue.input.length : issue.input;
}

function wrongValue(
  path: readonly PropertyKey[],
  input: unknown,
  expected: readonly string[],
  issue?: core.$ZodIssue,
): YamlFault {
  const detail = setting(path);
  const named = detail === undefined ? {} : { detail };
  if (input === undefined && issue?.code !== "custom") return { code: "key-missing", path, ...named };
  const value = shown(input);
  const fault: YamlFault = {
    code: "value-invalid",
    path,
    ...named,
    ...(value === undefined ? {} : { value }),
    ...alternatives(value, expected),
  };
  return issue?.code === "custom" ? { ...fault, ...(issue.params?.fault as Partial<YamlFault> | undefined) } : fault;
}

/** The branch that fits the kind of value has the helpful issues; where none does, all kinds are expected. */
function explainUnion(
  issue: core.$ZodIssueInvalidUnion,
  knownKeys: WeakMap<readonly string[], readonly string[]>,
): readonly YamlFault[] {
  if ("options" in issue && issue.discriminator !== undefined) {
    const found = isRecord(issue.input) ? issue.input[issue.discriminator] : undefined;
    return [wrongValue(issue.path, found, (issue.options ?? []).map(String))];
  }
  const fitting = issue.errors.filter((branch) => !branch.some(isOfWrongKind));
  const closest = fitting.toSorted((a, b) => a.length - b.length)[0];
  if (closest === undefined) return [wrongValue(issue.path, issue.input, issue.errors.flat().flatMap(expectedBy))];
  return closest.flatMap((inner) => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, knownKeys));
}

function isOfWrongKind(issue: core.$ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
}

function expectedBy(issue: core.$ZodIssue): readonly string[] {
  switch (issue.code) {
    case "invalid_type":
      return writtenForms[issue.expected] ?? [issue.expected];
    case "invalid_value":
      return issue.values.map(String);
    case "invalid_format":
      return [issue.pattern ?? issue.format];
    case "too_small":
      return sized.has(issue.origin)
        ? (writtenForms[issue.origin] ?? [])
        : [`${issue.inclusive === false ? ">" : "≥"} ${issue.minimum}`];
    case "too_big":
      return sized.has(issue.origin)
        ? (writtenForms[issue.origin] ?? [])
        : [`${issue.inclusive === false ? "<" : "≤"} ${issue.maximum}`];
    default:
      return [];
  }
}

function alternatives(
  value: string | undefined,
  expected: readonly string[],
): { expected?: readonly string[]; suggestion?: string } {
  const suggestion = value === undefined ? undefined : nearestWord(value, expected);
  return { ...(expected.length > 0 ? { expected } : {}), ...(suggestion === undefined ? {} : { suggestion }) };
}

/** The name of the setting: the last key of the path that is a word. */
function setting(path: readonly PropertyKey[]): string | undefined {
  return path.findLast((key) => typeof key === "string");
}

function shown(input: unknown): string | undefined {
  if (typeof input === "string") return input.length > 60 ? `${input.slice(0, 59)}…` : input;
  return typeof input === "number" || typeof input === "boolean" ? String(input) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
