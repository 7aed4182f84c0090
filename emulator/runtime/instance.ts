import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import readline from "node:readline";
import {
  type EmulatorError,
  functionDidNotLoad,
  functionFailed,
  functionOutOfMemory,
  functionTimedOut,
  payloadTooLarge,
} from "../errors";
import type { FunctionDescription } from "./function-description";
import { type ApiAccess, functionEnvironment, LOCAL_ACCOUNT } from "./function-environment";
import type { InvocationFault } from "./invocation-fault";
import { type InvokeMessage, type ProcessMessage, parseProcessMessage } from "./messages";

/** What an instance is started from. */
export interface InstanceOptions {
  readonly description: FunctionDescription;
  /** The folder with the unpacked code. */
  readonly codeDirectory: string;
  /** The bundled runtime/bootstrap.ts. */
  readonly bootstrapFile: string;
  readonly api: ApiAccess;
  /** Gets each line that the function writes. */
  readonly onLog: (line: string) => void;
}

/** The largest event and the largest answer of a synchronous invocation, in bytes (SCF document 583/11637). */
const PAYLOAD_LIMIT = 6 * 1024 * 1024;
/** How long the code may take to load, in ms; SCF's initialization timeout for code packages. */
const LOAD_TIMEOUT_MS = 65_000;
/** How often the memory of a busy instance is looked at, in ms. */
const MEMORY_CHECK_MS = 50;

/** One instance of a function: a process of its own that handles one event at a time. */
export class FunctionInstance {
  /** Takes the next thing that the process says. */
  private hear: (said: ProcessMessage) => void = () => undefined;
  private end: ProcessMessage | undefined;

  private constructor(
    private readonly child: ChildProcess,
    private readonly description: FunctionDescription,
    /** Settles when the process has ended. */
    readonly ended: Promise<string>,
  ) {
    child.on("message", (message) => {
      const said = parseProcessMessage(message);
      if (said !== undefined) this.hear(said);
    });
    void ended.then((reason) => {
      this.end = { kind: "crashed", reason };
      this.hear(this.end);
    });
  }

  /**
   * Starts a process and loads the code.
   *
   * @throws FUNCTION_DID_NOT_LOAD with the function's own error and its stack
   */
  static async start(options: InstanceOptions): Promise<FunctionInstance> {
    const { description, codeDirectory, bootstrapFile, api, onLog } = options;
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${description.memoryMb}`, bootstrapFile, codeDirectory, description.handler],
      {
        cwd: codeDirectory,
        env: functionEnvironment(description, api),
        // A group of its own: Ctrl-C in the terminal must not end functions that cleanup still needs.
        detached: true,
        stdio: ["ignore", "pipe", "pipe", "ipc"],
      },
    );
    for (const input of [child.stdout, child.stderr]) {
      if (input !== null) readline.createInterface({ input }).on("line", onLog);
    }
    const ended = once(child, "exit").then(
      ([code, signal]) => `its process ended with ${signal ?? `exit code ${code}`}`,
      (error) => `${error}`,
    );
    const instance = new FunctionInstance(child, description, ended);
    const timeout = setTimeout(() => instance.stop(), LOAD_TIMEOUT_MS);
    const loaded = await instance.next();
    clearTimeout(timeout);
    if (loaded.kind === "loaded") return instance;
    instance.stop();
    throw functionDidNotLoad(
      description.name,
      loaded.kind === "answered" ? "it answered unasked" : loaded.reason,
    );
  }

  /**
   * Hands one event to the function and returns its answer. An instance that timed out, ran out of memory or crashed
   * has ended afterwards.
   *
   * @param fault what is done to the process on purpose
   * @throws FUNCTION_FAILED, FUNCTION_TIMED_OUT, FUNCTION_OUT_OF_MEMORY, PAYLOAD_TOO_LARGE
   */
  async invoke(event: unknown, requestId: string, fault?: InvocationFault): Promise<unknown> {
    const { name, memoryMb, timeoutSeconds } = this.description;
    checkSize(name, "event", JSON.stringify(event));
    // A process that has ended meanwhile is noticed below.
    this.child.send({ event, context: this.context(requestId) } satisfies InvokeMessage, () => undefined);
    if (fault?.kind === "hang") this.child.kill("SIGSTOP");
    if (fault?.kind === "crash") setTimeout(() => this.stop(), fault.afterMs);
    let failure: EmulatorError | undefined;
    const endWith = (error: EmulatorError) => {
      failure = error;
      this.stop();
    };
    const memoryCheck = setInterval(() => {
      if (residentMb(this.child.pid) > memoryMb) endWith(functionOutOfMemory(name, memoryMb));
    }, MEMORY_CHECK_MS);
    const timeout = setTimeout(() => endWith(functionTimedOut(name, timeoutSeconds)), timeoutSeconds * 1000);
    const said = await this.next();
    clearInterval(memoryCheck);
    clearTimeout(timeout);
    if (failure !== undefined) throw failure;
    if (said.kind === "loaded") throw functionFailed(name, "it loaded twice");
    if (said.kind !== "answered") throw functionFailed(name, said.reason);
    if (said.json === undefined) return undefined;
    checkSize(name, "answer", said.json);
    return JSON.parse(said.json);
  }

  /** Ends the process at once, as the cloud does. */
  stop(): void {
    this.child.kill("SIGKILL");
  }

  /** The next thing the process says. Its end counts as a crash, and a crash as its end. */
  private async next(): Promise<ProcessMessage> {
    const said =
      this.end ??
      (await new Promise<ProcessMessage>((resolve) => {
        this.hear = resolve;
      }));
    if (said.kind === "crashed") await this.ended;
    return said;
  }

  private context(requestId: string): InvokeMessage["context"] {
    const { name, namespace, region, memoryMb, timeoutSeconds, environment } = this.description;
    return {
      request_id: requestId,
      function_name: name,
      function_version: "$LATEST",
      namespace,
      memory_limit_in_mb: memoryMb,
      time_limit_in_ms: timeoutSeconds * 1000,
      tencentcloud_region: region,
      tencentcloud_appid: LOCAL_ACCOUNT.appid,
      tencentcloud_uin: LOCAL_ACCOUNT.uin,
      environment: JSON.stringify(environment),
      environ: Object.entries(environment)
        .map(([key, value]) => `${key}=${value}`)
        .join(";"),
    };
  }
}

function checkSize(functionName: string, what: string, json: string): void {
  const bytes = Buffer.byteLength(json);
  if (bytes > PAYLOAD_LIMIT) throw payloadTooLarge(functionName, what, bytes, PAYLOAD_LIMIT);
}

/** The memory a process holds, in MB; 0 where the system does not tell, and the heap limit alone holds. */
function residentMb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
