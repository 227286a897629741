const { parentPort } = require("node:worker_threads");
const { loadProgram } = require("./load-program.js");

const { program, keepCompiledCode } = loadProgram("render-thread");
program.serveRender(parentPort, keepCompiledCode);
