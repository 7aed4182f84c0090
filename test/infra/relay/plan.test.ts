import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { clientEnvironment } from "../../../emulator/cloud/client-environment";
import { argument } from "../../../infra/plan/checks/finding";
import { parsePlan } from "../../../infra/plan/plan-json";
import { type Access, startTestCloud } from "../../emulator/cloud/support";
import { hasProvider } from "../../support/terraform";
import { writeRelayStack } from "./support";

const describeWithProvider = hasProvider ? describe : describe.skip;

describeWithProvider("the relay's stack, with the real provider and nothing made before", () => {
  let folder: string;
  let cloud: Awaited<ReturnType<typeof startTestCloud>>;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "relay plan "));
    cloud = await startTestCloud(folder);
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true });
  });

  test("is valid, and one apply would make it whole", async () => {
    // GIVEN the stack, with a state of its own
    const terraform = terraformIn(writeRelayStack(folder), cloud);
    await terraform("init", `-backend-config=path=${path.join(folder, "test.tfstate")}`);

    // WHEN it is validated and planned
    await terraform("validate");
    await terraform("plan", "-out=plan");
    const plan: unknown = JSON.parse(await terraform("show", "-json", "plan"));

    // THEN everything is to be created
    const changes = parsePlan(plan).resource_changes.filter(({ mode }) => mode === "managed");
    for (const { change } of changes) expect(change.actions).toEqual(["create"]);
    expect(changes.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["tencentcloud_as_start_instance_refresh", "tencentcloud_clb_listener_rule"]),
    );

    // AND the address that functions push to is known by now
    const vips = changes.map(({ change }) => argument(change.after, "vip"));
    expect(vips).toContain("10.0.19.8");
  });
});

/** Runs terraform in a folder, against a cloud; fails with all that it says. */
const terraformIn =
  (cwd: string, access: Access) =>
  (...args: string[]): Promise<string> => {
    const { TENCENTCLOUD_SECURITY_TOKEN: _, ...inherited } = process.env;
    const env = {
      ...inherited,
      ...clientEnvironment(access),
      TF_IN_AUTOMATION: "1",
      CHECKPOINT_DISABLE: "1",
    };
    return new Promise((resolve, reject) => {
      execFile("terraform", args, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
        error === null ? resolve(stdout) : reject(new Error(`terraform ${args[0]}: ${stdout}${stderr}`)),
      );
    });
  };
