import { type Case, rfc6455, SOURCES, type Topic } from "../case";
import type { Client } from "../client";
import { violated } from "../verdict";

/** Bits of a frame's first byte. */
const FIN = 0x80;
const RSV2 = 0x20;
const TEXT = 0x1;
const PING = 0x9;

/** What a client takes for the code of a close frame that has none. */
const NO_CODE = 1005;

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

const bareClose: Case = {
  name: "a close without a code is answered without one",
  contract: "a close frame may have no status code, and its answer repeats what it has",
  source: rfc6455("5.5.1 and 7.1.5"),
  check: async (session) => {
    const client = await session.connect();
    const { code } = await client.close();
    if (code !== NO_CODE) throw violated("an answer without a code", `it was ${code}`);
  },
};

/** Something that no client may do, and the code with which its connection is closed. */
function offence(
  name: string,
  code: number,
  contract: string,
  section: string,
  offend: (client: Client) => void,
): Case {
  return {
    name: `${name} closes the connection with ${code}`,
    contract,
    source: rfc6455(section),
    check: async (session) => {
      const client = await session.connect();
      offend(client);
      const end = await client.end();
      if (end.code !== code) throw violated(`the close code ${code}`, `it was ${end.code}`);
    },
  };
}

const offences: readonly Case[] = [
  offence(
    "text that is not UTF-8",
    1007,
    "1007: data that does not fit the type of the message",
    "7.4.1 and 8.1",
    (client) => client.sendBadText(),
  ),
  offence(
    "a frame without a mask",
    1002,
    "a server closes the connection on a frame that is not masked, with 1002",
    "5.1",
    (client) => client.sendUnmasked(),
  ),
  offence(
    "a frame of a reserved kind",
    1002,
    "an unknown opcode fails the connection; 1002: a protocol error",
    "5.2 and 7.4.1",
    (client) => client.sendFrame(FIN | 0x3, Buffer.from("what")),
  ),
  offence(
    "a frame with a bit of an extension that was not agreed on",
    1002,
    "RSV1 to RSV3 must be 0 unless an extension is negotiated; 1002: a protocol error",
    "5.2 and 7.4.1",
    (client) => client.sendFrame(FIN | RSV2 | TEXT, Buffer.from("what")),
  ),
  offence(
    "a ping of 126 bytes",
    1002,
    "control frames have at most 125 bytes; 1002: a protocol error",
    "5.5 and 7.4.1",
    (client) => client.sendFrame(FIN | PING, Buffer.alloc(126, "p")),
  ),
  offence(
    "a ping in fragments",
    1002,
    "control frames must not be fragmented; 1002: a protocol error",
    "5.5 and 7.4.1",
    (client) => client.sendFrame(PING, Buffer.from("p")),
  ),
];

const order: Case = {
  name: "what one connection says arrives in the order in which it was said",
  contract: "A client's messages go to transmit one at a time, in the order they came",
  source: SOURCES.relay,
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
  cases: [pings, order, closeIsAnswered(1000), closeIsAnswered(4321), bareClose, ...offences],
};
