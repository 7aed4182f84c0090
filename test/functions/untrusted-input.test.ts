import fc from "fast-check";
import { readClientFrame } from "../../functions/shared/chat/client-frame";
import { steps } from "../../functions/shared/database/schema/steps";
import { binaryEvent, registerEvent, textEvent } from "./support/events";
import { type System, startSystem } from "./support/system";

let system: System;

beforeAll(async () => {
  system = await startSystem();
});

/** Who speaks: `root` is an admin. */
const SENDERS = ["alice", "root"];

beforeEach(async () => {
  await system.empty();
  await system.connect("bob", ...SENDERS);
  await system.sql`update connections set admin = true where id = 'root'`;
});

afterAll(() => system.stop());

/** Any UTF-16, surrogates without their other half included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

/** What means something to a browser, a database, a shell, a template or a line of a protocol. */
const anyMarkup = fc.constantFrom(
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</title><svg/onload=alert(1)>",
  "javascript:alert(1)",
  "&lt;b&gt;&#0;",
  "'; drop table members; --",
  "$1, ($2) \\ %s {{7*7}} ${7*7} `id` $(id)",
  "HTTP/1.1 200 OK\r\n\r\n",
  "\u202e\u0000\u001b[2J",
);

/** Longer than a name may be, than a frame may be, and nearly so. */
const anyLong = fc
  .tuple(fc.constantFrom("x", "<b>", "\u0000", "\ud800", "é"), fc.constantFrom(65, 70, 129, 20_000, 100_000))
  .map(([piece, length]) => piece.repeat(length));

const anyName = fc.oneof(
  anyText,
  anyMarkup,
  anyLong,
  fc.constantFrom("lobby", "tea", "__proto__", "constructor", "toString", "", "a".repeat(64)),
);

const anyValue = fc.oneof(fc.jsonValue(), anyMarkup, anyLong);

const anyKey = fc.oneof(
  fc.constantFrom(
    "type",
    "room",
    "data",
    "id",
    "to",
    "after",
    "user",
    "connection",
    "__proto__",
    "constructor",
  ),
  anyText,
);

const anyFrame = fc.record(
  {
    type: fc.oneof(
      fc.constantFrom("join", "leave", "message", "direct", "who", "ping", "kick"),
      anyName,
      fc.jsonValue(),
    ),
    room: fc.oneof(anyName, fc.jsonValue()),
    to: fc.oneof(anyName, fc.jsonValue()),
    data: anyValue,
    id: fc.oneof(anyText, fc.integer(), anyValue),
    after: fc.oneof(fc.integer(), fc.jsonValue()),
    user: fc.oneof(anyName, fc.jsonValue()),
    connection: fc.oneof(anyName, fc.jsonValue()),
  },
  { requiredKeys: ["type"] },
);

const anySaid = fc.oneof(
  anyText,
  anyMarkup,
  anyLong,
  fc.json(),
  fc.dictionary(anyKey, fc.jsonValue()).map((object) => JSON.stringify(object)),
  anyFrame.map((frame) => JSON.stringify(frame)),
);

const kinds = ["chat", "plain", "wrong"];

it("reading a frame never throws, whatever the text", () => {
  fc.assert(
    fc.property(anySaid, (data) => {
      expect(kinds).toContain(readClientFrame({ dataType: "text", data }, 0).kind);
    }),
    { numRuns: 2_000 },
  );
});

it.each(["[", '{"a":', '{"type":"message","room":"lobby","data":['])(
  "reading a frame never throws, however deep %s nests",
  (opening) => {
    for (const depth of [10, 1_000, 100_000]) {
      const closing = opening === "[" || opening.endsWith("[") ? "]" : "}";
      const data = `${opening.repeat(depth)}0${closing.repeat(depth)}`;
      expect(kinds).toContain(readClientFrame({ dataType: "text", data }, 0).kind);
    }
  },
);

/** What is tried in any case. */
const atLeast = [
  { type: "join", room: "a".repeat(64) },
  { type: "join", room: "a".repeat(65), after: 0 },
  { type: "join", room: "<b>", after: 1 },
  { type: "message", room: "lobby", data: "<script>\u0000\ud800</script>".repeat(100) },
  { type: "message", room: "lobby", data: "x".repeat(100_000) },
  { type: "kick", connection: "nobody" },
  { type: "kick", user: "<b>" },
];

