const { readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

const file = join(dirname(__dirname), "dist", "udbytte.cjs");
/** Commands that take long enough for their code to be kept, and the thread of a render. */
const kept = ["chart", "check", "init", "render", "render-thread"];

/**
 * By version of V8: functions are optimised after ten times as many calls as usual. In a run of two seconds the optimising
 * compiler takes longer than its code saves; loops over millions of rows still get it.
 */
const lateOptimisation = {
  11: "--interrupt-budget=1000000",
  12: "--invocation-count-for-turbofan=30000",
  13: "--invocation-count-for-turbofan=30000",
};
/** Room for new objects begins small and grows by this factor; each time that it is full, what lives in it is copied. */
const quickGrowth = "--semi-space-growth-factor=4";

/**
 * Loads the joined command. V8 compiles a function when it is first called; what a run has compiled is kept beside the
 * script, where that folder can be written, and the next run of the same command begins with it: each calls other
 * functions. The script is an expression, the function that a module is, and all ASCII, so that V8 takes its bytes as they
 * are. V8 compares no more than the length of a script with what it has kept, so the fingerprint that the script
 * begins with is in the name of the file. It refuses what another version of itself compiled, and compiles anew.
 *
 * @param command First word of the command line.
 */
function loadProgram(command) {
  const flag = lateOptimisation[process.versions.v8.split(".")[0]];
  if (flag !== undefined) for (const each of [flag, quickGrowth]) setFlagsFromString(each);
  const source = readFileSync(file, "latin1");
  const cacheFile = kept.includes(command) ? cacheFileOf(command, source) : undefined;
  const cachedData = cacheFile === undefined ? undefined : readIfThere(cacheFile);
  const script = new Script(source, { filename: file, cachedData });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, createRequire(file), program, file, dirname(file));
  const isKept = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    program: program.exports,
    keepCompiledCode: () => {
      if (cacheFile !== undefined && !isKept) writeIfPossible(cacheFile, script.createCachedData());
    },
  };
}

module.exports = { loadProgram };

function cacheFileOf(command, source) {
  const fingerprint = source.slice("// ".length, source.indexOf("\n"));
  return file.replace(/\.cjs$/, `-${command}-${fingerprint}-${process.arch}-v8-${process.versions.v8}.code-cache`);
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Another run may read or write at the same time: the file appears whole or not at all. */
function writeIfPossible(path, bytes) {
  const unfinished = `${path}.${process.pid}`;
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } catch {
    rmSync(unfinished, { force: true });
  }
}
