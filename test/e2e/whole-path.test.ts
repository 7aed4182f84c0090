import { mkdtempSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { ChatClient } from "../support/chat-client";
import { descendants, isRunning, parentOf } from "../support/processes";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";
import { until } from "../support/until";

describe("the whole path: register, transmit, cleanup and the database", () => {
  const data = path.join(mkdtempSync(path.join(os.tmpdir(), "whole-path-")), "data");
  let emulator: RunningEmulator;
  let sql: postgres.Sql;

  beforeAll(async () => {
    emulator = await startEmulator({ data });
    sql = postgres(emulator.ready.databaseUrl, { max: 1 });
  });

  afterAll(async () => {
    await sql?.end();
    await emulator?.stop();
    rmSync(path.dirname(data), { recursive: true, force: true });
  });

  const connect = (protocols?: string[]) => ChatClient.connect(emulator.ready.websocketUrl, protocols);
  const rows = async () => {
    const [count] =
      await sql`select (select count(*)::int from connections) as connections, (select count(*)::int from members) as members`;
    return count;
  };
  /** Waits until cleanup has removed every row; its end is not told to anybody. */
  const untilEmpty = () => until(async () => (await rows())?.connections === 0);

  test("two clients talk, and leave nothing behind", async () => {
    expect(await rows().catch(() => "no tables yet")).toBe("no tables yet");
    const [ada, bob] = [await connect(), await connect()];
    expect(await rows()).toEqual({ connections: 2, members: 2 });

    ada.send({ type: "join", room: "tea" });
    ada.send({ type: "ping" });
    await ada.next({ type: "pong" });
    bob.send({ type: "join", room: "tea" });
    await ada.next({ type: "joined", room: "tea" });
    ada.send({ type: "message", room: "tea", data: { text: "Grüße ☕" }, id: "m1" });

    expect(await bob.next({ type: "message" })).toMatchObject({
      room: "tea",
      seq: 1,
      data: { text: "Grüße ☕" },
    });
    expect(await ada.next({ type: "ack" })).toEqual({
      ...{ type: "ack", id: "m1", room: "tea", seq: 1 },
      ...{ sent: 1, gone: 0, failed: 0 },
    });
    expect(await rows()).toEqual({ connections: 2, members: 4 });

    await ada.close();
    await bob.next({ type: "left", room: "tea" });
    await bob.close();
    await untilEmpty();
    expect(await rows()).toEqual({ connections: 0, members: 0 });
  });

  test("plain text and bytes are relayed as they are", async () => {
    const [ada, bob] = [await connect([]), await connect([])];
    const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

    ada.send("hello from wscat");
    ada.send(everyByte);

    await bob.next("hello from wscat");
    await bob.next(everyByte);
    await Promise.all([ada.close(), bob.close()]);
  });

  test("a wrong frame is answered with an error, and the connection stays", async () => {
    const ada = await connect();

    ada.send({ type: "shout" });
    ada.send({ type: "message", room: "lobby" });
    ada.send({ type: "message", room: "elsewhere", data: 1, id: "m1" });
    ada.send({ type: "ping" });

    await ada.next({ type: "error", code: "unknown_type" });
    await ada.next({ type: "error", code: "bad_request" });
    await ada.next({ type: "error", code: "not_a_member", id: "m1" });
    await ada.next({ type: "pong" });
    await ada.close();
  });

  test("frames of one connection arrive in the order they were sent", async () => {
    const [ada, bob] = [await connect(), await connect()];
    const numbers = Array.from({ length: 40 }, (_, n) => n);

    for (const data of numbers) ada.send({ type: "message", room: "lobby", data });
    for (const data of numbers) expect(await bob.next({ type: "message" })).toMatchObject({ data });

    await Promise.all([ada.close(), bob.close()]);
  });

  test("a client that offers only unknown subprotocols is refused before the handshake", async () => {
    await expect(connect(["soap"])).rejects.toThrow(/^403 .*"errNo":104/);
  });

  test("an oversized frame closes its sender with 1009, and nobody else", async () => {
    const [ada, bob] = [await connect(), await connect()];

    ada.send("x".repeat(300 * 1024));

    expect(await ada.end()).toMatchObject({ code: 1009 });
    bob.send({ type: "ping" });
    await bob.next({ type: "pong" });
    await bob.close();
  });

  test("a push to nobody is told so, and a body that is not the contract's names the field", async () => {
    const push = (body: object) =>
      fetch(emulator.ready.reversePushUrl, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });

    const toNobody = await push({ websocket: { action: "closing", secConnectionID: "nobody==" } });
    expect(toNobody.status).toBe(200);
    expect(await toNobody.json()).toMatchObject({ errNo: 201 });

    const wrong = await push({
      websocket: { action: "data send", secConnectionID: "x==", dataType: "text" },
    });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain("websocket.data");
  });

  test("a database that goes away is an error to the client, and works again without a restart", async () => {
    const [ada, bob] = [await connect(), await connect()];
    const pid = (await sql<{ pid: number }[]>`select pg_backend_pid() as pid`)[0]?.pid ?? 0;
    const postmaster = parentOf(pid) ?? 0;
    expect(postmaster).toBeGreaterThan(1);

    // Without its settings a server does not start again: the outage lasts until they are back.
    const settings = path.join(data, "postgres/postgresql.conf");
    renameSync(settings, `${settings}.away`);
    process.kill(postmaster, "SIGKILL");
    // A backend may serve one more statement before it notices that its postmaster is gone.
    const isLost = async () => {
      ada.send({ type: "message", room: "lobby", data: "lost", id: "m1" });
      const answer = await ada.next({ type: "ack" }, { type: "error", code: "internal", id: "m1" });
      return typeof answer === "object" && answer !== null && "code" in answer;
    };
    await until(isLost);
    renameSync(`${settings}.away`, settings);

    const isBack = async () => {
      ada.send({ type: "who", room: "lobby" });
      const answer = await ada.next({ type: "who" }, { type: "error", code: "internal" });
      return typeof answer === "object" && answer !== null && "users" in answer;
    };
    await until(isBack);
    ada.send({ type: "message", room: "lobby", data: "arrived" });
    expect(await bob.next({ type: "message", data: "arrived" })).toMatchObject({ room: "lobby" });
    await Promise.all([ada.close(), bob.close()]);
  });

  test("the page is at /, and says where the WebSocket is", async () => {
    const page = await fetch(emulator.ready.pageUrl);
    expect(page.headers.get("content-type")).toContain("text/html");
    const { websocketPath } = (await (await fetch(new URL("/page.json", emulator.ready.pageUrl))).json()) as {
      websocketPath: string;
    };
    expect(emulator.ready.websocketUrl.endsWith(websocketPath)).toBe(true);
  });

  test("no line of the log has message data or the database's password", async () => {
    const password = new URL(emulator.ready.databaseUrl).password;
    const [ada, bob] = [await connect(), await connect()];
    ada.send({ type: "message", room: "lobby", data: "a-secret-of-ada" });
    ada.send("a-plain-secret-of-ada");
    await bob.next("a-plain-secret-of-ada");
    await Promise.all([ada.close(), bob.close()]);

    const lines = emulator.stderr().trim().split("\n");
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      expect(Object.keys(JSON.parse(line))).toEqual(expect.arrayContaining(["time", "level", "event"]));
      expect(line).not.toMatch(/secret-of-ada/);
      expect(line).not.toContain(password);
    }
  });

  test("Ctrl-C closes the clients, runs cleanup for each, and leaves no process", async () => {
    const other = await startEmulator();
    const ada = await ChatClient.connect(other.ready.websocketUrl);
    const children = descendants(other.pid);
    expect(children.length).toBeGreaterThanOrEqual(4);

    expect(await other.stop()).toBe(0);

    expect(await ada.end()).toMatchObject({ code: 1001 });
    expect(other.stderr()).toContain('"event":"connection_removed"');
    expect(children.filter(isRunning)).toEqual([]);
  });
});
