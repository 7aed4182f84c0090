import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PROJECT } from "../support/checkout";
import { testEnvironments } from "../support/environments";
import { TYPESCRIPT } from "../support/typescript";

const run = promisify(execFile);
const outdir = mkdtempSync(join(tmpdir(), "fork-"));

afterAll(() => rmSync(outdir, { recursive: true, force: true }));

/** The stacks, as infra/main.ts writes them, by environment; without the version of what wrote them. */
async function synthesize(name: string, ...options: string[]): Promise<Record<string, string>> {
  const out = join(outdir, name);
  const { CDKTF_OUTDIR: _, STATE_COS_BUCKET: __, ...inherited } = process.env;
  await run(process.execPath, [...options, ...TYPESCRIPT, "infra/main.ts"], {
    cwd: PROJECT,
    env: { ...inherited, CDKTF_OUTDIR: out },
  });
  return Object.fromEntries(
    Object.keys(testEnvironments).map((environment) => [
      environment,
      readFileSync(join(out, "stacks", environment, "cdk.tf.json"), "utf8").replace(
        /"version": "0\.2\d\.0"/,
        "",
      ),
    ]),
  );
}

test("cdktn, the fork of the archived cdktf, writes the same stacks from the same code", async () => {
  const fork = ["--require", join(__dirname, "fork-in-place-of-cdktf.cjs")];
  const loaded = await run(process.execPath, [...fork, "-p", 'require.resolve("cdktf")'], {
    cwd: PROJECT,
  });
  expect(loaded.stdout).toMatch(/node_modules[\\/]cdktn[\\/]/);

  expect(await synthesize("fork", ...fork)).toEqual(await synthesize("cdktf"));
});
