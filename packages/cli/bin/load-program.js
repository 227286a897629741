import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";

const file = fileURLToPath(new URL("../dist/udbytte.cjs", import.meta.url));
const cacheFile = file.replace(/\.cjs$/, `-${process.arch}-v8-${process.versions.v8}.code-cache`);

/**
 * By version of V8: functions are optimised after ten times as many calls as usual. In a run of two seconds the optimising
 * compiler takes longer than its code saves; loops over millions of rows still get it.
 */
const lateOptimisation = {
  11: "--interrupt-budget=1000000",
  12: "--invocation-count-for-turbofan=30000",
  13: "--invocation-count-for-turbofan=30000",
};

/**
 * Loads the joined command. V8 compiles a function when it is first called; what a run has compiled is kept beside the
 * script, where that folder can be written, and the next run begins with it. V8 refuses the cache of another script or of
 * another version of itself, and then compiles as if there were none.
 */
export function loadProgram() {
  const flag = lateOptimisation[process.versions.v8.split(".")[0]];
  if (flag !== undefined) setFlagsFromString(flag);
  const cachedData = readIfThere(cacheFile);
  const source = readFileSync(file, "utf8");
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    cachedData,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, createRequire(file), program, file, dirname(file));
  const isKept = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    run: program.exports.run,
    keepCompiledCode: () => {
      if (!isKept) writeIfPossible(cacheFile, script.createCachedData());
    },
  };
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
