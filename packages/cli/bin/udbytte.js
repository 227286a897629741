#!/usr/bin/env node
import { run } from "../dist/main.js";

process.exitCode = await run(process.argv.slice(2), {
  workingDirectory: process.cwd(),
  environment: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
});
