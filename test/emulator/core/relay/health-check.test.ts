import { once } from "node:events";
import http from "node:http";
import { CheckedTarget } from "../../../../emulator/core/relay/health-check";

test.each([
  ["under the name that is declared", "chat.example.com", "chat.example.com"],
  ["under no name where none is declared", "", undefined],
])("a target is asked %s", async (_, host, asked) => {
  const hosts: (string | undefined)[] = [];
  const node = http.createServer({ requireHostHeader: false }, (request, response) => {
    hosts.push(request.headers.host);
    response.end();
  });
  node.listen(0, "127.0.0.1");
  await once(node, "listening");
  const address = node.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const check = { method: "GET", path: "/readyz", host, classes: 2, intervalMs: 5, timeoutMs: 1000 };

  const healthy = await new Promise<boolean>((resolve) => {
    const counted = { ...check, healthyAfter: 1, unhealthyAfter: 1 };
    const target = new CheckedTarget(address.port, counted, (isHealthy) => {
      target.end();
      resolve(isHealthy);
    });
  });
  node.close();

  expect(healthy).toBe(true);
  expect(hosts).toEqual([asked]);
});
