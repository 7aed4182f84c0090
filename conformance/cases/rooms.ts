import { type Case, SOURCES, type Topic } from "../case";
import { violated } from "../verdict";

const lobby: Case = {
  name: "a connection starts as a member of the lobby",
  contract: "Every connection starts as a member of lobby",
  source: SOURCES.chat,
  check: async (session) => {
    const client = await session.connect();
    const present = await client.who("lobby");
    const user = await session.userOf(client);
    await session.leaveLobby(client);
    if (!present.includes(user)) throw violated(`${user} in the lobby`, `${present.length} others were`);
  },
};

const joinAndLeave: Case = {
  name: "the members of a room are told who joins and who leaves, and the one who does gets an ack",
  contract:
    "the other members get joined … the other members get left … join and leave with one are answered with an ack too",
  source: SOURCES.chat,
  check: async (session) => {
    const { room } = session;
    const [member, guest] = [await session.member(), await session.connect()];
    const joined = await guest.acknowledged({ type: "join", room });
    const { user } = await member.frame("joined", { room });
    const left = await guest.acknowledged({ type: "leave", room });
    await member.frame("left", { room, user });
    await session.leaveLobby(guest);
    for (const { sent, failed } of [joined, left]) {
      if (sent !== 1 || failed !== 0)
        throw violated("an ack of one sent", `it was ${sent}, and ${failed} failed`);
    }
  },
};

const message: Case = {
  name: "a message reaches the other members alone, and its sender learns how many",
  contract:
    "the others get message with room, seq, from, data, at; with an id the sender gets ack: sent, gone, failed",
  source: SOURCES.chat,
  check: async (session) => {
    const { room } = session;
    const sender = await session.member();
    const others = [await session.member(), await session.member()];
    const stranger = await session.connect();
    await session.leaveLobby(stranger);
    const { seq, sent, gone, failed } = await sender.acknowledged({ type: "message", room, data: "hello" });
    if (seq === undefined) throw violated("the message's seq in the ack", "there was none");
    if (sent !== 2 || gone !== 0 || failed !== 0)
      throw violated("2 sent, 0 gone, 0 failed", `they were ${sent}, ${gone}, ${failed}`);
    const from = await session.userOf(sender);
    for (const other of others) await other.frame("message", { room, seq, from, data: "hello" });
    await stranger.mustLive();
    const unmeant = [...sender.framesSoFar("message"), ...stranger.framesSoFar("message")];
    if (unmeant.length > 0) throw violated("nothing for sender and stranger", "one of them got the message");
  },
};

const afterwards: Case = {
  name: "who has left a room hears nothing of it, and may say nothing in it",
  contract: "the other members get left … Errors are error frames with a code … not_a_member",
  source: SOURCES.chat,
  check: async (session) => {
    const { room } = session;
    const [member, gone] = [await session.member(), await session.member()];
    await gone.acknowledged({ type: "leave", room });
    const { sent } = await member.acknowledged({ type: "message", room, data: "unheard" });
    if (sent !== 0) throw violated("0 sent", `they were ${sent}`);
    gone.send({ type: "message", room, data: "from outside", id: "outside" });
    await gone.frame("error", { code: "not_a_member", id: "outside" });
    await member.mustLive();
    const heard = [...gone.framesSoFar("message"), ...member.framesSoFar("message")];
    if (heard.length > 0) throw violated("no message", `${heard.length} came`);
  },
};

const names: Case = {
  name: "a room's name has 1 to 64 characters, and other letters make another room",
  contract: "The name of a room has 1 to 64 characters out of A-Z a-z 0-9 . _ : -",
  source: SOURCES.chat,
  check: async (session) => {
    const { room } = session;
    const [ada, bob] = [await session.member(), await session.member()];
    const long = `${room}-Az09._:-`.padEnd(64, "x");
    for (const name of [long, long.toUpperCase()]) await ada.acknowledged({ type: "join", room: name });
    await bob.acknowledged({ type: "join", room: long });
    for (const name of [long.toUpperCase(), long])
      await ada.acknowledged({ type: "message", room: name, data: 1 });
    const { room: heard } = await bob.frame("message");
    if (heard !== long) throw violated(`a message in ${long}`, `it was in ${heard}`);
  },
};

