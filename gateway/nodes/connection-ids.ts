import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto";
import { randomBits } from "../random-bits";
import { ADDRESS_BYTES, decodeNodeAddress, encodeNodeAddress, type NodeAddress } from "./node-address";

const RANDOM_BYTES = 16;
/** 64 bits: a forger would have to try each guess on a push endpoint. */
const TAG_BYTES = 8;
const SIGNED_BYTES = RANDOM_BYTES + ADDRESS_BYTES;

/**
 * Connection ids that name their node: base64 of 128 random bits, the node's address, and a tag that only holders of
 * the nodes' key can make. 40 characters; to functions as opaque as the cloud's.
 */
export class ConnectionIds {
  readonly #key: KeyObject;
  readonly #address: Buffer;

  /** @param key the secret that all nodes share */
  constructor(key: string, own: NodeAddress) {
    this.#key = createSecretKey(key, "utf8");
    this.#address = encodeNodeAddress(own);
  }

  /** A new id of this node. */
  create(): string {
    const signed = Buffer.concat([randomBits(), this.#address]);
    return Buffer.concat([signed, this.#tagOf(signed)]).toString("base64");
  }

  /** The other node that gave an id out; undefined where it was this one, or nobody who has the key. */
  otherNodeOf(id: string): NodeAddress | undefined {
    const bytes = Buffer.from(id, "base64");
    if (bytes.length !== SIGNED_BYTES + TAG_BYTES) return undefined;
    const signed = bytes.subarray(0, SIGNED_BYTES);
    if (signed.subarray(RANDOM_BYTES).equals(this.#address)) return undefined;
    if (!timingSafeEqual(this.#tagOf(signed), bytes.subarray(SIGNED_BYTES))) return undefined;
    return decodeNodeAddress(signed, RANDOM_BYTES);
  }

  #tagOf(signed: Buffer): Buffer {
    return createHmac("sha256", this.#key)
      .update("connection id")
      .update(signed)
      .digest()
      .subarray(0, TAG_BYTES);
  }
}
