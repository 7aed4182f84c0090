import { timingSafeEqual } from "node:crypto";
import { forwardTag, readForwardMark } from "./forward-mark";
import type { NodeAddress } from "./node-address";
import { SeenNonces } from "./seen-nonces";

/** How far the clocks of two nodes may be apart, with the way between them, in seconds. */
const CLOCKS_APART_SECONDS = 30;

/** Tells pushes that another node forwarded from those that somebody repeats, changes, or sends elsewhere. */
export class ForwardMarkCheck {
  readonly #seen = new SeenNonces();

  /**
   * @param key the secret that all nodes share
   * @param own the address that other nodes know this one by
   */
  constructor(
    private readonly key: string,
    private readonly own: NodeAddress,
  ) {}

  /** Whether a holder of the key made this mark for this body and this node just now, and it is here for the first time. */
  accepts(text: string, body: Buffer): boolean {
    const mark = readForwardMark(text);
    if (mark === undefined) return false;
    const now = Math.floor(Date.now() / 1000);
    if (Math.abs(now - mark.second) > CLOCKS_APART_SECONDS) return false;
    const expected = forwardTag(this.key, this.own, mark, body);
    if (!timingSafeEqual(Buffer.from(expected), Buffer.from(mark.tag))) return false;
    this.#seen.forgetBefore(now - CLOCKS_APART_SECONDS);
    return this.#seen.add(mark.second, mark.nonce);
  }
}
