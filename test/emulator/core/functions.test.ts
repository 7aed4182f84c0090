import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pino from "pino";
import { Functions } from "../../../emulator/core/functions";
import { functionOf, runtimeIn, temporaryDirectory } from "../runtime/zips";

describe("the functions on this machine", () => {
  let directory: string;
  let functions: Functions;
  const address = (name: string) => ({ region: "ap-guangzhou", namespace: "default", name });
  const invoke = (name: string, event: object, requestId: string) =>
    functions.invoke(address(name), event, requestId);
  const logged: { function?: string; requestId?: string; err?: { message: string } }[] = [];

  beforeEach(() => {
    directory = temporaryDirectory();
    logged.length = 0;
    const log = pino({}, { write: (line: string) => logged.push(JSON.parse(line)) });
    functions = new Functions(runtimeIn(directory).options, log);
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
    const pid = await invoke("other", {}, "r");
    const underWay = invoke("one", { ms: 200 }, "r");
    const waiting = invoke("one", { ms: 0 }, "r");

    const deployed = functions.deploy([
      functionOf(directory, "exports.main_handler = async () => 'new'"),
      other,
    ]);

    expect(await underWay).toBe("old");
    expect(await waiting).toBe("old");
    expect(await deployed).toEqual(["one"]);
    expect(await invoke("one", {}, "r")).toBe("new");
    expect(await invoke("other", {}, "r")).toBe(pid);
  });

  test("stay as they are when a new version does not load", async () => {
    await functions.deploy([functionOf(directory, "exports.main_handler = async () => 'old'")]);

    const broken = functions.deploy([
      functionOf(directory, "exports.main_handler = async () => 'new'"),
      functionOf(directory, "throw new Error('broken edit')", { name: "other" }),
    ]);

    await expect(broken).rejects.toMatchObject({ message: expect.stringContaining("broken edit") });
    expect(await invoke("one", {}, "r")).toBe("old");
    await expect(invoke("other", {}, "r")).rejects.toMatchObject({ code: "RESOURCE_NOT_FOUND_FUNCTION" });
  });

  test("have one name in two regions, and run beside those deployed before", async () => {
    await functions.deploy([functionOf(directory, "exports.main_handler = async () => 'here'")]);
    const region = "ap-shanghai";

    await functions.deploy([functionOf(directory, "exports.main_handler = async () => 'there'", { region })]);

    expect(await invoke("one", {}, "r")).toBe("here");
    expect(await functions.invoke({ ...address("one"), region }, {}, "r")).toBe("there");
  });

  test("finish what they have when they are removed, and take nothing more", async () => {
    const gate = path.join(directory, "gate");
    await functions.deploy([
      functionOf(
        directory,
        `exports.main_handler = async () => {
          while (!require("node:fs").existsSync(${JSON.stringify(gate)})) await new Promise((next) => setTimeout(next, 10));
          return "done";
        }`,
      ),
    ]);
    const underWay = invoke("one", {}, "r");

    functions.remove(address("one"));

    await expect(invoke("one", {}, "r")).rejects.toMatchObject({ code: "RESOURCE_NOT_FOUND_FUNCTION" });
    writeFileSync(gate, "");
    expect(await underWay).toBe("done");
  });

  test("say which there are when another is invoked", async () => {
    await functions.deploy([functionOf(directory, "exports.main_handler = async () => 1")]);

    await expect(invoke("two", {}, "r")).rejects.toMatchObject({
      message: 'There is no function "ap-guangzhou/default/two". There are: ap-guangzhou/default/one.',
    });
  });

  test("log a failed invocation with the function's own error", async () => {
    await functions.deploy([
      functionOf(directory, "exports.main_handler = async () => { throw new Error('why') }"),
    ]);

    await expect(invoke("one", {}, "request-7")).rejects.toThrow("why");

    expect(logged).toMatchObject([
      { function: "one", requestId: "request-7", err: { message: expect.stringContaining("Error: why") } },
    ]);
  });
});
