import { accept, connect, message, push, refusedHandshake, startGateway, stopGateways } from "./harness";

afterEach(stopGateways);

test("GIVEN secrets in every place a client or a function can put them WHEN all goes on or fails THEN no line has one", async () => {
  let refusing = false;
  const test = await startGateway({
    register: (event) =>
      refusing
        ? { errNo: 105, errMsg: "SECRET-errMsg" }
        : {
            ...accept(event),
            websocket: { ...accept(event).websocket, secWebSocketProtocol: "bearer.SECRET-token" },
          },
    transmit: ({ websocket }) => {
      throw new Error(websocket.data);
    },
    cleanup: () => {
      throw new Error("SECRET-cleanup");
    },
  });
  const { client, socket, id } = await connect(test, ["bearer.SECRET-token"]);
  await push(test, message(id, "SECRET-pushed"));
  await push(test, message("nobody", "SECRET-pushed"));
  await push(test, '{"websocket":"SECRET-body"}', { raw: true });
  await push(test, "SECRET-text", { raw: true });
  socket.send("SECRET-sent");
  await client.closed;
  const closing = await connect(test, ["bearer.SECRET-token"]);
  closing.socket.close(1000, "SECRET-reason");
  await closing.client.closed;
  refusing = true;
  await refusedHandshake(test, undefined, ["bearer.SECRET-token"]);
  await test.gateway.close();

  expect(test.logLines.join("")).not.toContain("SECRET");
  const lines = test.logLines.map((line) => JSON.parse(line));
  expect(new Set(lines.map(({ msg }) => msg))).toEqual(
    new Set([
      "connected",
      "push_unknown_connection",
      "push_refused",
      "transmit_failed",
      "closing",
      "closed",
      "cleanup_failed",
      "refused",
    ]),
  );
});

test("GIVEN a connection WHEN its client comes and goes THEN its lines name it, and the request that let it in", async () => {
  const test = await startGateway();
  const { client, socket, id } = await connect(test);
  socket.close(4000);
  await client.closed;
  await test.gateway.close();
  const lines = test.logLines.map((line) => JSON.parse(line));
  expect(lines).toEqual([
    expect.objectContaining({
      msg: "connected",
      connectionId: id,
      requestId: test.invoker.begun.register[0]?.requestId,
    }),
    expect.objectContaining({ msg: "closed", connectionId: id, code: 4000 }),
  ]);
});
