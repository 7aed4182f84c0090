import { signWithSecret } from "../support/issuer";
import { registerEvent, textEvent } from "./support/events";
import { type System, startSystem } from "./support/system";

const SECRET = "a shared secret of 32 bytes, yes";

let system: System;

beforeAll(async () => {
  system = await startSystem({ AUTH_JWT_SECRET: SECRET });
});

beforeEach(async () => {
  await system.empty();
  await connect("root", "ada", "admin");
  await connect("phone", "bob");
  await connect("laptop", "bob");
  await connect("tablet", "carol");
});

afterAll(() => system.stop());

async function connect(connectionId: string, user: string, role?: string): Promise<void> {
  const token = await signWithSecret(SECRET, { sub: user, role });
  const event = registerEvent(connectionId, { secWebSocketProtocol: `chat.v1, bearer.${token}` });
  expect(await system.register(event)).toMatchObject({ errNo: 0 });
}

const kick = (whom: object, id?: string) => system.say("root", { type: "kick", ...whom, id });

const ack = (counts: { sent?: number; gone?: number; failed?: number }) => [
  { type: "ack", id: "k", sent: 0, gone: 0, failed: 0, ...counts },
];

it.each([{ user: "bob" }, { connection: "phone" }, { user: "nobody" }, { connection: "tablet" }])(
  "is forbidden to everybody but admins: %j",
  async (whom) => {
    expect(await system.say("tablet", { type: "kick", ...whom, id: "k" })).toEqual([
      { type: "error", code: "forbidden", message: expect.stringContaining("admin"), id: "k" },
    ]);
    expect(system.push.closed).toEqual([]);
    expect(await system.members("lobby")).toEqual(["laptop", "phone", "root", "tablet"]);
  },
);

it("of a user disconnects and removes all their connections, and tells their rooms", async () => {
  await system.say("phone", { type: "join", room: "tea" });
  await system.say("tablet", { type: "join", room: "tea" });
  for (const connection of ["phone", "laptop", "tablet"]) system.push.received(connection);

  expect(await kick({ user: "bob" }, "k")).toEqual([
    ...Array(2).fill({ type: "left", room: "lobby", user: "bob" }),
    ...ack({ sent: 2 }),
  ]);

  expect([...system.push.closed].sort()).toEqual(["laptop", "phone"]);
  expect(await system.members("lobby")).toEqual(["root", "tablet"]);
  expect(await system.members("tea")).toEqual(["tablet"]);
  const told = system.push.received("tablet");
  expect(told).toHaveLength(3);
  expect(told).toContainEqual({ type: "left", room: "tea", user: "bob" });
  for (const kicked of ["phone", "laptop"]) expect(system.push.received(kicked)).toEqual([]);
});

it("of a connection leaves the user's others alone", async () => {
  await kick({ connection: "phone" });

  expect(system.push.closed).toEqual(["phone"]);
  expect(await system.members("lobby")).toEqual(["laptop", "root", "tablet"]);
});

it("is told once, though the gateway tells cleanup of the closed connection", async () => {
  await kick({ connection: "phone" });
  system.push.received("tablet");

  await system.disconnect("phone");

  expect(system.push.received("tablet")).toEqual([]);
});

it("of a user who is not here says that nobody was disconnected", async () => {
  expect(await kick({ user: "nobody" }, "k")).toEqual(ack({}));
});

it("of a connection that is not there says so", async () => {
  system.push.gone.add("unknown");

  expect(await kick({ connection: "unknown" }, "k")).toEqual(ack({ gone: 1 }));
});

it("of a connection that the gateway does not hold any more removes it all the same", async () => {
  system.push.gone.add("phone");

  expect(await kick({ connection: "phone" }, "k")).toContainEqual(ack({ gone: 1 })[0]);

  expect(await system.members("lobby")).toEqual(["laptop", "root", "tablet"]);
});

it("that cannot be told to the gateway takes effect at the client's next frame", async () => {
  system.push.broken.add("phone");
  expect(await kick({ connection: "phone" }, "k")).toContainEqual(ack({ failed: 1 })[0]);
  system.push.forget();

  await system.transmit(textEvent("phone", JSON.stringify({ type: "message", room: "lobby", data: "hi" })));

  expect(system.push.received("tablet")).toEqual([]);
  expect(system.push.closed).toEqual(["phone"]);
});

it("spares the admin's own connection", async () => {
  await connect("root-elsewhere", "ada");

  expect(await kick({ connection: "root" }, "k")).toEqual(ack({}));
  expect(await kick({ user: "ada" }, "k")).toContainEqual(ack({ sent: 1 })[0]);

  expect(system.push.closed).toEqual(["root-elsewhere"]);
  expect(await system.members("lobby")).toContain("root");
});

it("is for the connection whose token had the role, not for the user's others", async () => {
  await connect("root-elsewhere", "ada");

  const answer = await system.say("root-elsewhere", { type: "kick", user: "bob" });

  expect(answer).toMatchObject([{ type: "error", code: "forbidden" }]);
});

it.each([
  {},
  { user: "bob", connection: "phone" },
  { user: 1 },
  { user: "" },
  { user: "x".repeat(129) },
  { connection: "" },
  { connection: "a\0b" },
  { connection: "x".repeat(129) },
])("needs one whom: %j", async (whom) => {
  expect(await kick(whom)).toMatchObject([{ type: "error", code: "bad_request" }]);
  expect(system.push.closed).toEqual([]);
});
