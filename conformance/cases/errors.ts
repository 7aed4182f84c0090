import { type Case, SOURCES, type Topic } from "../case";
import { cannotBeTold, violated } from "../verdict";

/** A frame that is answered with an error, which carries the frame's id. */
function answeredWith(code: string, what: string, frames: readonly object[]): Case {
  return {
    name: `${what} is answered with ${code}, and the connection stays`,
    contract: "Errors are error frames with a code … the connection stays",
    source: SOURCES.chat,
    check: async (session) => {
      const client = await session.member();
      for (const [id, frame] of frames.entries()) {
        client.send({ ...frame, id });
        await client.frame("error", { code, id });
      }
      await client.mustLive();
    },
  };
}

const anyId: Case = {
  name: "an id that may not be is answered with bad_request, without it",
  contract: "An id is yours, a text of at most 64 characters or a whole number",
  source: SOURCES.chat,
  check: async (session) => {
    const client = await session.connect();
    for (const id of ["x".repeat(65), 1.5, null, {}, true]) {
      client.send({ type: "ping", id });
      await client.frame("error", { code: "bad_request", id: undefined });
    }
  },
};

/** The standard of CHAT_ROOMS_PER_CONNECTION. */
const ROOMS = 32;

const tooManyRooms: Case = {
  name: `the room beyond ${ROOMS} is answered with forbidden`,
  contract: "CHAT_ROOMS_PER_CONNECTION … 32 … rooms a connection may be in",
  source: SOURCES.chat,
  check: async (session) => {
    const client = await session.connect();
    await session.leaveLobby(client);
    for (let at = 1; at <= ROOMS; at += 1)
      await client.acknowledged({ type: "join", room: `${session.room}-${at}` });
    client.send({ type: "join", room: session.room, id: "beyond" });
    const answer = await Promise.race([
      client.frame("error", { code: "forbidden", id: "beyond" }).then(() => "refused" as const),
      client.frame("ack", { id: "beyond" }).then(
        () => "joined" as const,
        () => undefined,
      ),
    ]);
    if (answer === "joined") throw cannotBeTold("the limit is off here, or higher");
    await client.mustLive();
  },
};

/** Well above what a connection may send at once, and faster than it may in the long run. */
const FLOOD = 120;

const tooFast: Case = {
  name: "who sends too fast is answered with too_fast, and the connection stays",
  contract: "CHAT_FRAMES_PER_SECOND, CHAT_FRAMES_BURST … the rest are answered with too_fast",
  source: SOURCES.chat,
  check: async (session) => {
    const client = await session.connect();
    for (let sent = 0; sent < FLOOD; sent += 1) client.send({ type: "ping" });
    const answers = Array.from({ length: FLOOD }, () => client.frame("pong").then(() => "served" as const));
    const refused = client.frame("error", { code: "too_fast" }).then(() => "refused" as const);
    const all = Promise.all(answers).then(() => "served" as const);
    // Those that were refused are never answered.
    for (const answer of [...answers, all, refused]) answer.catch(() => undefined);
    if ((await Promise.race([refused, all])) === "served")
      throw cannotBeTold(
        `${FLOOD} frames at once were all served: the limit is off here or higher, or they are served more slowly`,
      );
    const { code } = await client.close(1000);
    if (code !== 1000) throw violated("the connection to stay", `it was closed with ${code}`);
  },
};

/** What chat.v1 says to those who do not keep to it. */
export const errors: Topic = {
  title: "errors",
  cases: [
    answeredWith("bad_request", "a frame with a field that is wrong or missing", [
      { type: "join" },
      { type: "join", room: "" },
      { type: "join", room: "no spaces" },
      { type: "join", room: "x".repeat(65) },
      { type: "join", room: "x", after: -1 },
      { type: "join", room: "x", after: 0.5 },
      { type: "leave", room: "é" },
      { type: "who", room: null },
      { type: "message", room: 7, data: 1 },
      { type: "direct", to: "", data: 1 },
      { type: "direct", to: "x".repeat(129), data: 1 },
      { type: "kick", user: "x", connection: "x" },
      { type: "kick" },
    ]),
    anyId,
    answeredWith("unknown_type", "a type that does not exist", [{ type: "shout" }, { type: "" }]),
    answeredWith("not_a_member", "a message to a room that one is not in", [
      { type: "message", room: "conformance-elsewhere", data: 1 },
    ]),
    answeredWith("forbidden", "a kick by one who is no admin", [
      { type: "kick", user: "conformance-nobody" },
    ]),
    tooManyRooms,
    tooFast,
  ],
};
