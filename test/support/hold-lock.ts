import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A run of Terraform that holds the lock of a state. */
export interface LockHolder {
  isRunning(): boolean;
  /** Ends it in order. */
  release(): Promise<void>;
}

/** Starts another run of Terraform, in a folder of its own, that holds the lock of a state: it waits for a yes. */
export async function holdLock(directory: string, state: string): Promise<LockHolder> {
  mkdirSync(directory, { recursive: true });
  const stack = {
    terraform: { backend: { local: { path: state } } },
    resource: { terraform_data: { it: { input: "it" } } },
  };
  writeFileSync(path.join(directory, "main.tf.json"), JSON.stringify(stack));
  const init = spawn("terraform", ["init", "-input=false"], { cwd: directory, stdio: "ignore" });
  await once(init, "close");
  const apply = spawn("terraform", ["apply", "-no-color"], {
    cwd: directory,
    stdio: ["pipe", "pipe", "inherit"],
  });
  let output = "";
  for await (const chunk of apply.stdout.iterator({ destroyOnReturn: false })) {
    output += chunk;
    if (output.includes("Enter a value:")) break;
  }
  apply.stdout.resume();
  const release = async () => {
    const ended = once(apply, "close");
    apply.stdin.end("no\n");
    await ended;
  };
  return { isRunning: () => apply.exitCode === null, release };
}
