import { rmSync } from "node:fs";
import pino from "pino";
import { LocalFunctions } from "../../../emulator/runtime/functions";
import { functionOf, runtimeIn, temporaryDirectory } from "./zips";

describe("the functions of one environment", () => {
  let directory: string;
  let functions: LocalFunctions;
  const logged: { function?: string; requestId?: string; err?: { message: string } }[] = [];

  beforeEach(() => {
    directory = temporaryDirectory();
    logged.length = 0;
    const log = pino({}, { write: (line: string) => logged.push(JSON.parse(line)) });
    functions = new LocalFunctions(runtimeIn(directory).options, log);
  });

  afterEach(async () => {
    await functions.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("are swapped one by one while the old version finishes what it has", async () => {
    const slow = functionOf(
      directory,
      "exports.main_handler = (event) => new Promise((resolve) => setTimeout(() => resolve('old'), event.ms))",
      { concurrency: 1 },
    );
    const other = functionOf(directory, "exports.main_handler = async () => process.pid", { name: "other" });
    await functions.deploy([slow, other]);
    const pid = await functions.invoke("other", {}, "r");
    const underWay = functions.invoke("one", { ms: 200 }, "r");
    const waiting = functions.invoke("one", { ms: 0 }, "r");

    const deployed = functions.deploy([
      functionOf(directory, "exports.main_handler = async () => 'new'"),
      other,
    ]);

    expect(await underWay).toBe("old");
    expect(await waiting).toBe("old");
    expect(await deployed).toEqual(["one"]);
    expect(await functions.invoke("one", {}, "r")).toBe("new");
    expect(await functions.invoke("other", {}, "r")).toBe(pid);
  });

  test("stay as they are when a new version does not load", async () => {
    await functions.deploy([functionOf(directory, "exports.main_handler = async () => 'old'")]);

    const broken = functions.deploy([functionOf(directory, "throw new Error('broken edit')")]);

    await expect(broken).rejects.toMatchObject({ message: expect.stringContaining("broken edit") });
    expect(await functions.invoke("one", {}, "r")).toBe("old");
  });

  test("say which there are when another is invoked", async () => {
    await functions.deploy([functionOf(directory, "exports.main_handler = async () => 1")]);

    await expect(functions.invoke("two", {}, "r")).rejects.toMatchObject({
      message: 'There is no function "two". There are: one.',
    });
  });

  test("log a failed invocation with the function's own error", async () => {
    await functions.deploy([
      functionOf(directory, "exports.main_handler = async () => { throw new Error('why') }"),
    ]);

    await expect(functions.invoke("one", {}, "request-7")).rejects.toThrow("why");

    expect(logged).toMatchObject([
      { function: "one", requestId: "request-7", err: { message: expect.stringContaining("Error: why") } },
    ]);
  });
});
