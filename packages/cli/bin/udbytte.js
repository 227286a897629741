#!/usr/bin/env node
import { loadProgram } from "./load-program.js";

const words = process.argv.slice(2);
const program = loadProgram(words[0]);
process.exitCode = await program.run(words, {
  workingDirectory: process.cwd(),
  environment: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
});
// A run that stopped early, or only showed its help, has not called what the next one will.
if (process.exitCode === 0 && !words.includes("--help")) program.keepCompiledCode();