/** What a client said, as far as it is an object. */
function objectIn(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Every table with its columns, whoever made it. */
const tables = async () => {
  const rows = await system.sql<{ column: string }[]>`
    select table_name || '.' || column_name as column from information_schema.columns
    where table_schema = 'public' order by 1`;
  return rows.map(({ column }) => column);
};

it("no message of a client fails an invocation, disconnects whom it does not name or stores what was not meant", async () => {
  const asMade = await tables();
  const connections = () => system.sql`select id, user_name, admin from connections order by id`;
  const asConnected = [...(await connections())];
  const joined = new Set(["alice", "bob", "root"].map((id) => `${id} lobby`));
  const rooms = new Set<unknown>(["lobby"]);
  const said = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SENDERS), anySaid, async (sender, text) => {
      const { type, room, data, connection } = objectIn(text);
      if (type === "join") {
        joined.add(`${sender} ${room}`);
        rooms.add(room);
      }
      if (type === "message") said.add(`${room} ${JSON.stringify(data)}`);
      await system.transmit(textEvent(sender, text));
      const mayKick = sender === "root" && type === "kick";
      for (const closed of system.push.closed.splice(0)) expect(mayKick && closed).toBe(connection);
    }),
    {
      numRuns: 300,
      examples: SENDERS.flatMap((sender) => atLeast.map((frame) => [sender, JSON.stringify(frame)])),
    },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SENDERS),
      fc.uint8Array({ maxLength: 100 }),
      async (sender, bytes) => void (await system.transmit(binaryEvent(sender, bytes))),
    ),
    { numRuns: 20 },
  );

  expect(await system.members("a".repeat(64))).toEqual(SENDERS);
  expect(await system.sql`select 1 from messages`).not.toHaveLength(0);
  expect(await tables()).toEqual(asMade);
  expect([...(await connections())]).toEqual(asConnected);
  for (const { connection_id, room } of await system.sql`select connection_id, room from members`) {
    expect(joined).toContain(`${connection_id} ${room}`);
    expect(room).toMatch(/^[A-Za-z0-9._:-]{1,64}$/);
  }
  for (const { name } of await system.sql`select name from rooms`) expect(rooms).toContain(name);
  const users = asConnected.map(({ user_name }) => user_name);
  for (const { room, user_name, data } of await system.sql`select room, user_name, data from messages`) {
    expect(said).toContain(`${room} ${data}`);
    expect(users).toContain(user_name);
  }
  for (const table of ["broadcasts", "frame_rates"]) {
    expect(await system.sql`select 1 from ${system.sql(table)}`).toHaveLength(0);
  }
  expect([...(await system.sql`select highest_seq::int from pruned_rooms`)]).toEqual([{ highest_seq: 0 }]);
  expect(await system.sql`select 1 from schema_steps`).toHaveLength(steps.length);
  expect(system.logs.lines().filter((line) => line.level === "error")).toEqual([]);
});

it("markup reaches the others as it was said, in whatever it is said", async () => {
  await fc.assert(
    fc.asyncProperty(anyMarkup, async (markup) => {
      for (const id of ["alice", "bob"]) system.push.received(id);
      const data = { [markup]: [markup] };
      await system.say("alice", { type: "message", room: "lobby", data, id: markup.slice(0, 64) });
      expect(system.push.received("bob")).toMatchObject([{ type: "message", data }]);
      await system.transmit(textEvent("alice", markup));
      expect(system.push.receivedAsSent("bob")).toEqual([markup]);
    }),
    { numRuns: 20 },
  );
});

it("no event crashes a function: register refuses with a number, the others name what is wrong", async () => {
  const anyEvent = fc.oneof(
    fc.anything(),
    fc.record({ requestContext: fc.anything(), websocket: fc.anything() }, { requiredKeys: [] }),
    fc.record({ websocket: fc.record({ action: fc.anything(), secConnectionID: fc.anything() }) }),
  );
  await fc.assert(
    fc.asyncProperty(anyEvent, async (event) => {
      expect(await system.register(event)).toMatchObject({
        errNo: expect.any(Number),
        errMsg: expect.any(String),
      });
      for (const invoke of [system.transmit, system.cleanup]) {
        await expect(invoke(event)).rejects.toMatchObject({ code: "MALFORMED_EVENT" });
      }
    }),
  );
  expect(await system.sql`select 1 from connections`).toHaveLength(1 + SENDERS.length);
});

it("every connection id of the contract is stored as it is, and found again", async () => {
  const printable = fc.string({
    unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 128,
  });
  await fc.assert(
    fc.asyncProperty(printable, async (id) => {
      expect(await system.register(registerEvent(id))).toMatchObject({ errNo: 0 });
      system.push.gone.add(id);
      expect(await system.sql`select 1 from connections where id = ${id}`).toHaveLength(1);
      await system.transmit(textEvent("bob", "to all"));
      expect(await system.sql`select 1 from connections where id = ${id}`).toHaveLength(0);
      system.push.gone.delete(id);
    }),
    { numRuns: 40 },
  );
});
