import { EventEmitter, once } from "node:events";
import type { Duplex } from "node:stream";
import { isDeepStrictEqual } from "node:util";
import { type RawData, WebSocket } from "ws";
import {
  isOfType,
  readServerFrame,
  type ServerFrame,
  type ServerFrameOf,
  type ServerFrameType,
} from "./server-frame";
import { violated } from "./verdict";

/** One message as the client got it; a text that is a frame of chat.v1 is read. */
export type Received =
  | { readonly kind: "frame"; readonly frame: ServerFrame }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bytes"; readonly bytes: Buffer };

/** How a connection ended. 1005: without a code, 1006: without a close frame. */
export interface End {
  readonly code: number;
  readonly reason: string;
}

/** How a client connects. */
export interface ClientOptions {
  /** The subprotocols that it offers. */
  readonly protocols: readonly string[];
  /** Whether it offers permessage-deflate. */
  readonly compression?: boolean;
  /** How long it waits for anything, in milliseconds. */
  readonly timeoutMs: number;
}

/** A bit of a frame's second byte. */
const MASKED = 0x80;

/** A client that keeps what it got, and waits for what it expects. */
export class Client {
  readonly #unread: Received[] = [];
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #pongs: Buffer[] = [];
  #transport: Duplex | undefined;
  #ended: End | undefined;
  #error = "";

  private constructor(
    private readonly socket: WebSocket,
    private readonly timeoutMs: number,
  ) {
    socket.on("upgrade", (response) => {
      this.#transport = response.socket;
    });
    socket.on("message", (data, isBinary) => {
      this.#unread.push(received(bytesOf(data), isBinary));
      this.#changes.emit("news");
    });
    socket.on("pong", (data) => {
      this.#pongs.push(data);
      this.#changes.emit("news");
    });
    socket.on("close", (code, reason) => {
      this.#ended = { code, reason: String(reason) };
      this.#changes.emit("news");
    });
    socket.on("error", (error) => {
      this.#error = error.message;
    });
  }

  /**
   * Connects.
   *
   * @throws Violation where it is not let in
   */
  static async connect(
    url: URL,
    { protocols, compression = false, timeoutMs }: ClientOptions,
  ): Promise<Client> {
    const socket = new WebSocket(url, [...protocols], {
      perMessageDeflate: compression,
      handshakeTimeout: timeoutMs,
      skipUTF8Validation: false,
    });
    const client = new Client(socket, timeoutMs);
    // A refusal is an error, which is kept.
    await once(socket, "open").catch(() => undefined);
    if (client.isOpen) return client;
    throw violated("the client to be let in", `its handshake failed: ${client.#error}`);
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** Whether text or bytes came that are no frame of chat.v1, and that nobody waited for. */
  get hasPlain(): boolean {
    return this.#unread.some(({ kind }) => kind !== "frame");
  }

  /** The subprotocol that the server chose, empty for none. */
  get protocol(): string {
    return this.socket.protocol;
  }

  /** Sends text or bytes as they are, and anything else as JSON. */
  send(message: string | Buffer | object): void {
    this.socket.send(
      typeof message === "string" || Buffer.isBuffer(message) ? message : JSON.stringify(message),
    );
  }

  /** Sends one message in as many fragments as there are parts, with a ping before each but the first. */
  sendFragments(parts: readonly (string | Buffer)[]): void {
    for (const [at, part] of parts.entries()) {
      if (at > 0) this.socket.ping("between");
      this.socket.send(part, { fin: at === parts.length - 1 });
    }
  }

  /** Sends a text message of bytes that are no UTF-8, which no client may. */
  sendBadText(): void {
    this.socket.send(Buffer.from([0x68, 0xff, 0x69]), { binary: false });
  }

  /** Sends a frame without a mask, which no client may. */
  sendUnmasked(): void {
    this.socket.send("no mask", { mask: false });
  }

  /** Sends one frame as it is given: its first byte, and a payload of less than 65,536 bytes. */
  sendFrame(firstByte: number, payload: Buffer): void {
    const length =
      payload.length < 126
        ? [MASKED | payload.length]
        : [MASKED | 126, payload.length >> 8, payload.length & 0xff];
    // The mask 0 leaves the payload as it is.
    const head = Buffer.from([firstByte, ...length, 0, 0, 0, 0]);
    this.#transport?.write(Buffer.concat([head, payload]));
  }

  /** Leaves what comes unread, with the operating system and the server. */
  stopReading(): void {
    this.socket.pause();
  }

  readOn(): void {
    this.socket.resume();
  }

  ping(data: Buffer): void {
    this.socket.ping(data);
  }

  /** Waits for the next pong. */
  pong(): Promise<Buffer> {
    return this.#until("a pong", () => this.#pongs.shift());
  }

  /** Waits for a frame of a type whose fields are these, and takes it. */
  frame<Type extends ServerFrameType>(
    type: Type,
    fields: Partial<ServerFrameOf<Type>> = {},
  ): Promise<ServerFrameOf<Type>> {
    return this.#until(`the frame ${brief(JSON.stringify({ type, ...fields }))}`, () =>
      this.#take((message) => frameOf(message, type, fields)),
    );
  }

