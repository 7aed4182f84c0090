import { type Case, SOURCES, type Topic } from "../case";
import type { Client } from "../client";
import type { Session } from "../session";
import { violated } from "../verdict";

const TOLD = "when a client has gone, cleanup removes the connection and tells its rooms";
const CLOSED = "when a socket has closed, for whatever reason, cleanup is told once";

/** Whoever goes this way is missed once by each of those who stay. */
async function mustBeMissedOnce(session: Session, go: (client: Client) => Promise<unknown>): Promise<void> {
  const { room } = session;
  const [ada, bob, goer] = [await session.member(), await session.member(), await session.member()];
  const expected = new Set([await session.userOf(ada), await session.userOf(bob)]);
  await go(goer);
  for (const client of [ada, bob]) await client.frame("left", { room });
  // A second word would come with the first, and before what is said from here on.
  const { seq } = await ada.acknowledged({ type: "message", room, data: "after" });
  await bob.frame("message", { room, ...(seq !== undefined && { seq }) });
  await bob.acknowledged({ type: "message", room, data: "and after" });
  await ada.frame("message", { room, data: "and after" });
  for (const client of [ada, bob]) {
    const again = client.framesSoFar("left", { room });
    if (again.length > 0) throw violated("left once", `it came ${again.length + 1} times`);
  }
  const users = await ada.who(room);
  if (users.length !== expected.size)
    throw violated(`${expected.size} users left`, `there were ${users.length}`);
}

const close: Case = {
  name: "who closes is told to the room once, and is no member any more",
  contract: TOLD,
  source: SOURCES.usage,
  check: (session) => mustBeMissedOnce(session, (client) => client.close(1000)),
};

const cutOff: Case = {
  name: "who is cut off without a word is told to the room once",
  contract: CLOSED,
  source: SOURCES.gateway,
  ownGatewayOnly: true,
  check: (session) => mustBeMissedOnce(session, (client) => client.cutOff()),
};

const offender: Case = {
  name: "who is closed by the gateway is told to the room once",
  contract: CLOSED,
  source: SOURCES.gateway,
  ownGatewayOnly: true,
  check: (session) =>
    mustBeMissedOnce(session, (client) => {
      client.sendBadText();
      return client.end();
    }),
};

/** What the others see of one who goes. */
export const departures: Topic = { title: "departures", cases: [close, cutOff, offender] };
