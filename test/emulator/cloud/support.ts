import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { strToU8, zipSync } from "fflate";
import pino from "pino";
import { CommonClient } from "tencentcloud-sdk-nodejs-common";
import { scf } from "tencentcloud-sdk-nodejs-scf";
import { type Cloud, type CloudOptions, startCloud } from "../../../emulator/cloud/cloud";
import { DataDirectory } from "../../../emulator/data-directory";

export const REGION = "ap-guangzhou";

export const VERSIONS = {
  scf: "2018-04-16",
  apigateway: "2018-08-08",
  postgres: "2017-03-12",
  vpc: "2017-03-12",
  tag: "2018-08-13",
  cam: "2019-01-16",
  clb: "2018-03-17",
  as: "2018-04-19",
  cls: "2020-10-16",
  monitor: "2018-07-24",
} as const;

export const temporaryDirectory = () => mkdtempSync(path.join(os.tmpdir(), "cloud test "));

/** Where a cloud is, and what its clients sign with. */
export type Access = Pick<Cloud, "port" | "credentials">;

/** A cloud in this process, on a directory of its own. */
export async function startTestCloud(directory: string, options: Partial<CloudOptions> = {}): Promise<Cloud> {
  const data = DataDirectory.claim(path.join(directory, "data"));
  const cloud = await startCloud({
    ...{ data, port: 0, gatewayPort: 0, overrides: {} },
    ...{ log: pino({ level: "silent" }), onFunctionLog: () => undefined, onNodeLog: () => undefined },
    ...{ progress: (_, work) => work(), signal: new AbortController().signal },
    ...options,
  });
  return {
    ...cloud,
    stop: async () => {
      await cloud.stop();
      data.release();
    },
  };
}

function clientConfig({ port, credentials }: Access, service: string, region: string) {
  return {
    credential: credentials,
    region,
    profile: {
      httpProfile: {
        protocol: "http://",
        endpoint: `${service}.tencentcloudapi.invalid`,
        proxy: `http://127.0.0.1:${port}`,
      },
    },
  };
}

/** The official client of SCF. */
export const scfClient = (access: Access, region = REGION) =>
  new scf.v20180416.Client(clientConfig(access, "scf", region));

/** The official client that speaks to any service: resolves with the answer's fields. */
export function client(access: Access, service: keyof typeof VERSIONS, region = REGION) {
  const config = clientConfig(access, service, region);
  const common = new CommonClient(config.profile.httpProfile.endpoint, VERSIONS[service], config);
  return (action: string, parameters: object = {}) => common.request(action, parameters);
}

/** The code of a function as the API takes it. */
export const code = (source: string) => ({
  ZipFile: Buffer.from(zipSync({ "index.js": strToU8(source) })).toString("base64"),
});

/** What every function of these tests is made with. */
export const functionDefaults = {
  Handler: "index.main_handler",
  Runtime: "Nodejs20.19",
  MemorySize: 128,
  Timeout: 10,
};

/** Asks for a function until it is neither being made nor changed, and tells how it ended. */
export async function settled(functions: ReturnType<typeof scfClient>, FunctionName: string) {
  for (;;) {
    const found = await functions.GetFunction({ FunctionName });
    if (found.Status !== "Creating" && found.Status !== "Updating") return found;
  }
}

/** A function in the three roles of a WebSocket: lets everybody in, and answers every message by a push. */
export const ECHO = `
exports.main_handler = async ({ websocket }) => {
  const { action, secConnectionID } = websocket;
  if (action === "connecting") return { errNo: 0, errMsg: "ok", websocket: { action, secConnectionID } };
  if (action === "closing") return "ok";
  const push = { ...websocket, data: process.env.PREFIX + websocket.data };
  await fetch(process.env.REVERSE_PUSH_URL, { method: "POST", body: JSON.stringify({ websocket: push }) });
};`;

/** The three bindings of a WebSocket API to one function. */
export const bindings = (name: string) =>
  Object.fromEntries(
    ["Register", "Transport", "Cleanup"].map((role) => [`ServiceWebsocket${role}FunctionName`, name]),
  );

/** A WebSocket API as the API takes it. */
export const websocketApi = (ServiceId: string, functionName: string, Path = "/chat") => ({
  ...{ ServiceId, ApiName: "chat", Protocol: "WEBSOCKET", ServiceType: "SCF", ServiceTimeout: 900 },
  ...{ AuthType: "NONE", RequestConfig: { Path, Method: "GET" } },
  ...bindings(functionName),
});

/** A database in a subnet of its own. */
export async function createDatabase(access: Access, overrides: object = {}): Promise<string> {
  const vpc = client(access, "vpc");
  const VpcId = (await vpc("CreateVpc", { VpcName: "net", CidrBlock: "10.0.0.0/16" })).Vpc.VpcId;
  const subnet = { VpcId, SubnetName: "sub", CidrBlock: "10.0.0.0/24", Zone: `${REGION}-6` };
  const { SubnetId } = (await vpc("CreateSubnet", subnet)).Subnet;
  const made = await client(access, "postgres")("CreateInstances", {
    ...{ SpecCode: "pg.it.16.1c2g", Storage: 10, InstanceCount: 1, Period: 1, Charset: "UTF8", Name: "db" },
    ...{ AdminName: "root", AdminPassword: "Secret-word-1", Zone: `${REGION}-6`, VpcId, SubnetId },
    ...overrides,
  });
  return made.DBInstanceIdSet[0];
}

/** Asks for a database until it has the status, and tells what it is then. */
export async function databaseIn(access: Access, DBInstanceId: string, status: string) {
  const postgres = client(access, "postgres");
  for (;;) {
    const { DBInstance } = await postgres("DescribeDBInstanceAttribute", { DBInstanceId });
    if (DBInstance.DBInstanceStatus === status) return DBInstance;
    await wait(50);
  }
}
