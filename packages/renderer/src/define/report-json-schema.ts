import { jsonSchemaOf } from "@udbytte/core";
import type { core } from "zod";
import { reportDescriptions } from "./report-descriptions.ts";
import { reportSchema } from "./report-schema.ts";

/**
 * The JSON Schema of `report.yaml`, for editors. It knows keys, types and choices; whether names lead somewhere is checked
 * by `defineReport`.
 */
export function reportJsonSchema(): core.JSONSchema.JSONSchema {
  return jsonSchemaOf(reportSchema, "report.yaml", reportDescriptions);
}
