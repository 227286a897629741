#!/usr/bin/env node
const { join } = require("node:path");
const { loadProgram } = require("./load-program.js");

const startRenderThread = () => new (require("node:worker_threads").Worker)(join(__dirname, "render-thread.js"));

const words = process.argv.slice(2);
const early = words[0] === "render" ? startEarly() : undefined;
const { program, keepCompiledCode } = loadProgram(words[0]);
// Node loads what a stream or a thread needs when it is first asked for.
const terminal = {
  workingDirectory: process.cwd(),
  environment: process.env,
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return mayBeClosed(process.stdout);
  },
  get stderr() {
    return mayBeClosed(process.stderr);
  },
  startRenderThread: () => {
    early?.ref();
    return early ?? startRenderThread();
  },
};
program.run(words, terminal).then(
  (exitCode) => {
    process.exitCode = exitCode;
    // A run that stopped early, or only showed its help, has not called what the next one will.
    if (exitCode === 0 && !words.includes("--help")) keepCompiledCode();
  },
  (fault) => {
    // Node would print the line of the script too, which is all of it.
    console.error(fault instanceof Error ? fault.stack : fault);
    process.exitCode = 1;
  },
);

/** The thread of a render starts while the command loads; until the render takes it, nothing waits for it. */
function startEarly() {
  try {
    const thread = startRenderThread();
    thread.unref();
    return thread;
  } catch {
    return undefined;
  }
}

/** Who reads a stream may have read enough (`| head`), which is no fault of the run. Windows may call it EOF. */
function mayBeClosed(stream) {
  if (stream.listenerCount("error") === 0) {
    stream.on("error", (fault) => {
      if (fault.code !== "EPIPE" && fault.code !== "EOF") throw fault;
    });
  }
  return stream;
}
