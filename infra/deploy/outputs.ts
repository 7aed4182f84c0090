import * as v from "valibot";
import { outputsUnreadable, terraformFailed } from "../errors";
import type { StackRun } from "../terraform/stack-run";
import { terraform } from "../terraform/terraform";

const text = v.object({ value: v.string() });
const outputs = v.object({
  websocket_url: text,
  database_address: text,
  gateway_address: v.optional(
    v.object({ value: v.object({ name: v.string(), addresses: v.array(v.string()) }) }),
  ),
  reverse_push_url: v.optional(text),
});

/** What the stack says once it is deployed. */
export interface Outputs {
  /** Where clients connect: wss://… */
  readonly websocketUrl: string;
  /** host:port, inside the environment's network. */
  readonly databaseAddress: string;
  /** Of an environment with a relay alone. */
  readonly relay?: RelayOutputs;
}

/** What the stack says of a relay. */
export interface RelayOutputs {
  /** What the domain has to point to: the name of the public load balancer, and its addresses. */
  readonly gatewayAddress: { readonly name: string; readonly addresses: readonly string[] };
  /** Where functions push, inside the environment's network. */
  readonly reversePushUrl: string;
}

/** Reads the outputs from the state. @throws TERRAFORM_FAILED, OUTPUTS_UNREADABLE */
export async function readOutputs({ directory, variables }: StackRun): Promise<Outputs> {
  const run = await terraform(["output", "-json"], { directory, variables });
  if (run.code !== 0) throw terraformFailed("output", run.exit, run.output);
  const result = v.safeParse(outputs, json(run.stdout));
  if (!result.success) throw outputsUnreadable(v.getDotPath(result.issues[0]) ?? "");
  const { websocket_url, database_address, gateway_address, reverse_push_url } = result.output;
  return {
    ...{ websocketUrl: websocket_url.value, databaseAddress: database_address.value },
    ...(gateway_address !== undefined &&
      reverse_push_url !== undefined && {
        relay: { gatewayAddress: gateway_address.value, reversePushUrl: reverse_push_url.value },
      }),
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
