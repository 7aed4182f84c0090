import { connect, gate, message, push, startGateway, stopGateways } from "./harness";
import { frame, RawClient } from "./raw-client";

afterEach(stopGateways);

const PING = 0x9;
const PONG = 0xa;
/** A Close frame with 1008, as a server sends it. */
const TOO_MANY = Buffer.concat([
  Buffer.from([0x88, 2 + "too many control frames".length, 0x03, 0xf0]),
  Buffer.from("too many control frames"),
]);

/** Sends far more frames than systems hold between the two, and tells whether all were taken. */
function flood({ socket }: RawClient, opcode: number): () => boolean {
  let allTaken = false;
  socket.on("drain", () => {
    allTaken = true;
  });
  const many = Buffer.concat(Array.from({ length: 20_000 }, () => frame(opcode, "")));
  for (let times = 0; times < 100; times++) socket.write(many);
  return () => allTaken;
}

test.each([
  ["pings", PING],
  ["pongs", PONG],
])(
  "GIVEN a client that sends %s without end WHEN others talk THEN it is closed with 1008, told of once, and they are served",
  async (_name, opcode) => {
    const test = await startGateway();
    const other = await connect(test);
    const flooding = await RawClient.connect(test.port);
    await flooding.open();
    const allTaken = flood(flooding, opcode);
    await flooding.until(TOO_MANY);
    other.socket.send("still here");
    await test.invoker.until("transmit", 1);
    await push(test, message(other.id, "so am I"));
    expect(await other.client.until(1)).toEqual(["so am I"]);
    await flooding.closed;
    await test.invoker.until("cleanup", 1);
    expect(allTaken()).toBe(false);
    expect(test.logLines.filter((line) => line.includes('"control_flood"'))).toHaveLength(1);
  },
);

test("GIVEN a client whose transmit is at work WHEN it floods with pings THEN it is not read on when transmit has ended", async () => {
  const transmitting = gate();
  const test = await startGateway({ transmit: () => transmitting.opened });
  const flooding = await RawClient.connect(test.port);
  await flooding.open();
  flooding.socket.write(frame(0x1, "hello"));
  await test.invoker.until("transmit", 1);
  const allTaken = flood(flooding, PING);
  await flooding.until(TOO_MANY);
  transmitting.open();
  await flooding.closed;
  expect(allTaken()).toBe(false);
});

test("GIVEN a client that pings often WHEN it stays below two hundred a second THEN each ping is answered", async () => {
  const test = await startGateway();
  const client = await RawClient.connect(test.port);
  await client.open();
  client.socket.write(Buffer.concat(Array.from({ length: 200 }, (_, number) => frame(PING, `${number}`))));
  await client.until("199");
  client.socket.destroy();
});
