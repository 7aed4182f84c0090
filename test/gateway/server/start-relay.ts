import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { WebSocket } from "ws";
import { freePort } from "../../../emulator/free-port";
import { REPOSITORY } from "../../support/checkout";
import { Client } from "../harness";
import { invoked, startStandIn } from "../scf/stand-in";

export const NODE_KEY = "a-key-that-all-the-nodes-of-a-relay-share";
export const PUSH_TOKEN = "a-token-of-some-length";

type Line = Readonly<Record<string, unknown>> & { readonly event: string };
type Invoked = {
  readonly functionName: string;
  readonly event: { readonly websocket: Record<string, string> };
};
type Answer = (call: Invoked) => string | Promise<string>;

/** SCF's API, run by the test: it lets every client in, and counts. */
export class StandInScf {
  readonly calls: Invoked[] = [];
  readonly #events = new EventEmitter();

  private constructor(private answer: Answer) {}

  url = new URL("http://127.0.0.1");

  static async start(answer: Answer = letIn): Promise<StandInScf> {
    const scf = new StandInScf(answer);
    scf.url = await startStandIn(async (req, res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of req) chunks.push(chunk);
      const { FunctionName, Event } = JSON.parse(Buffer.concat(chunks).toString());
      const call = { functionName: FunctionName, event: JSON.parse(Event) };
      scf.calls.push(call);
      scf.#events.emit("called");
      res.end(await scf.answer(call));
    });
    return scf;
  }

  /** Resolves with the calls of a function once there are as many as `count`. */
  async until(functionName: string, count: number): Promise<Invoked[]> {
    for (;;) {
      const calls = this.calls.filter((call) => call.functionName === functionName);
      if (calls.length >= count) return calls;
      await once(this.#events, "called");
    }
  }
}

/** Lets every client in; everything else is a success. */
export const letIn: Answer = ({ functionName, event }) =>
  functionName === "fn-register"
    ? invoked(
        JSON.stringify({ errNo: 0, errMsg: "ok", websocket: { ...event.websocket, action: "connecting" } }),
      )
    : invoked('"ok"');

/** The environment of a relay in front of that API. */
export const relayEnvironment = (scf: URL): Record<string, string> => ({
  RELAY_REGION: "ap-guangzhou",
  RELAY_REGISTER: "fn-register",
  RELAY_TRANSMIT: "fn-transmit",
  RELAY_CLEANUP: "fn-cleanup",
  RELAY_SCF_URL: scf.origin,
  RELAY_API_PATH: "/chat",
  RELAY_CLIENT_HOST: "127.0.0.1",
  RELAY_CLIENT_PORT: "0",
  RELAY_PUSH_HOST: "127.0.0.1",
  RELAY_PUSH_TOKEN: PUSH_TOKEN,
  RELAY_PUSH_BATCH: "on",
  RELAY_NODE_KEY: NODE_KEY,
  RELAY_DRAIN_SECONDS: "0",
  TENCENTCLOUD_SECRET_ID: "id",
  TENCENTCLOUD_SECRET_KEY: "key",
});

let directory: string | undefined;

/** The program as it is deployed, made by the command that makes it. */
function bundle(): string {
  if (directory === undefined) {
    directory = mkdtempSync(path.join(os.tmpdir(), "relay test "));
    const made = [`--outfile=${path.join(directory, "relay.js")}`];
    execFileSync("npm", ["run", "--silent", "relay:bundle", "--", ...made], { cwd: REPOSITORY });
  }
  return path.join(directory, "relay.js");
}

/** Removes the bundle. For afterAll. */
export function removeBundle(): void {
  if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
  directory = undefined;
}

/** A relay in a process of its own. */
export class RelayProcess {
  readonly lines: Line[] = [];
  readonly ended: Promise<number | null>;
  readonly #events = new EventEmitter();

  private constructor(
    readonly child: ChildProcess,
    readonly pushPort: number,
  ) {
    if (child.stdout === null) throw new Error("the relay's stdout is not a pipe");
    const lines = createInterface(child.stdout).on("line", (line) => {
      this.lines.push(JSON.parse(line));
      this.#events.emit("change");
    });
    const read = once(lines, "close");
    this.ended = once(child, "close").then(async ([code]) => {
      await read;
      this.#events.emit("change");
      return code;
    });
  }

  static async start(environment: Record<string, string>, ...options: string[]): Promise<RelayProcess> {
    const port = Number(environment.RELAY_PUSH_PORT ?? (await freePort()));
    const child = spawn(process.execPath, [bundle(), ...options], {
      env: {
        PATH: process.env.PATH,
        RELAY_PUSH_PORT: String(port),
        RELAY_NODE_ADDRESS: `127.0.0.1:${port}`,
        ...environment,
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const relay = new RelayProcess(child, port);
    running.add(relay);
    return relay;
  }

  /** Resolves with the first line of an event. */
  async line(event: string): Promise<Line> {
    const [line] = await this.until(event, 1);
    if (line === undefined) throw new Error(`there is no ${event}`);
    return line;
  }

  /** Resolves with the lines of an event once there are as many as `count`. */
  async until(event: string, count: number): Promise<Line[]> {
    for (;;) {
      const lines = this.lines.filter((one) => one.event === event);
      if (lines.length >= count) return lines;
      if (this.child.exitCode !== null)
        throw new Error(`it ended without ${event}: ${JSON.stringify(this.lines)}`);
      await once(this.#events, "change");
    }
  }

  async clientPort(): Promise<number> {
    return Number((await this.line("ready")).clientPort);
  }

  async connect(): Promise<{ client: Client; socket: WebSocket }> {
    const socket = new WebSocket(`ws://127.0.0.1:${await this.clientPort()}/chat`);
    const client = new Client(socket);
    await once(socket, "open");
    return { client, socket };
  }

  /** Sends a request to the private listener. */
  async ask(path: string, body?: object, token = PUSH_TOKEN): Promise<{ status: number; body: string }> {
    await this.line("ready");
    return ask(this.pushPort, path, body, token);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

const agent = new Agent();

/** Sends a request, over a socket of its own. */
export async function ask(port: number, path: string, body?: object, token = "") {
  const sent = request({
    ...{ port, host: "127.0.0.1", path, method: body === undefined ? "GET" : "POST", agent },
    headers: { authorization: `Bearer ${token}` },
  });
  sent.end(body && JSON.stringify(body));
  const [response] = await once(sent, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, body: Buffer.concat(chunks).toString() };
}

const running = new Set<RelayProcess>();

/** Ends those that tests started. For afterEach. */
export async function stopRelays(): Promise<void> {
  for (const relay of running) {
    relay.signal("SIGKILL");
    await relay.ended;
  }
  running.clear();
}
