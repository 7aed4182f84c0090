import postgres from "postgres";
import { type PushEndpoint, startPushEndpoint } from "../functions/support/push-endpoint";
import { ChatClient } from "../support/chat-client";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";
import { until } from "../support/until";

/** More than one invocation of dev's ten seconds reaches where each push takes 250 ms. */
const CROWD = 2_000;

let emulator: RunningEmulator;
let push: PushEndpoint;
let sql: postgres.Sql;

beforeAll(async () => {
  push = await startPushEndpoint();
  emulator = await startEmulator({ set: { REVERSE_PUSH_URL: push.url } });
  sql = postgres(emulator.ready.databaseUrl, { max: 1 });
});

afterAll(async () => {
  await sql?.end();
  await emulator?.stop();
  await push?.stop();
});

it("a room that is too large for one invocation is reached by another one, which transmit asks for with its role", async () => {
  const ada = await ChatClient.connect(emulator.ready.websocketUrl);
  const [stored] = await sql<{ id: string }[]>`select id from connections`;
  await sql`
    with stored as (
      insert into connections (id, user_name, lease_ends_at)
      select 'crowd-' || number, 'crowd', 'infinity' from generate_series(1, ${CROWD}::int) number
      returning id
    )
    insert into members (connection_id, room) select id, 'lobby' from stored`;
  push.slowMs = 250;

  ada.send({ type: "message", room: "lobby", data: "to all", id: "1" });
  await emulator.logged("broadcast_handed_over");
  push.slowMs = 0;
  await emulator.logged("broadcast_continued");

  let answers: unknown[] = [];
  await until(() => {
    answers = push.received(String(stored?.id));
    return answers.length > 0;
  });
  expect(answers).toEqual([{ type: "ack", id: "1", room: "lobby", seq: 1, sent: CROWD, gone: 0, failed: 0 }]);
  const missed = Array.from({ length: CROWD }, (_, index) => `crowd-${index + 1}`).filter(
    (id) => push.received(id).length === 0,
  );
  expect(missed).toEqual([]);
  await ada.close();
}, 60_000);
