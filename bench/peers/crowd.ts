import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as v from "valibot";
import { Program } from "../program";
import type { Peer, Post } from "./peer";
import type { ClientsRequest } from "./programs/clients";
import type { PusherRequest } from "./programs/pusher";

const answer = v.object({ wallMs: v.number() });

const BETWEEN_LOOKS_MS = 50;

/** Handshakes under way, where nothing else is asked for. */
const AT_ONCE = 16;

/** What is pushed. */
export interface Pushes {
  readonly posts: readonly Post[];
  readonly count: number;
  readonly inFlight: number;
  /** How many messages the clients get in all. */
  readonly messages: number;
}

/** A server's clients in one process, and who pushes to it in another. */
export class Crowd {
  private constructor(
    readonly peer: Peer,
    private readonly clients: Program,
    private readonly pusher: Program,
  ) {}

  static gather(peer: Peer, folder: string): Crowd {
    const own = path.join(folder, `crowd-${peer.pid}`);
    mkdirSync(own);
    return new Crowd(
      peer,
      Program.start("peers/programs/clients", own),
      Program.start("peers/programs/pusher", own),
    );
  }

  /** Connects so many more, a few of them at a time, and resolves with the time that took in ms. */
  async connect(clients: number, atOnce = AT_ONCE): Promise<number> {
    const { websocketUrl: url, hello, greetings } = this.peer;
    return await this.#ask({ do: "connect", url, clients, atOnce, hello, greetings });
  }

  /** Resolves with the time from the first push until each is answered and every message has come, in ms. */
  async push({ posts, count, inFlight, messages }: Pushes): Promise<number> {
    const { pushPort: port, sign } = this.peer;
    const request: PusherRequest = { port, posts, count, inFlight, sign };
    const began = performance.now();
    await Promise.all([this.#ask({ do: "listen", messages }), this.pusher.ask(request, answer)]);
    return performance.now() - began;
  }

  /** Resolves with the time of one client's messages that come back, one after the other, in ms. */
  async converse(times: number): Promise<number> {
    return await this.#ask({ do: "converse", times });
  }

  /** The client that connected first reads nothing any more. */
  async stall(): Promise<void> {
    await this.#ask({ do: "stall" });
  }

  /** All clients go; resolves when the server has noticed. */
  async leave(): Promise<void> {
    await this.#ask({ do: "leave" });
    while ((await this.peer.ids()).length > 0) await wait(BETWEEN_LOOKS_MS);
  }

  /** Ends the server too. */
  async end(): Promise<void> {
    await Promise.all([this.clients.stop(), this.pusher.stop()]);
    await this.peer.stop();
  }

  async #ask(request: ClientsRequest): Promise<number> {
    return (await this.clients.ask(request, answer)).wallMs;
  }
}
