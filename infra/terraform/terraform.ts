import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { createInterface } from "node:readline";
import { terraformFailed, terraformMissing } from "../errors";

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

/** Refuses where there is no terraform. @throws TERRAFORM_MISSING, TERRAFORM_FAILED */
export async function requireTerraform(): Promise<void> {
  const version = await terraform(["version"], { directory: tmpdir(), variables: process.env });
  if (version.code !== 0) throw terraformFailed("version", version.exit, version.output);
}
