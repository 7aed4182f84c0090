import { binaryEvent, registerEvent, textEvent } from "./support/events";
import { startInstance } from "./support/instance";
import { type System, startSystem } from "./support/system";

let system: System;

beforeAll(async () => {
  system = await startSystem();
});

beforeEach(() => system.empty());

afterAll(() => system.stop());

it("a conversation is logged as one JSON object a line, without anything that was said", async () => {
  await system.connect("alice", "bob");
  system.push.failing.set("bob", 3);

  await system.say("alice", { type: "message", room: "lobby", data: "SAID", id: "SAID" });
  await system.say("alice", { type: "direct", to: "SAID", data: { SAID: "SAID" } });
  await system.say("alice", { type: "message", room: "SAID", data: "SAID" });
  await system.say("alice", { type: "SAID", data: "SAID" });
  await system.say("alice", { type: "join", room: "SAID!", data: "SAID" });
  await system.transmit(textEvent("alice", "SAID"));
  await system.transmit(binaryEvent("alice", Buffer.from("SAID")));
  await system.disconnect("alice");

  const lines = system.logs.lines();
  expect(system.logs.text()).not.toContain("SAID");
  expect(system.logs.text()).not.toContain(Buffer.from("SAID").toString("base64"));
  expect(lines.length).toBeGreaterThanOrEqual(10);
  for (const line of lines) {
    expect(line).toMatchObject({
      time: expect.stringMatching(/Z$/),
      level: expect.stringMatching(/^(info|warn|error)$/),
      function: "chat-function",
      requestId: "request-of-scf",
      connectionId: expect.stringMatching(/^(alice|bob)$/),
      event: expect.any(String),
    });
  }
});

it("an event that is not the contract's fails the invocation and is logged without its data", async () => {
  const wrong = {
    websocket: { action: "data send", secConnectionID: "alice", dataType: "SAID", data: "SAID" },
  };

  await expect(system.transmit(wrong)).rejects.toMatchObject({
    code: "MALFORMED_EVENT",
    message: expect.stringContaining("websocket.dataType"),
  });
  await expect(system.cleanup({ websocket: { action: "SAID" } })).rejects.toMatchObject({
    code: "MALFORMED_EVENT",
    message: expect.stringContaining("websocket.action"),
  });

  const failures = system.logs.lines().filter((line) => line.event === "invocation_failed");
  expect(failures).toEqual([
    expect.objectContaining({ level: "error", role: "transmit", code: "MALFORMED_EVENT" }),
    expect.objectContaining({ level: "error", role: "cleanup", code: "MALFORMED_EVENT" }),
  ]);
  expect(system.logs.text()).not.toContain("SAID");
});

it("a password that the database refuses is not logged", async () => {
  const url = new URL(system.environment.DATABASE_URL ?? "");
  url.password = "not-the-password";
  const register = startInstance("register", { DATABASE_URL: url.href });

  expect(await register(registerEvent("alice"))).toMatchObject({ errNo: 107 });

  expect(system.logs.lines()).toContainEqual(
    expect.objectContaining({ event: "connection_not_stored", code: "DATABASE_FAILED", cause: "28P01" }),
  );
  expect(system.logs.text()).not.toContain("not-the-password");
});

it("a context that is not SCF's costs the names in the log and nothing else", async () => {
  for (const context of [null, "x", 7, {}, { request_id: 5 }]) {
    const register = startInstance("register", system.environment, context);
    expect(await register(registerEvent("alice"))).toMatchObject({ errNo: 0 });
  }
  const registered = system.logs.lines().filter((line) => line.event === "connection_registered");
  expect(registered).toEqual(
    Array(5).fill(expect.objectContaining({ requestId: "unknown", function: "unknown" })),
  );
});
