import { EventEmitter, once } from "node:events";
import { type RawData, WebSocket } from "ws";

/** A frame by the fields it has, a text frame that is not JSON, or bytes. */
export type Expected = Readonly<Record<string, unknown>> | string | Buffer;

/** A client as users write one: it keeps what it got, and waits for what it expects. */
export class ChatClient {
  private readonly unread: unknown[] = [];
  private ended: { code: number; reason: string } | undefined;
  /** Emits "news" when there is a frame, or the end. */
  private readonly changes = new EventEmitter().setMaxListeners(0);

  private constructor(private readonly socket: WebSocket) {
    socket.on("message", (data, isBinary) => {
      this.unread.push(isBinary ? bytesOf(data) : parsed(String(data)));
      this.changes.emit("news");
    });
    socket.on("close", (code, reason) => {
      this.ended = { code, reason: String(reason) };
      this.changes.emit("news");
    });
    // What went wrong shows in how the connection ended.
    socket.on("error", () => undefined);
  }

  /** Connects; rejects with the status and the body of a refusal. */
  static async connect(url: string, protocols: string[] = ["chat.v1"]): Promise<ChatClient> {
    const socket = new WebSocket(url, protocols);
    const client = new ChatClient(socket);
    const refused = once(socket, "unexpected-response").then(async ([, response]) => {
      let body = "";
      for await (const chunk of response) body += chunk;
      throw new Error(`${response.statusCode} ${body}`);
    });
    refused.catch(() => undefined);
    await Promise.race([once(socket, "open"), refused]);
    return client;
  }

  send(frame: Expected): void {
    this.socket.send(typeof frame === "string" || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
  }

  /** Takes the first frame not taken yet that is one of those expected; waits for it. */
  async next(...expected: Expected[]): Promise<unknown> {
    for (;;) {
      const at = this.unread.findIndex((received) => expected.some((one) => matches(received, one)));
      if (at >= 0) return this.unread.splice(at, 1)[0];
      if (this.ended !== undefined) {
        throw new Error(`closed with ${this.ended.code} while waiting for ${JSON.stringify(expected)}`);
      }
      await once(this.changes, "news");
    }
  }

  /** How the connection ended; waits for it. */
  async end(): Promise<{ code: number; reason: string }> {
    while (this.ended === undefined) await once(this.changes, "news");
    return this.ended;
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.end();
  }
}

function bytesOf(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function matches(received: unknown, expected: Expected): boolean {
  if (Buffer.isBuffer(expected)) return Buffer.isBuffer(received) && received.equals(expected);
  if (typeof expected === "string") return received === expected;
  if (typeof received !== "object" || received === null) return false;
  const got = new Map<string, unknown>(Object.entries(received));
  return Object.entries(expected).every(([name, value]) => got.get(name) === value);
}
