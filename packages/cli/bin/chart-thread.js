const { parentPort } = require("node:worker_threads");
const { loadProgram } = require("./load-program.js");

const { program, keepCompiledCode } = loadProgram("chart-thread");
program.serveCharts(parentPort, keepCompiledCode);
