import { answers } from "../../push/programs/answers";
import { RawClient } from "./raw-client";

/** What the clients are to do. */
export type ClientsRequest =
  /** Connect so many more; each says `hello`, if it is not empty, and waits for so many greetings. */
  | {
      readonly do: "connect";
      /** With `{n}` in place of the client's number. */
      readonly url: string;
      readonly clients: number;
      /** Handshakes under way. */
      readonly atOnce: number;
      readonly hello: string;
      readonly greetings: number;
    }
  /** Wait until so many messages more have come to all of them together. */
  | { readonly do: "listen"; readonly messages: number }
  /** Let one client say something and wait for a message, so many times. */
  | { readonly do: "converse"; readonly times: number }
  /** Let one client read nothing any more. */
  | { readonly do: "stall" }
  /** Leave without a goodbye. */
  | { readonly do: "leave" };

/** How long it took, in ms. */
export interface ClientsAnswer {
  readonly wallMs: number;
}

let clients: RawClient[] = [];
let received = 0;
let expected = Number.POSITIVE_INFINITY;
let onAll: () => void = () => undefined;

function onMessage(): void {
  received += 1;
  if (received === expected) onAll();
}

/** Resolves once so many messages were received beyond those of before. */
function messages(count: number): Promise<void> {
  return new Promise((resolve) => {
    onAll = resolve;
    expected = received + count;
    if (count === 0) resolve();
  });
}

async function connect({
  url,
  clients: count,
  atOnce,
  hello,
  greetings,
}: ClientsRequest & { do: "connect" }) {
  const greeted = messages(count * greetings);
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const client = await RawClient.open(new URL(url.replace("{n}", String(left))), onMessage);
      if (hello !== "") client.say(hello);
      clients.push(client);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  await greeted;
}

answers<ClientsRequest>(async (request): Promise<ClientsAnswer> => {
  const began = performance.now();
  switch (request.do) {
    case "connect":
      await connect(request);
      break;
    case "listen":
      await messages(request.messages);
      break;
    case "converse":
      for (let left = request.times; left > 0; left -= 1) {
        const answered = messages(1);
        clients[0]?.say("hello");
        await answered;
      }
      break;
    case "stall":
      clients[0]?.stall();
      break;
    case "leave":
      for (const client of clients) client.close();
      clients = [];
      break;
  }
  return { wallMs: performance.now() - began };
});
