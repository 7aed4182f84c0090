import { randomInt } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Member } from "./member";
import type { Tally } from "./tally";

/** Members of a room, on average. */
const ROOM_SIZE = 20;
/** How many clients come, go or catch up at once: about what the functions of dev take without queueing for long. */
const AT_ONCE = 16;
/** Messages on their way at once, and clients that are on their way out and in again. */
const TALKERS = 6;
const CHURNERS = 2;
/** How long a failed connection rests before the next try, in ms. */
const REST_MS = 1_000;
/** Each client pings about so often, in ms: well within the lease. */
const HEARTBEAT_MS = 300_000;

/** All clients of a soak. */
export class Crowd {
  readonly #members: readonly Member[];
  /** Those that are doing something: two things at once would not know each other's answers. */
  readonly #busy = new Set<Member>();
  /** By room, the highest number that was acknowledged. */
  readonly #acknowledged = new Map<string, number>();

  constructor(
    url: string,
    clients: number,
    private readonly tally: Tally,
  ) {
    const rooms = Math.max(1, Math.round(clients / ROOM_SIZE));
    this.#members = Array.from(
      { length: clients },
      (_, n) => new Member(`room${n % rooms}`, url, this.tally),
    );
  }

  get connected(): number {
    return this.#members.filter(({ isConnected }) => isConnected).length;
  }

  /** Everybody comes. */
  arrive(signal: AbortSignal): Promise<void> {
    return this.#each((member) => this.#connect(member, signal), signal);
  }

  /** They talk, and some go and come again, until the signal. */
  async live(signal: AbortSignal): Promise<void> {
    const repeat = async (act: (member: Member) => Promise<void>) => {
      while (!signal.aborted) await this.#withAny(act);
    };
    await Promise.all([
      ...Array.from({ length: TALKERS }, () => repeat((member) => this.#talk(member, signal))),
      ...Array.from({ length: CHURNERS }, () => repeat((member) => this.#churn(member, signal))),
      this.#beat(signal),
    ]);
  }

  /** Everybody asks for what it has missed, if anything; gives how much that was, and how much did not come then. */
  async settle(): Promise<{ replayed: number; lost: number }> {
    const missing = () =>
      this.#members.reduce((sum, one) => sum + one.missing(this.#acknowledged.get(one.room) ?? 0), 0);
    const before = missing();
    await this.#each(async (member) => {
      if (!member.isConnected) await this.#connect(member);
      else if (member.missing(this.#acknowledged.get(member.room) ?? 0) > 0) await member.join();
    });
    const lost = missing();
    return { replayed: before - lost, lost };
  }

  /** Everybody goes. */
  leave(): Promise<void> {
    return this.#each((member) => member.disconnect({ abruptly: false }));
  }

  async #talk(member: Member, signal: AbortSignal): Promise<void> {
    try {
      const seq = await member.say(`message ${this.tally.messages}`);
      this.tally.messages += 1;
      this.#acknowledged.set(member.room, Math.max(seq, this.#acknowledged.get(member.room) ?? 0));
    } catch {
      this.tally.unacknowledged += 1;
      await member.disconnect({ abruptly: true });
      await this.#connect(member, signal);
    }
  }

  async #churn(member: Member, signal: AbortSignal): Promise<void> {
    await member.disconnect({ abruptly: randomInt(2) === 0 });
    await this.#connect(member, signal);
    this.tally.reconnects += 1;
  }

  /** Connects, as often as it takes until the signal; without one the first failure is thrown. */
  async #connect(member: Member, signal?: AbortSignal): Promise<void> {
    for (;;) {
      try {
        return await member.connect();
      } catch (error) {
        this.tally.disconnects += 1;
        await member.disconnect({ abruptly: true });
        if (signal === undefined) throw error;
        if (signal.aborted) return;
        await delay(REST_MS);
      }
    }
  }

  /** Pings one after another, and brings those back whose connection has ended by itself. */
  async #beat(signal: AbortSignal): Promise<void> {
    for (let turn = 0; !signal.aborted; turn += 1) {
      const member = this.#members[turn % this.#members.length];
      if (member?.isConnected) member.ping();
      else if (member !== undefined && !this.#busy.has(member)) {
        this.tally.disconnects += 1;
        await this.#with(member, (one) => this.#connect(one, signal));
      }
      await delay(HEARTBEAT_MS / this.#members.length, undefined, { signal }).catch(() => undefined);
    }
  }

  async #withAny(act: (member: Member) => Promise<void>): Promise<void> {
    const member = this.#members[randomInt(this.#members.length)];
    if (member === undefined || this.#busy.has(member)) return delay(1);
    await this.#with(member, act);
  }

  async #with(member: Member, act: (member: Member) => Promise<void>): Promise<void> {
    this.#busy.add(member);
    await act(member).finally(() => this.#busy.delete(member));
  }

  /** Does the same for each, a bounded number at once. */
  async #each(act: (member: Member) => Promise<void>, signal?: AbortSignal): Promise<void> {
    const waiting = this.#members.values();
    const lane = async () => {
      for (const member of waiting) {
        if (signal?.aborted) return;
        await act(member);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }
}
