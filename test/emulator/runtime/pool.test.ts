import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import type { FunctionDescription } from "../../../emulator/runtime/function-description";
import { FunctionPool } from "../../../emulator/runtime/pool";
import { functionOf, runtimeIn, temporaryDirectory } from "./zips";

describe("a function in processes of its own", () => {
  let directory: string;
  let runtime: ReturnType<typeof runtimeIn>;
  const pools: FunctionPool[] = [];

  const start = async (source: string, overrides: Partial<FunctionDescription> = {}) => {
    const pool = await FunctionPool.start(functionOf(directory, source, overrides), runtime.options);
    pools.push(pool);
    return pool;
  };

  beforeEach(() => {
    directory = temporaryDirectory();
    runtime = runtimeIn(directory);
  });

  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.drain()));
    rmSync(directory, { recursive: true, force: true });
  });

  test("gets the event and a context as in the cloud, and answers by returning", async () => {
    const pool = await start(`exports.main_handler = async (event, context) => ({
      event, context, memory: context.getMemoryLimitInMb(), remaining: context.getRemainingTimeInMillis(),
    })`);

    expect(await pool.invoke({ a: [1, null] }, "request-1")).toEqual({
      event: { a: [1, null] },
      context: {
        callbackWaitsForEmptyEventLoop: true,
        request_id: "request-1",
        function_name: "one",
        function_version: "$LATEST",
        namespace: "default",
        memory_limit_in_mb: 128,
        time_limit_in_ms: 10_000,
        tencentcloud_region: "ap-guangzhou",
        tencentcloud_appid: "1250000000",
        tencentcloud_uin: "100000000000",
        environment: '{"GREETING":"hello"}',
        environ: "GREETING=hello",
      },
      memory: 128,
      remaining: expect.any(Number),
    });
  });

  test("finds the declared variables and SCF's own in its environment, and nothing else", async () => {
    const pool = await start("exports.main_handler = async () => process.env");

    expect(await pool.invoke({}, "request-1")).toEqual({
      GREETING: "hello",
      SCF_FUNCTIONNAME: "one",
      SCF_FUNCTIONVERSION: "$LATEST",
      SCF_NAMESPACE: "default",
      SCF_RUNTIME: "Nodejs20.19",
      TENCENTCLOUD_APPID: "1250000000",
      TENCENTCLOUD_UIN: "100000000000",
      TENCENTCLOUD_REGION: "ap-guangzhou",
      TENCENTCLOUD_RUNENV: "SCF",
      TZ: "UTC",
    });
  });

  test("may answer by a callback, or with nothing", async () => {
    const pool = await start(
      "exports.main_handler = (event, context, callback) => setImmediate(() => callback(null, event.answer))",
    );

    expect(await pool.invoke({ answer: 42 }, "r")).toBe(42);
    expect(await pool.invoke({}, "r")).toBeUndefined();
  });

  test("fails an invocation with its own error and stack, and goes on with the next in the same process", async () => {
    const pool = await start(`exports.main_handler = async (event) => {
      if (event.fail) throw new TypeError("no such thing");
      return process.pid;
    }`);
    const before = await pool.invoke({}, "r");

    await expect(pool.invoke({ fail: true }, "r")).rejects.toMatchObject({
      code: "FUNCTION_FAILED",
      message: expect.stringMatching(/TypeError: no such thing\n\s+at .*index\.js/),
    });

    expect(await pool.invoke({}, "r")).toBe(before);
  });

  test("is replaced by a new process after a crash", async () => {
    const pool = await start(
      `exports.main_handler = (event) => event.crash ? new Promise(() => setImmediate(() => { throw new Error("crashed") })) : process.pid`,
      { concurrency: 1 },
    );
    const before = await pool.invoke({}, "r");

    const crash = pool.invoke({ crash: true }, "r");
    const waiting = pool.invoke({}, "r");

    await expect(crash).rejects.toMatchObject({
      code: "FUNCTION_FAILED",
      message: expect.stringContaining("crashed"),
    });
    expect(await waiting).not.toBe(before);
  });

  test("is ended when it exceeds its timeout, and replaced", async () => {
    const pool = await start("exports.main_handler = (event) => event.hang ? new Promise(() => {}) : 1", {
      timeoutSeconds: 1,
      concurrency: 1,
    });

    await expect(pool.invoke({ hang: true }, "r")).rejects.toMatchObject({ code: "FUNCTION_TIMED_OUT" });

    expect(await pool.invoke({}, "r")).toBe(1);
  });

  test("is ended when it uses more memory than declared", async () => {
    const pool = await start(`exports.main_handler = () => {
      const held = [];
      return new Promise(() => setInterval(() => held.push(Buffer.alloc(16 * 1024 * 1024, 1)), 1));
    }`);

    await expect(pool.invoke({}, "r")).rejects.toMatchObject({ code: "FUNCTION_OUT_OF_MEMORY" });
  });

  test("handles one event at a time in each process, with as many processes as declared", async () => {
    const pool = await start(
      `let underWay = 0;
       exports.main_handler = async () => {
         underWay++;
         await new Promise((resolve) => setTimeout(resolve, 100));
         return { pid: process.pid, underWay: underWay-- };
       }`,
      { concurrency: 3 },
    );

    const answers = await Promise.all(Array.from({ length: 9 }, () => pool.invoke({}, "r")));

    expect(answers.every((answer) => (answer as { underWay: number }).underWay === 1)).toBe(true);
    expect(new Set(answers.map((answer) => (answer as { pid: number }).pid)).size).toBe(3);
  });

  test("refuses an event that found no free process for as long as the timeout", async () => {
    const pool = await start(
      "exports.main_handler = (event) => new Promise((resolve) => setTimeout(resolve, event.ms))",
      { concurrency: 1, timeoutSeconds: 1 },
    );
    const pending = [900, 900, 900].map((ms) => pool.invoke({ ms }, "r"));

    const outcomes = await Promise.allSettled(pending);

    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    await expect(pending[2]).rejects.toMatchObject({ code: "FUNCTION_BUSY" });
  });

  test("gives an event the process that is started for it, however long that takes", async () => {
    const pool = await start(
      `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
      exports.main_handler = (event) => (event.hang ? new Promise(() => undefined) : "served")`,
      { concurrency: 1, timeoutSeconds: 1 },
    );
    const hanging = pool.invoke({ hang: true }, "r");
    await new Promise((resolve) => setTimeout(resolve, 200));
    const waiting = pool.invoke({}, "r");

    await expect(hanging).rejects.toMatchObject({ code: "FUNCTION_TIMED_OUT" });
    expect(await waiting).toBe("served");
    expect(await pool.invoke({}, "r")).toBe("served");
  });

  test("finishes what it has, also what waits, before it is drained", async () => {
    const pool = await start(
      "exports.main_handler = (event) => new Promise((resolve) => setTimeout(() => resolve(event.n), 50))",
      { concurrency: 1 },
    );
    const pending = [1, 2, 3].map((n) => pool.invoke({ n }, "r"));

    await Promise.all([pool.drain(), ...pending]);

    expect(await Promise.all(pending)).toEqual([1, 2, 3]);
    await expect(pool.invoke({}, "r")).rejects.toMatchObject({ code: "FUNCTION_STOPPED" });
  });

  test("refuses an event or an answer over 6 MB, as the cloud does", async () => {
    const pool = await start(
      "exports.main_handler = async (event) => event.big ? 'x'.repeat(7 * 1024 * 1024) : 1",
      {
        memoryMb: 256,
      },
    );

    await expect(pool.invoke({ text: "x".repeat(7 * 1024 * 1024) }, "r")).rejects.toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
    });
    await expect(pool.invoke({ big: true }, "r")).rejects.toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
    expect(await pool.invoke({}, "r")).toBe(1);
  });

  test("passes on what it prints, line by line", async () => {
    const pool = await start(
      `exports.main_handler = async () => { console.log("a\\nb"); console.error("c"); }`,
    );
    await pool.invoke({}, "r");
    await pool.drain();

    expect([...runtime.logs].sort()).toEqual(["one: a", "one: b", "one: c"]);
  });

  test.each([
    ["throws while it loads", "throw new RangeError('at load')", /RangeError: at load\n\s+at .*index\.js/],
    [
      "exports another name",
      "exports.handler = () => 1",
      /exports no function "main_handler"; it exports: handler/,
    ],
    ["is not JavaScript", "this is not", /SyntaxError/],
    ["ends its process", "process.exit(3)", /exit code 3/],
  ])("does not start when its code %s, and says what the code said", async (_, source, message) => {
    await expect(start(source)).rejects.toMatchObject({
      code: "FUNCTION_DID_NOT_LOAD",
      message: expect.stringMatching(message),
    });
  });

  test("does not start from a file that is no zip, or a zip that reaches outside its folder", async () => {
    const broken = functionOf(directory, "");
    writeFileSync(broken.zipFile, "not a zip");
    await expect(FunctionPool.start(broken, runtime.options)).rejects.toMatchObject({
      code: "ZIP_UNREADABLE",
      message: expect.stringContaining(broken.zipFile),
    });

    const escaping = functionOf(directory, "");
    writeFileSync(escaping.zipFile, zipSync({ "../../escaped.js": strToU8("1") }));
    await expect(FunctionPool.start(escaping, runtime.options)).rejects.toMatchObject({
      message: expect.stringContaining("outside itself"),
    });
    expect(readdirSync(directory)).not.toContain("escaped.js");
  });
});
