import type { StartedThread } from "./render-thread.ts";

/** What a command may know of the process it runs in; a test passes its own. */
export interface Terminal {
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where answers come from; left out where nobody can be asked. */
  readonly stdin?: { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Starts a thread that runs `serveRender`; left out where one thread does everything. */
  readonly startRenderThread?: () => StartedThread;
}

/** A stream to write text to. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A line of progress that replaces itself on a terminal and is silent everywhere else. */
export interface Progress {
  step(text: string): void;
  done(): void;
}

/**
 * Progress on standard error, only when that is a terminal.
 *
 * @param stderr Where it is written.
 */
export function startProgress(stderr: Output): Progress {
  const clearLine = "\r\u001b[2K";
  if (stderr.isTTY !== true) return { step: () => undefined, done: () => undefined };
  return {
    step: (text) => void stderr.write(`${clearLine}${text} …`),
    done: () => void stderr.write(clearLine),
  };
}
