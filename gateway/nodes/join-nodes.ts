import type { Logger } from "pino";
import type { Observer } from "../observer";
import type { NodesOptions } from "../options";
import type { Delivery } from "../push/delivery";
import type { ForwardedPushes } from "../push/push-endpoint";
import { randomBits } from "../random-bits";
import { ConnectionIds } from "./connection-ids";
import { ForwardClient } from "./forward-client";
import { ForwardMarkCheck } from "./forward-mark-check";
import { ForwardingDelivery } from "./forwarding-delivery";

/** A gateway as one node of several, or as the only one. */
export interface Membership {
  /** A new connection's id. */
  createId(): string;
  /** Carries out the pushes that functions send. */
  readonly delivery: Delivery;
  /** Undefined where there are no other nodes. */
  readonly forwarded: ForwardedPushes | undefined;
  /** Lets go of the other nodes. */
  leave(): void;
}

/**
 * Makes a gateway one of the nodes that share a key; without options it is the only one.
 *
 * @param local reaches the gateway's own connections
 */
export function joinNodes(
  nodes: NodesOptions | undefined,
  { local, observer, log }: { local: Delivery; observer: Observer; log: Logger },
): Membership {
  if (nodes === undefined) {
    return {
      // 128 random bits in base64, as the cloud's ids are.
      createId: () => randomBits().toString("base64"),
      delivery: local,
      forwarded: undefined,
      leave: () => {},
    };
  }
  const ids = new ConnectionIds(nodes.key, nodes.address);
  const client = new ForwardClient(nodes.pushPath, nodes.key);
  const marks = new ForwardMarkCheck(nodes.key, nodes.address);
  return {
    createId: () => ids.create(),
    delivery: new ForwardingDelivery({ ids, local, client, observer, log }),
    forwarded: { accepts: (mark, body) => marks.accepts(mark, body), delivery: local },
    leave: () => client.close(),
  };
}
