import { once } from "node:events";
import postgres from "postgres";
import { WebSocket } from "ws";
import { ChatClient } from "../support/chat-client";
import { type Issuer, type IssuerKey, inSeconds, newKey, startIssuer } from "../support/issuer";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";

describe("an environment that asks for tokens", () => {
  let issuer: Issuer;
  let key: IssuerKey;
  let emulator: RunningEmulator;
  const tokens: string[] = [];

  beforeAll(async () => {
    issuer = await startIssuer();
    key = await newKey("ES256", "first");
    issuer.publish(key);
    emulator = await startEmulator({ set: { AUTH_JWKS_URL: issuer.jwksUrl } });
  });

  afterAll(async () => {
    await emulator?.stop();
    await issuer?.stop();
  });

  async function protocolsOf(claims: Readonly<Record<string, unknown>>): Promise<string[]> {
    const token = await key.sign(claims);
    tokens.push(token);
    return ["chat.v1", `bearer.${token}`];
  }

  const connect = async (claims: Readonly<Record<string, unknown>>) =>
    ChatClient.connect(emulator.ready.websocketUrl, await protocolsOf(claims));

  test("refuses the handshake of a client without a good one", async () => {
    await expect(ChatClient.connect(emulator.ready.websocketUrl)).rejects.toThrow(/^403 .*"errNo":105/);
    await expect(connect({ sub: "ada", exp: inSeconds(-60) })).rejects.toThrow(
      /^403 .*"errNo":105.*has expired/,
    );
  });

  test("chooses chat.v1, and never answers with the token", async () => {
    const socket = new WebSocket(emulator.ready.websocketUrl, await protocolsOf({ sub: "ada" }));
    const [response] = await once(socket, "upgrade");

    expect(response.headers["sec-websocket-protocol"]).toBe("chat.v1");

    socket.terminate();
    await once(socket, "close");
  });

  test("knows its clients by their tokens", async () => {
    const [ada, bob] = [await connect({ sub: "ada" }), await connect({ sub: "bob" })];

    ada.send({ type: "message", room: "lobby", data: "hello" });
    await bob.next({ type: "message", from: "ada", data: "hello" });
    bob.send({ type: "direct", to: "ada", data: "and you" });
    await ada.next({ type: "direct", from: "bob", data: "and you" });

    await Promise.all([ada.close(), bob.close()]);
  });

  test("lets admins disconnect others, and nobody else", async () => {
    const admin = await connect({ sub: "root", role: "admin" });
    const [ada, phone, laptop] = [
      await connect({ sub: "ada" }),
      await connect({ sub: "bob" }),
      await connect({ sub: "bob" }),
    ];

    ada.send({ type: "kick", user: "root", id: "k1" });
    await ada.next({ type: "error", code: "forbidden", id: "k1" });
    admin.send({ type: "kick", user: "bob", id: "k2" });

    for (const kicked of [phone, laptop]) expect(await kicked.end()).toMatchObject({ code: 1000 });
    await admin.next({ type: "ack", id: "k2", sent: 2, gone: 0, failed: 0 });
    for (let connection = 0; connection < 2; connection += 1)
      await ada.next({ type: "left", room: "lobby", user: "bob" });
    admin.send({ type: "kick", user: "bob", id: "k3" });
    await admin.next({ type: "ack", id: "k3", sent: 0, gone: 0, failed: 0 });

    const again = await connect({ sub: "bob" });
    await Promise.all([admin.close(), ada.close(), again.close()]);
  });

  test("keeps tokens out of its log and its database", async () => {
    const ada = await connect({ sub: "ada" });
    const sql = postgres(emulator.ready.databaseUrl, { max: 1 });
    const tables = await sql<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public'`;
    const rows = await Promise.all(
      tables.map(({ name }) => sql`select t::text as "row" from ${sql(name)} t`),
    );
    await sql.end();
    await ada.close();

    expect(JSON.stringify(rows)).toContain("ada");
    expect(emulator.stderr()).toContain('"errNo":105');
    expect(tokens.length).toBeGreaterThan(5);
    for (const part of tokens.flatMap((token) => token.split("."))) {
      expect(JSON.stringify(rows)).not.toContain(part);
      expect(emulator.stderr()).not.toContain(part);
    }
  });
});
