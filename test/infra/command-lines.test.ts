import { spawnSync } from "node:child_process";
import { REPOSITORY } from "../support/checkout";
import { TYPESCRIPT } from "../support/typescript";

const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [...TYPESCRIPT, script, ...args], {
    ...{ cwd: REPOSITORY, encoding: "utf8" },
    // What gets past a refusal finds neither npm nor terraform.
    env: { ...process.env, PATH: "/nonexistent" },
  });

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
