import { isCancel, select, text } from "@clack/prompts";

/** A choice and the word for it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Asks the person at the terminal. Undefined when they will not go on. */
export interface Asker {
  text(question: string, proposed: string): Promise<string | undefined>;
  choose(question: string, choices: readonly Choice[], proposed: string): Promise<string | undefined>;
}

/** Questions on the terminal of the process. */
export const terminalAsker: Asker = {
  text: async (message, proposed) => {
    const answer = await text({ message, placeholder: proposed, defaultValue: proposed });
    return isCancel(answer) ? undefined : answer;
  },
  choose: async (message, choices, proposed) => {
    const options = choices.map((choice) => ({ ...choice }));
    // The instructions of the library are English.
    const answer = await select({ message, options, initialValue: proposed, showInstructions: false });
    return isCancel(answer) ? undefined : answer;
  },
};
