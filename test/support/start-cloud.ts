import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { REPOSITORY } from "./checkout";
import { TYPESCRIPT } from "./typescript";

const readyLine = v.object({
  ready: v.literal(true),
  environment: v.looseObject({
    HTTP_PROXY: v.string(),
    TENCENTCLOUD_SECRET_ID: v.string(),
    TENCENTCLOUD_SECRET_KEY: v.string(),
  }),
});

/** What `npm run cloud` gives to node, on a free port. */
export const CLOUD = ["emulator/cli.ts", "cloud", "--port", "0"];

/** `npm run cloud` in a process of its own. */
export interface CloudProcess {
  readonly pid: number | undefined;
  readonly environment: v.InferOutput<typeof readyLine>["environment"];
  /** Where it is, and what its clients sign with. */
  readonly access: { port: number; credentials: { secretId: string; secretKey: string } };
  /** Its standard input, a pipe. */
  readonly input: ChildProcess["stdin"];
  /** Settles with its exit code, null when a signal killed it. */
  readonly ended: Promise<number | null>;
  /** Waits until a line with this text is on stderr. */
  logged(text: string): Promise<void>;
  signal(...signals: NodeJS.Signals[]): void;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<number | null>;
}

const running = new Set<CloudProcess>();

/** Starts it on a data directory. Rejects with what it wrote to stderr when it ends before it is ready. */
export async function startCloudProcess(data: string, ...options: string[]): Promise<CloudProcess> {
  const child = spawn(process.execPath, [...TYPESCRIPT, ...CLOUD, "--data", data, "--json", ...options], {
    cwd: REPOSITORY,
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  const first = new Promise<string>((resolve) => createInterface(child.stdout).once("line", resolve));
  const early = ended.then((code) => {
    throw new Error(`The cloud ended with ${code} before it was ready:\n${stderr}`);
  });
  const { environment } = v.parse(readyLine, JSON.parse(await Promise.race([first, early])));
  const logged = async (text: string) => {
    while (!stderr.includes(text)) await once(child.stderr, "data");
  };
  const signal = (...signals: NodeJS.Signals[]) => {
    for (const one of signals) child.kill(one);
  };
  const cloud: CloudProcess = {
    ...{ pid: child.pid, environment, input: child.stdin, ended, logged, signal },
    access: {
      port: Number(new URL(environment.HTTP_PROXY).port),
      credentials: {
        secretId: environment.TENCENTCLOUD_SECRET_ID,
        secretKey: environment.TENCENTCLOUD_SECRET_KEY,
      },
    },
    stop: () => {
      signal("SIGINT");
      return ended;
    },
  };
  running.add(cloud);
  void ended.finally(() => running.delete(cloud));
  return cloud;
}

/** Ends those that a failed test has left. */
export async function stopCloudProcesses(): Promise<void> {
  await Promise.all([...running].map((cloud) => cloud.stop()));
}
