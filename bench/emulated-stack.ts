import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { clientEnvironment } from "../emulator/cloud/client-environment";
import { synthesize } from "../infra/synthesize";
import { startTestCloud } from "../test/emulator/cloud/support";
import { testEnvironments } from "../test/support/environments";
import { measure, type Run } from "./measure";

const ROOT = path.join(__dirname, "..");

/** A stack in a folder of its own, with a state of its own, that Terraform applies to the emulated cloud. */
export class EmulatedStack {
  constructor(
    readonly directory: string,
    /** What points Terraform at the emulated cloud. */
    readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Runs terraform once in the stack's folder. */
  terraform(...args: readonly string[]): Promise<Run> {
    return measure({ program: "terraform", args, cwd: this.directory, env: this.environment });
  }

  initialize(): Promise<Run> {
    return this.terraform("init", "-input=false", "-backend-config=path=terraform.tfstate");
  }

  /** Declares something else from now on. */
  edit(change: (stack: string) => string): void {
    const file = path.join(this.directory, "cdk.tf.json");
    writeFileSync(file, change(readFileSync(file, "utf8")));
  }

  /** The same stack without its resources and lookups: what is left is Terraform's own time. */
  empty(): EmulatedStack {
    const directory = `${this.directory}-empty`;
    cpSync(this.directory, directory, { recursive: true });
    const empty = new EmulatedStack(directory, this.environment);
    empty.edit((stack) => {
      const { terraform, provider } = JSON.parse(stack);
      return JSON.stringify({ terraform, provider });
    });
    return empty;
  }
}

/**
 * Does the work with the stack of dev, initialized, before an emulated cloud in which nothing exists; it ends with the
 * work. Where Terraform or the provider is missing nothing is done: says so on stderr.
 */
export async function withEmulatedStack<T>(
  work: (stack: EmulatedStack) => Promise<T>,
): Promise<T | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-cloud-"));
  const cloud = await startTestCloud(folder);
  try {
    const outdir = path.join(folder, "cdktf.out");
    synthesize({ root: ROOT, outdir, environments: testEnvironments });
    const environment = { ...process.env, ...clientEnvironment(cloud), CHECKPOINT_DISABLE: "1" };
    const stack = new EmulatedStack(path.join(outdir, "stacks/dev"), environment);
    const missing = await stack.initialize().then(
      () => undefined,
      (error: unknown) => String(error),
    );
    if (missing === undefined) return await work(stack);
    process.stderr.write(`skipped: this takes terraform and the provider. ${missing}\n`);
    return undefined;
  } finally {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
