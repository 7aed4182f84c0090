import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { generate } from "selfsigned";
import { unverifiedDatabase } from "../../infra/unverified-database";
import { checkOut, declareEnvironments, REPOSITORY } from "../support/checkout";
import { testEnvironments } from "../support/environments";
import { TSX, TYPESCRIPT } from "../support/typescript";
import { relayEnvironment } from "./relay/support";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function checkout(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "checkout-"));
  folders.push(folder);
  return checkOut(join(folder, name));
}

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs infra/main.ts of a checkout from another working directory. */
function main(
  path: string,
  environment: Record<string, string> = {},
  nodeOptions: readonly string[] = TYPESCRIPT,
  args: readonly string[] = [],
): Promise<Run> {
  const { CDKTF_OUTDIR: _, STATE_COS_BUCKET: __, ...inherited } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...nodeOptions, join(path, "infra/main.ts"), ...args],
      { cwd: tmpdir(), env: { ...inherited, ...environment } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

/** The certificate of an authority. */
async function authorityPem(): Promise<string> {
  const name = [{ name: "commonName", value: "an authority" }];
  const extensions = [{ name: "basicConstraints", cA: true }] as const;
  return (await generate(name, { extensions: [...extensions] })).cert;
}

/** Every file below a folder by its relative path. */
function filesBelow(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path)]),
  );
}

const outOf = (path: string) => filesBelow(join(path, "cdktf.out"));

describe("infra/main.ts", () => {
  test("gives the same bytes in two checkouts at different paths and in different time zones", async () => {
    // GIVEN two checkouts, one at a path with a space
    const [first, second] = [checkout("a"), checkout("another one")];

    // WHEN both are synthesized, one where no terraform is installed, nor anything else
    const runs = await Promise.all([
      main(first, { TZ: "Pacific/Kiritimati", PATH: "/nonexistent" }),
      main(second, { TZ: "America/New_York" }, TSX),
    ]);

    // THEN each says one line an environment, and whose database is not verified, and all files are the same
    const stdout = "dev: synthesized\nstaging: synthesized\nprod: synthesized\n";
    const stderr = `${unverifiedDatabase("dev, staging, prod")}\n`;
    for (const run of runs) expect(run).toEqual({ code: 0, stdout, stderr });
    const files = outOf(first);
    expect(outOf(second)).toEqual(files);
    expect([...files.keys()].filter((path) => path.endsWith("cdk.tf.json"))).toHaveLength(3);
    expect([...files.keys()].filter((path) => path.endsWith("code.zip"))).toHaveLength(9);

    // AND no file, and no code in a zip, has a path of this machine in it
    for (const [path, content] of files) {
      const texts = path.endsWith(".zip") ? Object.values(unzipSync(content)) : [content];
      for (const text of texts) {
        for (const local of [first, REPOSITORY, tmpdir()])
          expect(Buffer.from(text).includes(`${local}/`)).toBe(false);
      }
    }

    // WHEN one is synthesized again, with the one setting that moves the state
    await main(first, { STATE_COS_BUCKET: "team-state-1250000000" });

    // THEN nothing but the place of the state changed, of each environment to one of its own
    const moved = outOf(first);
    expect([...moved.keys()]).toEqual([...files.keys()]);
    const changed = [...files.keys()].filter(
      (path) => !files.get(path)?.equals(moved.get(path) ?? Buffer.alloc(0)),
    );
    expect(changed).toEqual(["dev", "prod", "staging"].map((name) => `/stacks/${name}/cdk.tf.json`));
    for (const path of changed) {
      const { backend } = JSON.parse(String(moved.get(path))).terraform;
      expect(backend.cos.prefix).toBe(`websocket/${path.split("/")[2]}`);
    }
  });

  test("an environment whose gateway is a relay brings its program and runtime along; without the runtime it says how to get it", async () => {
    // GIVEN a checkout whose dev has a relay, and that was installed without the relay's runtime
    const path = checkout("a");
    declareEnvironments(path, { ...testEnvironments, dev: relayEnvironment });
    mkdirSync(join(path, "gateway/server"), { recursive: true });
    writeFileSync(join(path, "gateway/server/main.ts"), 'console.log("the relay");');

    // WHEN it is synthesized
    const refused = await main(path);

    // THEN it says what is missing, and what brings it
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^RUNTIME_MISSING: .*\n→ .*npm run relay:runtime/),
    });

    // WHEN the runtime is there
    mkdirSync(join(path, "packages/relay-runtime"), { recursive: true });
    writeFileSync(join(path, "packages/relay-runtime/node.gz"), "runtime");
    expect(await main(path)).toMatchObject({ code: 0 });

    // THEN dev's stack has both files, and the others have neither
    const brought = [...outOf(path)].filter(([file]) => /relay/.test(file));
    expect(brought.map(([file]) => file.replace(/_[0-9A-F]{8}\/[0-9A-F]{32}/, "")).sort()).toEqual([
      "/stacks/dev/assets/relay_bundle_program-file/relay.js",
      "/stacks/dev/assets/relay_bundle_runtime-file/node.gz",
    ]);
    expect(String(brought.find(([file]) => file.endsWith("relay.js"))?.[1])).toContain("the relay");
  });

  test("an environment whose database is verified is not told of", async () => {
    const path = checkout("a");
    const { prod } = testEnvironments;
    const database = { ...prod.database, authority: await authorityPem() };
    declareEnvironments(path, { ...testEnvironments, prod: { ...prod, database } });

    const { stderr } = await main(path);

    expect(stderr).toBe(`${unverifiedDatabase("dev, staging")}\n`);
  });

  test.each([
    ["an option that there is not", ["--env", "dev"], 1, "stderr", "unknown option '--env'"],
    ["an argument, for it takes none", ["dev"], 1, "stderr", "too many arguments"],
    ["a question for help", ["--help"], 0, "stdout", "Usage: synth "],
  ] as const)("writes nothing for %s", async (_, args, code, stream, text) => {
    const path = checkout("a");

    const run = await main(path, {}, TYPESCRIPT, args);

    expect(run).toMatchObject({ code, [stream]: expect.stringContaining(text) });
    expect(existsSync(join(path, "cdktf.out"))).toBe(false);
  });

  test("an error ends as its code, message and the way out, without a stack, with exit code 1", async () => {
    // GIVEN a checkout whose table has a mistake
    const path = checkout("a");
    const { dev } = testEnvironments;
    declareEnvironments(path, { dev: { ...dev, functions: { ...dev.functions, memoryMb: 100 } } });

    // WHEN it is synthesized
    const run = await main(path);

    // THEN
    expect(run).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "ENVIRONMENTS_REFUSED: The table of environments is refused:\n" +
        "  dev: functions.memoryMb is 100. Allowed: a multiple of 128 from 128 to 3072.\n" +
        "→ Correct it in infra/environments.ts.\n",
    });
  });
});
