import { basename, dirname, join, resolve } from "node:path";
import {
  type Checked,
  type DataError,
  type Delimiter,
  type FileContent,
  guessLanguage,
  type Locale,
  proposeCodebook,
  type TableProposal,
} from "@udbytte/core";
import type { Asker } from "../ask.ts";
import type { Messages } from "../messages/message.ts";
import { readContent } from "../read-files.ts";

/** The data files of a new report, and what they seem to hold. */
export interface ProposedFiles {
  readonly proposals: readonly TableProposal[];
  /** Folder of the files, as the user named it. */
  readonly data: string;
  readonly tables: ReadonlyMap<string, FileContent>;
  readonly language: Locale;
}

/** What the user says of the files; undefined where that is to be found out. */
export interface SaidOfFiles {
  readonly language: Locale | undefined;
  readonly delimiter: Delimiter | undefined;
}

/**
 * Reads the files and looks at them; errors name them as the user did. On a terminal it asks what the files leave open: the
 * delimiter and the language.
 *
 * @returns Undefined when the user will not go on.
 */
export async function proposeFiles(
  workingDirectory: string,
  files: readonly string[],
  said: SaidOfFiles,
  asker: Asker | undefined,
  words: Messages["init"],
): Promise<Checked<ProposedFiles> | undefined> {
  const read = await readAll(workingDirectory, files);
  if (!read.ok) return read;
  const { data, tables } = read.value;
  const shown = (outcome: Checked<readonly TableProposal[]>): Checked<never> => ({
    ok: false,
    errors: outcome.ok ? [] : outcome.errors.map((error) => atInit(error, data)),
  });
  const delimiters = new Map(
    said.delimiter === undefined ? [] : [...tables.keys()].map((file) => [file, said.delimiter ?? ";"]),
  );
  const first = proposeCodebook(tables, { delimiters });
  const answered =
    first.ok || asker === undefined ? delimiters : await askDelimiters(first.errors, delimiters, asker, words);
  if (answered === undefined) return undefined;
  const found = answered === delimiters ? first : proposeCodebook(tables, { delimiters: answered });
  if (!found.ok) return shown(found);

  const guessed = said.language ?? guessLanguage(found.value);
  const language = said.language ?? (await askLanguage(guessed, asker, words));
  if (language === undefined) return undefined;
  const proposed = language === "da" ? found : proposeCodebook(tables, { delimiters: answered, language });
  if (!proposed.ok) return shown(proposed);
  return { ok: true, value: { proposals: proposed.value, data, tables, language }, warnings: [] };
}

interface ReadFiles {
  readonly data: string;
  readonly tables: ReadonlyMap<string, FileContent>;
}

async function readAll(workingDirectory: string, files: readonly string[]): Promise<Checked<ReadFiles>> {
  const named = [...new Map(files.map((file) => [resolve(workingDirectory, file), file]))];
  const [first = ""] = files;
  const home = dirname(resolve(workingDirectory, first));
  const apart = named.filter(([path]) => dirname(path) !== home);
  if (apart.length > 0)
    return { ok: false, errors: apart.map(([, shown]) => ({ code: "files-apart", severity: "error", file: shown })) };
  const read = await Promise.all(
    named.map(async ([path, shown]) => ({ name: basename(path), content: await readContent({ path, shown }) })),
  );
  const unread = read.flatMap(({ content }) => (content.ok ? [] : content.errors));
  if (unread.length > 0) return { ok: false, errors: unread };
  const tables = new Map(read.flatMap(({ name, content }) => (content.ok ? [[name, content.value]] : [])));
  return { ok: true, value: { data: dirname(first), tables }, warnings: [] };
}

/** There is no codebook yet that could say the delimiter. */
function atInit(error: DataError, data: string): DataError {
  const file = join(data, error.file);
  return error.code === "delimiter-ambiguous" ? { ...error, file, detail: "init" } : { ...error, file };
}

/** The delimiters with an answer for each file that leaves doubt; unchanged when another fault stands in the way. */
async function askDelimiters(
  errors: readonly DataError[],
  known: ReadonlyMap<string, Delimiter>,
  asker: Asker,
  words: Messages["init"],
): Promise<ReadonlyMap<string, Delimiter> | undefined> {
  if (errors.some(({ code }) => code !== "delimiter-ambiguous")) return known;
  const answers = new Map(known);
  for (const { file, expected = [] } of errors) {
    const choices = expected.flatMap((reading) => {
      const value = signOf(reading);
      return value === undefined ? [] : [{ value, label: reading }];
    });
    const answer = await asker.choose(words.delimiter(file), choices, choices[0]?.value ?? ";");
    const sign = choices.find(({ value }) => value === answer)?.value;
    if (sign === undefined) return undefined;
    answers.set(file, sign);
  }
  return answers;
}

/** `";" = [Post] [Beløb]` begins with the delimiter. */
function signOf(reading: string): Delimiter | undefined {
  const sign = /^"(.+?)" =/.exec(reading)?.[1];
  const signs: Readonly<Record<string, Delimiter>> = { ";": ";", ",": ",", "|": "|", "\\t": "\t" };
  return sign === undefined ? undefined : signs[sign];
}

const languages: readonly { readonly value: Locale; readonly label: string }[] = [
  { value: "da", label: "Dansk" },
  { value: "nb", label: "Norsk (bokmål)" },
  { value: "en", label: "English" },
];

async function askLanguage(
  guessed: Locale,
  asker: Asker | undefined,
  words: Messages["init"],
): Promise<Locale | undefined> {
  if (asker === undefined) return guessed;
  const answer = await asker.choose(words.reportLanguage, languages, guessed);
  return languages.find(({ value }) => value === answer)?.value;
}
