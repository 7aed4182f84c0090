import { type Case, SOURCES, type Topic } from "../case";
import type { Client } from "../client";
import { violated } from "../verdict";

const missed: Case = {
  name: "who comes back gets what was missed in order, then what is being said, nothing twice",
  contract:
    "join with after set to the last seq: what you missed comes first, in order, then what is being said, nothing twice and nothing left out",
  source: SOURCES.chat,
  check: async (session) => {
    const { room } = session;
    const [ada, bob] = [await session.member(), await session.member()];
    const last = await say(ada, room, "before");
    await bob.frame("message", { room, seq: last });
    await bob.close(1000);
    await ada.frame("left", { room });
    for (const data of ["one", "two", "three"]) await say(ada, room, data);

    const back = await session.connect();
    await session.leaveLobby(back);
    const { seq } = await back.acknowledged({ type: "join", room, after: last });
    if (seq !== last + 3) throw violated(`seq ${last + 3} in the ack of join`, `it was ${seq}`);
    await say(ada, room, "four");
    for (const [at, data] of ["one", "two", "three", "four"].entries()) {
      const next = await back.frame("message", { room });
      if (next.seq !== last + 1 + at || next.data !== data)
        throw violated(`message ${last + 1 + at} next`, `it was ${next.seq}`);
    }
    await back.mustLive();
    const more = back.framesSoFar("message", { room });
    if (more.length > 0) throw violated("nothing twice", `${more[0]?.seq} came again`);
  },
};

const nothingMissed: Case = {
  name: "who missed nothing gets nothing, and is live at once",
  contract: "seq is in the ack of a join; messages above after come first",
  source: SOURCES.chat,
  check: async (session) => {
    const { room } = session;
    const [ada, bob] = [await session.member(), await session.connect()];
    await session.leaveLobby(bob);
    const last = await say(ada, room, "before");
    const { seq } = await bob.acknowledged({ type: "join", room, after: last });
    if (seq !== last) throw violated(`seq ${last} in the ack of join`, `it was ${seq}`);
    const next = await say(ada, room, "after");
    const first = await bob.frame("message", { room });
    if (first.seq !== next) throw violated(`message ${next} first`, `it was ${first.seq}`);
  },
};

/** Says something in a room, and gives its number. */
async function say(client: Client, room: string, data: string): Promise<number> {
  const { seq } = await client.acknowledged({ type: "message", room, data });
  if (seq === undefined) throw violated("the message's seq in the ack", "there was none");
  return seq;
}

/** What a reconnect brings back. */
export const replay: Topic = { title: "missed messages", cases: [missed, nothingMissed] };
