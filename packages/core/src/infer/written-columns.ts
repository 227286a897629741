import type { CategoryColumn, Column, LevelDefinition, Locale, MissingCode } from "../model/codebook.ts";
import type { ColumnEvidence, TableProposal } from "../model/table-proposal.ts";

/** An entry of `columns:` as it is written, and what it rests on: one column, or every option of an item. */
export interface WrittenEntry {
  readonly plain: object;
  readonly form: "plain" | "yes-no" | "options";
  readonly evidence: readonly ColumnEvidence[];
}

/**
 * The columns of a proposal in the short forms of `codebook.yaml`: yes and no as `yes-no`, the options of a multiple-choice
 * item as one entry, everything else spelt out without what is empty.
 *
 * @param language That of the words for yes and no.
 */
export function writtenColumns({ table, evidence }: TableProposal, language: Locale): readonly WrittenEntry[] {
  const evidenceOf = new Map(evidence.map((each) => [each.column, each]));
  const items = new Map<string, CategoryColumn[]>();
  for (const column of table.columns) {
    const item = itemOf(column);
    if (item !== undefined && column.type === "category") items.set(item, [...(items.get(item) ?? []), column]);
  }
  return table.columns.flatMap((column): readonly WrittenEntry[] => {
    const found = evidenceOf.get(column.id);
    const own = found === undefined ? [] : [found];
    const options = items.get(itemOf(column) ?? "");
    if (options !== undefined && options[0] === column) return [writeItem(options, evidenceOf, language)];
    if (options !== undefined) return [];
    return found?.form === "yes-no"
      ? [{ plain: yesNo(column, language), form: "yes-no", evidence: own }]
      : [{ plain: plainColumn(column), form: "plain", evidence: own }];
  });
}

/** Missing codes without what is empty. */
export function plainMissing(codes: readonly MissingCode[]): readonly (string | object)[] {
  return codes.map((code) => {
    if (typeof code === "string") return code;
    const { synonyms, ...rest } = code;
    return synonyms.length > 0 ? code : rest;
  });
}

function itemOf(column: Column): string | undefined {
  return column.type === "category" ? column.item : undefined;
}

/** Danish is what the words are in anyway. */
function localeOf(language: Locale): { readonly locale?: Locale } {
  return language === "da" ? {} : { locale: language };
}

function writeItem(
  options: readonly CategoryColumn[],
  evidenceOf: ReadonlyMap<string, ColumnEvidence>,
  language: Locale,
): WrittenEntry {
  const [first] = options;
  const item = first?.item ?? "";
  const form = evidenceOf.get(first?.id ?? "")?.form;
  const label = typeof form === "object" ? form.item : item;
  const plain = {
    id: item,
    label,
    type: "options",
    ...localeOf(language),
    options: options.map(({ id, header, label: words }) => ({ id: id.slice(item.length + 1), header, label: words })),
  };
  return { plain, form: "options", evidence: options.flatMap(({ id }) => evidenceOf.get(id) ?? []) };
}

function yesNo({ id, header, label, required, missing }: Column, language: Locale): object {
  const rest = { ...localeOf(language), ...(missing === undefined ? {} : { missing: plainMissing(missing) }) };
  return { id, header, label, type: "yes-no", ...(required ? { required } : {}), ...rest };
}

function plainColumn(column: Column): object {
  const { id, header, label, type, required, missing, ...rest } = column;
  const kept = Object.entries(rest).filter(
    ([, value]) => value !== false && !(Array.isArray(value) && value.length === 0),
  );
  const levels = column.type === "category" ? { levels: column.levels.map(plainLevel) } : {};
  return {
    id,
    header,
    label,
    type,
    ...(required ? { required } : {}),
    ...(missing === undefined ? {} : { missing: plainMissing(missing) }),
    ...Object.fromEntries(kept),
    ...levels,
  };
}

function plainLevel({ id, label, synonyms }: LevelDefinition): object {
  return synonyms.length > 0 ? { id, label, synonyms } : { id, label };
}
