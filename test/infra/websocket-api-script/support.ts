import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { clientEnvironment } from "../../../emulator/cloud/client-environment";
import { writeScriptBundle } from "../../../infra/constructs/script-bundle";
import {
  client,
  code,
  ECHO,
  functionDefaults,
  REGION,
  scfClient,
  settled,
  startTestCloud,
  temporaryDirectory,
} from "../../emulator/cloud/support";
import { REPOSITORY } from "../../support/checkout";
import { FaultProxy } from "../../support/fault-proxy";

/** How the script ended, and all that it wrote. */
export interface ScriptRun {
  readonly exit: number | null;
  readonly said: string;
}

/** What the script finds in the cloud when Terraform runs it: a service without APIs, and the function `one`. */
export type Scene = Awaited<ReturnType<typeof startScene>>;

/** Starts a cloud with a service and a function in it, and a proxy before it that can do wrong. */
export async function startScene() {
  const directory = temporaryDirectory();
  const script = path.join(directory, "websocket-api.js");
  const entry = path.join(REPOSITORY, "infra/websocket-api-script/main.ts");
  writeScriptBundle({ root: REPOSITORY, entry, file: script });
  const cloud = await startTestCloud(directory);
  const proxy = await FaultProxy.listen(cloud.port);
  const functions = scfClient(cloud);
  await functions.CreateFunction({
    ...{ ...functionDefaults, FunctionName: "one", Code: code(ECHO) },
    Environment: {
      Variables: [
        { Key: "PREFIX", Value: "heard " },
        { Key: "REVERSE_PUSH_URL", Value: "pending" },
      ],
    },
  });
  await settled(functions, "one");
  const service = { ServiceName: "talk", Protocol: "http&https", NetTypes: ["OUTER"] };
  const { ServiceId, OuterSubDomain } = await client(cloud, "apigateway")("CreateService", service);
  const gateway = (action: string, parameters: object = {}) =>
    client(cloud, "apigateway")(action, { ServiceId, ...parameters });

  const spec = (changes: object = {}) => ({
    ...{ region: REGION, serviceId: ServiceId, apiName: "talk", path: "/chat", timeoutSeconds: 900 },
    ...{ stage: "release", namespace: "default", qualifier: "$LATEST" },
    functions: { register: "one", transmit: "one", cleanup: "one" },
    ...changes,
  });

  return {
    proxy,
    gateway,
    spec,
    /** Where clients connect. */
    address: String(OuterSubDomain),
    serviceId: String(ServiceId),

    /** Runs the bundled script as Terraform does; `variables` come on top of its environment. */
    async run(
      command: string,
      what: object | string = spec(),
      variables: Record<string, string> = {},
    ): Promise<ScriptRun> {
      const WEBSOCKET_API = typeof what === "string" ? what : JSON.stringify(what);
      const env = { ...clientEnvironment({ ...cloud, port: proxy.port }), WEBSOCKET_API, ...variables };
      const child = spawn(process.execPath, [script, command], { env });
      let said = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
      const [exit] = await once(child, "close");
      return { exit, said };
    },

    async apis(): Promise<{ ApiId: string; Path: string }[]> {
      return (await gateway("DescribeApisStatus")).Result.ApiIdStatusSet;
    },

    /** The environment variables of the function. */
    async variables() {
      const found = await settled(functions, "one");
      return Object.fromEntries((found.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]));
    },

    async end() {
      await proxy.close();
      await cloud.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
