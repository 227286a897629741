import type { MessageLanguage } from "../messages/message.ts";
import type { Terminal } from "../terminal.ts";

/** What every command is called with. */
export interface Invocation {
  /** The report folder, as the user named it. */
  readonly folder: string;
  readonly language: MessageLanguage;
  /** Faults and outcome as JSON on standard output, and no sentences. */
  readonly json: boolean;
  readonly terminal: Terminal;
}
