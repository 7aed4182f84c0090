import type { Logger } from "pino";
import {
  type PushBatch,
  type PushRequest,
  parsePushAnswer,
  parsePushBatchAnswer,
} from "../../functions/shared/wire/push";
import { Circuit, type CircuitLimits, type Learned } from "../circuit";
import { errorCode } from "../error-code";
import { forwardAnswerUnusable } from "../errors";
import { parseJson } from "../json";
import type { Observer } from "../observer";
import type { Delivery } from "../push/delivery";
import { type Fate, NODE_SILENT, NODE_UNREACHABLE, NOT_HELD } from "../push/fate";
import type { ConnectionIds } from "./connection-ids";
import type { ForwardClient } from "./forward-client";
import { type NodeAddress, nodeName } from "./node-address";

/** Each forward that a node leaves unanswered keeps a room waiting for as long as the time limit. */
const CIRCUIT: CircuitLimits = { failures: 2, openMs: 5_000 };

/** Nothing came back, not even from the machine; where a time limit or the network said so. */
const UNANSWERED = new Set(["TIMED_OUT", "ETIMEDOUT", "EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH"]);

/** What pushes are shared out with. */
export interface ForwardingParts {
  readonly ids: ConnectionIds;
  /** Pushes to this node's own connections. */
  readonly local: Delivery;
  readonly client: ForwardClient;
  readonly observer: Observer;
  readonly log: Logger;
}

/** Pushes to the connections of all nodes: to its own, and through the node that an id names to the others. */
export class ForwardingDelivery implements Delivery {
  /** Of the nodes that were sent something, by their names. */
  readonly #circuits = new Map<string, Circuit>();

  constructor(private readonly parts: ForwardingParts) {}

  deliver(push: PushRequest): Fate | Promise<Fate> {
    const node = this.parts.ids.otherNodeOf(push.websocket.secConnectionID);
    return node === undefined ? this.parts.local.deliver(push) : this.#forwardOne(node, push);
  }

  async deliverBatch({ websocket }: PushBatch): Promise<readonly Fate[]> {
    const { secConnectionIDs } = websocket;
    const fates: Fate[] = [];
    await Promise.all(
      this.#share(secConnectionIDs).map(async ({ node, places, ids }) => {
        const share = { websocket: { ...websocket, secConnectionIDs: ids } };
        const answered =
          node === undefined
            ? await this.parts.local.deliverBatch(share)
            : await this.#forward(node, share, places.length);
        for (const [at, place] of places.entries()) fates[place] = answered[at] ?? NODE_UNREACHABLE;
      }),
    );
    return fates;
  }

  async #forwardOne(node: NodeAddress, push: PushRequest): Promise<Fate> {
    const [fate = NODE_UNREACHABLE] = await this.#forward(node, push, 1);
    return fate;
  }

  /** Which ids of a list, and which places in it, belong to which node. */
  #share(ids: readonly string[]): Share[] {
    const shares = new Map<string, Share>();
    for (const [place, id] of ids.entries()) {
      const node = this.parts.ids.otherNodeOf(id);
      const name = node === undefined ? "" : nodeName(node);
      const share = shares.get(name);
      if (share === undefined) shares.set(name, { node, places: [place], ids: [id] });
      else {
        share.places.push(place);
        share.ids.push(id);
      }
    }
    return [...shares.values()];
  }

  async #forward(node: NodeAddress, push: PushRequest | PushBatch, count: number): Promise<readonly Fate[]> {
    const { client, observer, log } = this.parts;
    const leave = this.#circuitOf(node).enter();
    if (leave === undefined) return all(count, NODE_SILENT);
    try {
      const { status, body } = await client.post(node, push);
      const fates = fatesOf(push, status, parseJson(body));
      if (fates?.length !== count) throw forwardAnswerUnusable(status);
      leave("works");
      observer.pushForwarded("answered");
      return fates;
    } catch (error) {
      const code = errorCode(error);
      leave(learnedFrom(code));
      // The machine is there and nobody listens: the node's process has ended, and its sockets with it. Every other
      // failure may be the network's alone.
      const ended = code === "ECONNREFUSED";
      observer.pushForwarded(ended ? "ended" : "failed");
      log.warn({ node: nodeName(node), error: code, pushes: count }, "push_not_forwarded");
      return all(count, ended ? NOT_HELD : NODE_UNREACHABLE);
    }
  }

  #circuitOf(node: NodeAddress): Circuit {
    const name = nodeName(node);
    const circuit = this.#circuits.get(name) ?? new Circuit(CIRCUIT);
    this.#circuits.set(name, circuit);
    return circuit;
  }
}

/** What the end of a forward says of its node; a refusal, a reset and a wrong answer keep nobody waiting. */
function learnedFrom(code: string): Learned {
  if (code === "NO_SOCKET") return "nothing";
  return UNANSWERED.has(code) ? "fails" : "works";
}

const all = (count: number, fate: Fate): Fate[] => Array.from({ length: count }, () => fate);

interface Share {
  /** Undefined for this node. */
  readonly node: NodeAddress | undefined;
  readonly places: number[];
  readonly ids: string[];
}

/** What another node said of each connection; undefined where it is not the contract's answer. */
function fatesOf(push: PushRequest | PushBatch, status: number, json: unknown): Fate[] | undefined {
  if (status !== 200) return undefined;
  if ("secConnectionID" in push.websocket) {
    const answer = parsePushAnswer(json);
    return answer.ok ? [{ status, ...answer.value }] : undefined;
  }
  const answer = parsePushBatchAnswer(json);
  return answer.ok ? answer.value.results.map((result) => ({ ...result, errMsg: "" })) : undefined;
}
