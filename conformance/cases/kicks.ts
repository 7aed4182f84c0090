import { type Case, SOURCES, type Topic } from "../case";
import { violated } from "../verdict";

const KICK = "kick … they are disconnected and their rooms get left; ack counts the connections";

const kick: Case = {
  name: "an admin's kick disconnects every connection of a user, and the room is told",
  contract: KICK,
  source: SOURCES.chat,
  check: async (session) => {
    const { room } = session;
    const admin = await session.admin();
    const kicked = [await session.member(), await session.member()];
    const user = await session.userOf(kicked[0] ?? admin);
    const { sent, failed } = await admin.acknowledged({ type: "kick", user });
    if (sent < kicked.length || failed > 0)
      throw violated(`${kicked.length} or more sent, 0 failed`, `they were ${sent} and ${failed}`);
    for (const client of kicked) {
      const { code } = await client.end();
      if (!session.target.apiGateway && code !== 1000)
        throw violated("the close code 1000", `it was ${code}`);
      await admin.frame("left", { room, user });
    }
    // The one who kicks is spared, also as a connection of the same user.
    const present = await admin.who(room);
    if (present.length !== 1) throw violated("the admin alone in the room", `${present.length} users were`);
  },
};

const nobody: Case = {
  name: "an admin's kick of nobody is acknowledged as a kick of nobody",
  contract: KICK,
  source: SOURCES.chat,
  check: async (session) => {
    const admin = await session.admin();
    const { sent, gone, failed } = await admin.acknowledged({ type: "kick", user: session.room });
    if (sent + gone + failed !== 0) throw violated("0, 0, 0", `they were ${sent}, ${gone}, ${failed}`);
  },
};

/** What admins may. */
export const kicks: Topic = { title: "kicks", cases: [kick, nobody] };
