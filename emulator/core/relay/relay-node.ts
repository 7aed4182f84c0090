import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { nodeDidNotStart } from "../../errors";
import { freePort } from "../../free-port";

/** What a node is started from. */
export interface NodeOptions {
  /** The relay's program, one file. */
  readonly program: string;
  /** The Node.js that runs it, a file too. */
  readonly runtime: string;
  /** Its environment; its addresses are chosen here. */
  readonly variables: Readonly<Record<string, string>>;
  /** Gets each line that it writes. */
  readonly onLog: (line: string) => void;
}

const readyLine = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ event: v.literal("ready"), clientPort: v.number(), pushPort: v.number(), node: v.string() }),
);
/** What a program that does not start says last. */
const problemLine = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ level: v.literal("fatal"), problem: v.string() }),
);

/** Ends a node whose emulator has died; what an instance runs in the cloud has nobody to outlive. */
const END_WITH_PARENT = 'data:text/javascript,process.on("disconnect",()=>process.exit(1))';

/** One node of a relay: the program as it is deployed, in a process of its own on ports of its own. */
export class RelayNode {
  /** Where other nodes reach it: `127.0.0.1:port`. */
  readonly name: string;
  readonly clientPort: number;
  readonly pushPort: number;
  /** Resolves with how it ended. */
  readonly ended: Promise<string>;
  private told = false;

  private constructor(
    private readonly child: ChildProcess,
    ended: Promise<string>,
    { node, clientPort, pushPort }: v.InferOutput<typeof readyLine>,
  ) {
    this.name = node;
    this.clientPort = clientPort;
    this.pushPort = pushPort;
    this.ended = ended;
  }

  /**
   * Starts a node, and waits until it takes clients.
   *
   * @throws NODE_DID_NOT_START with what it said
   */
  static async start({ program, runtime, variables, onLog }: NodeOptions): Promise<RelayNode> {
    const pushPort = await freePort();
    const child = spawn(runtime, ["--import", END_WITH_PARENT, program], {
      env: {
        ...variables,
        RELAY_CLIENT_HOST: "127.0.0.1",
        RELAY_CLIENT_PORT: "0",
        RELAY_PUSH_HOST: "127.0.0.1",
        RELAY_PUSH_PORT: String(pushPort),
        RELAY_NODE_ADDRESS: `127.0.0.1:${pushPort}`,
      },
      // A group of its own: Ctrl-C in the terminal must not end a node before its clients are told.
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const ended = once(child, "close").then(
      ([code, signal]) => `its process ended with ${signal ?? `exit code ${code}`}`,
      (error) => `${error}`,
    );
    let problem: string | undefined;
    let starting = true;
    const ready = new Promise<v.InferOutput<typeof readyLine>>((resolve) => {
      for (const input of [child.stdout, child.stderr]) {
        if (input === null) continue;
        createInterface(input).on("line", (line) => {
          onLog(line);
          if (!starting) return;
          const [said, failed] = [v.safeParse(readyLine, line), v.safeParse(problemLine, line)];
          if (said.success) resolve(said.output);
          if (failed.success) problem = failed.output.problem;
        });
      }
    });
    const failed = ended.then((how) => {
      throw nodeDidNotStart(problem ?? how);
    });
    // The end of a node that had started is no error of its start.
    failed.catch(() => undefined);
    const said = await Promise.race([ready, failed]);
    starting = false;
    return new RelayNode(child, ended, said);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Whether it was told to end. */
  get isTold(): boolean {
    return this.told;
  }

  /** Ends it at once, as an instance that fails: nobody is told. */
  kill(): void {
    this.child.kill("SIGKILL");
  }

  /**
   * Tells it to end, as systemd does: it sends its clients away, runs cleanup for each, and ends.
   *
   * @param withinSeconds then it is killed
   */
  async stop(withinSeconds: number): Promise<void> {
    this.told = true;
    this.child.kill("SIGTERM");
    const timer = setTimeout(() => this.child.kill("SIGKILL"), withinSeconds * 1000);
    await this.ended;
    clearTimeout(timer);
  }
}
