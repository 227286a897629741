import { basename, dirname, join, relative, resolve, sep } from "node:path";
import {
  type Codebook,
  codebookJsonSchema,
  type DataError,
  disclosurePolicies,
  evaluate,
  proposeCodebook,
  protect,
  type TableProposal,
  writeCodebook,
} from "@udbytte/core";
import { guessRoles, type ReportRoles, reportJsonSchema, scaffoldDefinitions, scaffoldReport } from "@udbytte/renderer";
import type { Asker } from "../ask.ts";
import { messagesIn, writeErrors } from "../messages/write-errors.ts";
import { readBytes } from "../read-files.ts";
import { startProgress } from "../terminal.ts";
import { type NewFile, writeNew } from "../write-new.ts";
import { askRoles, readRoles } from "./init-roles.ts";
import type { Invocation } from "./invocation.ts";

export interface InitInvocation extends Omit<Invocation, "json"> {
  /** Data files, as the user named them. */
  readonly files: readonly string[];
  readonly title: string | undefined;
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
  const proposed = await propose(terminal.workingDirectory, files);
  if (!proposed.ok) return fail(proposed.errors);
  const { proposals, data, tables } = proposed.value;
  progress.done();

  const roles = readRoles(proposals, invocation, guessRoles(proposals));
  if (!roles.ok) return fail(roles.errors);
  const answered = await ask(invocation, proposals, roles.value);
  if (answered === undefined) {
    terminal.stderr.write(`${messages.init.cancelled} ${messages.nothingWritten}\n`);
    return 1;
  }
  const paths = { report: resolve(terminal.workingDirectory, folder), data: resolve(terminal.workingDirectory, data) };
  const report = scaffold(proposals, tables, answered, { paths, date: invocation.today });
  if (!report.ok) return fail(report.errors);
  const codebook = writeCodebook(proposals, {
    words: messages.codebook,
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

interface ProposedFiles {
  readonly proposals: readonly TableProposal[];
  /** Folder of the files, as the user named it. */
  readonly data: string;
  readonly tables: ReadonlyMap<string, Uint8Array>;
}

/** Reads the files and looks at them; errors name them as the user did. */
async function propose(
  workingDirectory: string,
  files: readonly string[],
): Promise<{ ok: true; value: ProposedFiles } | { ok: false; errors: readonly DataError[] }> {
  const named = [...new Map(files.map((file) => [resolve(workingDirectory, file), file]))];
  const [first = ""] = files;
  const home = dirname(resolve(workingDirectory, first));
  const apart = named.filter(([path]) => dirname(path) !== home);
  if (apart.length > 0)
    return { ok: false, errors: apart.map(([, shown]) => ({ code: "files-apart", severity: "error", file: shown })) };
  const read = await Promise.all(
    named.map(async ([path, shown]) => ({ name: basename(path), bytes: await readBytes({ path, shown }) })),
  );
  const unread = read.flatMap(({ bytes }) => (bytes.ok ? [] : bytes.errors));
  if (unread.length > 0) return { ok: false, errors: unread };
  const tables = new Map(read.flatMap(({ name, bytes }) => (bytes.ok ? [[name, bytes.value]] : [])));
  const data = dirname(first);
  const proposals = proposeCodebook(tables);
  if (proposals.ok) return { ok: true, value: { proposals: proposals.value, data, tables } };
  return { ok: false, errors: proposals.errors.map((error) => ({ ...error, file: join(data, error.file) })) };
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

function scaffold(
  proposals: readonly TableProposal[],
  tables: ReadonlyMap<string, Uint8Array>,
  { title, roles }: Answers,
  { paths, date }: { readonly paths: { readonly report: string; readonly data: string }; readonly date: string },
) {
  const codebook: Codebook = { file: "codebook.yaml", tables: proposals.map(({ table }) => table) };
  const measured = evaluate(codebook, tables, scaffoldDefinitions(proposals, roles));
  if (!measured.ok) return measured;
  const schema = `${schemaFolder}/report.schema.json`;
  const head = { title, data: between(paths.report, paths.data), schema, date };
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
