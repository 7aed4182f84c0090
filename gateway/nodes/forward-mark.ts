import { createHmac } from "node:crypto";

/** The header that marks a push as forwarded; its value proves that a node did it. */
export const FORWARDED_HEADER = "x-relay-forwarded";

/** The header's value, made of the nodes' key: a push may be sent on by nodes alone, and by each of them once. */
export const forwardMark = (key: string): string =>
  createHmac("sha256", key).update("forwarded push").digest("base64url");
