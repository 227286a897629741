import type { MessageLanguage } from "../messages/message.ts";
import type { Terminal } from "../terminal.ts";

/** What every command is called with. */
export interface Invocation {
  /** The report folder, as the user named it. */
  readonly folder: string;
  readonly language: MessageLanguage;
  readonly terminal: Terminal;
}
