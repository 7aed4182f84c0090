import { type Case, rfc6455, SOURCES, type Topic } from "../case";
import { cannotBeTold, violated } from "../verdict";

/** The standard of CHAT_FRAME_BYTES. */
const FRAME_BYTES = 65_536;
/** The standard of RELAY_MAX_FRAME_BYTES, and what the local gateway takes. */
const MESSAGE_BYTES = 262_144;

/** Two bytes a character, so that one who counts characters is found out. */
const textOf = (bytes: number) => "é".repeat(Math.floor(bytes / 2)) + "x".repeat(bytes % 2);

const LONGEST = "RELAY_MAX_FRAME_BYTES … 262144 … a longer message closes its connection with 1009";

const LIMIT = "CHAT_FRAME_BYTES … 65536 … the largest frame";

/** Where RFC 6455 writes the length of a frame in one byte, in two, and in eight. */
const LENGTHS = [125, 126, 65_535, 65_536];

const lengths: Case = {
  name: `messages of ${LENGTHS.join(", ")} bytes arrive, whose length is written in different ways`,
  contract: "the length of the payload: 7 bits, 7+16 bits, or 7+64 bits, in the fewest that hold it",
  source: rfc6455("5.2"),
  check: async (session) => {
    const [sender, receiver] = [await session.member(), await session.member()];
    for (const length of LENGTHS) {
      const [text, bytes] = [textOf(length), Buffer.alloc(length, "bytes")];
      sender.send(text);
      const got = await receiver.text();
      if (got !== text) throw violated(`the ${length} bytes of text`, `there were ${Buffer.byteLength(got)}`);
      sender.send(bytes);
      const gotBytes = await receiver.bytes();
      if (!gotBytes.equals(bytes)) throw violated(`the ${length} bytes`, `there were ${gotBytes.length}`);
    }
  },
};

const largestText: Case = {
  name: `a text of ${FRAME_BYTES} bytes arrives`,
  contract: LIMIT,
  source: SOURCES.chat,
  check: async (session) => {
    const [sender, receiver] = [await session.member(), await session.member()];
    const text = textOf(FRAME_BYTES);
    sender.send(text);
    if ((await receiver.text()) !== text) throw violated("the text as it was sent", "another one came");
  },
};

const largestBytes: Case = {
  name: `${FRAME_BYTES} bytes arrive`,
  contract: LIMIT,
  source: SOURCES.chat,
  check: async (session) => {
    const [sender, receiver] = [await session.member(), await session.member()];
    const bytes = Buffer.alloc(FRAME_BYTES, "0123456789\u0000\n");
    sender.send(bytes);
    if (!(await receiver.bytes()).equals(bytes)) throw violated("the bytes as they were sent", "others came");
  },
};

const tooLarge: Case = {
  name: "one byte more is answered with too_large, and the connection stays",
  contract: "Errors are error frames with a code … the connection stays",
  source: SOURCES.chat,
  check: async (session) => {
    const sender = await session.member();
    for (const message of [textOf(FRAME_BYTES + 1), Buffer.alloc(FRAME_BYTES + 1)]) {
      sender.send(message);
      await sender.frame("error", { code: "too_large" });
    }
    await sender.mustLive();
  },
};

const largestMessage: Case = {
  name: `a message of ${MESSAGE_BYTES} bytes is answered with too_large, and the connection stays`,
  contract: LONGEST,
  source: SOURCES.relay,
  ownGatewayOnly: true,
  check: async (session) => {
    const sender = await session.member();
    for (const message of [textOf(MESSAGE_BYTES), Buffer.alloc(MESSAGE_BYTES)]) {
      sender.send(message);
      await sender.frame("error", { code: "too_large" });
    }
    await sender.mustLive();
  },
};

const messageTooBig: Case = {
  name: `a message of more than ${MESSAGE_BYTES} bytes closes its connection with 1009`,
  contract: LONGEST,
  source: SOURCES.relay,
  ownGatewayOnly: true,
  check: async (session) => {
    const sender = await session.member();
    sender.send(Buffer.alloc(MESSAGE_BYTES + 1));
    const outcome = await sender.frame("error", { code: "too_large" }).then(
      () => "answered" as const,
      () => sender.end(),
    );
    if (outcome === "answered")
      throw cannotBeTold("this gateway takes longer messages, and the functions answer them");
    if (outcome.code !== 1009) throw violated("the close code 1009", `it was ${outcome.code}`);
  },
};

/** How much one message may hold. */
export const sizes: Topic = {
  title: "sizes",
  cases: [lengths, largestText, largestBytes, tooLarge, largestMessage, messageTooBig],
};
