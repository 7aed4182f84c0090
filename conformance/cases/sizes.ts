import { type Case, SOURCES, type Topic } from "../case";
import { cannotBeTold, violated } from "../verdict";

/** The standard of CHAT_FRAME_BYTES. */
const FRAME_BYTES = 65_536;
/** The standard of RELAY_MAX_FRAME_BYTES, and what the local gateway takes. */
const MESSAGE_BYTES = 262_144;

/** Two bytes a character, so that one who counts characters is found out. */
const textOf = (bytes: number) => "é".repeat(Math.floor(bytes / 2)) + "x".repeat(bytes % 2);

const LIMIT = "CHAT_FRAME_BYTES, 65536 unless it is set: the largest frame";

const largestText: Case = {
  name: `a text of ${FRAME_BYTES} bytes arrives`,
  contract: LIMIT,
  source: SOURCES.limits,
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
  source: SOURCES.limits,
  check: async (session) => {
    const [sender, receiver] = [await session.member(), await session.member()];
    const bytes = Buffer.alloc(FRAME_BYTES, "0123456789\u0000\n");
    sender.send(bytes);
    if (!(await receiver.bytes()).equals(bytes)) throw violated("the bytes as they were sent", "others came");
  },
};

const tooLarge: Case = {
  name: "one byte more is answered with too_large, and the connection stays",
  contract: "errors are error frames with a code; the connection stays",
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

const messageTooBig: Case = {
  name: `a message of more than ${MESSAGE_BYTES} bytes closes its connection with 1009`,
  contract:
    "RELAY_MAX_FRAME_BYTES, 262144 unless it is set: a longer message closes its connection with 1009",
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
  cases: [largestText, largestBytes, tooLarge, messageTooBig],
};
