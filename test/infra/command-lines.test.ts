import { spawnSync } from "node:child_process";
import { type CheckKind, checkKinds } from "../../infra/plan/checks/finding";
import { REPOSITORY } from "../support/checkout";
import { TYPESCRIPT } from "../support/typescript";

const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [...TYPESCRIPT, script, ...args], {
    ...{ cwd: REPOSITORY, encoding: "utf8" },
    // What gets past a refusal finds neither npm nor terraform.
    env: { ...process.env, PATH: "/nonexistent" },
  });

const REFUSED_WORDS: Readonly<Record<CheckKind, string>> = {
  "function-recreated": "recreates a function",
  "database-replaced": "replaces a database",
  "database-destroyed": "destroys one",
  "database-smaller": "shrinks one",
  "database-upgraded": "another major version",
  "database-unverified": "certificate of a protected one unchecked",
  "port-opened": "opens a port",
  "permission-widened": "widens a permission",
  "clients-disconnected": "disconnects clients",
};

describe.each([
  ["infra/relay-runtime/install.ts", "error: unknown option '--hlep'"],
  ["packages/provider-tencentcloud/scripts/check.ts", "ARGUMENTS_UNKNOWN: Unknown arguments: --hlep."],
  ["packages/provider-tencentcloud/scripts/generate.ts", "ARGUMENTS_UNKNOWN: Unknown arguments: --hlep."],
])("%s", (script, refusal) => {
  test("says with --help what it does, and does nothing", () => {
    const { status, stdout, stderr } = run(script, "--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/Install the Node\.js|the bindings/);
  });

  test("refuses an argument that it does not know", () => {
    const { status, stdout, stderr } = run(script, "--hlep");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(refusal);
  });
});

describe.each([["infra/deploy/deploy-cli.ts"], ["infra/plan/cli.ts"]])("%s --help", (script) => {
  const words = run(script, "--help").stdout.replace(/\s+/g, " ");

  test.each(checkKinds)("says that %s is refused", (kind) => {
    expect(words).toContain(REFUSED_WORDS[kind]);
  });
});

test.each([
  ["infra/deploy/deploy-cli.ts", "--set, --acknowledge"],
  ["infra/plan/cli.ts", "--acknowledge"],
  ["emulator/cli.ts start", "--set, --fault"],
  ["emulator/cli.ts cloud", "--set"],
])("%s --help says none where %s has no default", (command, options) => {
  const [script = "", ...args] = command.split(" ");
  const words = run(script, ...args, "--help").stdout.replace(/\s+/g, " ");
  expect(words).not.toMatch(/default: [[{]/);
  expect(words.split("(default: none)").length - 1).toBe(options.split(",").length);
});
