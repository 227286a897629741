import type { CategoryColumn, Checked, DataError, TableProposal } from "@udbytte/core";
import { nearestWord } from "@udbytte/core";
import type { ColumnLevel, ReportRoles } from "@udbytte/renderer";
import type { Asker } from "../ask.ts";
import type { Messages } from "../messages/message.ts";

type RoleName = keyof ReportRoles;

interface Candidate {
  readonly table: string;
  readonly column: CategoryColumn;
}

/** The roles that options name (`--accepted Svar=Ja`), each a guess where no option does. */
export function readRoles(
  proposals: readonly TableProposal[],
  options: Readonly<Record<RoleName, string | undefined>>,
  guessed: ReportRoles,
): Checked<ReportRoles> {
  const accepted = options.accepted === undefined ? undefined : findRole("--accepted", options.accepted, proposals);
  const table = accepted?.ok ? accepted.value.table : guessed.accepted?.table;
  const inTable = proposals.filter((proposal) => table === undefined || proposal.table.id === table);
  const reached = options.reached === undefined ? undefined : findRole("--reached", options.reached, inTable);
  const errors = [accepted, reached].flatMap((found) => (found === undefined || found.ok ? [] : found.errors));
  if (errors.length > 0) return { ok: false, errors };
  const roles = {
    accepted: accepted?.ok ? accepted.value : guessed.accepted,
    reached: reached?.ok ? reached.value : guessed.reached,
  };
  return { ok: true, value: consistent(roles), warnings: [] };
}

/** Who was reached matters only for the table in which they answer. */
function consistent({ accepted, reached }: { [Name in RoleName]: ColumnLevel | undefined }): ReportRoles {
  if (accepted === undefined) return {};
  const isSameTable = reached?.table === accepted.table && reached.column !== accepted.column;
  return reached !== undefined && isSameTable ? { accepted, reached } : { accepted };
}

function findRole(option: string, text: string, proposals: readonly TableProposal[]): Checked<ColumnLevel> {
  const [column = "", level = ""] = [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)];
  const candidates = candidatesOf(proposals);
  const found = candidates.find((candidate) => isNamed(column, candidate.column.header, candidate.column.id));
  if (found === undefined) {
    return unknown(
      option,
      "variable-unknown",
      column === "" ? text : column,
      candidates.map((each) => each.column.header),
    );
  }
  const { levels } = found.column;
  const meant = levels.find(({ id, label }) => isNamed(level, label, id));
  if (meant === undefined)
    return unknown(
      option,
      "level-unknown",
      level,
      levels.map(({ label }) => label),
    );
  return { ok: true, value: { table: found.table, column: found.column.id, level: meant.id }, warnings: [] };
}

function isNamed(text: string, ...names: readonly string[]): boolean {
  return names.some((name) => name.trim().toLowerCase() === text.trim().toLowerCase());
}

function unknown(
  option: string,
  code: "variable-unknown" | "level-unknown",
  value: string,
  expected: readonly string[],
): Checked<never> {
  const suggestion = nearestWord(value, expected);
  const error: DataError = { code, severity: "error", file: option, value, expected };
  return { ok: false, errors: [suggestion === undefined ? error : { ...error, suggestion }] };
}

function candidatesOf(proposals: readonly TableProposal[]): readonly Candidate[] {
  return proposals.flatMap(({ table }) =>
    table.columns.flatMap((column) => (column.type === "category" ? [{ table: table.id, column }] : [])),
  );
}

/** Asks for the roles that no option gave; undefined when the person will not go on. */
export async function askRoles(
  proposals: readonly TableProposal[],
  guessed: ReportRoles,
  given: Readonly<Record<RoleName, boolean>>,
  asker: Asker,
  words: Messages["init"],
): Promise<ReportRoles | undefined> {
  const accepted = given.accepted
    ? guessed.accepted
    : await askRole(words.accepted, candidatesOf(proposals), guessed.accepted, asker, words);
  if (accepted === null) return undefined;
  if (accepted === undefined) return {};
  const inTable = candidatesOf(proposals.filter(({ table }) => table.id === accepted.table));
  const others = inTable.filter(({ column }) => column.id !== accepted.column);
  const reached = given.reached ? guessed.reached : await askRole(words.reached, others, guessed.reached, asker, words);
  return reached === null ? undefined : consistent({ accepted, reached });
}

/** The column and its level; undefined for none of them, null for no answer. */
async function askRole(
  question: string,
  candidates: readonly Candidate[],
  guessed: ColumnLevel | undefined,
  asker: Asker,
  words: Messages["init"],
): Promise<ColumnLevel | undefined | null> {
  if (candidates.length === 0) return undefined;
  const choices = candidates.map(({ table, column }, index) => ({
    value: `${index}`,
    label: `${column.header} (${table})`,
  }));
  const at = candidates.findIndex(({ table, column }) => table === guessed?.table && column.id === guessed.column);
  const chosen = await asker.choose(question, [{ value: "", label: words.none }, ...choices], at < 0 ? "" : `${at}`);
  if (chosen === undefined) return null;
  const candidate = chosen === "" ? undefined : candidates[Number(chosen)];
  if (candidate === undefined) return undefined;
  const levels = candidate.column.levels.map(({ id, label }) => ({ value: id, label }));
  const isGuess = candidate.column.id === guessed?.column;
  const level = await asker.choose(
    words.level(candidate.column.header),
    levels,
    (isGuess ? guessed?.level : undefined) ?? levels[0]?.value ?? "",
  );
  return level === undefined ? null : { table: candidate.table, column: candidate.column.id, level };
}
