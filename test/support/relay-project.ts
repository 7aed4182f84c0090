import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { App } from "cdktf";
import { writeFunctionBundles } from "../../infra/constructs/function-bundle";
import { relayFiles } from "../../infra/constructs/relay/relay-files";
import { writeScriptBundle } from "../../infra/constructs/script-bundle";
import { parseEnvironments } from "../../infra/environment";
import { forEachRole } from "../../infra/function-role";
import { WebsocketBackendStack } from "../../infra/websocket-backend-stack";
import { relayEnvironment } from "../infra/relay/support";
import { REPOSITORY } from "./checkout";

/**
 * Writes the whole stack of an environment `dev`, with everything that it bundles, and returns the stack's folder. In
 * the place of the Node.js that nodes fetch is a script that hands over to this one.
 */
export function writeWholeStack(folder: string, gateway: "api-gateway" | "relay"): string {
  const { dev } = parseEnvironments({ dev: { ...relayEnvironment, gateway } });
  if (dev === undefined) throw new Error("the table has no dev");
  const program = path.join(folder, "relay.js");
  const scriptFile = path.join(folder, "script.js");
  const runtime = path.join(folder, "node.gz");
  writeScriptBundle({ root: REPOSITORY, entry: entry("gateway/server/main.ts"), file: program });
  writeScriptBundle({
    root: REPOSITORY,
    entry: entry("infra/websocket-api-script/main.ts"),
    file: scriptFile,
  });
  const zipFiles = forEachRole((role) => path.join(folder, `${role}.zip`));
  writeFunctionBundles(
    REPOSITORY,
    Object.entries(zipFiles).map(([role, zipFile]) => ({
      entry: entry(`functions/${role}/index.ts`),
      zipFile,
    })),
  );
  const handOver = `#!/bin/sh\nexec "${process.execPath}" "$@"\n`;
  writeFileSync(runtime, gzipSync(handOver));
  const sha256 = createHash("sha256").update(handOver).digest("hex");
  const app = new App({ outdir: path.join(folder, "cdktf.out") });
  new WebsocketBackendStack(app, "dev", {
    environment: dev,
    zipFiles,
    scriptFile,
    relayFiles: () => relayFiles(program, { name: "node", file: runtime, sha256 }),
  });
  app.synth();
  return path.join(folder, "cdktf.out/stacks/dev");
}

const entry = (file: string) => path.join(REPOSITORY, file);
