import * as v from "valibot";
import { addressUnknown, cloudUnreadable } from "../errors";
import type { EmulatedCloud } from "./emulated-cloud";
import type { Outputs } from "./outputs";

const description = v.object({
  gateways: v.array(v.object({ websocketUrl: v.string(), reversePushUrl: v.string(), pageUrl: v.string() })),
  databases: v.array(v.object({ url: v.string() })),
});

/** Where a deployed environment is reached on this machine. */
export interface EmulatedAddresses {
  readonly websocketUrl: string;
  readonly reversePushUrl: string;
  readonly pageUrl: string;
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
  const { gateways, databases } = await describe(variables.HTTP_PROXY);
  const client = new URL(outputs.websocketUrl).host;
  const gateway = gateways.find(({ websocketUrl }) => new URL(websocketUrl).host === client);
  if (gateway === undefined) {
    const known = gateways.map(({ websocketUrl }) => websocketUrl);
    throw addressUnknown("gateway", client, known);
  }
  const database = databases.find(({ url }) => new URL(url).host === outputs.databaseAddress);
  if (database === undefined) {
    const known = databases.map(({ url }) => new URL(url).host);
    throw addressUnknown("database", outputs.databaseAddress, known);
  }
  const { websocketUrl, reversePushUrl, pageUrl } = gateway;
  return { websocketUrl, reversePushUrl, pageUrl, databaseUrl: database.url };
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
