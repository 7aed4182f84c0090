import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkOut, declareEnvironments } from "../../support/checkout";
import { testEnvironments } from "../../support/environments";
import { holdLock } from "../../support/hold-lock";
import { hasProvider, hasTerraform } from "../../support/terraform";
import { terraformOfVersion } from "../../support/terraform-of-version";
import { TSX, TYPESCRIPT } from "../../support/typescript";

const folder = mkdtempSync(path.join(tmpdir(), "deploy-refusals-"));
let checkout: string;

beforeAll(() => {
  checkout = checkOut(path.join(folder, "check out"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

afterEach(() => rmSync(path.join(checkout, "cdktf.out"), { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in the checkout as a script does: with credentials, without a terminal. */
function run(
  command: "deploy" | "destroy",
  args: readonly string[],
  environment: Record<string, string> = {},
  nodeOptions: readonly string[] = TYPESCRIPT,
): Promise<Run> {
  const { STATE_COS_BUCKET: _, ...inherited } = process.env;
  const credentials = { TENCENTCLOUD_SECRET_ID: "id", TENCENTCLOUD_SECRET_KEY: "key" };
  // What gets past a refusal reaches nobody.
  const nowhere = { TENCENTCLOUD_PROTOCOL: "HTTP", TENCENTCLOUD_DOMAIN: "tencentcloudapi.invalid" };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...nodeOptions, `infra/deploy/${command}-cli.ts`, ...args],
      { cwd: checkout, env: { ...inherited, HOME: folder, ...credentials, ...nowhere, ...environment } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

const nothingTouched = () => !existsSync(path.join(checkout, "cdktf.out"));

/** The error that --json prints. */
const told = ({ stdout }: Run): unknown => JSON.parse(stdout).error;

describe.each(["deploy", "destroy"] as const)("npm run %s refuses before anything is touched", (command) => {
  test("an environment that is not in the table, naming those there are", async () => {
    const refused = await run(command, ["qa", "--auto-approve", "--json"], {}, TSX);
    expect(refused.code).toBe(1);
    expect(told(refused)).toMatchObject({
      code: "ENVIRONMENT_UNKNOWN",
      message: 'There is no environment "qa". There are: dev, staging, prod.',
    });
    expect(refused.stderr).toContain("ENVIRONMENT_UNKNOWN: ");
    expect(nothingTouched()).toBe(true);
  });

  test("no credentials, naming the variables", async () => {
    const refused = await run(command, ["dev", "--auto-approve", "--json"], { TENCENTCLOUD_SECRET_ID: "" });
    expect(refused.code).toBe(1);
    expect(told(refused)).toMatchObject({
      code: "CREDENTIALS_MISSING",
      message: expect.stringContaining("TENCENTCLOUD_SECRET_ID is not set"),
      fix: "Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY (and TENCENTCLOUD_SECURITY_TOKEN for temporary ones).",
    });
    expect(nothingTouched()).toBe(true);
  });

  test("credentials that the provider takes and the script does not", async () => {
    const role = { TENCENTCLOUD_CAM_ROLE_NAME: "deployer" };
    const refused = await run(command, ["dev", "--auto-approve", "--json"], role);
    expect(refused.code).toBe(1);
    expect(told(refused)).toMatchObject({
      code: "PROVIDER_CREDENTIALS_ONLY",
      message:
        "With TENCENTCLOUD_CAM_ROLE_NAME the provider works under credentials that it gets for itself, and the script that makes the WebSocket API has no way to them.",
    });
    expect(nothingTouched()).toBe(true);
  });

  test("no terminal to ask on, and no approval beforehand", async () => {
    const refused = await run(command, ["dev", "--json"]);
    expect(refused.code).toBe(1);
    expect(told(refused)).toMatchObject({
      code: "APPROVAL_IMPOSSIBLE",
      fix: expect.stringContaining(`npm run ${command} -- dev --auto-approve`),
    });
    expect(nothingTouched()).toBe(true);
  });

  test.each([["--auto-approve"], ["--emulated"]])("no terraform, with %s", async (option) => {
    const refused = await run(command, ["dev", option, "--json"], { PATH: "/nonexistent" });
    expect(refused.code).toBe(1);
    expect(told(refused)).toMatchObject({ code: "TERRAFORM_MISSING" });
    expect(nothingTouched()).toBe(true);
  });

  test.each([["--auto-approve"], ["--emulated"]])("an old terraform, with %s", async (option) => {
    const PATH = terraformOfVersion("1.7.5", folder);
    const refused = await run(command, ["dev", option, "--json"], { PATH });
    expect(refused.code).toBe(1);
    expect(told(refused)).toMatchObject({
      code: "TERRAFORM_TOO_OLD",
      message: "The command terraform in PATH is of version 1.7.5. Needed: 1.8 or newer.",
    });
    expect(nothingTouched()).toBe(true);
  });

  test("a file in place of the data directory of the emulated cloud", async () => {
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    const refused = await run(command, ["dev", "--emulated", "--data", file, "--json"], {
      PATH: terraformOfVersion("1.8.0", folder),
    });
    expect(refused.code).toBe(1);
    expect(told(refused)).toMatchObject({
      code: "DATA_DIRECTORY_UNUSABLE",
      message: `${file} cannot be a data directory: EEXIST.`,
    });
  });

  test("an option of the emulated cloud without it", async () => {
    const refused = await run(command, ["dev", "--auto-approve", "--data", folder, "--json"]);
    expect(refused.code).toBe(1);
    expect(told(refused)).toMatchObject({
      code: "OPTION_NEEDS_EMULATED",
      message: expect.stringContaining("--data"),
    });
  });
});

test.each([
  ["foo", /argument 'foo' is invalid\. Allowed: NAME=value, /],
  ["SCF_REGION=x", /argument 'SCF_REGION=x' is invalid\. Allowed: NAME=value, .* begin with SCF_, /],
  ["CHAT_FRAME_BYTES=64k", /VARIABLE_VALUE_NOT_ALLOWED: The variable CHAT_FRAME_BYTES cannot be "64k"\./],
])("npm run deploy refuses --set %s before the emulated cloud starts", async (variable, refusal) => {
  const refused = await run("deploy", ["dev", "--emulated", "--set", variable]);
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toMatch(refusal);
  expect(refused.stderr).not.toContain("Start the emulated cloud");
});

test("npm run deploy refuses a table with a mistake, naming the field", async () => {
  declareEnvironments(checkout, { dev: { ...testEnvironments.dev, zones: ["ap-beijing-6"] } });
  const refused = await run("deploy", ["dev", "--auto-approve"]);
  declareEnvironments(checkout, testEnvironments);
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toContain(
    'dev: zones is ["ap-beijing-6"]. Allowed: zones of the region ap-guangzhou',
  );
  expect(nothingTouched()).toBe(true);
});

test("npm run destroy refuses an environment whose database is protected, with the way to lift that", async () => {
  const refused = await run("destroy", ["prod", "--auto-approve", "--json"]);
  expect(refused.code).toBe(1);
  expect(told(refused)).toMatchObject({
    code: "DATABASE_PROTECTED",
    fix: expect.stringMatching(/database\.protected of prod to false .*, npm run deploy -- prod, then/),
  });
  expect(nothingTouched()).toBe(true);
});

const withTerraform = hasTerraform ? test : test.skip;
const withProvider = hasProvider ? test : test.skip;

withTerraform("npm run deploy refuses where the provider cannot be installed, with the way out", async () => {
  // GIVEN a machine whose only source of providers is an empty mirror
  const settings = path.join(folder, "terraformrc");
  const mirror = JSON.stringify(path.join(folder, "mirror"));
  writeFileSync(settings, `provider_installation {\n  filesystem_mirror {\n    path = ${mirror}\n  }\n}\n`);

  const refused = await run("deploy", ["dev", "--auto-approve", "--json"], { TF_CLI_CONFIG_FILE: settings });

  expect(refused.code).toBe(1);
  expect(told(refused)).toMatchObject({
    code: "PROVIDER_MISSING",
    fix: expect.stringContaining("TF_CLI_CONFIG_FILE"),
  });
});

withProvider("npm run deploy refuses a state that is locked, naming who holds the lock", async () => {
  const holder = await holdLock(path.join(folder, "other"), path.join(checkout, "terraform.dev.tfstate"));
  try {
    const refused = await run("deploy", ["dev", "--auto-approve", "--json"]);
    expect(refused.code).toBe(1);
    expect(told(refused)).toMatchObject({
      code: "STATE_LOCKED",
      message: expect.stringMatching(/The state of dev is locked by somebody else:\n[\s\S]* {2}Who: +\S+@/),
    });
    expect(holder.isRunning()).toBe(true);
  } finally {
    await holder.release();
  }
});
