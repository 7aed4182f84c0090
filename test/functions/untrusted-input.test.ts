import fc from "fast-check";
import { readClientFrame } from "../../functions/shared/chat/client-frame";
import { binaryEvent, registerEvent, textEvent } from "./support/events";
import { type System, startSystem } from "./support/system";

let system: System;

beforeAll(async () => {
  system = await startSystem();
});

beforeEach(async () => {
  await system.empty();
  await system.connect("alice", "bob");
});

afterAll(() => system.stop());

/** Any UTF-16, surrogates without their other half included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

const anyName = fc.oneof(
  anyText,
  fc.constantFrom(
    "lobby",
    "__proto__",
    "constructor",
    "toString",
    "",
    "'; drop table members; --",
    "x".repeat(70),
  ),
);

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
    data: fc.jsonValue(),
    id: fc.oneof(anyText, fc.integer(), fc.jsonValue()),
    after: fc.oneof(fc.integer(), fc.jsonValue()),
    user: fc.oneof(anyName, fc.jsonValue()),
    connection: fc.oneof(anyName, fc.jsonValue()),
  },
  { requiredKeys: ["type"] },
);

const anySaid = fc.oneof(
  anyText,
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

it("no message of a client fails an invocation, disconnects anybody or stores what was not meant", async () => {
  await fc.assert(
    fc.asyncProperty(anySaid, async (text) => {
      await system.transmit(textEvent("alice", text));
      expect(system.push.closed).toEqual([]);
    }),
    { numRuns: 150 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
      await system.transmit(binaryEvent("alice", bytes));
    }),
    { numRuns: 20 },
  );

  const connections = await system.sql`select id from connections order by 1`;
  expect([...connections]).toEqual([{ id: "alice" }, { id: "bob" }]);
  const odd = await system.sql`
    select room from members where room !~ '^[A-Za-z0-9._:-]{1,64}$' or connection_id not in ('alice', 'bob')
    union all select name from rooms where name !~ '^[A-Za-z0-9._:-]{1,64}$'`;
  expect([...odd]).toEqual([]);
  expect(system.logs.lines().filter((line) => line.level === "error")).toEqual([]);
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
  expect(await system.sql`select 1 from connections`).toHaveLength(2);
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
