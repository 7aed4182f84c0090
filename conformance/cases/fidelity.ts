import { type Case, rfc6455, SOURCES, type Topic } from "../case";
import type { Session } from "../session";
import { violated } from "../verdict";

const ALL_BYTES = Buffer.from(Array.from({ length: 256 }, (_, value) => value));

/** Quotes, controls, the first and last of each length of UTF-8, right to left, marks that join, a byte order mark. */
const ALL_KINDS_OF_TEXT =
  '\ufeff"quoted" \\ / \u0000\u0001\b\t\n\r\u001f\u007f\u0080\u07ff\u0800\u2028\u2029\ufffd\uffff\u{10000}\u{10ffff} 中文 עברית e\u0301 👩‍👩‍👧‍👦';

const PASSED_ON = "what is not a JSON object with a type is relayed as it is … text and bytes alike";

function textArrives(name: string, text: string): Case {
  return {
    name,
    contract: PASSED_ON,
    source: SOURCES.chat,
    check: async (session) => {
      const [sender, receiver] = [await session.member(), await session.member()];
      sender.send(text);
      const got = await receiver.text();
      if (got !== text) throw violated(`the text ${JSON.stringify(text)}`, `it was ${JSON.stringify(got)}`);
    },
  };
}

function bytesArrive(name: string, bytes: Buffer): Case {
  return {
    name,
    contract: "binary data crosses the wire in base64, and reaches the client as the same bytes",
    source: SOURCES.usage,
    check: (session) => mustCarryBytes(session, bytes),
  };
}

async function mustCarryBytes(session: Session, bytes: Buffer): Promise<void> {
  const [sender, receiver] = [await session.member(), await session.member()];
  sender.send(bytes);
  const got = await receiver.bytes();
  if (got.equals(bytes)) return;
  const at = bytes.findIndex((byte, index) => got[index] !== byte);
  throw violated(
    `the ${bytes.length} bytes that were sent`,
    `there were ${got.length}, and byte ${at} was ${got[at] ?? "not there"}`,
  );
}

const anyJson: Case = {
  name: "a message's data is any JSON, and arrives as it was said",
  contract: "the others get message with room, seq, from, data, at",
  source: SOURCES.chat,
  check: async (session) => {
    const [sender, receiver] = [await session.member(), await session.member()];
    const data = {
      text: ALL_KINDS_OF_TEXT,
      list: [0, -1.5, 1e21, true, null, [], {}],
      "": { deep: [[[""]]] },
    };
    sender.send({ type: "message", room: session.room, data });
    await receiver.frame("message", { room: session.room, data });
  },
};

const onceToEach: Case = {
  name: "who shares several rooms with the sender gets what is relayed once",
  contract:
    "what is not a JSON object with a type is relayed as it is to the other members of the sender's rooms",
  source: SOURCES.chat,
  check: async (session) => {
    const [sender, receiver] = [await session.member(), await session.member()];
    const room = `${session.room}-too`;
    for (const client of [sender, receiver]) await client.acknowledged({ type: "join", room });
    for (const text of ["once", "and after"]) {
      sender.send(text);
      const got = await receiver.text();
      if (got !== text) throw violated(`"${text}"`, `"${got}" came again`);
    }
  },
};

/** Whether what arrives is what was sent. */
export const fidelity: Topic = {
  title: "text and bytes",
  cases: [
    textArrives("text of all kinds of characters arrives as it was sent", ALL_KINDS_OF_TEXT),
    textArrives("JSON without a type arrives with its spaces", '{ "a":  1,\n"b": [ ] }'),
    textArrives("an empty text arrives as an empty text", ""),
    bytesArrive("bytes of all values arrive as they were sent", ALL_BYTES),
    bytesArrive(
      "bytes that read as a frame of chat.v1 arrive as bytes",
      Buffer.from(JSON.stringify({ type: "ping" })),
    ),
    bytesArrive("no bytes arrive as no bytes", Buffer.alloc(0)),
    anyJson,
    onceToEach,
    {
      name: "a message in fragments arrives as one, and pings between them are answered",
      contract:
        "a fragmented message is the concatenation of its fragments; control frames may stand between",
      source: rfc6455("5.4"),
      check: async (session) => {
        const [sender, receiver] = [await session.member(), await session.member()];
        sender.sendFragments(["in ", "three ", "parts"]);
        await sender.pong();
        await sender.pong();
        const got = await receiver.text();
        if (got !== "in three parts") throw violated("one whole text", `it was ${JSON.stringify(got)}`);
      },
    },
  ],
};
