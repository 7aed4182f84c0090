import postgres from "postgres";
import { Member } from "../../soak/member";
import { emptyTally } from "../../soak/tally";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";

let emulator: RunningEmulator;
let sql: postgres.Sql;
let alice: Member;
let bob: Member;
let rooms = 0;

beforeAll(async () => {
  emulator = await startEmulator();
  sql = postgres(emulator.ready.databaseUrl, { max: 1 });
});

beforeEach(async () => {
  rooms += 1;
  [alice, bob] = [member(), member()];
  await Promise.all([alice.connect(), bob.connect()]);
});

afterEach(() => Promise.all([alice, bob].map((one) => one.disconnect({ abruptly: false }))));

afterAll(async () => {
  await sql?.end();
  await emulator?.stop();
});

const member = () => new Member(`room${rooms}`, emulator.ready.websocketUrl, emptyTally());

it("a member that was away misses nothing once it is back", async () => {
  await bob.disconnect({ abruptly: true });
  const seq = await alice.say("while Bob was away");
  expect(bob.missing(seq)).toBe(1);
  await bob.connect();

  expect(bob.missing(seq)).toBe(0);
});

it("a message that nobody kept is missed for ever", async () => {
  await bob.disconnect({ abruptly: false });
  const first = await alice.say("forgotten");
  await sql`delete from messages where room = ${alice.room} and seq = ${first}`;
  const second = await alice.say("kept");
  await bob.connect();

  expect(bob.missing(second)).toBe(1);
});

it("a message that is not acknowledged because its connection ended is told", async () => {
  await alice.disconnect({ abruptly: true });

  await expect(alice.say("nobody hears")).rejects.toMatchObject({ code: "CONNECTION_ENDED" });
});
