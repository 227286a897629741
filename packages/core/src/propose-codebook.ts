import { idFrom, nameIds } from "./infer/name-ids.ts";
import { proposeTable } from "./infer/propose-table.ts";
import type { Column } from "./model/codebook.ts";
import type { Checked, DataError } from "./model/data-error.ts";
import type { TableProposal } from "./model/table-proposal.ts";
import { readTable } from "./read/read-table.ts";
import { sniffTable } from "./read/sniff-table.ts";
import { validateTable } from "./validate/validate-table.ts";

/**
 * Looks at data files that nobody has described yet and proposes a codebook entry for each. What is proposed has been
 * tried: the file reads and validates with it, and a column that would not is left out as `mixed`.
 *
 * @param files File name → the file's bytes.
 * @returns A proposal for each file, in the order given; or every fault of every file, among them `columns-unusable` for
 * one in which no column can be used.
 * @example
 * const files = new Map([["opkald.csv", new TextEncoder().encode("Svar;Navn\nJa;Ida\nNej;Bo\nJa;Eva\nNej;Per\n")]]);
 * const [calls] = proposeCodebook(files).value;
 * calls.table.columns[0].levels.map(({ label }) => label); // => ["Ja", "Nej"]
 * calls.leftOut; // => [{ header: "Navn", reason: "personal-name" }]
 */
export function proposeCodebook(files: ReadonlyMap<string, Uint8Array>): Checked<readonly TableProposal[]> {
  const names = [...files.keys()];
  const ids = nameIds(
    names.map((file) => idFrom(file.replace(/\.[^.]+$/, ""))),
    "tabel",
  );
  const outcomes = [...files].map(([file, bytes], index) => proposeFile(file, bytes, ids[index] ?? ""));
  const errors = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.errors));
  if (errors.length > 0) return { ok: false, errors };
  return {
    ok: true,
    value: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    warnings: outcomes.flatMap((outcome) => (outcome.ok ? outcome.warnings : [])),
  };
}

function proposeFile(file: string, bytes: Uint8Array, id: string): Checked<TableProposal> {
  const sniffed = sniffTable(bytes, file);
  if (!sniffed.ok) return sniffed;
  const proposal = tried(proposeTable(sniffed.value, id), bytes);
  if (proposal.ok && proposal.value.table.columns.length > 0) return { ...proposal, warnings: sniffed.warnings };
  if (!proposal.ok) return proposal;
  const expected = proposal.value.leftOut.map(({ header }) => header).filter((header) => header !== "");
  const error: DataError = {
    code: "columns-unusable",
    severity: "error",
    file,
    ...(expected.length > 0 ? { expected } : {}),
  };
  return { ok: false, errors: [error] };
}

/** Leaves out the columns that do not validate, and tries again: what is proposed must hold for the whole file. */
function tried(proposal: TableProposal, bytes: Uint8Array): Checked<TableProposal> {
  const { table } = proposal;
  if (table.columns.length === 0) return { ok: true, value: proposal, warnings: [] };
  const raw = readTable(bytes, table);
  if (!raw.ok) return raw;
  const dataset = validateTable(raw.value, table);
  if (dataset.ok) return { ok: true, value: proposal, warnings: [] };
  const faulty = new Set(dataset.errors.map(({ header }) => header));
  const bad = table.columns.filter(({ header }) => faulty.has(header));
  return bad.length === 0 ? dataset : tried(withoutColumns(proposal, bad), bytes);
}

function withoutColumns(proposal: TableProposal, bad: readonly Column[]): TableProposal {
  const ids = new Set(bad.map(({ id }) => id));
  return {
    ...proposal,
    table: { ...proposal.table, columns: proposal.table.columns.filter(({ id }) => !ids.has(id)) },
    evidence: proposal.evidence.filter(({ column }) => !ids.has(column)),
    leftOut: [...proposal.leftOut, ...bad.map(({ header }) => ({ header, reason: "mixed" as const }))],
  };
}
