#!/usr/bin/env node
import { loadProgram } from "./load-program.js";

const program = loadProgram();
process.exitCode = await program.run(process.argv.slice(2), {
  workingDirectory: process.cwd(),
  environment: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
});
program.keepCompiledCode();
