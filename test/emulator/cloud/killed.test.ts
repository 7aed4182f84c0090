import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { descendants, isRunning } from "../../support/processes";
import { type CloudProcess, startCloudProcess, stopCloudProcesses } from "../../support/start-cloud";
import { until } from "../../support/until";
import {
  client,
  code,
  createDatabase,
  databaseIn,
  functionDefaults,
  scfClient,
  settled,
  temporaryDirectory,
} from "./support";

/** What a start after a kill has to begin anew takes its time where the machine is busy. */
jest.setTimeout(60_000);

describe("the cloud, started again after kill -9", () => {
  let directory: string;
  let data: string;
  let left: number[];

  /** Kills it as it is; what it had started may go on. */
  const kill = async (cloud: CloudProcess) => {
    left.push(...descendants(cloud.pid));
    cloud.signal("SIGKILL");
    expect(await cloud.ended).toBeNull();
  };

  beforeEach(() => {
    directory = temporaryDirectory();
    data = path.join(directory, "data");
    left = [];
  });

  afterEach(async () => {
    await stopCloudProcesses();
    for (const pid of left.filter(isRunning)) process.kill(pid, "SIGKILL");
    rmSync(directory, { recursive: true, force: true });
  });

  test.each([
    ["was ordered", () => true],
    ["was being initialized", (folder: string) => existsSync(`${folder}.new-cluster/PG_VERSION`)],
    ["was starting", (folder: string) => existsSync(path.join(folder, "postmaster.pid"))],
  ])("carries on with a database that %s", async (_, reached) => {
    const first = await startCloudProcess(data);
    const DBInstanceId = await createDatabase(first.access);
    const folder = path.join(data, "cloud/postgres", DBInstanceId);
    await until(() => reached(folder));
    await kill(first);

    const second = await startCloudProcess(data);

    const { DBInstanceNetInfo } = await databaseIn(second.access, DBInstanceId, "running");
    const [{ Port: port }] = DBInstanceNetInfo;
    const sql = postgres({
      ...{ host: "127.0.0.1", port, username: "root", password: "Secret-word-1", database: "postgres" },
      max: 1,
    });
    expect(await sql`select 42 as answer`).toEqual([{ answer: 42 }]);
    await sql.end();
    expect(left.filter(isRunning)).toEqual([]);
    expect(readdirSync(path.dirname(folder))).toEqual([DBInstanceId]);
    await second.stop();
  });

  test("has everything that it had answered for", async () => {
    const first = await startCloudProcess(data);
    const [vpc, gateway] = [client(first.access, "vpc"), client(first.access, "apigateway")];
    const functions = scfClient(first.access);
    let answered = 0;
    /** The name, once the cloud has said yes; undefined where it was killed before. */
    const made = (name: string, asked: Promise<unknown>) =>
      asked.then(
        () => {
          answered += 1;
          if (answered === 20) first.signal("SIGKILL");
          return name;
        },
        () => undefined,
      );
    const names = Array.from({ length: 40 }, (_, index) => `name-${index}`);

    const asked = await Promise.all([
      Promise.all(
        names.map((name) => made(name, vpc("CreateVpc", { VpcName: name, CidrBlock: "10.0.0.0/16" }))),
      ),
      Promise.all(
        names.map((name) =>
          made(name, gateway("CreateService", { ServiceName: name, Protocol: "http&https" })),
        ),
      ),
      Promise.all(
        names.map((FunctionName) =>
          made(
            FunctionName,
            functions.CreateFunction({
              ...{ ...functionDefaults, FunctionName },
              Code: code("exports.main_handler = async () => 1"),
            }),
          ),
        ),
      ),
    ]);
    await first.ended;

    expect(asked.flat()).toContain(undefined);
    const second = await startCloudProcess(data);
    const Limit = 100;
    const { VpcSet } = await client(second.access, "vpc")("DescribeVpcs", { Limit });
    const { Result } = await client(second.access, "apigateway")("DescribeServicesStatus", { Limit });
    const { Functions } = await scfClient(second.access).ListFunctions({ Limit });
    const found = [
      VpcSet.map(({ VpcName }: { VpcName: string }) => VpcName),
      Result.ServiceSet.map(({ ServiceName }: { ServiceName: string }) => ServiceName),
      Functions?.map(({ FunctionName }) => FunctionName),
    ];
    asked.forEach((kind, index) => {
      expect(found[index]).toEqual(expect.arrayContaining(kind.filter((name) => name !== undefined)));
    });
    for (const { FunctionName = "", Status } of Functions ?? []) {
      expect(Status).toBe("Active");
      const { Result: run } = await scfClient(second.access).InvokeFunction({ FunctionName });
      expect(run?.RetMsg).toBe("1");
    }
    await second.stop();
  });

  test("lets a function that was being changed run its new code", async () => {
    const first = await startCloudProcess(data);
    const FunctionName = "changing";
    const tell = (what: string) => code(`exports.main_handler = async () => ${JSON.stringify(what)}`);
    await scfClient(first.access).CreateFunction({
      ...{ ...functionDefaults, FunctionName, Code: tell("old") },
    });
    await settled(scfClient(first.access), FunctionName);
    await scfClient(first.access).UpdateFunctionCode({ FunctionName, Code: tell("new") });
    await kill(first);

    const second = await startCloudProcess(data);

    const functions = scfClient(second.access);
    expect((await settled(functions, FunctionName)).Status).toBe("Active");
    expect((await functions.InvokeFunction({ FunctionName })).Result?.RetMsg).toBe('"new"');
    expect(readdirSync(path.join(data, "cloud/zips"))).toHaveLength(1);
    await second.stop();
  });
});
