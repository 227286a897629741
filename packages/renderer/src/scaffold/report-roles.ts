import type { CategoryColumn, TableProposal } from "@udbytte/core";

/** A column and the level of it that is meant: „Svar" is „Ja". */
export interface ColumnLevel {
  readonly table: string;
  readonly column: string;
  readonly level: string;
}

/** What the columns of a register are about; left out when there is none such. */
export interface ReportRoles {
  /** Who said yes to what was offered. */
  readonly accepted?: ColumnLevel;
  /** Who was reached, and so could answer. In the same table. */
  readonly reached?: ColumnLevel;
}

/** Headers that speak of an answer to an offer, and of contact, the plainest first. */
const headers: Readonly<Record<keyof ReportRoles, readonly RegExp[]>> = {
  accepted: [/^svar$/i, /^(?:svar|samtykke|takke|tilbud|accept|answer|response)/i, /takket ja|ønsker|\bsvar\b/i],
  reached: [
    /^(?:opnået )?kontakt$/i,
    /^(?:nået|nådd|truffet|kontakt opnået|opnået kontakt|oppnådd kontakt|reached|contact)$/i,
    /\b(?:nået|truffet|kontaktet)\b/i,
  ],
};

const yes = /^(?:ja|yes|takke[rt]? ja|accept)/i;

/**
 * Guesses by the words of headers and levels which column says who accepted, and which who was reached. Questionnaires are
 * not looked at: their questions are about something else.
 *
 * @param proposals What the data files seem to hold.
 */
export function guessRoles(proposals: readonly TableProposal[]): ReportRoles {
  const registers = proposals.filter((proposal) => !isSurvey(proposal));
  const accepted = firstMatch(registers, headers.accepted);
  const reached = firstMatch(
    registers.filter(({ table }) => accepted === undefined || table.id === accepted.table),
    headers.reached,
  );
  return { ...(accepted === undefined ? {} : { accepted }), ...(reached === undefined ? {} : { reached }) };
}

/** A table mostly of questions with yes and no, a scale or options: four at least. */
export function isSurvey({ evidence, table }: TableProposal): boolean {
  const worded = evidence.filter(({ counts, column }) => counts.size > 0 && column !== table.fileVariable?.id);
  const items = worded.filter(({ form }) => typeof form !== "object");
  const questions = items.filter(({ scale }) => scale !== undefined).length;
  const choices = worded.length - items.length;
  return questions + choices >= 4 && questions >= 2 && questions * 2 > items.length;
}

function firstMatch(proposals: readonly TableProposal[], patterns: readonly RegExp[]): ColumnLevel | undefined {
  for (const pattern of patterns) {
    for (const { table } of proposals) {
      for (const column of table.columns) {
        if (column.type !== "category" || !pattern.test(column.header)) continue;
        const level = yesOf(column);
        if (level !== undefined) return { table: table.id, column: column.id, level };
      }
    }
  }
  return undefined;
}

function yesOf(column: CategoryColumn): string | undefined {
  return column.levels.find(({ label }) => yes.test(label))?.id;
}
