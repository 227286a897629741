// Builds the packages and renders a report: the one in reports/projekt-opsoegende-indsats, or the folder given after `--`.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const asked = process.argv.slice(2);
const args = asked.length > 0 ? asked : ["reports/projekt-opsoegende-indsats"];

const run = (script, ...rest) => {
  const { status } = spawnSync(process.execPath, [script, ...rest], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};
run("node_modules/typescript/bin/tsc", "--build", "packages/tsconfig.build.json");
run("scripts/bundle.mjs");
run("packages/cli/bin/udbytte.js", "render", ...args);
