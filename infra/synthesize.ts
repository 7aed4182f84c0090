import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { writeFunctionBundles } from "./constructs/function-bundle";
import { relayFiles } from "./constructs/relay/relay-files";
import { writeScriptBundle } from "./constructs/script-bundle";
import { parseEnvironments } from "./environment";
import { forEachRole, functionRoles } from "./function-role";
import { relayRuntime } from "./relay-runtime/runtime";
import { WebsocketBackendStack } from "./websocket-backend-stack";

export interface SynthesizeProps {
  /** The checkout: the functions are functions/<role>/index.ts below it. */
  readonly root: string;
  /** The folder that the stacks are written to. */
  readonly outdir: string;
  /** The table of environments, unchecked. */
  readonly environments: unknown;
  /** The COS bucket for the state; without one each environment has a local file. */
  readonly stateBucket?: string | undefined;
}

/** An environment whose stack was written. */
export interface SynthesizedEnvironment {
  readonly name: string;
  /** Whether functions check the certificate of the database: its authority is in the table. */
  readonly verifiesDatabase: boolean;
}

/**
 * Writes one stack for each environment; every function, the script of the WebSocket API, and the relay where an
 * environment has one, is bundled once. Returns the environments.
 *
 * @throws ENVIRONMENTS_REFUSED, ENTRY_MISSING, BUNDLE_FAILED, ZIP_TOO_LARGE, VARIABLE_KEY_REFUSED, VARIABLES_TOO_LARGE,
 * STATE_BUCKET_REFUSED, RUNTIME_MISSING, USER_DATA_TOO_LARGE
 */
export function synthesize({
  root,
  outdir,
  environments,
  stateBucket,
}: SynthesizeProps): SynthesizedEnvironment[] {
  const table = parseEnvironments(environments);
  const bundles = mkdtempSync(join(tmpdir(), "function-bundles-"));
  try {
    const zipFiles = forEachRole((role) => join(bundles, role, "code.zip"));
    writeFunctionBundles(
      root,
      functionRoles.map((role) => ({
        entry: join(root, "functions", role, "index.ts"),
        zipFile: zipFiles[role],
      })),
    );
    const scriptFile = join(bundles, "websocket-api.js");
    writeScriptBundle({ root, entry: join(root, "infra/websocket-api-script/main.ts"), file: scriptFile });
    const program = join(bundles, "relay.js");
    if (Object.values(table).some(({ gateway }) => gateway === "relay")) {
      writeScriptBundle({ root, entry: join(root, "gateway/server/main.ts"), file: program });
    }
    const files = () => relayFiles(program, relayRuntime(root));
    const app = new App({ outdir });
    for (const [name, environment] of Object.entries(table)) {
      new WebsocketBackendStack(app, name, {
        environment,
        zipFiles,
        scriptFile,
        relayFiles: files,
        stateBucket,
      });
    }
    app.synth();
    return Object.entries(table).map(([name, { database }]) => ({
      name,
      verifiesDatabase: database.authority !== undefined,
    }));
  } finally {
    rmSync(bundles, { recursive: true, force: true });
  }
}
