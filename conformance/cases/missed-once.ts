import { SOURCES } from "../case";
import type { Client } from "../client";
import type { Session } from "../session";
import { violated } from "../verdict";

/** The sentence about those whose connection ends in any way. */
export const CLOSED = {
  contract: "When a socket has closed, for whatever reason, cleanup is told once",
  source: SOURCES.relay,
} as const;

/** Whoever goes this way is missed once by each of those who stay. */
export async function mustBeMissedOnce(
  session: Session,
  go: (client: Client, staying: readonly Client[]) => Promise<unknown>,
): Promise<void> {
  const { room } = session;
  const [ada, bob, goer] = [await session.member(), await session.member(), await session.member()];
  const expected = new Set([await session.userOf(ada), await session.userOf(bob)]);
  await go(goer, [ada, bob]);
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
