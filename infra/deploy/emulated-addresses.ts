import * as v from "valibot";
import { addressUnknown, cloudUnreadable } from "../errors";
import type { EmulatedCloud } from "./emulated-cloud";
import type { Outputs, RelayOutputs } from "./outputs";

const description = v.object({
  gateways: v.array(v.object({ websocketUrl: v.string(), reversePushUrl: v.string(), pageUrl: v.string() })),
  balancers: v.array(v.object({ domain: v.string(), websocketUrl: v.string(), pageUrl: v.string() })),
  privateListeners: v.array(v.object({ url: v.string(), localUrl: v.string() })),
  databases: v.array(v.object({ url: v.string() })),
});

type Description = v.InferOutput<typeof description>;

/** Where the clients and the functions of an environment reach its gateway on this machine. */
interface GatewayAddresses {
  readonly websocketUrl: string;
  readonly reversePushUrl: string;
  readonly pageUrl: string;
}

/** Where a deployed environment is reached on this machine. */
export interface EmulatedAddresses extends GatewayAddresses {
  /** With its password. */
  readonly databaseUrl: string;
}

/**
 * Asks the emulated cloud where that which was deployed is reached.
 *
 * @throws CLOUD_UNREADABLE, ADDRESS_UNKNOWN
 */
export async function emulatedAddresses(
  { variables }: Pick<EmulatedCloud, "variables">,
  outputs: Outputs,
): Promise<EmulatedAddresses> {
  const described = await describe(variables.HTTP_PROXY);
  const { databases } = described;
  const gateway =
    outputs.relay === undefined ? apiGatewayIn(described, outputs) : relayIn(described, outputs.relay);
  const database = databases.find(({ url }) => new URL(url).host === outputs.databaseAddress);
  if (database === undefined) {
    const known = databases.map(({ url }) => new URL(url).host);
    throw addressUnknown("database", outputs.databaseAddress, known);
  }
  return { ...gateway, databaseUrl: database.url };
}

function apiGatewayIn({ gateways }: Description, outputs: Outputs): GatewayAddresses {
  const client = new URL(outputs.websocketUrl).host;
  const gateway = gateways.find(({ websocketUrl }) => new URL(websocketUrl).host === client);
  if (gateway !== undefined) return gateway;
  const known = gateways.map(({ websocketUrl }) => websocketUrl);
  throw addressUnknown("gateway", client, known);
}

/** No domain points to this machine: a relay's load balancers are found by what the stack says of them. */
function relayIn({ balancers, privateListeners }: Description, relay: RelayOutputs): GatewayAddresses {
  const { name } = relay.gatewayAddress;
  const balancer = balancers.find(({ domain }) => domain === name);
  if (balancer === undefined) {
    const known = balancers.map(({ domain }) => domain);
    throw addressUnknown("gateway", name, known);
  }
  const { origin, pathname } = new URL(relay.reversePushUrl);
  const listener = privateListeners.find(({ url }) => url === origin);
  if (listener === undefined) {
    const known = privateListeners.map(({ url }) => url);
    throw addressUnknown("push endpoint", origin, known);
  }
  const { websocketUrl, pageUrl } = balancer;
  return { websocketUrl, reversePushUrl: listener.localUrl + pathname, pageUrl };
}

/** The cloud tells what runs at the root of its API, which is also the proxy that Terraform is pointed at. */
async function describe(api: string | undefined): Promise<v.InferOutput<typeof description>> {
  if (api === undefined) throw cloudUnreadable("The first line", "environment.HTTP_PROXY", "is missing");
  const answer = await fetch(new URL("/", api));
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), description), await answer.text());
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw cloudUnreadable("What runs", v.getDotPath(issue) ?? "", issue.message);
}
