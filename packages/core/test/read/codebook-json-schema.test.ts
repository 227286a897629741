import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { codebookJsonSchema } from "../../src/read/codebook-json-schema.ts";
import { jsonSchemaOf } from "../../src/read/json-schema.ts";

const text = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");
const sample = "data-samples/projekt-opsoegende-indsats/codebook.yaml";

describe("the JSON Schema of codebook.yaml", () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(codebookJsonSchema());

  it("in the package is the one that the code makes: npm run build", () => {
    expect(JSON.parse(text("packages/core/schema/codebook.schema.json"))).toEqual(codebookJsonSchema());
  });

  it("fits the sample, which names it in its first line", () => {
    expect(validate(parse(text(sample))), JSON.stringify(validate.errors)).toBe(true);
    expect(text(sample).split("\n")[0]).toBe(
      "# yaml-language-server: $schema=../../packages/core/schema/codebook.schema.json",
    );
  });

  it.each([
    ["label: Projektets egne registreringer", "labl: Projektets egne registreringer"],
    ["type: date", "type: dato"],
    ["required: true", "required: ja"],
    ["- id: registreringer", "- id: Registreringer 2019"],
    ['from: "20', 'from: "den 20'],
  ])("refuses %s as %s", (right, wrong) => {
    expect(validate(parse(text(sample).replace(right, wrong)))).toBe(false);
  });
});

it("every key must be described, and every description have a key", () => {
  const schema = z.strictObject({ a: z.array(z.strictObject({ b: z.int() })) });
  expect(() => jsonSchemaOf(schema, "f", { a: "A" })).toThrow('"a.b" of f has no description');
  expect(() => jsonSchemaOf(schema, "f", { a: "A", "a.b": "B", c: "C" })).toThrow('no key "c"');
});
