import type { RequestListener } from "node:http";
import { pino } from "pino";
import { roleCredentials } from "../../../gateway/scf/role-credentials";
import { gate } from "../harness";
import { startStandIn, stopStandIns } from "./stand-in";

afterEach(async () => {
  jest.useRealTimers();
  await stopStandIns();
});

const HOUR_MS = 3_600_000;

/** A metadata service that numbers the credentials it gives, each good for two hours; or answers as it is told. */
async function start(answer?: RequestListener) {
  const service = { asked: 0, paths: [] as (string | undefined)[], answer };
  const url = await startStandIn((request, response) => {
    service.asked += 1;
    service.paths.push(request.url);
    if (service.answer !== undefined) return service.answer(request, response);
    response.end(credentials(service.asked));
  });
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => lines.push(line) });
  return { service, source: roleCredentials(url, "relay-role", log), lines };
}

const credentials = (number: number, endsInMs = 2 * HOUR_MS) =>
  JSON.stringify({
    Code: "Success",
    TmpSecretId: `id-${number}`,
    TmpSecretKey: "SECRET-key",
    Token: "SECRET-token",
    ExpiredTime: Math.floor((Date.now() + endsInMs) / 1000),
    Expiration: "2030-01-01T00:00:00Z",
  });

const freezeDate = () =>
  jest.useFakeTimers({
    doNotFake: [
      "setTimeout",
      "clearTimeout",
      "setInterval",
      "clearInterval",
      "setImmediate",
      "nextTick",
      "performance",
    ],
  });

test("GIVEN a role WHEN credentials are needed THEN its own are asked for, once for all who wait and all who come", async () => {
  const { service, source } = await start();
  const given = await Promise.all([source(), source(), source()]);
  expect(given[0]).toEqual({ secretId: "id-1", secretKey: "SECRET-key", token: "SECRET-token" });
  expect(await source()).toEqual(given[0]);
  expect(service.asked).toBe(1);
  expect(service.paths).toEqual(["/latest/meta-data/cam/security-credentials/relay-role"]);
});

test("GIVEN credentials that end soon WHEN they are needed THEN they are given at once, and new ones are fetched meanwhile", async () => {
  freezeDate();
  const { service, source } = await start();
  await source();
  jest.setSystemTime(Date.now() + 2 * HOUR_MS - 4 * 60_000);
  const release = gate();
  service.answer = (_request, response) => void release.opened.then(() => response.end(credentials(2)));
  expect((await source()).secretId).toBe("id-1");
  expect((await source()).secretId).toBe("id-1");
  release.open();
  while ((await source()).secretId === "id-1") await new Promise(setImmediate);
  expect((await source()).secretId).toBe("id-2");
  expect(service.asked).toBe(2);
});

test("GIVEN credentials that have ended WHEN they are needed THEN nobody gets them", async () => {
  freezeDate();
  const { source } = await start();
  await source();
  jest.setSystemTime(Date.now() + 2 * HOUR_MS);
  expect((await source()).secretId).toBe("id-2");
});

test("GIVEN a metadata service that fails WHEN the credentials at hand are still good THEN they are used, and it is asked with pauses", async () => {
  freezeDate();
  const { service, source, lines } = await start();
  await source();
  jest.setSystemTime(Date.now() + 2 * HOUR_MS - 4 * 60_000);
  service.answer = (_request, response) => response.writeHead(500).end();
  await source();
  while (lines.length === 0) await new Promise(setImmediate);
  for (let calls = 0; calls < 10; calls++) expect((await source()).secretId).toBe("id-1");
  expect(service.asked).toBe(2);
  jest.setSystemTime(Date.now() + 10_000);
  service.answer = undefined;
  while ((await source()).secretId === "id-1") await new Promise(setImmediate);
  expect((await source()).secretId).toBe("id-3");
});

test("GIVEN a metadata service that has nothing newer WHEN the credentials at hand end soon THEN it is asked with pauses too", async () => {
  freezeDate();
  const { service, source } = await start((_request, response) =>
    response.end(credentials(service.asked, 4 * 60_000)),
  );
  await source();
  for (let calls = 0; calls < 10; calls++) {
    await source();
    await new Promise(setImmediate);
  }
  expect(service.asked).toBe(1);
  jest.setSystemTime(Date.now() + 10_000);
  while ((await source()).secretId === "id-1") await new Promise(setImmediate);
  for (let calls = 0; calls < 10; calls++) expect((await source()).secretId).toBe("id-2");
  expect(service.asked).toBe(2);
});

test.each<[string, RequestListener]>([
  ["404", (_request, response) => response.writeHead(404).end()],
  ["no JSON", (_request, response) => response.end("<html>")],
  ["another code", (_request, response) => response.end('{"Code":"Failed"}')],
  [
    "credentials without an end",
    (_request, response) =>
      response.end(
        JSON.stringify({
          Code: "Success",
          TmpSecretId: "SECRET-id",
          TmpSecretKey: "SECRET-key",
          Token: "SECRET-token",
        }),
      ),
  ],
  ["without an end", (_request, response) => response.end("x".repeat(100_000))],
  ["nothing", (request) => request.socket.destroy()],
])(
  "GIVEN a metadata service that answers %s WHEN credentials are needed THEN CREDENTIALS_UNAVAILABLE, without a secret",
  async (_name, answer) => {
    const { source, lines } = await start(answer);
    const failed = await source().catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: "CREDENTIALS_UNAVAILABLE" });
    expect(`${String(failed)}${lines.join("")}`).not.toContain("SECRET");
    expect(lines).toHaveLength(1);
  },
);
