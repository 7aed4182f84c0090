import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { isRunning } from "../../support/processes";
import { until } from "../../support/until";
import { code, functionDefaults, scfClient, settled, startTestCloud, temporaryDirectory } from "./support";

const TELL =
  "exports.main_handler = async (event) => ({ event, pid: process.pid, greeting: process.env.GREETING })";
const greeting = (value: string) => ({ Variables: [{ Key: "GREETING", Value: value }] });

describe("functions made through the cloud's API", () => {
  let directory: string;
  let cloud: Cloud;
  let functions: ReturnType<typeof scfClient>;
  let made = 0;
  let FunctionName: string;

  const invoke = async (event: object = {}) => {
    const { Result } = await functions.InvokeFunction({ FunctionName, Event: JSON.stringify(event) });
    return { ...Result, answer: Result?.RetMsg ? JSON.parse(Result.RetMsg) : undefined };
  };
  const create = async (source: string, overrides: object = {}) => {
    await functions.CreateFunction({ ...functionDefaults, FunctionName, Code: code(source), ...overrides });
    return settled(functions, FunctionName);
  };

  beforeAll(async () => {
    directory = temporaryDirectory();
    cloud = await startTestCloud(directory);
    functions = scfClient(cloud);
  });

  beforeEach(() => {
    FunctionName = `fn-${made++}`;
  });

  afterAll(async () => {
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("run, with the variables they were made with", async () => {
    const found = await create(TELL, { Environment: greeting("hello") });

    expect(found).toMatchObject({
      ...{
        FunctionName,
        Status: "Active",
        Namespace: "default",
        Type: "Event",
        MemorySize: 128,
        Timeout: 10,
      },
      FunctionId: expect.stringMatching(/^lam-[a-z0-9]{8}$/),
      Environment: greeting("hello"),
    });
    expect((await invoke({ n: 1 })).answer).toMatchObject({ event: { n: 1 }, greeting: "hello" });
  });

  test("are Creating until their code has loaded", async () => {
    const gate = path.join(directory, "gate");
    await functions.CreateFunction({
      ...{ ...functionDefaults, FunctionName },
      Code: code(`
        while (!require("node:fs").existsSync(${JSON.stringify(gate)}))
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        ${TELL}`),
    });

    expect((await functions.GetFunction({ FunctionName })).Status).toBe("Creating");
    await expect(functions.UpdateFunctionConfiguration({ FunctionName, Timeout: 5 })).rejects.toMatchObject({
      code: "FailedOperation.FunctionStatusError",
    });

    writeFileSync(gate, "");
    expect((await settled(functions, FunctionName)).Status).toBe("Active");
  });

  test("run anew with changed variables, and keep what was not named", async () => {
    await create(TELL, { Environment: greeting("hello"), Description: "kept" });
    const before = (await invoke()).answer;

    await functions.UpdateFunctionConfiguration({ FunctionName, Environment: greeting("good bye") });
    const found = await settled(functions, FunctionName);

    expect(found).toMatchObject({ Status: "Active", Description: "kept", Handler: "index.main_handler" });
    const after = (await invoke()).answer;
    expect(after.greeting).toBe("good bye");
    expect(after.pid).not.toBe(before.pid);
    expect(isRunning(before.pid)).toBe(false);
  });

  test("lose all variables to one blank key, as Terraform's provider says it", async () => {
    await create(TELL, { Environment: greeting("hello") });

    await functions.UpdateFunctionConfiguration({
      FunctionName,
      Environment: { Variables: [{ Key: "", Value: "" }] },
    });

    expect((await settled(functions, FunctionName)).Environment).toEqual({ Variables: [] });
  });

  test("run changed code", async () => {
    await create(TELL);

    await functions.UpdateFunctionCode({
      FunctionName,
      Code: code("exports.main_handler = async () => 'new'"),
    });
    await settled(functions, FunctionName);

    expect((await invoke()).answer).toBe("new");
  });

  test("go on with the old code where the new does not load, and say why", async () => {
    await create("exports.main_handler = async () => 'old'");

    await functions.UpdateFunctionCode({ FunctionName, Code: code("throw new Error('broken on purpose')") });

    expect(await settled(functions, FunctionName)).toMatchObject({
      Status: "UpdateFailed",
      StatusReasons: [{ ErrorMessage: expect.stringContaining("broken on purpose") }],
    });
    expect((await invoke()).answer).toBe("old");
  });

  test("answer an invocation that fails with the function's own error", async () => {
    await create("exports.main_handler = async () => { throw new TypeError('no such thing') }");

    expect(await invoke()).toMatchObject({
      ...{ InvokeResult: 1, RetMsg: "" },
      ErrMsg: expect.stringContaining("TypeError: no such thing"),
    });
  });

  test("refuse an invocation that found no free instance with the status of SCF's own refusal", async () => {
    await create("exports.main_handler = () => new Promise(() => undefined)", {
      Timeout: 1,
    });
    await functions.PutReservedConcurrencyConfig({ FunctionName, ReservedConcurrencyMem: 128 });
    await settled(functions, FunctionName);

    const outcomes = await Promise.all([invoke(), invoke(), invoke()]);

    expect(outcomes.map(({ InvokeResult }) => InvokeResult)).toContain(432);
  });

  test("invoked for an event run on after the answer", async () => {
    const [gate, done] = [path.join(directory, "open"), path.join(directory, "done")];
    await create(`exports.main_handler = async (event) => {
      const { existsSync, writeFileSync } = require("node:fs");
      while (!existsSync(${JSON.stringify(gate)})) await new Promise((next) => setTimeout(next, 10));
      writeFileSync(${JSON.stringify(done)}, JSON.stringify(event));
      return "nobody hears it";
    }`);
    const event = (ClientContext: string) =>
      functions.Invoke({ FunctionName, InvocationType: "Event", ClientContext });

    const { Result } = await event('{"n":1}');

    expect(Result).toMatchObject({ InvokeResult: 0, RetMsg: "", FunctionRequestId: expect.any(String) });
    expect(existsSync(done)).toBe(false);
    writeFileSync(gate, "");
    await until(() => existsSync(done) && readFileSync(done, "utf8") !== "");
    expect(readFileSync(done, "utf8")).toBe('{"n":1}');
    const large = JSON.stringify("x".repeat(128 * 1024));
    await expect(event(large)).rejects.toMatchObject({ code: "InvalidParameter.Payload" });
    const answered = await functions.Invoke({ FunctionName, ClientContext: large });
    expect(answered.Result?.RetMsg).toBe('"nobody hears it"');
    await expect(event("no JSON")).rejects.toMatchObject({ code: "InvalidParameterValue.Param" });
  });

  test("have as many instances as the reserved memory holds", async () => {
    await create(`exports.main_handler = async ({ ms }) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return process.pid;
    }`);
    const pids = async () => {
      const answers = await Promise.all(Array.from({ length: 4 }, () => invoke({ ms: 100 })));
      return new Set(answers.map(({ answer }) => answer)).size;
    };
    expect(await pids()).toBeGreaterThan(1);

    await functions.PutReservedConcurrencyConfig({ FunctionName, ReservedConcurrencyMem: 128 });

    expect(await functions.GetReservedConcurrencyConfig({ FunctionName })).toMatchObject({
      ReservedMem: 128,
    });
    expect(await pids()).toBe(1);
    await expect(
      functions.PutReservedConcurrencyConfig({ FunctionName, ReservedConcurrencyMem: 64 }),
    ).rejects.toMatchObject({ code: "InvalidParameterValue" });
    await functions.DeleteReservedConcurrencyConfig({ FunctionName });
    expect((await functions.GetReservedConcurrencyConfig({ FunctionName })).ReservedMem).toBeUndefined();
  });

  test("are invoked by their open timers, with the timer's event", async () => {
    const fired = path.join(directory, "fired");
    await create(`exports.main_handler = async (event) =>
      require("node:fs").writeFileSync(${JSON.stringify(fired)}, JSON.stringify(event))`);
    const trigger = { FunctionName, TriggerName: "tick", Type: "timer" };

    const { TriggerInfo } = await functions.CreateTrigger({
      ...{ ...trigger, TriggerDesc: "* * * * * * *", Enable: "OPEN", CustomArgument: "now" },
    });

    expect(TriggerInfo).toMatchObject({
      TriggerName: "tick",
      TriggerDesc: '{"cron":"* * * * * * *"}',
      Enable: 1,
    });
    await until(() => existsSync(fired));
    await functions.UpdateTrigger({ ...trigger, Enable: "CLOSE" });
    const Filters = [{ Name: "TriggerName", Values: ["tick"] }];
    expect((await functions.ListTriggers({ FunctionName, Filters })).Triggers).toMatchObject([{ Enable: 0 }]);
    await functions.DeleteTrigger(trigger);
    expect((await functions.ListTriggers({ FunctionName })).Triggers).toEqual([]);
    await expect(functions.DeleteTrigger(trigger)).rejects.toMatchObject({
      code: "ResourceNotFound.Trigger",
    });
  });

  test("refuse a timer that does not have seven fields", async () => {
    await create(TELL);

    await expect(
      functions.CreateTrigger({ FunctionName, TriggerName: "t", Type: "timer", TriggerDesc: "0 * * * *" }),
    ).rejects.toMatchObject({ code: "InvalidParameterValue.TriggerDesc" });
  });

  test("end when they are deleted, and are not found from then on", async () => {
    const { FunctionId } = await create(TELL);
    const { pid } = (await invoke()).answer;

    await functions.DeleteFunction({ FunctionName });

    const gone = { code: "ResourceNotFound.Function" };
    await expect(functions.GetFunction({ FunctionName })).rejects.toMatchObject(gone);
    await expect(functions.DeleteFunction({ FunctionName })).rejects.toMatchObject(gone);
    await until(() => !isRunning(pid));
    const zips = readdirSync(path.join(directory, "data/cloud/zips"));
    expect(zips.filter((name) => name.startsWith(String(FunctionId)))).toEqual([]);
  });

  test("are refused with a name that is taken", async () => {
    await create(TELL);

    await expect(create(TELL)).rejects.toMatchObject({ code: "ResourceInUse.Function" });
  });

  test.each([
    ["a namespace that is not there", { Namespace: "other" }, "ResourceNotFound.Namespace"],
    ["a zip that is none", { Code: { ZipFile: "bm90IGEgemlw" } }, "InvalidParameterValue.ZipFile"],
    ["a zip without the handler", { Handler: "other.main" }, "InvalidParameterValue.ZipFile"],
    ["another runtime", { Runtime: "Python3.9" }, "InvalidParameterValue"],
    ["memory between two steps", { MemorySize: 200 }, "InvalidParameterValue.Memory"],
    [
      "a variable with SCF's prefix",
      { Environment: { Variables: [{ Key: "SCF_X", Value: "" }] } },
      "InvalidParameterValue.EnvironmentSystemProtect",
    ],
    [
      "variables over 4 KB",
      { Environment: greeting("x".repeat(4090)) },
      "InvalidParameterValue.EnvironmentExceededLimit",
    ],
    [
      "a VPC that is not there",
      { VpcConfig: { VpcId: "vpc-1", SubnetId: "subnet-1" } },
      "ResourceNotFound.Vpc",
    ],
  ])("are refused with %s", async (_, overrides, refusal) => {
    const refused = functions.CreateFunction({
      ...functionDefaults,
      FunctionName,
      Code: code(TELL),
      ...overrides,
    });

    await expect(refused).rejects.toMatchObject({ code: refusal });
  });
});
