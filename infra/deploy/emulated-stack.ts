import path from "node:path";
import { environments } from "../environments";
import { ROOT } from "../terraform/account-stack";
import type { StackRun } from "../terraform/stack-run";
import type { EmulatedCloud } from "./emulated-cloud";

/** What would lead a run to the user's own account, past the emulated cloud, or to the real state. */
const OWN_VARIABLES = /^(TENCENTCLOUD_.*|TF_CLI_ARGS.*|TF_DATA_DIR|TF_WORKSPACE)$/;
const PROXY_VARIABLES = /^(https?|all|no)_proxy$/i;

/**
 * Synthesizes the stacks into a data directory, and says how Terraform is run on one of them against the emulated
 * cloud: with the state in the data directory too, and without anything that belongs to a real account.
 *
 * @throws what synthesizing throws
 */
export async function emulatedStack(
  given: Pick<StackRun, "environment" | "interrupted" | "progress">,
  { variables }: Pick<EmulatedCloud, "variables">,
  data: string,
): Promise<StackRun> {
  given.progress("Synthesize the stacks");
  // It takes cdktf along, for which no refusal has to wait.
  const { synthesize } = await import("../synthesize");
  const outdir = path.join(data, "cdktf.out");
  synthesize({ root: ROOT, outdir, environments });
  // The provider may have to be fetched through the user's own proxy.
  const initVariables = without(process.env, OWN_VARIABLES);
  return {
    ...given,
    directory: path.join(outdir, "stacks", given.environment),
    initVariables,
    variables: { ...without(initVariables, PROXY_VARIABLES), ...variables },
    stateFile: path.join(data, `terraform.${given.environment}.tfstate`),
  };
}

const without = (variables: NodeJS.ProcessEnv, names: RegExp): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => !names.test(name)));
