import { createRequire } from "node:module";
import { Argument, Command, CommanderError, Option } from "commander";
import type { MessageLanguage } from "./messages/message.ts";
import { messagesIn } from "./messages/write-errors.ts";
import type { Terminal } from "./terminal.ts";

export { serveRender } from "./render-thread.ts";

/** What may stand after `--delimiter`. */
const delimiterSigns: Readonly<Record<string, ";" | "," | "\t" | "|">> = { ";": ";", ",": ",", "|": "|", tab: "\t" };

/** Exit codes of the command. */
const exit = { ok: 0, wrongUse: 2 } as const;

/**
 * Runs the `udbytte` command.
 *
 * @param args The words after the command's name.
 * @param terminal The process it runs in.
 * @returns Exit code: 0, 1 for faults in the user's files, 2 for wrong use.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = chooseLanguage(args, terminal.environment);
  let code: number = exit.ok;
  const program = describe(language, terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exit.ok;
    const sentence = wrongUse(error, language);
    if (sentence !== undefined) terminal.stderr.write(`${sentence} ${messagesIn(language).usage.seeHelp}\n`);
    return exit.wrongUse;
  }
}

/** The language of messages: `--language`, else that of the environment, else Danish. */
function chooseLanguage(args: readonly string[], environment: Terminal["environment"]): MessageLanguage {
  const position = args.findIndex((arg) => arg === "--language" || arg.startsWith("--language="));
  const asked = position === -1 ? undefined : (args[position]?.split("=")[1] ?? args[position + 1]);
  const locale = asked ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? "";
  return locale.toLowerCase().startsWith("en") ? "en" : "da";
}

function describe(language: MessageLanguage, terminal: Terminal, finish: (code: number) => void): Command {
  const { usage } = messagesIn(language);
  const program = new Command("udbytte")
    .description(usage.description)
    .version(readVersion(), "--version", usage.version)
    .helpOption("--help", usage.help)
    .helpCommand(false)
    .exitOverride()
    .usage(usage.commandUsage)
    .configureHelp({
      styleTitle: (title) => translateTitle(title, usage),
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
      argumentTerm: (argument) => argumentName(argument.name(), usage),
      optionDescription: (option) => option.description,
    })
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      outputError: () => undefined,
    });
  const folder = () => new Argument("<folder>", usage.folder);
  const jsonOption = () => new Option("--json", usage.json);
  const languageOption = () => new Option("--language <da|en>", usage.language).choices(["da", "en"]);
  describeInit(program, language, terminal, finish);
  program
    .command("render")
    .description(usage.render)
    .usage(usage.folderUsage)
    .addArgument(folder())
    .option("--out <dir>", usage.out)
    .addOption(jsonOption())
    .addOption(languageOption())
    .helpOption("--help", usage.help)
    .action(async (path: string, options: { out?: string; json?: boolean }) => {
      const { render } = await import("./commands/render.ts");
      finish(await render({ folder: path, language, terminal, json: options.json === true, out: options.out }));
    });
  program
    .command("check")
    .description(usage.check)
    .usage(usage.folderUsage)
    .addArgument(folder())
    .addOption(jsonOption())
    .addOption(languageOption())
    .helpOption("--help", usage.help)
    .action(async (path: string, options: { json?: boolean }) => {
      const { check } = await import("./commands/check.ts");
      finish(await check({ folder: path, language, terminal, json: options.json === true }));
    });
  describeChart(program, language, terminal, finish).addOption(jsonOption()).addOption(languageOption());
  return program;
}

