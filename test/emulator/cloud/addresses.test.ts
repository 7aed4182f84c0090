import { rmSync } from "node:fs";
import http from "node:http";
import postgres from "postgres";
import type { Cloud, CloudOptions } from "../../../emulator/cloud/cloud";
import type { Overview } from "../../../emulator/cloud/overview";
import { freePort } from "../../../emulator/free-port";
import { ChatClient } from "../../support/chat-client";
import {
  client,
  code,
  createDatabase,
  databaseIn,
  ECHO,
  functionDefaults,
  scfClient,
  settled,
  startTestCloud,
  temporaryDirectory,
  websocketApi,
} from "./support";

describe("the addresses of what was made", () => {
  let directory: string;
  let cloud: Cloud | undefined;

  const start = async (options: Partial<CloudOptions> = {}) => {
    cloud = await startTestCloud(directory, options);
    return cloud;
  };
  const stop = async () => {
    await cloud?.stop();
    cloud = undefined;
  };
  const createService = async (access: Cloud, ServiceName: string): Promise<string> =>
    (await client(access, "apigateway")("CreateService", { ServiceName, Protocol: "http&https" })).ServiceId;
  const clientsOf = async (access: Cloud, ServiceId: string): Promise<string> =>
    (await client(access, "apigateway")("DescribeService", { ServiceId })).OuterSubDomain;
  const createFunction = async (access: Cloud) => {
    const functions = scfClient(access);
    await functions.CreateFunction({ ...functionDefaults, FunctionName: "echo", Code: code(ECHO) });
    await settled(functions, "echo");
  };
  const release = (access: Cloud, ServiceId: string) =>
    client(access, "apigateway")("ReleaseService", {
      ...{ ServiceId, EnvironmentName: "release", ReleaseDesc: "test" },
    });

  beforeEach(() => {
    directory = temporaryDirectory();
  });

  afterEach(async () => {
    await stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("are told at / of the API, once there is something at them", async () => {
    const access = await start();
    const overview = async (): Promise<Overview> =>
      JSON.parse(await (await fetch(`http://127.0.0.1:${access.port}/`)).text());
    expect(await overview()).toEqual({
      ...{ gateways: [], balancers: [], privateListeners: [], functions: [], databases: [] },
    });
    await createFunction(access);
    const ServiceId = await createService(access, "talks");
    const gateway = client(access, "apigateway");
    const { ApiId } = (await gateway("CreateApi", websocketApi(ServiceId, "echo"))).Result;
    const id = await createDatabase(access);
    await databaseIn(access, id, "running");
    expect(await overview()).toMatchObject({ gateways: [] });

    await release(access, ServiceId);

    const clients = await clientsOf(access, ServiceId);
    const { InternalDomain } = (await gateway("DescribeApi", { ServiceId, ApiId })).Result;
    const told = await overview();
    expect(told).toEqual({
      gateways: [
        {
          ...{ service: "talks", api: "chat", reversePushUrl: InternalDomain },
          ...{ websocketUrl: `ws://${clients}/release/chat`, pageUrl: `http://${clients}/` },
        },
      ],
      ...{ balancers: [], privateListeners: [] },
      functions: [{ name: "echo", namespace: "default", status: "Active" }],
      databases: [
        {
          ...{ id, name: "db" },
          url: expect.stringMatching(/^postgresql:\/\/root:Secret-word-1@127\.0\.0\.1:\d+\/postgres$/),
        },
      ],
    });
    await (await ChatClient.connect(told.gateways[0]?.websocketUrl ?? "", [])).close();
    const sql = postgres(told.databases[0]?.url ?? "", { max: 1 });
    expect(await sql`select 42 as answer`).toEqual([{ answer: 42 }]);
    await sql.end();
  });

  test("are told to nobody who comes by a name that leads to this machine", async () => {
    const { port } = await start();
    const asked = (host: string) =>
      new Promise<string>((resolve, reject) => {
        const request = http.get({ port, host: "127.0.0.1", headers: { host } }, async (response) => {
          let body = "";
          for await (const chunk of response) body += chunk;
          resolve(body);
        });
        request.on("error", reject);
      });

    expect(await asked(`localhost:${port}`)).toContain("gateways");
    const rebound = await asked(`attacker.example:${port}`);

    expect(rebound).toContain("AuthFailure.InvalidAuthorization");
    expect(rebound).not.toContain("gateways");
  });

  test("have the page at /, as long as an API is released", async () => {
    const access = await start();
    await createFunction(access);
    const ServiceId = await createService(access, "talks");
    const clients = await clientsOf(access, ServiceId);
    const page = () => fetch(`http://${clients}/`);
    const nothing = await page();
    expect(nothing.status).toBe(404);
    expect(await nothing.json()).toEqual({ errNo: 404, errMsg: "no released API is at this path" });
    const gateway = client(access, "apigateway");
    await gateway("CreateApi", websocketApi(ServiceId, "echo"));

    await release(access, ServiceId);

    const shown = await page();
    expect(shown.headers.get("content-type")).toContain("text/html");
    const config = await (await fetch(`http://${clients}/page.json`)).json();
    expect(config).toEqual({ websocketPath: "/release/chat" });
    await gateway("UnReleaseService", { ServiceId, EnvironmentName: "release" });
    expect((await page()).status).toBe(404);
  });

  test("have the wanted port for the first service, also after it was deleted, and free ones for others", async () => {
    const wanted = await freePort(30_100);
    const access = await start({ gatewayPort: wanted });
    const first = await createService(access, "first");
    const second = await createService(access, "second");
    expect(await clientsOf(access, first)).toBe(`127.0.0.1:${wanted}`);
    expect(await clientsOf(access, second)).not.toBe(`127.0.0.1:${wanted}`);

    await client(access, "apigateway")("DeleteService", { ServiceId: first });
    const third = await createService(access, "third");

    expect(await clientsOf(access, third)).toBe(`127.0.0.1:${wanted}`);
  });

  test("stay over a restart, unless another port is wanted for the first service", async () => {
    const [one, two] = [await freePort(30_200), await freePort(30_300)];
    const access = await start({ gatewayPort: one });
    const [first, second] = [await createService(access, "first"), await createService(access, "second")];
    const elsewhere = await clientsOf(access, second);
    await stop();

    const same = await start();
    expect(await clientsOf(same, first)).toBe(`127.0.0.1:${one}`);
    expect(await clientsOf(same, second)).toBe(elsewhere);
    await stop();

    const moved = await start({ gatewayPort: two });
    expect(await clientsOf(moved, first)).toBe(`127.0.0.1:${two}`);
    expect(await clientsOf(moved, second)).toBe(elsewhere);
    await stop();

    // The second service's port is given to the first: the second gets another.
    const taken = Number(elsewhere.split(":")[1]);
    const swapped = await start({ gatewayPort: taken });
    expect(await clientsOf(swapped, first)).toBe(elsewhere);
    expect(await clientsOf(swapped, second)).not.toBe(elsewhere);
  });
});
