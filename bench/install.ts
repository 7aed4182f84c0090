import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Installs what a benchmark alone needs, where it is not yet: says so on stderr, where npm's own output goes too.
 *
 * @param folder a folder of bench/ with a package.json and a lockfile of its own
 */
export async function install(folder: string): Promise<void> {
  const cwd = path.join(__dirname, folder);
  if (existsSync(path.join(cwd, "node_modules"))) return;
  process.stderr.write(`npm ci in bench/${folder}\n`);
  const npm = spawn("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    ...{ cwd, stdio: ["ignore", 2, 2] },
  });
  const [code, signal] = await once(npm, "exit");
  if (code !== 0) throw new Error(`npm ci in bench/${folder} ended with ${code ?? signal}.`);
}
