import { FunctionPool } from "../../../emulator/runtime/pool";
import type { FunctionRole } from "../../../functions/shared/wire/events";
import { createGateway } from "../../../gateway/gateway";
import type { Invocation, Invoker } from "../../../gateway/invoker";
import { clientListener } from "../../../gateway/server/client-listener";
import { listen } from "../../../gateway/server/listener";
import { createLog } from "../../../gateway/server/log";
import { RelayMetrics } from "../../../gateway/server/metrics/relay-metrics";
import { privateListener } from "../../../gateway/server/private-listener";
import { answers } from "../../push/programs/answers";
import { heldBytes } from "./held-bytes";

/** What is asked of the gateway's process. */
export type GatewayRequest =
  | {
      readonly do: "start";
      /** For functions in processes of their own; without it they run in the gateway's. */
      readonly runtime?: {
        readonly zipFile: string;
        readonly bootstrapFile: string;
        readonly codeDirectory: string;
      };
    }
  /** What the process holds, in bytes. */
  | { readonly do: "memory" }
  /** Which connections are held. */
  | { readonly do: "ids" };

const MAX_CONNECTIONS = 20_000;
const LOCALHOST = "127.0.0.1";

/** A relay as it is, with its metrics and its log, whose functions run on this machine. */
class Functions implements Invoker {
  readonly held = new Set<string>();
  pools: ReadonlyMap<FunctionRole, FunctionPool> | undefined;

  async invoke<Role extends FunctionRole>({ role, event, requestId }: Invocation<Role>): Promise<unknown> {
    const id = event.websocket.secConnectionID;
    if (role === "register") this.held.add(id);
    if (role === "cleanup") this.held.delete(id);
    if (this.pools !== undefined) return this.pools.get(role)?.invoke(event, requestId);
    return role === "register" ? letIn(id) : undefined;
  }
}

/** What register answers, where it is no process of its own. */
const letIn = (secConnectionID: string) => ({
  ...{ errNo: 0, errMsg: "ok" },
  websocket: { action: "connecting", secConnectionID },
});

const functions = new Functions();

async function start({ runtime }: GatewayRequest & { do: "start" }) {
  const metrics = new RelayMetrics();
  const { log } = createLog();
  const gateway = createGateway({
    invoker: functions,
    api: { serviceName: "bench", path: "/chat", stage: "release" },
    limits: { maxConnections: MAX_CONNECTIONS },
    push: { batch: true },
    nodes: {
      key: "a key that all nodes of the bench share",
      address: { host: LOCALHOST, port: 1 },
      pushPath: "/push",
    },
    ...{ observer: metrics, log },
  });
  const isReady = () => true;
  const refused = (reason: string) => process.stderr.write(`socket refused: ${reason}\n`);
  const inside = privateListener({ gateway, pushPath: "/push", metrics, isReady, refused });
  const outside = clientListener({ gateway, maxSockets: MAX_CONNECTIONS, isReady, refused });
  const pushPort = await listen(inside, { host: LOCALHOST, port: 0 }, "");
  const clientPort = await listen(outside, { host: LOCALHOST, port: 0 }, "");
  if (runtime === undefined) return { clientPort, pushPort };
  const { zipFile, bootstrapFile, codeDirectory } = runtime;
  const pool = (role: FunctionRole) =>
    FunctionPool.start(
      {
        ...{
          region: "bench",
          namespace: "default",
          name: role,
          handler: `index.${role}`,
          runtime: "Nodejs20.19",
        },
        ...{ memoryMb: 256, timeoutSeconds: 60, concurrency: 1, zipFile, role: "" },
        environment: { REVERSE_PUSH_URL: `http://${LOCALHOST}:${pushPort}/push` },
      },
      {
        ...{ bootstrapFile, codeDirectory },
        api: {
          url: "",
          keysOf: () => ({ secretId: "", secretKey: "", token: "" }),
          databaseCertificates: () => [],
        },
        onLog: (name, line) => process.stderr.write(`${name}: ${line}\n`),
      },
    );
  functions.pools = new Map([
    ["register", await pool("register")],
    ["transmit", await pool("transmit")],
    ["cleanup", await pool("cleanup")],
  ]);
  return { clientPort, pushPort };
}

answers<GatewayRequest>(async (request) => {
  switch (request.do) {
    case "start":
      return await start(request);
    case "memory":
      return { bytes: heldBytes() };
    case "ids":
      return { ids: [...functions.held] };
  }
});
