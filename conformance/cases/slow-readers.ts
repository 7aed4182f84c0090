import { type Case, SOURCES, type Topic } from "../case";
import type { Session } from "../session";
import { cannotBeTold, violated } from "../verdict";

/** As much as a frame may hold beside its other fields, by the standard of CHAT_FRAME_BYTES. */
const DATA = "x".repeat(65_000);
/** How many such messages may be said: more than operating systems between client and gateway take. */
const MOST = 640;
/** What one client says without being too fast, beside the frames with which it comes. */
const SAID_BY_ONE = 30;

const slowReader: Case = {
  name: "who does not read what is sent is closed with 1013, and counts as gone",
  contract: "RELAY_MAX_CLIENT_QUEUE_BYTES … what may wait for one client that does not read; beyond it 1013",
  source: SOURCES.relay,
  ownGatewayOnly: true,
  check: async (session) => {
    const reader = await session.member();
    reader.stopReading();
    if (!(await isGivenUp(session)))
      throw cannotBeTold(`${MOST} messages of ${DATA.length} bytes all found a place to wait`);
    reader.readOn();
    const { code } = await reader.end();
    // A gateway does not wait for long until a close frame is read.
    if (code === 1006) throw cannotBeTold("the connection was cut off before a close code could be read");
    if (code !== 1013) throw violated("the close code 1013", `it was ${code}`);
  },
};

/** Talks to the room until the one in it is not reached any more. */
async function isGivenUp(session: Session): Promise<boolean> {
  const { room } = session;
  for (let left = MOST; left > 0; left -= SAID_BY_ONE) {
    const speaker = await session.member();
    for (let said = 0; said < SAID_BY_ONE; said += 1) {
      const { sent } = await speaker.acknowledged({ type: "message", room, data: DATA });
      if (sent === 0) return true;
    }
    await speaker.close(1000);
  }
  return false;
}

/** What becomes of those who do not listen. */
export const slowReaders: Topic = { title: "slow readers", cases: [slowReader] };
