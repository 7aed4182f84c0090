import { isDeepStrictEqual } from "node:util";
import { apiPartOf } from "../api-part";
import { kindOf } from "../change-kind";
import { argument, type Rule } from "./finding";

/** What carries the clients' connections, in words. */
const CARRIERS: Readonly<Record<string, string>> = {
  tencentcloud_api_gateway_service: "API Gateway service",
  tencentcloud_api_gateway_service_release: "release of the API",
  tencentcloud_api_gateway_custom_domain: "domain",
  // A relay's balancer or listener takes its rule along.
  tencentcloud_clb_listener_rule: "public balancer's rule",
  tencentcloud_as_scaling_group: "group of nodes",
};

/** What of the API's spec is in the address that clients know. */
const ADDRESS = ["path", "stage"];

/**
 * A change after which connected clients are gone, or find nobody at the address they know. A spec that changes
 * otherwise is released over the live version; Tencent's documents do not say that this closes a connection, so it is
 * no danger here.
 */
export const clientsDisconnected: Rule = (resource) => {
  const kind = kindOf(resource);
  const part = apiPartOf(resource);
  const carrier = part === "owner" ? "WebSocket API" : CARRIERS[resource.type];
  if (carrier !== undefined && (kind === "replaced" || kind === "destroyed")) {
    const reason = `The ${carrier} is ${kind}: every client loses its connection.`;
    return [{ kind: "clients-disconnected", reason }];
  }
  if (part !== "applier" || kind !== "rerun") return [];
  const [before, after] = [resource.change.before, resource.change.after].map((side) =>
    argument(argument(side, "triggers_replace"), "spec"),
  );
  const changed = ADDRESS.filter((name) => !isDeepStrictEqual(argument(before, name), argument(after, name)));
  if (changed.length === 0) return [];
  const reason = `The API's ${changed.join(" and ")} changes: clients that know the old address find nobody there.`;
  return [{ kind: "clients-disconnected", reason }];
};
