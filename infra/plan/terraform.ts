import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { planUnreadable, providerMissing, stateLocked, terraformFailed, terraformMissing } from "../errors";

export interface PlanStackProps {
  readonly environment: string;
  /** The folder of the synthesized stack. */
  readonly directory: string;
  /** Is told each step before it begins. */
  readonly progress: (step: string) => void;
}

/** What Terraform says when it finds no source for a provider. */
const NO_PROVIDER =
  /Failed to (query available provider packages|install provider)|Invalid provider registry host/;
const LOCKED = "Error acquiring the state lock";

/**
 * Plans a stack with Terraform against its locked state, and returns the plan as `terraform show -json` tells it,
 * not parsed further. The plan file holds secrets: it lies in a folder of its own, for the length of the call.
 *
 * @throws TERRAFORM_MISSING, PROVIDER_MISSING, STATE_LOCKED, TERRAFORM_FAILED, PLAN_UNREADABLE
 */
export async function planStack({ environment, directory, progress }: PlanStackProps): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), "plan-"));
  const planFile = path.join(folder, "plan");
  try {
    progress("Initialize Terraform");
    const init = await terraform(directory, ["init", "-input=false", "-no-color"]);
    if (init.code !== 0 && NO_PROVIDER.test(init.output)) throw providerMissing(init.output);
    if (init.code !== 0) throw terraformFailed("init", init.exit, init.output);

    progress(`Plan ${environment}`);
    const plan = await terraform(directory, ["plan", "-input=false", "-no-color", `-out=${planFile}`]);
    if (plan.code !== 0 && plan.output.includes(LOCKED))
      throw stateLocked(environment, lockInfo(plan.output));
    if (plan.code !== 0) throw terraformFailed("plan", plan.exit, plan.output);

    const show = await terraform(directory, ["show", "-json", planFile]);
    if (show.code !== 0) throw terraformFailed("show", show.exit, show.output);
    try {
      return JSON.parse(show.stdout);
    } catch {
      throw planUnreadable("The plan", "", "is not JSON");
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Refuses where there is no terraform. @throws TERRAFORM_MISSING, TERRAFORM_FAILED */
export async function requireTerraform(): Promise<void> {
  const version = await terraform(tmpdir(), ["version"]);
  if (version.code !== 0) throw terraformFailed("version", version.exit, version.output);
}

interface Run {
  readonly code: number | null;
  /** How it ended, in words. */
  readonly exit: string;
  readonly stdout: string;
  /** What it said on stderr. */
  readonly output: string;
}

/**
 * Runs terraform. An interrupt is handed on once, so that it ends in order and gives its lock back: from a terminal it
 * would get every Ctrl-C twice, and a second one makes it drop everything.
 */
function terraform(cwd: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn("terraform", args, {
      cwd,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" },
    });
    const signals = ["SIGINT", "SIGTERM"] as const;
    const interrupt = () => child.kill("SIGINT");
    for (const signal of signals) process.once(signal, interrupt);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    const done = () => {
      for (const signal of signals) process.removeListener(signal, interrupt);
    };
    child.on("error", (error: NodeJS.ErrnoException) => {
      done();
      reject(error.code === "ENOENT" ? terraformMissing(error) : error);
    });
    child.on("close", (code, signal) => {
      done();
      resolve({
        code,
        exit: code === null ? `signal ${signal}` : `exit code ${code}`,
        stdout: Buffer.concat(stdout).toString("utf8"),
        output: Buffer.concat(stderr).toString("utf8").trim(),
      });
    });
  });
}

/** The lines in which Terraform tells who holds a lock. */
function lockInfo(output: string): string {
  const lines = output.split("\n").map((line) => line.replace(/^[│\s]+/, ""));
  const told = lines.filter((line) => /^(ID|Path|Operation|Who|Created):/.test(line));
  return (told.length > 0 ? told : lines).map((line) => `  ${line}`).join("\n");
}
