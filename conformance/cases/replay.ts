import { type Case, SOURCES, type Topic } from "../case";
import type { Client } from "../client";
import type { Session } from "../session";
import { cannotBeTold, violated } from "../verdict";

const missed: Case = {
  name: "who comes back gets what was missed in order, then what is being said, nothing twice",
  contract:
    "keep the highest number up to which you have all … join with after set to it: the messages above it come first, in order, then what is being said, nothing left out",
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
  contract:
    "with after, the messages above that number come first … numbered without a gap: seq … in the ack of a join",
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

/** How many messages one join brings back at most. */
const AT_ONCE = 500;

const missedMany: Case = {
  name: `of more than ${AT_ONCE} missed messages ${AT_ONCE} come, and the rest when it is asked for`,
  contract:
    'At most 500 come at once; the last of them has "more": true, and you get nothing new in that room until you join again with its seq',
  source: SOURCES.chat,
  check: async (session) => {
    const { room } = session;
    const ada = await session.member();
    const after = await say(ada, room, "before");
    await ada.close(1000);
    await fill(session, AT_ONCE + 1);

    // Not before: filling may take longer than a silent connection is kept.
    const bob = await session.connect();
    await session.leaveLobby(bob);
    await bob.acknowledged({ type: "join", room, after });
    const page = bob.framesSoFar("message", { room });
    if (page[0]?.seq !== after + 1)
      throw cannotBeTold(`fewer than ${AT_ONCE + 1} messages are kept here (CHAT_HISTORY_MESSAGES)`);
    mustBeNumbered(page, after + 1, AT_ONCE);
    const [end, ...others] = page.filter(({ more }) => more).map(({ seq }) => seq);
    if (end !== after + AT_ONCE || others.length > 0)
      throw violated(`more in message ${after + AT_ONCE} alone`, `it was in ${[end, ...others]}`);

    const back = await session.member();
    await say(back, room, "meanwhile");
    await bob.mustLive();
    const early = bob.framesSoFar("message", { room });
    if (early.length > 0) throw violated("nothing new before the next join", `${early[0]?.seq} came`);

    await bob.acknowledged({ type: "join", room, after: end });
    mustBeNumbered(bob.framesSoFar("message", { room }), end + 1, 2);
    await say(back, room, "live");
    await bob.frame("message", { room, seq: end + 3, data: "live" });
  },
};

function mustBeNumbered(messages: readonly { readonly seq: number }[], first: number, count: number): void {
  const wrong = messages.findIndex(({ seq }, at) => seq !== first + at);
  if (wrong >= 0) throw violated(`message ${first + wrong} next`, `it was ${messages[wrong]?.seq}`);
  if (messages.length !== count) throw violated(`${count} messages`, `there were ${messages.length}`);
}

/** What one client says without being too fast, beside the frames with which it comes. */
const SAID_BY_ONE = 30;

/** How many clients talk at once. */
const SPEAKERS = 3;

/** Has so many messages said in the case's room, by clients that come and go. */
async function fill(session: Session, count: number): Promise<void> {
  let left = count;
  const speak = async () => {
    while (left > 0) {
      const share = Math.min(left, SAID_BY_ONE);
      left -= share;
      const speaker = await session.member();
      for (let said = 0; said < share; said += 1) await say(speaker, session.room, "one");
      await speaker.close(1000);
    }
  };
  await Promise.all(Array.from({ length: SPEAKERS }, speak));
}

/** Says something in a room, and gives its number. */
async function say(client: Client, room: string, data: string): Promise<number> {
  const { seq } = await client.acknowledged({ type: "message", room, data });
  if (seq === undefined) throw violated("the message's seq in the ack", "there was none");
  return seq;
}

/** What a reconnect brings back. */
export const replay: Topic = { title: "missed messages", cases: [missed, nothingMissed, missedMany] };
