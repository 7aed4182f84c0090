import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";

/** Installs the peers where they are not yet: says so on stderr, where npm's own output goes too. */
export async function installPeers(): Promise<void> {
  if (existsSync(path.join(__dirname, "node_modules"))) return;
  process.stderr.write("install the peers: npm ci in bench/peers\n");
  const npm = spawn("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    ...{ cwd: __dirname, stdio: ["ignore", 2, 2] },
  });
  const [code, signal] = await once(npm, "exit");
  if (code !== 0) throw new Error(`npm ci in bench/peers ended with ${code ?? signal}.`);
}