  /** Takes those frames of a type that are there. */
  framesSoFar<Type extends ServerFrameType>(
    type: Type,
    fields: Partial<ServerFrameOf<Type>> = {},
  ): ServerFrameOf<Type>[] {
    return [...this.#takeAll((message) => frameOf(message, type, fields))];
  }

  /** Waits for the next text that is no frame of chat.v1. */
  text(): Promise<string> {
    return this.#until("a text message", () =>
      this.#take((message) => (message.kind === "text" ? message.text : undefined)),
    );
  }

  /** Waits for the next binary message. */
  bytes(): Promise<Buffer> {
    return this.#until("a binary message", () =>
      this.#take((message) => (message.kind === "bytes" ? message.bytes : undefined)),
    );
  }

  /** Sends a frame of chat.v1 with an id of its own, and waits for its ack. */
  async acknowledged(frame: object): Promise<ServerFrameOf<"ack">> {
    const id = nextId();
    this.send({ ...frame, id });
    return this.frame("ack", { id });
  }

  /** Who is in a room, as the server says. */
  async who(room: string): Promise<readonly string[]> {
    const id = nextId();
    this.send({ type: "who", room, id });
    return (await this.frame("who", { id })).users;
  }

  /** The connection must have survived: a ping of chat.v1 is answered. */
  async mustLive(): Promise<void> {
    const id = nextId();
    this.send({ type: "ping", id });
    await this.frame("pong", { id });
  }

  /** Waits for the end of the connection, for as long as the client waits for anything unless told otherwise. */
  async end(timeoutMs = this.timeoutMs): Promise<End> {
    const deadline = AbortSignal.timeout(timeoutMs);
    while (this.#ended === undefined) {
      if (deadline.aborted)
        throw violated("the connection to be closed", `it was open after ${timeoutMs} ms`);
      await this.#news(deadline);
    }
    return this.#ended;
  }

  /** Starts the closing handshake, and waits for the end. */
  close(code?: number, reason?: string): Promise<End> {
    this.socket.close(code, reason);
    return this.end();
  }

  /** Ends the TCP connection without a word. */
  async cutOff(): Promise<void> {
    this.socket.terminate();
    await this.end();
  }

  async #until<T>(expected: string, look: () => T | undefined): Promise<T> {
    const deadline = AbortSignal.timeout(this.timeoutMs);
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (this.#ended !== undefined)
        throw violated(expected, `the connection was closed with ${this.#ended.code}`);
      if (deadline.aborted) throw violated(expected, `in ${this.timeoutMs} ms came ${this.#summary()}`);
      await this.#news(deadline);
    }
  }

  async #news(deadline: AbortSignal): Promise<void> {
    await once(this.#changes, "news", { signal: deadline }).catch(() => undefined);
  }

  #take<T>(pick: (message: Received) => T | undefined): T | undefined {
    for (const [at, message] of this.#unread.entries()) {
      const picked = pick(message);
      if (picked === undefined) continue;
      this.#unread.splice(at, 1);
      return picked;
    }
    return undefined;
  }

  *#takeAll<T>(pick: (message: Received) => T | undefined): Generator<T> {
    for (let taken = this.#take(pick); taken !== undefined; taken = this.#take(pick)) yield taken;
  }

  #summary(): string {
    if (this.#unread.length === 0) return "nothing else";
    return this.#unread.slice(-5).map(described).join(" and ");
  }
}

let ids = 0;

/** Marks a frame, so that its answer is told from others. */
const nextId = () => `conformance-${++ids}`;

function received(bytes: Buffer, isBinary: boolean): Received {
  if (isBinary) return { kind: "bytes", bytes };
  const text = bytes.toString();
  const frame = readServerFrame(text);
  return frame === undefined ? { kind: "text", text } : { kind: "frame", frame };
}

function bytesOf(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}

function frameOf<Type extends ServerFrameType>(
  message: Received,
  type: Type,
  fields: Partial<ServerFrameOf<Type>>,
): ServerFrameOf<Type> | undefined {
  if (message.kind !== "frame" || !isOfType(message.frame, type)) return undefined;
  const got = new Map<string, unknown>(Object.entries(message.frame));
  const isMeant = Object.entries(fields).every(([name, value]) => isDeepStrictEqual(got.get(name), value));
  return isMeant ? message.frame : undefined;
}

function described(message: Received): string {
  switch (message.kind) {
    case "frame":
      return brief(JSON.stringify(message.frame));
    case "text":
      return `the text ${brief(JSON.stringify(message.text))}`;
    case "bytes":
      return `${message.bytes.length} bytes`;
  }
}

const brief = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
