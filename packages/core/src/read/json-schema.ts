import type { core, ZodType } from "zod";
import * as z from "zod";

/** Property path, without list positions and keys of the author's own („tables.columns.header") → what it means. */
export type KeyDescriptions = Readonly<Record<string, string>>;

type Schema = core.JSONSchema.JSONSchema;

/**
 * The JSON Schema (draft 7, which editors know best) of what a YAML file may hold, each key with its description.
 *
 * @param schema What the file is parsed with.
 * @param title Name of the file.
 * @param descriptions What each key means.
 * @throws RangeError when a key has no description, or a description no key.
 * @example
 * import { z } from "zod";
 * const schema = jsonSchemaOf(z.strictObject({ navn: z.string() }), "a.yaml", { navn: "Who it is." });
 * schema.properties.navn; // => { type: "string", description: "Who it is." }
 * schema.additionalProperties; // => false
 */
export function jsonSchemaOf(schema: ZodType, title: string, descriptions: KeyDescriptions): Schema {
  const made: Schema = z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" });
  const used = new Set<string>();
  const described = describe(made, "", (path) => {
    used.add(path);
    const text = descriptions[path];
    if (text === undefined) throw new RangeError(`jsonSchemaOf: the key "${path}" of ${title} has no description`);
    return text;
  });
  const unused = Object.keys(descriptions).filter((path) => !used.has(path));
  if (unused.length > 0) throw new RangeError(`jsonSchemaOf: ${title} has no key "${unused.join('", "')}"`);
  return { $schema: "http://json-schema.org/draft-07/schema#", title, ...described };
}

/** The schema again, with a description at every named property, however deep. */
function describe(schema: Schema, path: string, textOf: (path: string) => string): Schema {
  const inner = (part: unknown, at: string = path): unknown => (isSchema(part) ? describe(part, at, textOf) : part);
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === "properties" && isSchema(value)) return [key, properties(value, path, textOf)];
      if (Array.isArray(value)) return [key, value.map((part) => inner(part))];
      return [key, key === "const" || key === "default" ? value : inner(value)];
    }),
  );
}

function properties(schemas: Schema, path: string, textOf: (path: string) => string): Schema {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, value]) => {
      const at = path === "" ? name : `${path}.${name}`;
      const described = isSchema(value) ? describe(value, at, textOf) : value;
      return [name, isSchema(described) ? { ...described, description: textOf(at) } : described];
    }),
  );
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
