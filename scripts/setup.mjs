// Installs the workspace when that is needed: no node_modules yet, or made from another lockfile.
// Needs Node and npm alone: pnpm comes through npx in the version that package.json names.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}node_modules/.udbytte-setup`;
const manifests = [
  "package.json",
  "pnpm-workspace.yaml",
  "pnpm-lock.yaml",
  ...["core", "renderer", "cli"].map((name) => `packages/${name}/package.json`),
];

const wanted = createHash("sha256");
for (const file of manifests) wanted.update(readFileSync(root + file));
const fingerprint = wanted.digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== fingerprint) {
  const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const install = spawnSync("npx", ["--yes", packageManager, "install", "--frozen-lockfile"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (install.status !== 0) {
    console.error(`Installation failed (${packageManager}). Is there a connection to the npm registry?`);
    process.exit(install.status ?? 1);
  }
  writeFileSync(stamp, fingerprint);
}