const numbers: Case = {
  name: "a room's messages are numbered without a gap, whoever sends them",
  contract: "A room's messages are numbered without a gap: seq in message, in its sender's ack",
  source: SOURCES.chat,
  check: async (session) => {
    const { room } = session;
    const [ada, bob, witness] = [await session.member(), await session.member(), await session.member()];
    const { seq: first = 0 } = await witness.acknowledged({ type: "join", room });
    const talk = Array.from({ length: 10 }, (_, data) =>
      [ada, bob].map((client) => client.acknowledged({ type: "message", room, data })),
    );
    const acks = await Promise.all(talk.flat());
    const given = acks.map(({ seq }) => seq ?? 0).sort((a, b) => a - b);
    const expected = given.map((_, at) => first + 1 + at);
    if (given.join() !== expected.join()) throw violated(`the numbers ${expected}`, `they were ${given}`);
    for (const seq of expected) await witness.frame("message", { room, seq });
    const again = witness.framesSoFar("message", { room });
    if (again.length > 0) throw violated("each message once", `${again[0]?.seq} came again`);
  },
};

const direct: Case = {
  name: "a direct message reaches the connections of its user",
  contract: "every connection of that user gets direct",
  source: SOURCES.chat,
  check: async (session) => {
    const [sender, receiver, other] = [
      await session.member(),
      await session.member(),
      await session.member(),
    ];
    const [from, to] = [await session.userOf(sender), await session.userOf(receiver)];
    const { sent, failed } = await sender.acknowledged({ type: "direct", to, data: { for: to } });
    if (sent < 1 || failed > 0) throw violated("an ack of it sent", `${sent} were, and ${failed} failed`);
    await receiver.frame("direct", { from, data: { for: to } });
    // With a token for all, all are one user.
    if ((await session.userOf(other)) === to) await other.frame("direct", { from, data: { for: to } });
    else if (other.framesSoFar("direct").length > 0)
      throw violated("nothing for another user", "it got the message");
  },
};

const strangers: Case = {
  name: "a direct message to nobody is acknowledged as sent to nobody",
  contract: "The ack counts each recipient once",
  source: SOURCES.chat,
  check: async (session) => {
    const sender = await session.member();
    const { sent, gone, failed } = await sender.acknowledged({ type: "direct", to: session.room, data: 1 });
    if (sent + gone + failed !== 0) throw violated("0, 0, 0", `they were ${sent}, ${gone}, ${failed}`);
  },
};

const presence: Case = {
  name: "who is answered with the users that are in the room",
  contract: "who with the users present",
  source: SOURCES.chat,
  check: async (session) => {
    const [ada, bob] = [await session.member(), await session.member()];
    const expected = new Set([await session.userOf(ada), await session.userOf(bob)]);
    const users = await bob.who(session.room);
    if (users.length !== expected.size || !users.every((user) => expected.has(user)))
      throw violated(`the users ${[...expected].join(", ")}`, `they were ${users.join(", ")}`);
  },
};

const ping: Case = {
  name: "a ping of chat.v1 is answered, with its id",
  contract: "ping … pong … the answer carries it",
  source: SOURCES.chat,
  check: async (session) => {
    const client = await session.connect();
    client.send({ type: "ping" });
    const { id } = await client.frame("pong");
    if (id !== undefined) throw violated("no id", `it was ${id}`);
    for (const mark of [0, -7, "", "x".repeat(64)]) {
      client.send({ type: "ping", id: mark });
      await client.frame("pong", { id: mark });
    }
  },
};

/** What chat.v1 does for those who keep to it. */
export const rooms: Topic = {
  title: "rooms and messages",
  cases: [lobby, joinAndLeave, afterwards, names, message, numbers, direct, strangers, presence, ping],
};
