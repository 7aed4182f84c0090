import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { ChatClient } from "../../support/chat-client";
import { descendants, isRunning } from "../../support/processes";
import { startCloudProcess, stopCloudProcesses } from "../../support/start-cloud";
import {
  client,
  code,
  createDatabase,
  databaseIn,
  ECHO,
  functionDefaults,
  scfClient,
  settled,
  temporaryDirectory,
  websocketApi,
} from "./support";

describe("the cloud, started again", () => {
  let directory: string;

  beforeEach(() => {
    directory = temporaryDirectory();
  });

  afterEach(async () => {
    await stopCloudProcesses();
    rmSync(directory, { recursive: true, force: true });
  });

  test("runs what was made, at the same addresses", async () => {
    const data = path.join(directory, "data");
    const first = await startCloudProcess(data);
    const { access } = first;
    const DBInstanceId = await createDatabase(access);
    const functions = scfClient(access);
    await functions.CreateFunction({ ...functionDefaults, FunctionName: "echo", Code: code(ECHO) });
    await settled(functions, "echo");
    const gateway = client(access, "apigateway");
    const { ServiceId } = await gateway("CreateService", { ServiceName: "chat", Protocol: "http&https" });
    const { ApiId } = (await gateway("CreateApi", websocketApi(ServiceId, "echo"))).Result;
    const { InternalDomain } = (await gateway("DescribeApi", { ServiceId, ApiId })).Result;
    const Variables = Object.entries({ REVERSE_PUSH_URL: InternalDomain, PREFIX: "you said " });
    await functions.UpdateFunctionConfiguration({
      FunctionName: "echo",
      Environment: { Variables: Variables.map(([Key, Value]) => ({ Key, Value })) },
    });
    await settled(functions, "echo");
    await gateway("ReleaseService", { ServiceId, EnvironmentName: "release", ReleaseDesc: "test" });
    const { OuterSubDomain } = await gateway("DescribeService", { ServiceId });
    const database = await databaseIn(access, DBInstanceId, "running");
    const [{ Port }] = database.DBInstanceNetInfo;
    const url = `postgresql://root:Secret-word-1@127.0.0.1:${Port}/postgres`;
    const sql = postgres(url, { max: 1 });
    await sql`create table kept as select 42 as answer`;
    await sql.end();
    const processes = descendants(first.pid);
    expect(processes.length).toBeGreaterThan(1);

    expect(await first.stop()).toBe(0);
    expect(processes.filter(isRunning)).toEqual([]);
    const second = await startCloudProcess(data);

    expect(second.access.credentials).toEqual(access.credentials);
    const ada = await ChatClient.connect(`ws://${OuterSubDomain}/release/chat`, []);
    ada.send("hello");
    await ada.next("you said hello");
    await ada.close();
    const again = postgres(url, { max: 1 });
    expect(await again`select answer from kept`).toEqual([{ answer: 42 }]);
    await again.end();
    const found = await scfClient(second.access).GetFunction({ FunctionName: "echo" });
    expect(found).toMatchObject({ Status: "Active" });
    await second.stop();
    expect(readFileSync(path.join(data, "cloud/state.json"), "utf8")).toContain(DBInstanceId);
  });

  test("still says of a function that never ran that its creation failed, until its code loads", async () => {
    const data = path.join(directory, "data");
    const FunctionName = "broken";
    const first = await startCloudProcess(data);
    await scfClient(first.access).CreateFunction({
      ...{ ...functionDefaults, FunctionName, Code: code("throw new Error('broken on purpose')") },
    });
    const failed = {
      Status: "CreateFailed",
      StatusReasons: [{ ErrorMessage: expect.stringContaining("broken on purpose") }],
    };
    expect(await settled(scfClient(first.access), FunctionName)).toMatchObject(failed);
    await first.stop();

    const second = await startCloudProcess(data);

    const functions = scfClient(second.access);
    expect(await functions.GetFunction({ FunctionName })).toMatchObject(failed);
    await functions.UpdateFunctionCode({ FunctionName, Code: code(ECHO) });
    expect((await settled(functions, FunctionName)).Status).toBe("Active");
    await second.stop();
  });
});
