import { once } from "node:events";
import { WebSocket } from "ws";
import { answers } from "./answers";

/** What the crowd is to do. */
export type CrowdRequest =
  /** Connect so many clients more. */
  | { readonly do: "connect"; readonly url: string; readonly clients: number }
  /** Let one client say something to the room that all are in, and wait until the others have it. */
  | { readonly do: "say"; readonly data: string }
  /** Wait until every client has been sent one frame more by somebody else. */
  | { readonly do: "listen" };

/** From the word until the last client had its frame, in ms. */
export interface CrowdAnswer {
  readonly wallMs: number;
}

/** As many handshakes at once as do not queue up for the functions' instances. */
const CONNECTING = 16;

const clients: WebSocket[] = [];
let received = 0;
let expected = Number.POSITIVE_INFINITY;
let onAll: () => void = () => undefined;

const isMessage = (data: string) => data.startsWith('{"type":"message"') || data.startsWith("push ");

async function connect(url: string, count: number): Promise<void> {
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const client = new WebSocket(url, ["chat.v1"]);
      client.on("message", (data) => {
        if (!isMessage(String(data))) return;
        received += 1;
        if (received === expected) onAll();
      });
      await once(client, "open");
      clients.push(client);
    }
  };
  await Promise.all(Array.from({ length: CONNECTING }, lane));
}

/** Resolves once so many frames were received beyond those of before. */
function frames(count: number): Promise<void> {
  return new Promise((resolve) => {
    onAll = resolve;
    expected = received + count;
  });
}

// The clients of a room, all in one process, so that none of their work is the gateway's.
answers<CrowdRequest>(async (request): Promise<CrowdAnswer> => {
  const began = performance.now();
  switch (request.do) {
    case "connect":
      await connect(request.url, request.clients);
      break;
    case "say": {
      const all = frames(clients.length - 1);
      clients[0]?.send(JSON.stringify({ type: "message", room: "lobby", data: request.data }));
      await all;
      break;
    }
    case "listen":
      await frames(clients.length);
      break;
  }
  return { wallMs: performance.now() - began };
});
