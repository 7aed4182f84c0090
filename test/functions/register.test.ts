import { parseRegisterAnswer } from "../../functions/shared/wire/register-answer";
import { registerEvent } from "./support/events";
import { startInstance } from "./support/instance";
import { type System, startSystem } from "./support/system";

let system: System;

beforeAll(async () => {
  system = await startSystem();
});

afterAll(() => system.stop());

describe("a client that may come in", () => {
  it("is stored with a lease, a user and the lobby", async () => {
    const answer = await system.register(registerEvent("a+b/c=="));

    expect(answer).toEqual({
      errNo: 0,
      errMsg: "ok",
      websocket: { action: "connecting", secConnectionID: "a+b/c==" },
    });
    const [stored] = await system.sql`
      select user_name, lease_ends_at > now() + interval '890 seconds' as fresh from connections
      where id = 'a+b/c=='`;
    expect(stored).toEqual({ user_name: expect.stringMatching(/^guest-[0-9a-f]{12}$/), fresh: true });
    expect(await system.members("lobby")).toContain("a+b/c==");
  });

  it("is stored once and keeps its name when it is registered twice", async () => {
    const [before] = await system.connect("twice");
    await system.sql`update connections set lease_ends_at = now() where id = 'twice'`;

    const [after] = await system.connect("twice");

    expect(after).toBe(before);
    const rows = await system.sql`
      select lease_ends_at > now() + interval '1 minute' as renewed from connections where id = 'twice'`;
    expect([...rows]).toEqual([{ renewed: true }]);
    expect((await system.members("lobby")).filter((id) => id === "twice")).toHaveLength(1);
  });

  it("has a name that does not tell its connection id, and another than everybody else", async () => {
    const users = await system.connect("secretid1", "secretid2");

    expect(new Set(users).size).toBe(2);
    expect(users.join()).not.toContain("secretid");
  });

  it.each([
    ["chat.v1", "chat.v1"],
    ["mqtt, chat.v1", "chat.v1"],
    ["chat.v1,bearer.abc", "chat.v1"],
    ["", undefined],
    [" , ", undefined],
  ])("that offers %j is answered %j", async (offered, chosen) => {
    const answer = parseRegisterAnswer(
      await system.register(registerEvent("negotiating", { secWebSocketProtocol: offered })),
    );

    expect(answer.ok && answer.value.errNo).toBe(0);
    expect(answer.ok && answer.value.websocket?.secWebSocketProtocol).toBe(chosen);
  });

  it("is never answered an extension", async () => {
    const answer = await system.register(
      registerEvent("compressing", {
        secWebSocketExtensions: "permessage-deflate; client_max_window_bits, foo",
      }),
    );

    expect(answer).toMatchObject({ errNo: 0 });
    expect(answer).not.toHaveProperty("websocket.secWebSocketExtensions");
  });
});

describe("a client that may not come in", () => {
  const event = registerEvent("refused");

  it.each<[string, unknown, number, RegExp]>([
    ["no event", null, 101, /requestContext/],
    ["text for an event", "hello", 101, /requestContext/],
    ["no requestContext", { websocket: event.websocket }, 101, /requestContext/],
    ["no websocket", { requestContext: event.requestContext }, 102, /websocket/],
    ["a requestContext of another type", { ...event, requestContext: "x" }, 103, /requestContext/],
    [
      "an incomplete requestContext",
      { ...event, requestContext: { ...event.requestContext, sourceIp: 7 } },
      103,
      /requestContext\.sourceIp/,
    ],
    [
      "no connection id",
      { ...event, websocket: { action: "connecting" } },
      103,
      /websocket\.secConnectionID/,
    ],
    ["another action", { ...event, websocket: { ...event.websocket, action: "closing" } }, 103, /action/],
    ["an id with a space", registerEvent("a b"), 103, /websocket\.secConnectionID/],
    ["an id of many characters", registerEvent("x".repeat(129)), 103, /websocket\.secConnectionID/],
    [
      "unknown subprotocols",
      registerEvent("refused", { secWebSocketProtocol: "mqtt, soap" }),
      104,
      /chat\.v1/,
    ],
  ])("is told what is wrong: %s", async (_, wrong, errNo, errMsg) => {
    const answer = await system.register(wrong);

    expect(answer).toEqual({ errNo, errMsg: expect.stringMatching(errMsg) });
    expect(await system.sql`select 1 from connections where id = 'refused'`).toHaveLength(0);
  });

  it("hears nothing of the subprotocols that it offered, which may hold a token", async () => {
    system.logs.forget();

    const answer = await system.register(
      registerEvent("refused", { secWebSocketProtocol: "bearer.very-secret" }),
    );

    expect(answer).toMatchObject({ errNo: 104 });
    expect(JSON.stringify(answer) + system.logs.text()).not.toContain("very-secret");
  });

  it("is refused while there is no database, and let in by the same instance once there is", async () => {
    const url = new URL(system.environment.DATABASE_URL ?? "");
    const later = `${url.pathname.slice(1)}_later`;
    url.pathname = `/${later}`;
    const register = startInstance("register", { DATABASE_URL: url.href });

    expect(await register(event)).toEqual({ errNo: 107, errMsg: expect.any(String) });

    await system.sql`create database ${system.sql(later)}`;
    try {
      expect(await register(event)).toMatchObject({ errNo: 0 });
    } finally {
      await system.sql`drop database ${system.sql(later)} with (force)`;
    }
  });
});
