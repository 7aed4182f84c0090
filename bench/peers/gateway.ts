import { writeFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { zipSync } from "fflate";
import * as v from "valibot";
import { buildBootstrap } from "../../emulator/runtime/code";
import { Program } from "../program";
import type { Peer } from "./peer";
import type { GatewayRequest } from "./programs/gateway";

/** How our gateway is run. */
export interface GatewayWays {
  /** Where its functions run, which do nothing: in its own process, or each in one of its own. Default its own. */
  readonly functions?: "inside" | "processes";
  readonly execArgs?: readonly string[];
}

/** Our gateway. */
export async function startGateway(
  folder: string,
  { functions = "inside", execArgs = [] }: GatewayWays = {},
): Promise<Peer> {
  const program = Program.start("peers/programs/gateway", folder, {}, execArgs);
  const ask = <const S extends v.GenericSchema>(request: GatewayRequest, schema: S) =>
    program.ask(request, schema);
  const { clientPort, pushPort } = await ask(
    { do: "start", ...(functions === "processes" && { runtime: runtimeIn(folder) }) },
    v.object({ clientPort: v.number(), pushPort: v.number() }),
  );
  return {
    ...{ pid: program.pid, pushPort, hello: "", greetings: 0 },
    websocketUrl: `ws://127.0.0.1:${clientPort}/chat`,
    sign: '"errNo":0',
    heldBytes: async () => (await ask({ do: "memory" }, v.object({ bytes: v.number() }))).bytes,
    ids: async () => (await ask({ do: "ids" }, v.object({ ids: v.array(v.string()) }))).ids,
    post: (id, data) => {
      const websocket = { action: "data send", secConnectionID: id, dataType: "text", data };
      return { path: "/push", body: JSON.stringify({ websocket }) };
    },
    stop: () => program.stop(),
  };
}

const runtimeIn = (folder: string) => ({
  zipFile: zipFunctions(folder),
  bootstrapFile: buildBootstrap(folder),
  codeDirectory: path.join(folder, "code"),
});

function zipFunctions(folder: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, "programs", "functions.ts")],
    ...{ bundle: true, platform: "node", target: "node18", format: "cjs", write: false },
  });
  const zipFile = path.join(folder, "functions.zip");
  writeFileSync(zipFile, zipSync({ "index.js": outputFiles[0]?.contents ?? new Uint8Array() }));
  return zipFile;
}
