import { REGION } from "../../emulator/cloud/support";
import { ChatClient } from "../../support/chat-client";
import { type Scene, startScene } from "./support";

describe("the script that makes the WebSocket API", () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await startScene();
  });
  afterAll(() => scene.end());

  test("makes the API and gives its URL to the functions, beside their other variables", async () => {
    const { exit, said } = await scene.run("apply");

    expect({ exit, said }).toEqual({ exit: 0, said: expect.stringContaining("created the API talk") });
    const [api] = await scene.apis();
    const { Result } = await scene.gateway("DescribeApi", { ApiId: api?.ApiId });
    expect(await scene.variables()).toEqual({ PREFIX: "heard ", REVERSE_PUSH_URL: Result.InternalDomain });
    // The first release is the stack's.
    expect(said).not.toContain("released");
    await scene.gateway("ReleaseService", { EnvironmentName: "release", ReleaseDesc: "first" });
    const ada = await ChatClient.connect(`ws://${scene.address}/release/chat`, []);
    ada.send("hello");
    await ada.next("heard hello");
    await ada.close();
  });

  test("changes nothing when it runs again", async () => {
    const [before, given] = [await scene.apis(), await scene.variables()];

    const { exit, said } = await scene.run("apply");

    expect(exit).toBe(0);
    expect(said).not.toContain("gave");
    expect((await scene.apis()).map(({ ApiId }) => ApiId)).toEqual(before.map(({ ApiId }) => ApiId));
    expect(await scene.variables()).toEqual(given);
  });

  test("changes the path in place, keeps the URL, and releases it", async () => {
    const given = await scene.variables();

    const { said } = await scene.run("apply", scene.spec({ path: "/talk" }));

    expect(said).toContain("released talk to release");
    expect(await scene.apis()).toEqual([expect.objectContaining({ Path: "/talk" })]);
    expect(await scene.variables()).toEqual(given);
    const ada = await ChatClient.connect(`ws://${scene.address}/release/talk`, []);
    await ada.close();
  });

  test("deletes the API, and is content when it is gone already, with its service too", async () => {
    const place = { region: REGION, serviceId: scene.serviceId, apiName: "talk" };
    await scene.gateway("UnReleaseService", { EnvironmentName: "release" });

    expect((await scene.run("destroy", place)).said).toContain("deleted the API talk");
    expect(await scene.apis()).toEqual([]);
    expect(await scene.run("destroy", place)).toEqual({ exit: 0, said: "" });
    await scene.gateway("DeleteService");
    expect(await scene.run("destroy", place)).toEqual({ exit: 0, said: "" });
  });
});
