import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { interrupted, planUnreadable, providerMissing, terraformFailed } from "../errors";
import type { StackRun } from "./stack-run";
import { lockError } from "./state-lock";
import { type TerraformRun, terraform } from "./terraform";

/** A plan that was made. */
export interface PlannedStack {
  /** The plan itself, for `terraform apply`. It holds secrets. */
  readonly file: string;
  /** The plan as `terraform show -json` tells it, not parsed further. */
  readonly json: unknown;
}

/** What Terraform says when it finds no source for a provider. */
const NO_PROVIDER =
  /Failed to (query available provider packages|install provider)|Invalid provider registry host/;

/**
 * Plans a stack, or its end, against its locked state, and hands the plan to `use`. The plan lies in a folder of its
 * own, which is removed when `use` has settled.
 *
 * @throws TERRAFORM_MISSING, PROVIDER_MISSING, STATE_LOCKED, TERRAFORM_FAILED, PLAN_UNREADABLE, INTERRUPTED
 */
export async function planStack<T>(
  stack: StackRun,
  { destroy }: { readonly destroy: boolean },
  use: (planned: PlannedStack) => Promise<T> | T,
): Promise<T> {
  const { environment, directory, variables, progress } = stack;
  const folder = mkdtempSync(path.join(tmpdir(), "plan-"));
  const file = path.join(folder, "plan");
  try {
    await initialize(stack);
    progress(`Plan ${destroy ? "the end of " : ""}${environment}`);
    const args = ["plan", "-input=false", "-no-color", `-out=${file}`, ...(destroy ? ["-destroy"] : [])];
    const plan = await terraform(args, { directory, variables, interrupted: stack.interrupted });
    refuseFailed(stack, "plan", plan);
    const show = await terraform(["show", "-json", file], { directory, variables });
    refuseFailed(stack, "show", show);
    return await use({ file, json: parsed(show.stdout) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function initialize(stack: StackRun): Promise<void> {
  const { directory, initVariables, stateFile } = stack;
  stack.progress("Initialize Terraform");
  const state = stateFile === undefined ? [] : ["-reconfigure", `-backend-config=path=${stateFile}`];
  const init = await terraform(["init", "-input=false", "-no-color", ...state], {
    directory,
    variables: initVariables,
    interrupted: stack.interrupted,
  });
  if (init.code !== 0 && NO_PROVIDER.test(init.output)) throw providerMissing(init.output);
  refuseFailed(stack, "init", init);
}

function refuseFailed(stack: StackRun, command: string, { code, exit, output }: TerraformRun): void {
  if (stack.interrupted.aborted) throw interrupted();
  if (code !== 0) throw lockError(stack.environment, output) ?? terraformFailed(command, exit, output);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw planUnreadable("The plan", "", "is not JSON");
  }
}
