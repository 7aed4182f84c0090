import { rmSync } from "node:fs";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { ScfClient } from "../../../gateway/scf/scf-client";
import {
  code,
  functionDefaults,
  REGION,
  scfClient,
  settled,
  startTestCloud,
  temporaryDirectory,
} from "../../emulator/cloud/support";

const SOURCE = `exports.main_handler = async (event) => {
  if (event.fail) throw new Error("as asked");
  return event.text === undefined ? { echo: event } : event.text;
}`;

const TIME_LIMIT_MS = 20_000;

describe("GIVEN a function in the cloud, whose API checks signatures", () => {
  let directory: string;
  let cloud: Cloud;
  const clients: ScfClient[] = [];

  const client = (changes: { secretKey?: string; secretId?: string; region?: string } = {}) => {
    const { region = REGION, ...keys } = changes;
    const made = new ScfClient({
      ...{ url: new URL(`http://127.0.0.1:${cloud.port}`), region, namespace: "default" },
      credentials: async () => ({ ...cloud.credentials, ...keys }),
    });
    clients.push(made);
    return made;
  };
  const invoke = (event: object, name = "echo", changes = {}) =>
    client(changes).invoke(name, event, TIME_LIMIT_MS);

  beforeAll(async () => {
    directory = temporaryDirectory();
    cloud = await startTestCloud(directory);
    const functions = scfClient(cloud);
    await functions.CreateFunction({ ...functionDefaults, FunctionName: "echo", Code: code(SOURCE) });
    await settled(functions, "echo");
  });
  afterAll(async () => {
    for (const made of clients) made.close();
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("WHEN it is invoked THEN it gets the event, and its answer comes back", async () => {
    const event = { websocket: { action: "data send", data: 'grüß "dich" 👋\n' } };
    expect(await invoke(event)).toEqual({ echo: event });
  });

  test("WHEN it answers a text THEN the text comes back", async () => {
    expect(await invoke({ text: "ok" })).toBe("ok");
  });

  test("WHEN it throws THEN FUNCTION_FAILED, and nobody asks again", async () => {
    await expect(invoke({ fail: true })).rejects.toMatchObject({
      code: "FUNCTION_FAILED",
      facts: { retry: "never", service: "works" },
    });
  });

  test.each([
    ["another key", "echo", { secretKey: "wrong" }, "AuthFailure.SignatureFailure"],
    ["an unknown id", "echo", { secretId: "nobody" }, "AuthFailure.SecretIdNotFound"],
    ["the name of no function", "nothing", {}, "ResourceNotFound.Function"],
  ])("WHEN it is invoked with %s THEN the API's own code tells why", async (...given) => {
    const [, name, changes, expected] = given;
    await expect(invoke({}, name, changes)).rejects.toMatchObject({ code: expected });
  });
});
