// Writes the JSON Schemas of codebook.yaml and report.yaml from what the built packages parse them with.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { codebookJsonSchema } from "../packages/core/dist/index.js";
import { reportJsonSchema } from "../packages/renderer/dist/index.js";

const schemas = { "core/schema/codebook": codebookJsonSchema(), "renderer/schema/report": reportJsonSchema() };
for (const [name, schema] of Object.entries(schemas)) {
  const file = fileURLToPath(new URL(`../packages/${name}.schema.json`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
}
