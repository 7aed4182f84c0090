import path from "node:path";
import * as v from "valibot";
import { freePort } from "../../emulator/free-port";
import { Program } from "../program";
import type { Peer } from "./peer";
import { untilListening } from "./until-listening";

/** How serverless-offline is run. */
export interface ServerlessOfflineWays {
  /**
   * Where its functions run: all of them in its own thread, which is the fastest and leanest of its ways, or in a worker
   * thread for each call, as it does by itself. Its connections are known only of the first. Default its own thread.
   */
  readonly functions?: "inside" | "threads";
  readonly execArgs?: readonly string[];
}

/** serverless-offline, whose functions let everyone in. */
export async function startServerlessOffline({
  functions = "inside",
  execArgs = [],
}: ServerlessOfflineWays = {}): Promise<Peer> {
  const port = await freePort(20_000);
  const args = {
    websocketPort: port,
    httpPort: await freePort(port + 1),
    lambdaPort: await freePort(port + 100),
  };
  const program = Program.run(
    require.resolve("serverless/bin/serverless.js", { paths: [__dirname] }),
    ["offline", ...Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)])].concat([
      ...["--host", "127.0.0.1", "--noTimeout"],
      ...(functions === "inside" ? ["--useInProcess"] : []),
    ]),
    {
      env: { SLS_TELEMETRY_DISABLED: "1", SLS_NOTIFICATIONS_MODE: "off", HOME: process.env.HOME },
      ...{ execArgs, cwd: path.join(__dirname, "serverless-offline"), quiet: true },
    },
  );
  await untilListening(port, program.ended);
  return {
    ...{ pid: program.pid, pushPort: port, sign: "", hello: "", greetings: 0 },
    websocketUrl: `ws://127.0.0.1:${port}/dev`,
    heldBytes: async () => (await program.ask({ memory: true }, v.object({ bytes: v.number() }))).bytes,
    ids: async () => (await program.ask({}, v.object({ ids: v.array(v.string()) }))).ids,
    post: (id, data) => ({ path: `/@connections/${id}`, body: data }),
    stop: () => program.stop(),
  };
}
