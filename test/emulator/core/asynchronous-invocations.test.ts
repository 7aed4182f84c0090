import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import pino from "pino";
import { AsynchronousInvocations } from "../../../emulator/core/asynchronous-invocations";
import { Functions } from "../../../emulator/core/functions";
import { until } from "../../support/until";
import { functionOf, runtimeIn, temporaryDirectory } from "../runtime/zips";

describe("an invocation that nobody waits for", () => {
  let directory: string;
  let functions: Functions;
  let logged: { event: string }[];
  const address = { region: "ap-guangzhou", namespace: "default", name: "one" };
  const log = () => pino({ messageKey: "event" }, { write: (line: string) => logged.push(JSON.parse(line)) });

  beforeEach(() => {
    directory = temporaryDirectory();
    logged = [];
    functions = new Functions(runtimeIn(directory).options, pino({ level: "silent" }));
  });

  afterEach(async () => {
    await functions.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  /** A function that writes each of its events down, and fails for the first `failures` times. */
  async function deploy(failures: number): Promise<string> {
    const file = path.join(directory, "invocations");
    await functions.deploy([
      functionOf(
        directory,
        `const { appendFileSync, readFileSync } = require("node:fs");
        exports.main_handler = async (event, { request_id }) => {
          appendFileSync(${JSON.stringify(file)}, JSON.stringify([request_id, event]) + "\\n");
          if (readFileSync(${JSON.stringify(file)}, "utf8").split("\\n").length - 1 <= ${failures})
            throw new Error("not yet");
        };`,
      ),
    ]);
    return file;
  }

  const linesOf = (file: string) =>
    existsSync(file)
      ? readFileSync(file, "utf8")
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line))
      : [];

  test.each([
    [0, 1, undefined],
    [2, 3, undefined],
    [5, 3, "event_given_up"],
  ])("that fails %s times is made %s times", async (failures, times, last) => {
    const file = await deploy(failures);
    const ended: Promise<unknown>[] = [];
    const invoke: typeof functions.invoke = (...what) => {
      const end = functions.invoke(...what);
      ended.push(end.catch(() => undefined));
      return end;
    };

    new AsynchronousInvocations(invoke, log(), [1, 1]).begin(address, { word: "go" }, "request-1");
    for (let done = 0; done < times; done += 1) {
      await until(() => ended[done] !== undefined);
      await ended[done];
    }

    expect(linesOf(file)).toEqual(Array(times).fill(["request-1", { word: "go" }]));
    if (last !== undefined) expect(logged.at(-1)).toMatchObject({ event: last, requestId: "request-1" });
  });

  test("is not repeated after the end", async () => {
    const file = await deploy(5);
    const { promise: repeated, resolve } = withResolver();
    const invocations = new AsynchronousInvocations(
      (...what) => functions.invoke(...what).finally(resolve),
      log(),
      [60_000],
    );
    invocations.begin(address, {}, "request-1");
    await repeated;
    await until(() => logged.length > 0);

    invocations.stop();

    expect(linesOf(file)).toHaveLength(1);
  });
});

function withResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
