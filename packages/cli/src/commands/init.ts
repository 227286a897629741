import { basename, join, relative, resolve, sep } from "node:path";
import {
  type Codebook,
  type CodebookWords,
  codebookJsonSchema,
  type DataError,
  type Delimiter,
  disclosurePolicies,
  evaluate,
  type FileContent,
  type Locale,
  protect,
  type TableProposal,
  writeCodebook,
} from "@udbytte/core";
import { guessRoles, type ReportRoles, reportJsonSchema, scaffoldDefinitions, scaffoldReport } from "@udbytte/renderer";
import type { Asker } from "../ask.ts";
import { codebookComments as norwegianComments } from "../messages/norwegian-codebook.ts";
import { messagesIn, writeErrors } from "../messages/write-errors.ts";
import { startProgress } from "../terminal.ts";
import { type NewFile, writeNew } from "../write-new.ts";
import { proposeFiles } from "./init-files.ts";
import { askRoles, readRoles } from "./init-roles.ts";
import type { Invocation } from "./invocation.ts";

export interface InitInvocation extends Omit<Invocation, "json"> {
  /** Data files, as the user named them. */
  readonly files: readonly string[];
  readonly title: string | undefined;
  /** Language of the report; by the words of the files, or asked for, if left out. */
  readonly reportLanguage?: Locale | undefined;
  /** For files that leave doubt. */
  readonly delimiter?: Delimiter | undefined;
  /** `column=level`. */
  readonly accepted: string | undefined;
  readonly reached: string | undefined;
  /** Today, for the cover: an ISO date. */
  readonly today: string;
  /** Who answers questions; undefined where nobody can. */
  readonly asker: Asker | undefined;
}

const policy = "dst-5";
const schemaFolder = ".udbytte";

/** `udbytte init`: from data files to a codebook and a report that can be rendered; everything is written or nothing. */
export async function init(invocation: InitInvocation): Promise<number> {
  const { terminal, language, folder, files } = invocation;
  const messages = messagesIn(language);
  const progress = startProgress(terminal.stderr);
  const fail = (errors: readonly DataError[]): number => {
    progress.done();
    terminal.stderr.write(`${writeErrors(errors, language)}${messages.nothingWritten}\n`);
    return 1;
  };
  progress.step(messages.progress.reading);
  const said = { language: invocation.reportLanguage, delimiter: invocation.delimiter };
  const cancel = (): number => {
    terminal.stderr.write(`${messages.init.cancelled} ${messages.nothingWritten}\n`);
    return 1;
  };
  const proposed = await proposeFiles(terminal.workingDirectory, files, said, invocation.asker, messages.init);
  if (proposed === undefined) return cancel();
  if (!proposed.ok) return fail(proposed.errors);
  const { proposals, data, tables, language: reportLanguage } = proposed.value;
  progress.done();

  const roles = readRoles(proposals, invocation, guessRoles(proposals));
  if (!roles.ok) return fail(roles.errors);
  const answered = await ask(invocation, proposals, roles.value);
  if (answered === undefined) return cancel();
  const paths = { report: resolve(terminal.workingDirectory, folder), data: resolve(terminal.workingDirectory, data) };
  const report = scaffold(proposals, tables, answered, {
    paths,
    date: invocation.today,
    language: reportLanguage,
  });
  if (!report.ok) return fail(report.errors);
  const codebook = writeCodebook(proposals, {
    words: commentsIn(reportLanguage),
    language: reportLanguage,
    schema: between(paths.data, join(paths.report, schemaFolder, "codebook.schema.json")),
    threshold: disclosurePolicies[policy].threshold,
  });
  const newFiles: readonly NewFile[] = [
    { path: join(paths.data, "codebook.yaml"), shown: join(data, "codebook.yaml"), text: codebook },
    ...[...report.value, ...schemas()].map(({ path, text }) => ({
      path: join(paths.report, path),
      shown: join(folder, path),
      text,
    })),
  ];
  const errors = await writeNew(newFiles);
  if (errors.length > 0) return fail(errors);
  const leftOut = proposals.reduce((sum, proposal) => sum + proposal.leftOut.length, 0);
  const facts = { folder, codebook: join(data, "codebook.yaml"), leftOut };
  terminal.stdout.write(`${newFiles.map(({ shown }) => shown).join("\n")}\n\n${messages.init.wrote(facts)}\n`);
  return 0;
}

/** The codebook is read with the report, by the same people. */
function commentsIn(language: Locale): CodebookWords {
  return language === "nb" ? norwegianComments : messagesIn(language).codebook;
}

interface Answers {
  readonly title: string;
  readonly roles: ReportRoles;
}

/** Title and roles: from the options, from the person at the terminal, or guessed. */
async function ask(
  { title, folder, terminal, asker, accepted, reached, language }: InitInvocation,
  proposals: readonly TableProposal[],
  guessed: ReportRoles,
): Promise<Answers | undefined> {
  const { init: words } = messagesIn(language);
  const name = titleFrom(basename(resolve(terminal.workingDirectory, folder)));
  if (asker === undefined) return { title: title ?? name, roles: guessed };
  const chosen = title ?? (await asker.text(words.title, name));
  if (chosen === undefined) return undefined;
  const given = { accepted: accepted !== undefined, reached: reached !== undefined };
  const roles = await askRoles(proposals, guessed, given, asker, words);
  return roles === undefined ? undefined : { title: chosen, roles };
}

function titleFrom(slug: string): string {
  const words = slug.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface Place {
  readonly paths: { readonly report: string; readonly data: string };
  readonly date: string;
  readonly language: Locale;
}

function scaffold(
  proposals: readonly TableProposal[],
  tables: ReadonlyMap<string, FileContent>,
  { title, roles }: Answers,
  { paths, date, language }: Place,
) {
  const codebook: Codebook = { file: "codebook.yaml", tables: proposals.map(({ table }) => table) };
  const measured = evaluate(codebook, tables, scaffoldDefinitions(proposals, roles, language));
  if (!measured.ok) return measured;
  const schema = `${schemaFolder}/report.schema.json`;
  const head = { language, title, data: between(paths.report, paths.data), schema, date };
  return { ok: true, value: scaffoldReport(proposals, roles, protect(measured.value, policy), head) } as const;
}

function schemas() {
  return [
    { path: join(schemaFolder, "codebook.schema.json"), text: `${JSON.stringify(codebookJsonSchema(), null, 2)}\n` },
    { path: join(schemaFolder, "report.schema.json"), text: `${JSON.stringify(reportJsonSchema(), null, 2)}\n` },
  ];
}

/** The way from a folder to a path, with `/` on every system. */
function between(from: string, to: string): string {
  return relative(from, to).split(sep).join("/") || ".";
}
