import { answerOf, connect, message, openPush, push, startGateway, stopGateways } from "./harness";

afterEach(stopGateways);

const token = "a-token-of-some-length";
const startWithToken = () => startGateway({}, {}, () => ({ push: { token } }));

test("GIVEN a gateway with a token WHEN a push brings it THEN its client gets the message", async () => {
  const test = await startWithToken();
  const { client, id } = await connect(test);
  const answer = await push(test, message(id, "hello"), { headers: { Authorization: `Bearer ${token}` } });
  expect(answer.body).toBe('{"errNo":0,"errMsg":"ok"}');
  expect(await client.until(1)).toEqual(["hello"]);
});

test.each([
  ["no token", {}],
  ["another token", { Authorization: "Bearer a-token-of-some-lengtH" }],
  ["a token that begins as the right one", { Authorization: `Bearer ${token.slice(0, -1)}` }],
  ["the token with more behind it", { Authorization: `Bearer ${token} ${token}` }],
  ["the token in another scheme", { Authorization: `Basic ${token}` }],
])("GIVEN a gateway with a token WHEN a push brings %s THEN 401, and no client gets it", async (...given) => {
  const [, headers] = given;
  const test = await startWithToken();
  const { client, id } = await connect(test);
  const answer = await push(test, message(id, "not for you"), { headers });
  expect(answer.status).toBe(401);
  expect(answer.headers["www-authenticate"]).toBe("Bearer");
  expect(JSON.parse(answer.body)).toMatchObject({ errNo: 401 });

  await push(test, message(id, "for you"), { headers: { Authorization: `Bearer ${token}` } });
  expect(await client.until(1)).toEqual(["for you"]);
  expect(test.logLines.filter((line) => line.includes("push_refused"))).toHaveLength(1);
  expect(test.logLines.join("")).not.toContain(token.slice(0, 10));
});

test("GIVEN a wrong token WHEN the body is still on its way THEN 401 without waiting for it", async () => {
  const test = await startWithToken();
  const sent = openPush(test.port, "POST", { "Content-Length": "100", Authorization: "Bearer wrong" });
  sent.flushHeaders();
  expect((await answerOf(sent)).status).toBe(401);
  sent.destroy();
});
