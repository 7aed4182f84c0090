import { Server, type ServerOptions, STATUS_CODES } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { type PlainPost, PlainPostReader } from "./plain-post";

/** What a plain POST is answered with. */
export interface PostReply {
  readonly status: number;
  /** Becomes the JSON of the answer. */
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a plain POST; undefined for one that is the HTTP server's to answer. Never rejects. */
export type AnswerPost = (post: PlainPost) => PostReply | Promise<PostReply> | undefined;

/**
 * An HTTP server with a short way for plain POSTs, which takes a third of what Node's own costs the processor
 * (bench/README.md). A socket whose next bytes are anything but one whole plain request goes over to Node's server with
 * these bytes, and stays there: whatever is split, chunked, pipelined, too long, slow or broken meets the parser, the
 * limits, and the time-outs that are there for it.
 */
export class PostServer extends Server {
  readonly #posts = new Set<PostSocket>();

  constructor(options: ServerOptions, answer: AnswerPost) {
    super(options);
    const [serve] = this.listeners("connection");
    this.removeAllListeners("connection");
    this.on("connection", (socket: Duplex) => {
      if (!(socket instanceof Socket)) return serve?.call(this, socket);
      const post = new PostSocket(socket, {
        answer,
        server: this,
        leave: () => this.#posts.delete(post),
        serve: () => serve?.call(this, socket),
      });
      this.#posts.add(post);
    });
  }

  override closeIdleConnections(): void {
    super.closeIdleConnections();
    for (const post of this.#posts) post.closeWhenIdle();
  }

  override closeAllConnections(): void {
    super.closeAllConnections();
    for (const post of this.#posts) post.socket.destroy();
  }
}

interface PostSocketParts {
  readonly answer: AnswerPost;
  /** Knows how long a socket may be silent. */
  readonly server: Server;
  /** Is called when the socket is no longer this class's. */
  readonly leave: () => void;
  /** Hands the socket to Node's HTTP server. */
  readonly serve: () => void;
}

/** A socket as long as it brings nothing but plain POSTs, one after the other. */
class PostSocket {
  readonly #reader = new PlainPostReader();
  /** From a request until its answer is written. */
  #busy = false;
  /** While the client reads less than it is answered. */
  #full = false;
  /** What came meanwhile. */
  #next: Buffer | undefined;
  #answered = false;
  #closing = false;

  constructor(
    readonly socket: Socket,
    private readonly parts: PostSocketParts,
  ) {
    socket.setTimeout(parts.server.headersTimeout);
    socket.on("data", this.#onData).on("end", this.#onEnd).on("timeout", this.#onTimeout);
    socket.on("error", this.#onError).on("close", this.parts.leave);
  }

  closeWhenIdle(): void {
    this.#closing = true;
    if (!this.#busy && !this.#full) this.socket.destroy();
  }

  readonly #onData = (bytes: Buffer) => {
    if (this.socket.writableEnded) return;
    if (this.#busy || this.#full) {
      // It would be out of turn; and what comes behind it stays unread.
      this.socket.pause();
      this.#next = bytes;
      return;
    }
    const post = this.#reader.read(bytes);
    const reply = post && this.parts.answer(post);
    if (reply === undefined) this.#handOver(bytes);
    else {
      this.#busy = true;
      if (reply instanceof Promise) void reply.then(this.#reply);
      else this.#reply(reply);
    }
  };

  // A client that has sent its last byte may still wait for the answer.
  readonly #onEnd = () => {
    this.#closing = true;
    if (!this.#busy && !this.#full) this.socket.end();
  };

  readonly #onTimeout = () => {
    if (this.#busy) return;
    const told = !this.#answered && this.parts.server.emit("clientError", noRequestInTime(), this.socket);
    if (!told) this.socket.destroy();
  };

  readonly #onError = () => this.socket.destroy();

  #handOver(bytes: Buffer): void {
    const { socket, parts } = this;
    socket.off("data", this.#onData).off("end", this.#onEnd).off("timeout", this.#onTimeout);
    socket.off("error", this.#onError).off("close", parts.leave);
    socket.setTimeout(0);
    parts.leave();
    parts.serve();
    socket.emit("data", bytes);
  }

  readonly #reply = (reply: PostReply) => answerAtTurnsEnd(() => this.#write(reply));

  #write(reply: PostReply): void {
    const { socket } = this;
    if (socket.destroyed) return;
    const { keepAliveTimeout } = this.parts.server;
    socket.write(answerText(reply, this.#closing ? undefined : keepAliveTimeout));
    if (!this.#answered) socket.setTimeout(keepAliveTimeout);
    this.#answered = true;
    this.#busy = false;
    // Who reads no answers is asked for no more requests.
    this.#full = socket.writableNeedDrain;
    if (this.#full) socket.once("drain", this.#goOn);
    else this.#goOn();
  }

  readonly #goOn = () => {
    this.#full = false;
    if (this.#closing) {
      this.socket.destroySoon();
      return;
    }
    if (this.#next === undefined) return;
    const bytes = this.#next;
    this.#next = undefined;
    this.#onData(bytes);
    this.socket.resume();
  };
}

let answers: (() => void)[] = [];

/**
 * Writes an answer when all requests that came in this turn of the event loop were read. Each write wakes the process
 * that waits for it, which is a third of what a push costs; answers that follow each other wake it once, and its next
 * requests come together too.
 */
function answerAtTurnsEnd(write: () => void): void {
  if (answers.push(write) === 1) setImmediate(writeAnswers);
}

function writeAnswers(): void {
  const ready = answers;
  answers = [];
  for (const write of ready) write();
}

/** What was written last: most answers are the same as the one before, and so is their second. */
let last: { reply: PostReply; keepAliveMs: number | undefined; second: number; text: string } | undefined;

/** An answer as it is sent; without a time for which the connection is kept it is the connection's last. */
function answerText(reply: PostReply, keepAliveMs: number | undefined): string {
  const second = Math.floor(Date.now() / 1000);
  if (last?.reply !== reply || last.keepAliveMs !== keepAliveMs || last.second !== second)
    last = { reply, keepAliveMs, second, text: writtenOut(reply, keepAliveMs, second) };
  return last.text;
}

function writtenOut(
  { status, body, headers = {} }: PostReply,
  keepAliveMs: number | undefined,
  second: number,
): string {
  const json = JSON.stringify(body);
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(json)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    // As RFC 9110, 5.6.7 writes it.
    `Date: ${new Date(second * 1000).toUTCString()}`,
    keepAliveMs === undefined
      ? "Connection: close"
      : `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAliveMs / 1000)}`,
    `\r\n${json}`,
  ].join("\r\n");
}

/** As Node's server tells of it. */
const noRequestInTime = () =>
  Object.assign(new Error("no request came in time"), { code: "ERR_HTTP_REQUEST_TIMEOUT" });
