import postgres from "postgres";
import { Member } from "../../soak/member";
import { emptyTally, type Tally } from "../../soak/tally";
import { FaultSwitches } from "../support/fault-switches";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";
import { until } from "../support/until";

let emulator: RunningEmulator;
let sql: postgres.Sql;
let alice: Member;
let bob: Member;
let tally: Tally;
let rooms = 0;

beforeAll(async () => {
  emulator = await startEmulator();
  sql = postgres(emulator.ready.databaseUrl, { max: 1 });
});

beforeEach(async () => {
  rooms += 1;
  tally = emptyTally();
  [alice, bob] = [member(), member()];
  await Promise.all([alice.connect(), bob.connect()]);
});

afterEach(() => Promise.all([alice, bob].map((one) => one.disconnect({ abruptly: false }))));

afterAll(async () => {
  await sql?.end();
  await emulator?.stop();
});

const member = () => new Member(`room${rooms}`, emulator.ready.websocketUrl, tally);

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

it("a message that comes twice is counted", async () => {
  const switches = new FaultSwitches(emulator);
  await switches.set({ "frame-duplicate": "1" });
  await alice.say("twice");
  await switches.set({});
  await alice.say("once");
  await until(() => tally.deliveries === 3);

  expect(tally.duplicates).toBe(1);
});

it("a message that is asked for again, because one before it is missing, has not come twice", async () => {
  const switches = new FaultSwitches(emulator);
  await switches.set({ "frame-drop": "1" });
  const lost = alice.say("lost");
  await switches.done("frame-drop", 2);
  await switches.set({});
  await alice.disconnect({ abruptly: false });
  await expect(lost).rejects.toThrow();
  await alice.connect();
  const seq = await alice.say("heard");
  expect(bob.missing(seq)).toBe(1);
  await bob.disconnect({ abruptly: false });
  await bob.connect();

  expect(bob.missing(seq)).toBe(0);
  expect(tally.duplicates).toBe(0);
});
