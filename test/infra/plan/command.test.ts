import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { clientEnvironment } from "../../../emulator/cloud/client-environment";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { startTestCloud } from "../../emulator/cloud/support";
import { checkOut } from "../../support/checkout";
import { holdLock } from "../../support/hold-lock";
import { hasProvider, hasTerraform } from "../../support/terraform";
import { TSX, TYPESCRIPT } from "../../support/typescript";

// A test with the provider runs terraform three times.
jest.setTimeout(180_000);

const folder = mkdtempSync(path.join(tmpdir(), "plan-command-"));
let checkout: string;
/** An account in which there is nothing. */
let cloud: Cloud;

beforeAll(async () => {
  checkout = checkOut(path.join(folder, "check out"));
  cloud = await startTestCloud(folder);
});

afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => {
  rmSync(path.join(checkout, "cdktf.out"), { recursive: true, force: true });
  rmSync(path.join(checkout, "terraform.dev.tfstate"), { force: true });
});

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in the checkout, with credentials, against the empty account. */
function plan(
  args: readonly string[],
  environment: Record<string, string | undefined> = {},
  nodeOptions: readonly string[] = TYPESCRIPT,
): Promise<Run> {
  const { STATE_COS_BUCKET: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    HOME: folder,
    ...clientEnvironment(cloud),
    NO_PROXY: "",
    ...environment,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...nodeOptions, "infra/plan/cli.ts", ...args],
      { cwd: checkout, env },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

const nothingTouched = () => !existsSync(path.join(checkout, "cdktf.out"));

describe("npm run plan refuses before anything is touched", () => {
  test("an environment that is not in the table, naming those there are", async () => {
    const { code, stdout, stderr } = await plan(["qa", "--json"], {}, TSX);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no environment "qa". There are: dev, staging, prod.');
    expect(JSON.parse(stdout)).toMatchObject({ result: "failed", error: { code: "ENVIRONMENT_UNKNOWN" } });
    expect(nothingTouched()).toBe(true);
  });

  test("no credentials, naming the variables", async () => {
    const { code, stdout, stderr } = await plan(["dev"], { TENCENTCLOUD_SECRET_KEY: "" });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("CREDENTIALS_MISSING: ");
    expect(stderr).toContain("TENCENTCLOUD_SECRET_KEY is not set");
    expect(nothingTouched()).toBe(true);
  });

  test("no terraform", async () => {
    const { code, stdout, stderr } = await plan(["dev", "--markdown"], { PATH: "/nonexistent" });
    expect(code).toBe(1);
    expect(stderr).toContain("TERRAFORM_MISSING: ");
    expect(stdout).toMatch(/^<!-- plan:dev -->\n/);
    expect(nothingTouched()).toBe(true);
  });

  test("an acknowledgement of no check, naming the checks", async () => {
    const { code, stderr } = await plan(["dev", "--acknowledge", "everything"]);
    expect(code).toBe(1);
    expect(stderr).toContain("Allowed: <check>:<address>, with one of the checks function-recreated, ");
  });
});

const withTerraform = hasTerraform ? test : test.skip;
const withProvider = hasProvider ? test : test.skip;

describe("npm run plan with the real terraform", () => {
  withTerraform("a provider that cannot be installed ends it, with the way out", async () => {
    // GIVEN a machine whose only source of providers is an empty mirror
    const settings = path.join(folder, "terraformrc");
    const mirror = JSON.stringify(path.join(folder, "mirror"));
    writeFileSync(settings, `provider_installation {\n  filesystem_mirror {\n    path = ${mirror}\n  }\n}\n`);

    const { code, stderr } = await plan(["dev"], { TF_CLI_CONFIG_FILE: settings });

    expect(code).toBe(1);
    expect(stderr).toContain("PROVIDER_MISSING: ");
    expect(stderr).toContain("TF_CLI_CONFIG_FILE");
  });

  withProvider("a plan of the real stack: everything is new, but not what the state had", async () => {
    // WHEN an environment of which nothing exists is planned
    const first = await plan(["dev", "--json"]);

    // THEN all is added, and the exit code says that there are changes
    expect(first.stderr).toBe("Synthesize the stacks\nInitialize Terraform\nPlan dev\n");
    expect(first.code).toBe(2);
    const { summary, checks, constructs } = JSON.parse(first.stdout);
    expect(summary).toMatchObject({ changed: 0, replaced: 0, destroyed: 0 });
    expect(checks).toEqual([]);
    const resources: { type: string; address: string }[] = constructs.flatMap(
      (construct: { resources: unknown[] }) => construct.resources,
    );
    const functions = resources.filter(({ type }) => type === "tencentcloud_scf_function");
    const [one, other, third] = functions.map(({ address }) => `function-recreated:${address}`);
    expect(functions).toHaveLength(3);

    // WHEN the state has functions that the cloud does not show, and two of them are acknowledged
    writeState(functions.map(({ address }) => address));
    const acknowledged = [one ?? "", other ?? ""].flatMap((name) => ["--acknowledge", name]);
    const second = await plan(["dev", ...acknowledged]);

    // THEN it is refused for the third
    expect(second.code).toBe(1);
    expect(second.stdout).toContain(`! ${one} (acknowledged)\n`);
    expect(second.stdout).toContain(`! ${other} (acknowledged)\n`);
    expect(second.stdout).toContain(`npm run plan -- dev --acknowledge ${third}\n`);
    expect(second.stdout).toMatch(/\n\nRefused\.\n$/);
  });

  withProvider("a state that is locked ends it, naming who holds the lock, and the lock stays", async () => {
    // GIVEN another run of terraform that holds the lock of the state: it waits for somebody to say yes
    const other = path.join(folder, "other");
    const holder = await holdLock(other, path.join(checkout, "terraform.dev.tfstate"));
    try {
      const { code, stderr } = await plan(["dev"]);

      expect(code).toBe(1);
      expect(stderr).toContain("STATE_LOCKED: The state of dev is locked by somebody else:\n");
      expect(stderr).toMatch(/ {2}Who: +\S+@/);
      expect(holder.isRunning()).toBe(true);
    } finally {
      await holder.release();
    }
  });
});

/** Writes a state of dev that has these functions, each by its address, and nothing else. */
function writeState(addresses: readonly string[]): void {
  const resources = addresses.map((address) => {
    const [type, name] = address.split(".");
    const provider = 'provider["registry.terraform.io/tencentcloudstack/tencentcloud"]';
    const instances = [
      { schema_version: 0, attributes: { id: `default+${name}` }, sensitive_attributes: [] },
    ];
    return { mode: "managed", type, name, provider, instances };
  });
  const state = { version: 4, terraform_version: "1.8.0", serial: 1, lineage: "it", outputs: {}, resources };
  writeFileSync(path.join(checkout, "terraform.dev.tfstate"), JSON.stringify(state));
}