function describeChart(
  program: Command,
  language: MessageLanguage,
  terminal: Terminal,
  finish: (code: number) => void,
): Command {
  const { usage } = messagesIn(language);
  return program
    .command("chart")
    .description(usage.chart)
    .usage(usage.chartUsage)
    .addArgument(new Argument("<folder>", usage.folder))
    .addArgument(new Argument("<figure>", usage.figure))
    .requiredOption("--spec", usage.spec)
    .option("--out <file>", usage.chartOut)
    .helpOption("--help", usage.help)
    .action(async (folder: string, figure: string, { json, out }: { json?: boolean; out?: string }) => {
      const { chart } = await import("./commands/chart.ts");
      finish(await chart({ folder, figure, language, terminal, json: json === true, out }));
    });
}

/** Name of an argument in the language of the messages. */
function argumentName(name: string, usage: ReturnType<typeof messagesIn>["usage"]): string {
  return { files: usage.filesName, figure: usage.figureName }[name] ?? usage.folderName;
}

function describeInit(
  program: Command,
  language: MessageLanguage,
  terminal: Terminal,
  finish: (code: number) => void,
): Command {
  const { usage } = messagesIn(language);
  interface Options {
    readonly title?: string;
    readonly accepted?: string;
    readonly reached?: string;
    readonly language?: "da" | "nb" | "en";
    readonly delimiter?: string;
  }
  return program
    .command("init")
    .description(usage.init)
    .usage(usage.initUsage)
    .addArgument(new Argument("<folder>", usage.newFolder))
    .addArgument(new Argument("<files...>", usage.files))
    .option("--title <text>", usage.title)
    .option("--accepted <column=level>", usage.accepted)
    .option("--reached <column=level>", usage.reached)
    .addOption(new Option("--language <da|nb|en>", usage.reportLanguage).choices(["da", "nb", "en"]))
    .addOption(new Option("--delimiter <sign>", usage.delimiter).choices(Object.keys(delimiterSigns)))
    .helpOption("--help", usage.help)
    .action(async (folder: string, files: readonly string[], options: Options) => {
      const { title, accepted, reached } = options;
      const { init } = await import("./commands/init.ts");
      const isAttended = terminal.stdin?.isTTY === true && terminal.stdout.isTTY === true;
      const asker = isAttended ? (await import("./ask.ts")).terminalAsker : undefined;
      const place = { folder, files, language, terminal };
      const said = { reportLanguage: options.language, delimiter: delimiterSigns[options.delimiter ?? ""] };
      finish(await init({ ...place, ...said, title, accepted, reached, today: today(), asker }));
    });
}

/** The day where the user is, as an ISO date. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

function translateTitle(title: string, usage: ReturnType<typeof messagesIn>["usage"]): string {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": usage.usageHeading,
    "Options:": usage.optionsHeading,
    "Commands:": usage.commandsHeading,
    "Arguments:": usage.argumentsHeading,
  };
  return titles[title] ?? title;
}

/** What is wrong with the words of the command; undefined where the help has been shown instead. */
function wrongUse(error: CommanderError, language: MessageLanguage): string | undefined {
  const { usage } = messagesIn(language);
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const sentences: Readonly<Record<string, string>> = {
    "commander.unknownCommand": usage.unknownCommand(named),
    "commander.unknownOption": usage.unknownOption(named),
    "commander.missingArgument": usage.missingArgument(argumentName(named, usage)),
    "commander.optionMissingArgument": usage.missingValue(named),
    "commander.excessArguments": usage.tooManyArguments,
    "commander.missingMandatoryOptionValue": usage.specNeeded,
    "commander.invalidArgument": notAChoice(error.message, usage),
  };
  return sentences[error.code];
}

function notAChoice(message: string, usage: ReturnType<typeof messagesIn>["usage"]): string {
  const found = /argument '([^']*)'/.exec(message)?.[1] ?? "";
  const choices = /Allowed choices are ([^.]*)\./.exec(message)?.[1]?.split(", ") ?? [];
  return message.includes("--delimiter") ? usage.unknownDelimiter(found) : usage.unknownLanguage(found, choices);
}

function readVersion(): string {
  const { version } = createRequire(import.meta.url)("../package.json") as { version: string };
  return version;
}
