import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { createInterface } from "node:readline";
import { Front } from "../../../../emulator/core/front";
import { Balancer } from "../../../../emulator/core/relay/balancer";
import { balanceClients } from "../../../../emulator/core/relay/client-balancer";
import { balancePushes, type PushBalancer } from "../../../../emulator/core/relay/push-balancer";

/** A node that tells its port, and keeps the connection until it is told to end. */
async function startNode(): Promise<net.Server> {
  const node = net.createServer((socket) => {
    socket.on("error", () => undefined);
    socket.write(`${portOf(node)}\n`);
    node.once("end", () => socket.end());
  });
  node.listen(0, "127.0.0.1");
  await once(node, "listening");
  return node;
}

function portOf(server: net.Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

describe("the private load balancer", () => {
  let nodes: net.Server[];
  let balancer: Balancer;
  let pushes: PushBalancer;

  beforeEach(async () => {
    nodes = [await startNode(), await startNode()];
    balancer = new Balancer();
    for (const node of nodes) balancer.add(portOf(node));
    pushes = await balancePushes(balancer);
  });

  afterEach(async () => {
    await pushes.close();
    for (const node of nodes) node.close();
  });

  /** Connects; resolves with the port of the node that it came to. */
  const connect = async () => {
    const socket = net.connect(pushes.port, "127.0.0.1");
    const [line] = await once(createInterface(socket), "line");
    return { socket, node: Number(line) };
  };

  test("takes the nodes in turns", async () => {
    const reached = [await connect(), await connect(), await connect(), await connect()].map(
      ({ node }) => node,
    );

    const [one, other] = nodes.map(portOf);
    expect(reached).toEqual([one, other, one, other]);
  });

  test("gives a node that has just come the next connections, until it has as many", async () => {
    for (let n = 0; n < 4; n += 1) await connect();
    const third = await startNode();
    nodes.push(third);
    balancer.add(portOf(third));

    expect([(await connect()).node, (await connect()).node]).toEqual([portOf(third), portOf(third)]);
  });

  test("closes a connection whose node closes it, and cuts one off while there is no node", async () => {
    const { socket, node } = await connect();
    const closed = once(socket, "close");
    socket.resume();
    nodes.find((one) => portOf(one) === node)?.emit("end");
    await closed;

    for (const one of nodes) balancer.remove(portOf(one));
    const without = net.connect(pushes.port, "127.0.0.1");
    without.on("error", () => undefined);
    await once(without, "close");
  });
});

test("the public load balancer tells the node a client's address, after those that it came with", async () => {
  let received: http.IncomingMessage | undefined;
  const node = http.createServer().on("upgrade", (request, socket) => {
    received = request;
    socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
  });
  node.listen(0, "127.0.0.1");
  await once(node, "listening");
  const front = await Front.listen("127.0.0.1", 0);
  const balancer = new Balancer();
  balancer.add(portOf(node));
  balanceClients(front, balancer, "/chat");

  const headers = {
    ...{ Connection: "Upgrade", Upgrade: "websocket", Authorization: "Bearer x" },
    "X-Forwarded-For": "203.0.113.7",
  };
  const request = http.get({ port: front.port, path: "/chat?a=1", headers });
  const [response] = await once(request, "response");

  expect(response.statusCode).toBe(403);
  expect(received?.url).toBe("/chat?a=1");
  expect(received?.headers).toMatchObject({
    ...{ upgrade: "websocket", authorization: "Bearer x" },
    "x-forwarded-for": "203.0.113.7, 127.0.0.1",
  });
  node.close();
  await front.close();
});

test("the public load balancer says 503 while there is no node", async () => {
  const front = await Front.listen("127.0.0.1", 0);
  balanceClients(front, new Balancer(), "/chat");

  const headers = { Connection: "Upgrade", Upgrade: "websocket" };
  const [response] = await once(http.get({ port: front.port, path: "/chat", headers }), "response");

  expect(response.statusCode).toBe(503);
  await front.close();
});
