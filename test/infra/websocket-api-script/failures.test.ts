import { websocketApi } from "../../emulator/cloud/support";
import { type Scene, startScene } from "./support";

/** How a run that failed ends: one line that begins with the code, and one that says what to do. */
const failed = (code: string, fix: RegExp) => ({
  exit: 1,
  said: expect.stringMatching(new RegExp(`^${code}: [^\n]+\n→ [^\n]*${fix.source}[^\n]*\n$`)),
});

describe("the script that makes the WebSocket API, when something is wrong", () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await startScene();
  });
  afterAll(() => scene.end());

  test("a cut connection at CreateApi makes no second API: the next run finds the first by its name", async () => {
    scene.proxy.cut("CreateApi");
    expect(await scene.run("apply")).toEqual(failed("CLOUD_UNREACHABLE", /apply again/));
    expect(scene.proxy.actions.filter((action) => action === "CreateApi")).toHaveLength(1);
    expect(await scene.apis()).toHaveLength(1);

    expect(await scene.run("apply")).toEqual({
      exit: 0,
      said: expect.stringMatching(/^modified the API talk/),
    });
    expect(await scene.apis()).toHaveLength(1);
  });

  test("a busy cloud, an error of its own, and a lost answer are overcome", async () => {
    scene.proxy.refuse("DescribeApisStatus", "RequestLimitExceeded", 2);
    scene.proxy.refuse("ModifyApi", "FailedOperation.ServiceInOperation");
    scene.proxy.refuse("DescribeApi", "InternalError");
    scene.proxy.cut("GetFunction");

    expect(await scene.run("apply")).toEqual({ exit: 0, said: expect.stringContaining("modified the API") });
  });

  test("what the cloud refuses is told with its code, its request, and the way out", async () => {
    scene.proxy.refuse("ModifyApi", "UnauthorizedOperation");

    const { exit, said } = await scene.run("apply");

    expect({ exit, said }).toEqual(failed("PERMISSION_MISSING", /action apigateway:ModifyApi in CAM/));
    expect(said).toContain("UnauthorizedOperation: as the test wants it (request from-the-test)");
  });

  test("a wrong key and a missing one are told apart, and neither is shown", async () => {
    const wrong = await scene.run("apply", scene.spec(), { TENCENTCLOUD_SECRET_KEY: "not-the-key" });
    expect(wrong).toEqual(failed("KEY_WRONG", /belong together/));
    expect(wrong.said).not.toContain("not-the-key");

    const missing = await scene.run("apply", scene.spec(), { TENCENTCLOUD_SECRET_ID: "" });
    expect(missing).toEqual(failed("KEY_MISSING", /TENCENTCLOUD_SECRET_ID/));
  });

  test("a function that does not exist is named", async () => {
    const functions = { register: "one", transmit: "one", cleanup: "nobody" };

    const { exit, said } = await scene.run("apply", scene.spec({ functions }));

    expect({ exit, said }).toEqual(failed("FUNCTION_MISSING", /Apply again/));
    expect(said).toContain('"default/nobody"');
  });

  test("two APIs of the name are not chosen between", async () => {
    const [api] = await scene.apis();
    const { ServiceId, ApiName } = (await scene.gateway("DescribeApi", { ApiId: api?.ApiId })).Result;
    const second = await scene.gateway("CreateApi", {
      ...websocketApi(ServiceId, "one", "/second"),
      ApiName,
    });

    expect(await scene.run("apply")).toEqual(failed("API_AMBIGUOUS", /all but one/));

    await scene.gateway("DeleteApi", { ApiId: second.Result.ApiId });
  });

  test("a command that it does not have, and a spec that the stack did not write, are refused by name", async () => {
    expect(await scene.run("delete")).toEqual(failed("COMMAND_UNKNOWN", /apply or destroy/));
    expect(await scene.run("apply", "{")).toEqual(failed("SPEC_UNREADABLE", /Synthesize/));
    const { said } = await scene.run("apply", scene.spec({ timeoutSeconds: 0 }));
    expect(said).toMatch(/^SPEC_UNREADABLE: [^\n]*timeoutSeconds is not a whole number/);
  });
});
