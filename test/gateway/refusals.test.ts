import { CIRCUIT_OPEN } from "../../gateway/circuit";
import { push, refusedHandshake, startGateway, stopGateways, stopTimers, type TestGateway } from "./harness";
import { RawClient } from "./raw-client";

beforeEach(() => stopTimers("timeouts"));
afterEach(async () => {
  jest.useRealTimers();
  await stopGateways();
});

const refusals = ({ logLines }: TestGateway) =>
  logLines.map((line) => JSON.parse(line)).map(({ msg, status, repeated }) => ({ msg, status, repeated }));

async function malformedHandshake(test: TestGateway): Promise<void> {
  const client = await RawClient.connect(test.port);
  client.upgrade({ "Sec-WebSocket-Key": "no key" });
  await client.until("400 Bad Request");
  client.socket.destroy();
}

test("GIVEN refused handshakes without end WHEN they are logged THEN the first of a kind at once, and those of each second as one line with their number", async () => {
  const test = await startGateway();
  for (let times = 0; times < 20; times++) await refusedHandshake(test, "/elsewhere");
  await malformedHandshake(test);
  const first = [{ msg: "refused", status: 404 }, { msg: "handshake_malformed" }];
  expect(refusals(test)).toEqual(first);

  jest.advanceTimersByTime(1_000);
  const summedUp = [...first, { msg: "refused", status: 404, repeated: 19 }];
  expect(refusals(test)).toEqual(summedUp);
  for (let times = 0; times < 5; times++) await refusedHandshake(test, "/elsewhere");
  jest.advanceTimersByTime(1_000);
  const goingOn = [...summedUp, { msg: "refused", status: 404, repeated: 5 }];
  expect(refusals(test)).toEqual(goingOn);

  jest.advanceTimersByTime(1_000);
  await refusedHandshake(test, "/elsewhere");
  expect(refusals(test)).toEqual([...goingOn, { msg: "refused", status: 404 }]);
});

test("GIVEN a register that an open circuit keeps from being asked WHEN handshakes come without end THEN one line at once, and one a second with their number", async () => {
  const open = Object.assign(new Error("not asked"), { code: CIRCUIT_OPEN });
  const test = await startGateway({ register: () => Promise.reject(open) });
  for (let times = 0; times < 20; times++) expect((await refusedHandshake(test)).status).toBe(502);
  const line = { msg: "register_failed" };
  expect(refusals(test)).toEqual([line]);

  jest.advanceTimersByTime(1_000);
  expect(refusals(test)).toEqual([line, { ...line, repeated: 19 }]);
});

test("GIVEN pushes that are refused without end WHEN they are logged THEN one line at once for each reason, and one a second with their number", async () => {
  const test = await startGateway();
  for (let times = 0; times < 20; times++)
    expect((await push(test, "no JSON", { raw: true })).status).toBe(400);
  expect((await push(test, {})).status).toBe(400);
  const line = { msg: "push_refused", status: 400 };
  expect(refusals(test)).toEqual([line, line]);

  jest.advanceTimersByTime(1_000);
  expect(refusals(test)).toEqual([line, line, { ...line, repeated: 19 }]);
});
