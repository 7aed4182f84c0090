import path from "node:path";
import { environments } from "../environments";
import { requireCredentials } from "./credentials";
import type { StackRun } from "./stack-run";
import { requireTerraform } from "./terraform";

/** The checkout. */
export const ROOT = path.join(__dirname, "../..");

/**
 * Synthesizes the stacks to cdktf.out, and says how Terraform is run on one of them against the account whose
 * credentials the environment variables hold. Refuses what is missing before it writes anything.
 *
 * @throws CREDENTIALS_MISSING, TERRAFORM_MISSING, TERRAFORM_FAILED, TERRAFORM_TOO_OLD, and what synthesizing throws
 */
export async function accountStack(
  given: Pick<StackRun, "environment" | "interrupted" | "progress">,
): Promise<StackRun> {
  requireCredentials(process.env, "provider");
  await requireTerraform();
  given.progress("Synthesize the stacks");
  // It takes cdktf along, for which no refusal has to wait.
  const { synthesize } = await import("../synthesize");
  const outdir = path.join(ROOT, "cdktf.out");
  synthesize({ root: ROOT, outdir, environments, stateBucket: process.env.STATE_COS_BUCKET });
  return {
    ...given,
    directory: path.join(outdir, "stacks", given.environment),
    variables: process.env,
    initVariables: process.env,
  };
}
