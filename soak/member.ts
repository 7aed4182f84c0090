import { once } from "node:events";
import * as v from "valibot";
import { WebSocket } from "ws";
import { connectionEnded, notAnswered, notConnected } from "./errors";
import type { Tally } from "./tally";

/** How long a client waits for an answer: more than a frame may wait for an instance, and then take. */
const ANSWER_SECONDS = 30;

const serverFrame = v.pipe(
  v.string(),
  v.parseJson(),
  v.variant("type", [
    v.object({ type: v.literal("message"), seq: v.number() }),
    v.object({
      type: v.literal("ack"),
      id: v.string(),
      seq: v.optional(v.number()),
      more: v.optional(v.boolean()),
    }),
    v.object({ type: v.literal("error"), code: v.string() }),
    v.object({ type: v.picklist(["joined", "left", "pong"]) }),
  ]),
);

type Ack = Extract<v.InferOutput<typeof serverFrame>, { type: "ack" }>;

interface Awaited {
  readonly resolve: (ack: Ack) => void;
  readonly reject: (error: Error) => void;
}

/** One who stays in a room over several connections, and knows which of its messages came. */
export class Member {
  #socket: WebSocket | undefined;
  #awaited: (Awaited & { readonly id: string }) | undefined;
  #frames = 0;
  /** The number up to which every message came; undefined before the first join. */
  #cursor: number | undefined;
  /** Where the room was at the first join: what was said just before may still come. */
  #beginning = 0;
  /** What came above the cursor. */
  readonly #above = new Set<number>();
  /** What had come above the cursor at the last join, which asks for it again. */
  #askedAgain = new Set<number>();

  constructor(
    readonly room: string,
    private readonly url: string,
    private readonly tally: Tally,
  ) {}

  get isConnected(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** How many of the room's messages up to `seq`, from the first join on, did not come. */
  missing(seq: number): number {
    if (this.#cursor === undefined || this.#cursor >= seq) return 0;
    return seq - this.#cursor - [...this.#above].filter((above) => above <= seq).length;
  }

  /**
   * Connects, leaves the lobby, where all would hear of all, and joins the room behind what came before.
   *
   * @throws NOT_CONNECTED, CONNECTION_ENDED, NOT_ANSWERED
   */
  async connect(): Promise<void> {
    const socket = new WebSocket(this.url, ["chat.v1"], { perMessageDeflate: false });
    this.#socket = socket;
    socket.on("message", (data) => this.#receive(String(data)));
    socket.on("close", (code) => this.#awaited?.reject(connectionEnded(code)));
    // Why a connection failed is told by what waits for it to open; of an open one, its end tells.
    await once(socket, "open").catch((error) => {
      throw notConnected(String(error));
    });
    socket.on("error", () => undefined);
    await this.#ask({ type: "leave", room: "lobby" });
    await this.join();
  }

  /** Joins, again or for the first time: what is missing comes first. */
  async join(): Promise<void> {
    const after = this.#cursor === undefined ? {} : { after: this.#cursor };
    this.#askedAgain = new Set(this.#above);
    const { seq = 0, more } = await this.#ask({ type: "join", room: this.room, ...after });
    if (this.#cursor === undefined) this.#begin(seq);
    if (more === true) await this.join();
  }

  /** Sends a message; gives its number once it is acknowledged. */
  async say(data: string): Promise<number> {
    const { seq = 0 } = await this.#ask({ type: "message", room: this.room, data });
    this.#take(seq);
    return seq;
  }

  /** Renews the lease. */
  ping(): void {
    if (this.isConnected) this.#socket?.send('{"type":"ping"}');
  }

  /** Ends the connection: with a goodbye, or cut off as by a phone in a tunnel. */
  async disconnect({ abruptly }: { readonly abruptly: boolean }): Promise<void> {
    const socket = this.#socket;
    if (socket === undefined || socket.readyState === WebSocket.CLOSED) return;
    const closed = once(socket, "close");
    if (abruptly) socket.terminate();
    else socket.close();
    await closed;
  }

  #ask(frame: { readonly type: string; readonly room: string; readonly data?: string }): Promise<Ack> {
    this.#frames += 1;
    const id = String(this.#frames);
    return new Promise<Ack>((resolve, reject) => {
      if (!this.isConnected) return reject(connectionEnded(1006));
      const late = () => reject(notAnswered(frame.type, ANSWER_SECONDS));
      const timer = setTimeout(late, ANSWER_SECONDS * 1_000);
      const settle = <T>(then: (value: T) => void) => {
        return (value: T) => {
          clearTimeout(timer);
          this.#awaited = undefined;
          then(value);
        };
      };
      this.#awaited = { id, resolve: settle(resolve), reject: settle(reject) };
      this.#socket?.send(JSON.stringify({ ...frame, id }));
    });
  }

  #receive(text: string): void {
    const frame = v.parse(serverFrame, text);
    if (frame.type === "message") {
      this.tally.deliveries += 1;
      if (this.#isDuplicate(frame.seq)) this.tally.duplicates += 1;
      this.#take(frame.seq);
    } else if (frame.type === "ack") {
      if (frame.id === this.#awaited?.id) this.#awaited.resolve(frame);
    } else if (frame.type === "error") this.tally.errorFrames += 1;
  }

  /** From here on every message is for this member; some may have come already. */
  #begin(seq: number): void {
    this.#beginning = seq;
    this.#cursor = seq;
    for (const early of this.#above) if (early <= seq) this.#above.delete(early);
    this.#advance();
  }

  #isDuplicate(seq: number): boolean {
    if (this.#askedAgain.delete(seq) || seq <= this.#beginning) return false;
    return this.#above.has(seq) || seq <= (this.#cursor ?? 0);
  }

  #take(seq: number): void {
    if (seq <= (this.#cursor ?? 0)) return;
    this.#above.add(seq);
    this.#advance();
  }

  #advance(): void {
    if (this.#cursor === undefined) return;
    while (this.#above.delete(this.#cursor + 1)) this.#cursor += 1;
  }
}
