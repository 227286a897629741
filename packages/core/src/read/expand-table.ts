import type { CategoryColumn, Column, Locale, MissingCode, TableCodebook, TableFile } from "../model/codebook.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { yesNoLevels } from "../statistics/yes-no-words.ts";
import type { OptionsColumn, Path, TextColumn, WrittenColumn, WrittenTable, YesNoColumn } from "./written-codebook.ts";

/** A table with its short forms spelt out, and where each column stands in the file. */
export interface ExpandedTable {
  readonly table: TableCodebook;
  readonly columnPaths: readonly Path[];
}

const answered: Readonly<Record<Locale, string>> = { da: "Besvaret", nb: "Besvart", en: "Answered" };

/**
 * Spells out the short forms of a table: `yes-no` and `text` columns become columns of words, an item of `options` one
 * yes/no column an option (`item-option`), `files` have their levels and the first gives the table its name.
 *
 * @param written A table of the right shape.
 * @param path Where it stands in the file.
 */
export function expandTable(written: WrittenTable, path: Path): ExpandedTable {
  const { file, files, columns, ...rest } = written;
  const expanded = columns.flatMap((column, index) =>
    expandColumn(column, written.missing).map((each) => ({ ...each, path: [...path, "columns", index, ...each.path] })),
  );
  const all = files?.map(fileOf);
  const table: TableCodebook = {
    ...rest,
    file: all?.[0]?.file ?? file ?? "",
    ...(all === undefined ? {} : { files: all }),
    columns: expanded.map(({ column }) => column),
  };
  return { table, columnPaths: expanded.map((each) => each.path) };
}

function fileOf(written: NonNullable<WrittenTable["files"]>[number]): TableFile {
  if (typeof written === "string") return { file: written };
  const { file, level, label } = written;
  return level === undefined ? { file } : { file, level: { id: level, label: label ?? level } };
}

interface ExpandedColumn {
  readonly column: Column;
  readonly path: Path;
}

function expandColumn(column: WrittenColumn, missing: readonly MissingCode[]): readonly ExpandedColumn[] {
  switch (column.type) {
    case "yes-no":
      return [{ column: yesNoColumn(column, missing), path: [] }];
    case "text":
      return [{ column: textColumn(column), path: [] }];
    case "options":
      return optionColumns(column, missing);
    default:
      return [{ column, path: [] }];
  }
}

function yesNoColumn(written: YesNoColumn, missing: readonly MissingCode[]): CategoryColumn {
  const { locale, yes, no, ...rest } = written;
  return {
    ...rest,
    type: "category",
    ordered: false,
    levels: yesNoLevels({ locale, yes, no }, missingSpellings([...missing, ...(rest.missing ?? [])]), spellingKey),
  };
}

/** Every cell that means „no value" by these codes. */
export function missingSpellings(codes: readonly MissingCode[]): readonly string[] {
  return codes.flatMap((code) =>
    typeof code === "string" ? [code] : [code.code, code.id, code.label, ...code.synonyms],
  );
}

function textColumn({ locale, ...written }: TextColumn): CategoryColumn {
  const levels = [{ id: "answered", label: answered[locale], synonyms: [] }];
  return { ...written, type: "category", ordered: false, freeText: true, levels };
}

/** Exports with texts repeat the option's text in the cell where it was chosen. */
function optionColumns(written: OptionsColumn, missing: readonly MissingCode[]): readonly ExpandedColumn[] {
  const { id, locale, yes, no, options } = written;
  const own = written.missing === undefined ? {} : { missing: written.missing };
  const codes = missingSpellings([...missing, ...(written.missing ?? [])]);
  return options.map((option, index) => ({
    path: ["options", index],
    column: {
      ...own,
      type: "category",
      id: `${id}-${option.id}`,
      header: option.header,
      label: option.label,
      required: false,
      ordered: false,
      item: id,
      levels: yesNoLevels({ locale, yes: [...yes, option.label, option.header], no }, codes, spellingKey),
    },
  }));
}
