import type { core } from "zod";
import { codebookSchema } from "./codebook-schema.ts";
import { jsonSchemaOf, type KeyDescriptions } from "./json-schema.ts";

const descriptions: KeyDescriptions = {
  tables: "The data files, one entry each.",
  "tables.id": "Name used in report.yaml: lower-case letters a–z, digits and hyphens.",
  "tables.file": "File name in the data folder.",
  "tables.label": "What the table is, in the words of a caption: the source line below figures.",
  "tables.unit": "What one row is, in the plural: personer, samtaler.",
  "tables.period": "First and last date that the rows may have. Needed when dates are derived.",
  "tables.period.from": "First date, yyyy-mm-dd.",
  "tables.period.to": "Last date, yyyy-mm-dd.",
  "tables.encoding": "How the file's characters are stored; found out when left out.",
  "tables.delimiter": "Character between the columns; found out when left out.",
  "tables.missing": "Cells that mean that there is no value, beside the empty cell.",
  "tables.columns": "The columns to read. Others are not read at all.",
  "tables.columns.id": "Name used in report.yaml: lower-case letters a–z, digits and hyphens.",
  "tables.columns.header": "The column's header in the file. Capitals and spaces do not matter.",
  "tables.columns.label": "The variable in the words of the report.",
  "tables.columns.required": "No cell may be without a value.",
  "tables.columns.type": "What the cells are: category, date, integer, amount or identifier.",
  "tables.columns.levels": "The values a cell may have, in the order of figures and tables.",
  "tables.columns.levels.id": "Name used in report.yaml and in {{ … }}.",
  "tables.columns.levels.label": "The value in the words of the report, and in the file.",
  "tables.columns.levels.synonyms": "Other ways of writing it in the file.",
  "tables.columns.ordered": "The levels have an order, such as those of a scale.",
  "tables.columns.derive": "Variables made from the date, which itself goes no further.",
  "tables.columns.derive.id": "Name of the variable.",
  "tables.columns.derive.by": "Year, quarter or month.",
  "tables.columns.min": "Lowest value that is right.",
  "tables.columns.max": "Highest value that is right.",
  "tables.columns.bands": "Bands that the whole numbers become; the number itself goes no further.",
  "tables.columns.bands.id": "Name used in report.yaml and in {{ … }}.",
  "tables.columns.bands.label": "The band in the words of the report.",
  "tables.columns.bands.from": "Lowest number of the band; left out for an open end.",
  "tables.columns.bands.to": "Highest number of the band; left out for an open end.",
  "tables.columns.locale": "How numbers are written: 1.234,5 (da), 1 234,5 (nb) or 1,234.5 (en).",
  "tables.columns.unit": "Unit of the amounts: kr., timer.",
  "tables.columns.unique": "No two rows may have the same value.",
  "tables.rules": "What must hold between columns.",
  "tables.rules.id": "Name of the rule.",
  "tables.rules.label": "The rule as a sentence.",
  "tables.rules.when": "Where this holds …: column and level, several levels, present, absent, or dates from and to.",
  "tables.rules.when.from": "First date, yyyy-mm-dd.",
  "tables.rules.when.to": "Last date, yyyy-mm-dd.",
  "tables.rules.then": "… this must hold too.",
  "tables.rules.then.from": "First date, yyyy-mm-dd.",
  "tables.rules.then.to": "Last date, yyyy-mm-dd.",
};

/**
 * The JSON Schema of `codebook.yaml`, for editors. It knows keys, types and choices; what the parts say of each other is
 * checked by `parseCodebook`.
 *
 * @example
 * codebookJsonSchema().title; // => "codebook.yaml"
 */
export function codebookJsonSchema(): core.JSONSchema.JSONSchema {
  return jsonSchemaOf(codebookSchema, "codebook.yaml", descriptions);
}
