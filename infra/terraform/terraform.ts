import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { terraformFailed, terraformMissing, terraformTooOld } from "../errors";

export interface TerraformProps {
  /** The folder to run in. */
  readonly directory: string;
  /** Environment variables of Terraform, and through it of the provider and of scripts. */
  readonly variables: NodeJS.ProcessEnv;
  /** Interrupts the run: it ends in order, writes its state and gives its lock back. */
  readonly interrupted?: AbortSignal;
  /** Gets each line of stdout. */
  readonly onLine?: (line: string) => void;
}

/** How a run of Terraform ended. */
export interface TerraformRun {
  readonly code: number | null;
  /** The same in words. */
  readonly exit: string;
  readonly stdout: string;
  /** What it said on stderr. */
  readonly output: string;
}

/**
 * Runs terraform. It does not belong to the terminal's group and is handed an interrupt once: from a terminal it would
 * get every Ctrl-C twice, and a second one makes it drop everything.
 *
 * @throws TERRAFORM_MISSING
 */
export function terraform(args: readonly string[], props: TerraformProps): Promise<TerraformRun> {
  const { directory, variables, interrupted, onLine } = props;
  return new Promise((resolve, reject) => {
    const child = spawn("terraform", args, {
      cwd: directory,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...variables, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" },
    });
    const interrupt = () => child.kill("SIGINT");
    if (interrupted?.aborted) interrupt();
    interrupted?.addEventListener("abort", interrupt, { once: true });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    if (onLine !== undefined) createInterface(child.stdout).on("line", onLine);
    child.on("error", (error: NodeJS.ErrnoException) => {
      interrupted?.removeEventListener("abort", interrupt);
      reject(error.code === "ENOENT" ? terraformMissing(error) : error);
    });
    child.on("close", (code, signal) => {
      interrupted?.removeEventListener("abort", interrupt);
      resolve({
        code,
        exit: code === null ? `signal ${signal}` : `exit code ${code}`,
        stdout: Buffer.concat(stdout).toString("utf8"),
        output: Buffer.concat(stderr).toString("utf8").trim(),
      });
    });
  });
}

/** The oldest Terraform that the stacks and the reading of plans are made for. */
const NEEDED = [1, 8] as const;

const versionAnswer = v.object({ terraform_version: v.pipe(v.string(), v.regex(/^\d+\.\d+\./)) });

/**
 * Refuses where there is no terraform, or an old one.
 *
 * @throws TERRAFORM_MISSING, TERRAFORM_FAILED, TERRAFORM_TOO_OLD
 */
export async function requireTerraform(): Promise<void> {
  const run = await terraform(["version", "-json"], { directory: tmpdir(), variables: process.env });
  if (run.code !== 0) throw terraformFailed("version", run.exit, run.output);
  const answer = v.safeParse(v.pipe(v.string(), v.parseJson(), versionAnswer), run.stdout);
  // One that does not know -json yet answers in words.
  const found = answer.success ? answer.output.terraform_version : run.stdout.trim();
  if (!answer.success || isOlder(found)) throw terraformTooOld(found, NEEDED.join("."));
}

function isOlder(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]);
}
