import { createHmac } from "node:crypto";
import { randomBits } from "../random-bits";
import { type NodeAddress, nodeName } from "./node-address";

/** The header that marks a push as forwarded; its value proves that a node did it. */
export const FORWARDED_HEADER = "x-relay-forwarded";

/** The header's value, read. */
export interface ForwardMark {
  /** When it was made, in seconds since 1970. */
  readonly second: number;
  /** 128 random bits: two equal pushes have marks of their own. */
  readonly nonce: string;
  readonly tag: string;
}

/**
 * The header's value for one push to one node: a push may be sent on by nodes alone, and by each of them once.
 *
 * @param key the secret that all nodes share
 * @param body the push as it is sent
 * @param now the present time in ms
 */
export function forwardMark(
  key: string,
  to: NodeAddress,
  body: string | Buffer,
  now: number = Date.now(),
): string {
  const second = Math.floor(now / 1000);
  const nonce = randomBits().toString("base64url");
  return `${second}.${nonce}.${forwardTag(key, to, { second, nonce }, body)}`;
}

/** Reads the header's value; undefined where it is none. */
export function readForwardMark(text: string): ForwardMark | undefined {
  const [, digits, nonce, tag] = /^(\d{1,10})\.([\w-]{22})\.([\w-]{43})$/.exec(text) ?? [];
  if (nonce === undefined || tag === undefined) return undefined;
  return { second: Number(digits), nonce, tag };
}

/** What only holders of the key can make of a mark, a node and a body. */
export function forwardTag(
  key: string,
  to: NodeAddress,
  { second, nonce }: Pick<ForwardMark, "second" | "nonce">,
  body: string | Buffer,
): string {
  return createHmac("sha256", key)
    .update(`forwarded push\n${nodeName(to)}\n${second}.${nonce}\n`)
    .update(body)
    .digest("base64url");
}
