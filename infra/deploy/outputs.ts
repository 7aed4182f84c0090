import * as v from "valibot";
import { outputsUnreadable, terraformFailed } from "../errors";
import type { StackRun } from "../terraform/stack-run";
import { terraform } from "../terraform/terraform";

const outputs = v.object({
  websocket_url: v.object({ value: v.string() }),
  database_address: v.object({ value: v.string() }),
});

/** What the stack says once it is deployed. */
export interface Outputs {
  /** Where clients connect: wss://… */
  readonly websocketUrl: string;
  /** host:port, inside the environment's network. */
  readonly databaseAddress: string;
}

/** Reads the outputs from the state. @throws TERRAFORM_FAILED, OUTPUTS_UNREADABLE */
export async function readOutputs({ directory, variables }: StackRun): Promise<Outputs> {
  const run = await terraform(["output", "-json"], { directory, variables });
  if (run.code !== 0) throw terraformFailed("output", run.exit, run.output);
  const result = v.safeParse(outputs, json(run.stdout));
  if (!result.success) throw outputsUnreadable(v.getDotPath(result.issues[0]) ?? "");
  const { websocket_url, database_address } = result.output;
  return { websocketUrl: websocket_url.value, databaseAddress: database_address.value };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
