import { type Case, rfc6455, SOURCES, type Topic } from "../case";
import type { Session } from "../session";
import { violated } from "../verdict";

const pings: Case = {
  name: "a ping is answered with its own bytes",
  contract: "a pong has the application data of the ping that it answers",
  source: rfc6455("5.5.3"),
  check: async (session) => {
    const client = await session.connect();
    for (const data of [Buffer.alloc(0), Buffer.from([0, 255, 128]), Buffer.alloc(125, "p")]) {
      client.ping(data);
      const pong = await client.pong();
      if (!pong.equals(data))
        throw violated(`the bytes ${data.toString("hex")}`, `they were ${pong.toString("hex")}`);
    }
  },
};

function closeIsAnswered(code: number): Case {
  return {
    name: `a close with ${code} is answered with ${code}`,
    contract: "who gets a close frame answers with one, which repeats the status code",
    source: rfc6455("5.5.1"),
    check: async (session) => {
      const client = await session.connect();
      const end = await client.close(code, "done");
      if (end.code !== code) throw violated(`the close code ${code}`, `it was ${end.code}`);
    },
  };
}

async function mustCloseWith(session: Session, code: number, offend: "sendBadText" | "sendUnmasked") {
  const client = await session.connect();
  client[offend]();
  const end = await client.end();
  if (end.code !== code) throw violated(`the close code ${code}`, `it was ${end.code}`);
}

const badText: Case = {
  name: "text that is not UTF-8 closes the connection with 1007",
  contract: "1007: data that does not fit the type of the message",
  source: rfc6455("7.4.1 and 8.1"),
  check: (session) => mustCloseWith(session, 1007, "sendBadText"),
};

const unmasked: Case = {
  name: "a frame without a mask closes the connection with 1002",
  contract: "a server closes the connection on a frame that is not masked, with 1002",
  source: rfc6455("5.1"),
  check: (session) => mustCloseWith(session, 1002, "sendUnmasked"),
};

const order: Case = {
  name: "what one connection says arrives in the order in which it was said",
  contract: "a client's messages go to transmit one at a time, in the order they came",
  source: SOURCES.gateway,
  ownGatewayOnly: true,
  check: async (session) => {
    const [sender, receiver] = [await session.member(), await session.member()];
    const said = Array.from({ length: 30 }, (_, at) => `message ${at}`);
    for (const text of said) sender.send(text);
    for (const text of said) {
      const got = await receiver.text();
      if (got !== text) throw violated(`"${text}"`, `"${got}" came before it`);
    }
  },
};

/** What a WebSocket does, whatever is said over it. */
export const connections: Topic = {
  title: "connections",
  cases: [pings, order, closeIsAnswered(1000), closeIsAnswered(4321), badText, unmasked],
};
