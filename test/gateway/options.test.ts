import { pino } from "pino";
import { createGateway } from "../../gateway/gateway";
import { resolveLimits } from "../../gateway/options";
import { api, TestInvoker } from "./harness";

test("GIVEN no limits WHEN they are resolved THEN every one has its safe default", () => {
  expect(resolveLimits()).toEqual({
    maxFrameBytes: 262_144,
    maxPendingHandshakes: 1_000,
    maxConnections: 10_000,
    idleTimeoutMs: 900_000,
    maxPushBodyBytes: 1_048_576,
    pingIntervalMs: 30_000,
    maxQueuedFrames: 64,
    maxClientQueueBytes: 1_048_576,
    maxQueueBytes: 268_435_456,
    maxClientIncomingBytes: 524_288,
    maxIncomingBytes: 134_217_728,
  });
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])(
  "GIVEN a limit of %p WHEN a gateway is made THEN it is refused by name, with what is allowed",
  (value) => {
    const make = () =>
      createGateway({
        invoker: new TestInvoker(),
        api,
        limits: { pingIntervalMs: value },
        log: pino({ enabled: false }),
      });
    expect(make).toThrow(
      expect.objectContaining({
        code: "LIMIT_NOT_ALLOWED",
        message: `The gateway's limit pingIntervalMs is ${value}; set it to a whole number from 1 to 2147483647.`,
      }),
    );
  },
);
