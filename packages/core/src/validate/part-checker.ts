import type { IdentifierColumn, TableCodebook } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import type { Dataset, RawTable } from "../model/dataset.ts";
import { type CellCoder, cellCoder, cellRules, present } from "./code-cells.ts";
import { type CodedColumn, codeColumns, columnReaders, columnsById, inFileOrder } from "./code-table.ts";
import { namedRows, nameOf, withoutPersons } from "./identifier-column.ts";
import { causeOfCell, faultMerger } from "./merge-faults.ts";
import { type NameStore, nameStore } from "./name-store.ts";
import { type ReferenceChecker, referenceChecker } from "./reference-parts.ts";
import { brokenRules } from "./rules.ts";
import { dataset } from "./validate-table.ts";

/** Validates a table that comes in parts, file after file; what it remembers of the rows are names of identifiers. */
export interface PartChecker {
  readonly table: TableCodebook;
  /**
   * Rows of the file, with the columns of the codebook.
   *
   * @returns The rows as they are counted, undefined when some of them have errors.
   * @throws RangeError when a column of the codebook is not there.
   */
  add(part: RawTable): Dataset | undefined;
  /** The file has ended. What came from it is forgotten unless it could be read to its end. */
  endFile(isRead: boolean): void;
  /** Every file so far could be read. */
  isWhole(): boolean;
  /** The names of a column that others refer to. */
  names(column: string): NameStore | undefined;
  /** As `validateTables` of the whole tables gives them for this one. All tables have been read now. */
  faults(tables: ReadonlyMap<string, PartChecker>): readonly DataError[];
}

/**
 * @param table What the codebook says of the table.
 * @param isReferredTo Whether some table refers to that column of this one.
 * @param before Tables that have been read already, by id: names are looked up in them at once.
 */
export function partChecker(
  table: TableCodebook,
  isReferredTo: (column: string) => boolean,
  before: ReadonlyMap<string, PartChecker>,
): PartChecker {
  const readers = columnReaders(table);
  const files: string[] = [];
  let file = table.file;
  let isWhole = true;
  const coders = new Map(
    readers.map((reader) => [reader, cellCoder(cellRules(reader.column, reader.missing), reader.read)]),
  );
  const columns = [...coders].map(([{ column }, coder]) =>
    columnState(coder, column.type === "identifier" ? column : undefined, isReferredTo, before, () => file),
  );
  const rules = table.rules.map((rule) => ({ rule, merger: faultMerger(() => rule.id) }));

  const add = (part: RawTable): Dataset | undefined => {
    file = part.file;
    const errorsBefore = errorCount(coders.values());
    const coded = codeColumns([part], readers, (cells, reader) => {
      const { values, states } = coders.get(reader)?.code(cells) ?? noCells;
      return { values, states, faults: [] };
    });
    if (!coded.ok) throw new RangeError(`A part of table "${table.id}" lacks columns of the codebook`);
    const broken = rules.map(({ rule }) => brokenRules([rule], columnsById(coded.value), [part]));
    for (const [index, { merger }] of rules.entries()) merger.add(broken[index] ?? []);
    for (const [index, column] of coded.value.entries()) columns[index]?.add(column, part);
    if (errorCount(coders.values()) > errorsBefore || broken.some((some) => some.length > 0)) return undefined;
    return dataset({ table, files: [part], columns: coded.value });
  };

  const endFile = (isRead: boolean): void => {
    if (isRead) files.push(file);
    isWhole &&= isRead;
    for (const column of columns) column.endFile(isRead);
    for (const { merger } of rules) merger.endFile(isRead);
  };

  const checker: PartChecker = {
    table,
    add,
    endFile,
    isWhole: () => isWhole,
    names: (id) => columns[table.columns.findIndex((column) => column.id === id)]?.names,
    faults: (tables) => {
      const found = [
        ...columns.flatMap((column) => column.faults()),
        ...rules.flatMap(({ merger }) => merger.all()),
        ...columns.flatMap((column) => unknownNames(column, checker, tables)),
      ];
      return inFileOrder(
        found,
        files.map((name) => ({ file: name })),
      );
    },
  };
  return checker;
}

interface ColumnState {
  readonly column: IdentifierColumn | undefined;
  readonly names: NameStore | undefined;
  readonly references: ReferenceChecker | undefined;
  add(column: CodedColumn, part: RawTable): void;
  endFile(isRead: boolean): void;
  /** Of its cells, judged over the whole column, and of names that occur twice. */
  faults(): readonly DataError[];
}

const noCells = { values: new Float64Array(), states: new Uint8Array() };

function errorCount(coders: Iterable<CellCoder>): number {
  let errors = 0;
  for (const coder of coders) errors += coder.errorCount();
  return errors;
}

function columnState(
  coder: CellCoder,
  column: IdentifierColumn | undefined,
  isReferredTo: (column: string) => boolean,
  before: ReadonlyMap<string, PartChecker>,
  fileOf: () => string,
): ColumnState {
  const faults: DataError[] = [];
  const repeated = faultMerger(causeOfCell);
  const names = column !== undefined && (column.unique || isReferredTo(column.id)) ? nameStore() : undefined;
  const { table = "", column: target = "" } = column?.references ?? {};
  const references =
    column?.references === undefined ? undefined : referenceChecker(column, before.get(table)?.names(target), fileOf);
  let ended = { named: 0, names: 0 };
  let named = 0;

  const addName = (name: string, line: number): void => {
    references?.add(name, line);
    if (column === undefined || names === undefined) return;
    const before = names.size();
    if (names.add(name) === before || !column.unique) return;
    repeated.add([{ code: "value-duplicate", severity: "error", file: fileOf(), line, header: column.header }]);
  };

  const add = (coded: CodedColumn, part: RawTable): void => {
    if (column === undefined) return;
    named += namedRows(coded.cells);
    const [{ index } = { index: 0 }] = coded.parts;
    const { states } = coded.cells;
    for (let row = 0; row < states.length; row++) {
      if (states[row] === present) addName(nameOf(part.rows[row]?.[index] ?? ""), part.rowNumbers[row] ?? row + 2);
    }
  };

  const endFile = (isRead: boolean): void => {
    const found = coder.takeFaults(fileOf());
    if (isRead) faults.push(...found);
    for (const some of [repeated, references]) some?.endFile(isRead);
    if (isRead) ended = { named, names: names?.size() ?? 0 };
    named = ended.named;
    names?.truncate(ended.names);
  };
  return {
    column,
    names,
    references,
    add,
    endFile,
    faults: () => [...withoutPersons(faults, named), ...repeated.all()],
  };
}

/** Tables that are there in part are checked by themselves: what refers to them may stand in the part that is not. */
function unknownNames(
  { column, references }: ColumnState,
  own: PartChecker,
  tables: ReadonlyMap<string, PartChecker>,
): readonly DataError[] {
  const target = tables.get(column?.references?.table ?? "");
  const wanted = target?.table.columns.find(({ id }) => id === column?.references?.column);
  const names = target?.names(wanted?.id ?? "");
  if (references === undefined || target === undefined || wanted === undefined || names === undefined) return [];
  if (target !== own && !(own.isWhole() && target.isWhole())) return [];
  return references.faults({ names, called: `${target.table.file}, ${wanted.header}` });
}
