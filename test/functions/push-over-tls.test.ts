import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";
import { parsePushRequest } from "../../functions/shared/wire/push";
import { createDatabase } from "../support/database";
import { type Bundles, buildBundles } from "./support/bundles";
import { textEvent } from "./support/events";

let directory: string;
let bundles: Bundles;
let database: Awaited<ReturnType<typeof createDatabase>>;
let endpoint: Awaited<ReturnType<typeof startTlsEndpoint>>;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), "push-over-tls-"));
  bundles = buildBundles();
  database = await createDatabase();
  endpoint = await startTlsEndpoint();
});

afterAll(async () => {
  await endpoint.stop();
  await database.drop();
  bundles.remove();
  rmSync(directory, { recursive: true, force: true });
});

/** A push endpoint that speaks https under the name localhost, with a certificate that is its own authority. */
async function startTlsEndpoint() {
  const certificate = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  const authorityFile = path.join(directory, "authority.pem");
  writeFileSync(authorityFile, certificate.cert);
  const actions: string[] = [];
  const server = createServer(
    { key: certificate.private, cert: certificate.cert },
    async (request, response) => {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      const push = parsePushRequest(JSON.parse(body));
      if (push.ok) actions.push(push.value.websocket.action);
      response.end('{"errNo":0}');
    },
  );
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}/api-test`,
    authorityFile,
    /** The actions of the pushes that came since it was last asked. */
    taken: () => actions.splice(0),
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

/** A frame of a connection that is not stored makes two pushes: an error, and the disconnection. */
const frameOfNobody = (environment: Record<string, string>) =>
  bundles.coldStart(
    "transmit",
    { DATABASE_URL: database.url, REVERSE_PUSH_URL: endpoint.url, ...environment },
    textEvent("nobody", "hello"),
  );

it("pushes go over https where the reverse-push URL says so", async () => {
  await frameOfNobody({ NODE_EXTRA_CA_CERTS: endpoint.authorityFile });

  expect(endpoint.taken()).toEqual(["data send", "closing"]);
});

it("nothing is pushed to an endpoint whose certificate no authority vouches for", async () => {
  await frameOfNobody({});

  expect(endpoint.taken()).toEqual([]);
});
