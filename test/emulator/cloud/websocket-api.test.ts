import { once } from "node:events";
import { rmSync } from "node:fs";
import { WebSocket } from "ws";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { ChatClient } from "../../support/chat-client";
import {
  client,
  code,
  ECHO,
  functionDefaults,
  scfClient,
  settled,
  startTestCloud,
  temporaryDirectory,
  websocketApi,
} from "./support";

describe("a WebSocket API made through the cloud's API", () => {
  let directory: string;
  let cloud: Cloud;
  let functions: ReturnType<typeof scfClient>;
  let gateway: ReturnType<typeof client>;
  let ServiceId: string;
  let clientsAt: string;

  const bind = async (FunctionName: string, variables: Record<string, string>) => {
    const Variables = Object.entries(variables).map(([Key, Value]) => ({ Key, Value }));
    await functions.UpdateFunctionConfiguration({ FunctionName, Environment: { Variables } });
    await settled(functions, FunctionName);
  };
  const release = () =>
    gateway("ReleaseService", { ServiceId, EnvironmentName: "release", ReleaseDesc: "test" });
  const unrelease = () => gateway("UnReleaseService", { ServiceId, EnvironmentName: "release" });
  const createApi = async (overrides: object = {}): Promise<string> =>
    (await gateway("CreateApi", { ...websocketApi(ServiceId, "echo"), ...overrides })).Result.ApiId;
  const connect = (path = "/chat") => ChatClient.connect(`ws://${clientsAt}/release${path}`, []);

  beforeAll(async () => {
    directory = temporaryDirectory();
    cloud = await startTestCloud(directory);
    functions = scfClient(cloud);
    gateway = client(cloud, "apigateway");
    await functions.CreateFunction({ ...functionDefaults, FunctionName: "echo", Code: code(ECHO) });
    await settled(functions, "echo");
  });

  beforeEach(async () => {
    const service = { ServiceName: "chat", Protocol: "http&https", NetTypes: ["OUTER"] };
    ServiceId = (await gateway("CreateService", service)).ServiceId;
    clientsAt = (await gateway("DescribeService", { ServiceId })).OuterSubDomain;
  });

  afterAll(async () => {
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("carries messages to its functions and their pushes back, once it is released", async () => {
    const ApiId = await createApi();
    const { InternalDomain } = (await gateway("DescribeApi", { ServiceId, ApiId })).Result;
    expect(InternalDomain).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+/${ApiId}$`));
    await bind("echo", { REVERSE_PUSH_URL: InternalDomain, PREFIX: "you said " });
    await expect(connect()).rejects.toThrow(/^404/);

    const { Result } = await release();

    expect(Result.ReleaseVersion).toMatch(/^\d+$/);
    const ada = await connect();
    ada.send("hello");
    expect(await ada.next("you said hello")).toBe("you said hello");

    // Other variables reach the very same connection.
    await bind("echo", { REVERSE_PUSH_URL: InternalDomain, PREFIX: "again " });
    ada.send("hello");
    await ada.next("again hello");

    await unrelease();
    expect(await ada.end()).toMatchObject({ code: 1001 });
    await expect(connect()).rejects.toThrow(/^404/);
  });

  test("changes with the next release, and not before", async () => {
    const ApiId = await createApi();
    await release();

    await gateway("ModifyApi", { ...websocketApi(ServiceId, "echo", "/other"), ApiId, ServiceTimeout: 60 });

    const before = await connect("/chat");
    await expect(connect("/other")).rejects.toThrow(/^404/);
    await release();
    expect(await before.end()).toMatchObject({ code: 1001 });
    await expect(connect("/chat")).rejects.toThrow(/^404/);
    await (await connect("/other")).close();
    expect((await gateway("DescribeApi", { ServiceId, ApiId })).Result).toMatchObject({ ServiceTimeout: 60 });
  });

  test("keeps its clients over a release that changes nothing", async () => {
    await createApi();
    await release();
    const ada = await connect();

    await release();

    const { Result } = await gateway("DescribeServiceEnvironmentReleaseHistory", {
      ...{ ServiceId, EnvironmentName: "release" },
    });
    expect(Result.TotalCount).toBe(2);
    // Closed by itself, not by the gateway.
    await ada.close();
    expect((await ada.end()).code).toBe(1005);
  });

  test("is refused where a function does not exist", async () => {
    const refused = createApi(websocketApi(ServiceId, "nobody"));

    await expect(refused).rejects.toMatchObject({
      code: "FailedOperation.ScfError",
      message: expect.stringContaining("default/nobody"),
    });
  });

  test("lets nobody in when it binds a plain function alone, as Terraform's resource makes it", async () => {
    const { Result } = await gateway("CreateApi", {
      ...{ ServiceId, ApiName: "plain", Protocol: "WEBSOCKET", ServiceType: "SCF", ServiceTimeout: 5 },
      ...{ RequestConfig: { Path: "/chat", Method: "GET" }, ServiceScfFunctionName: "echo" },
    });
    await release();

    expect((await gateway("DescribeApi", { ServiceId, ApiId: Result.ApiId })).Result).toMatchObject({
      ...{ ServiceScfFunctionName: "echo", ServiceWebsocketRegisterFunctionName: "" },
    });
    await expect(connect()).rejects.toThrow(/^502/);
  });

  test("is served to its own stage, and a push to an API that is not there finds nothing", async () => {
    const ApiId = await createApi();
    const { InternalDomain } = (await gateway("DescribeApi", { ServiceId, ApiId })).Result;
    await release();

    const noStage = new WebSocket(`ws://${clientsAt}/chat`);
    const [, response] = await once(noStage, "unexpected-response");
    expect(response.statusCode).toBe(404);
    const elsewhere = await fetch(`${InternalDomain}x`, { method: "POST", body: "{}" });
    expect(elsewhere.status).toBe(404);
    noStage.on("error", () => undefined).terminate();
  });

  test("goes, and its service after it, in the order that the cloud asks for", async () => {
    const ApiId = await createApi();
    await release();
    const deleteService = () => gateway("DeleteService", { ServiceId });

    await expect(deleteService()).rejects.toMatchObject({
      code: "UnsupportedOperation.ExistingOnlineEnvironment",
    });
    await unrelease();
    await expect(deleteService()).rejects.toMatchObject({ code: "UnsupportedOperation.ApiListNotEmpty" });
    await gateway("DeleteApi", { ServiceId, ApiId });
    await expect(gateway("DescribeApi", { ServiceId, ApiId })).rejects.toMatchObject({
      code: "ResourceNotFound.InvalidApi",
    });
    await expect(release()).rejects.toMatchObject({ code: "FailedOperation.ApiError" });
    expect(await deleteService()).toMatchObject({ Result: true });

    await expect(gateway("DescribeService", { ServiceId })).rejects.toMatchObject({
      code: "ResourceNotFound.InvalidService",
    });
    await expect(fetch(`http://${clientsAt}/`)).rejects.toThrow();
  });

  test("is found by a part of its service's name", async () => {
    const found = async (name: string) => {
      const Filters = [{ Name: "ServiceName", Values: [name] }];
      const { Result } = await gateway("DescribeServicesStatus", { Filters, Limit: 100 });
      return Result.ServiceSet.map((service: { ServiceId: string }) => service.ServiceId);
    };

    expect(await found("cha")).toContain(ServiceId);
    expect(await found("tea")).toEqual([]);
  });
});
