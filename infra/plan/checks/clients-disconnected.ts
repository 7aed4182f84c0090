import { isDeepStrictEqual } from "node:util";
import { kindOf } from "../changes";
import { argument, type Rule } from "./finding";

/** What carries the clients' connections, in words. */
const CARRIERS: Readonly<Record<string, string>> = {
  tencentcloud_api_gateway_service: "API Gateway service",
  tencentcloud_api_gateway_api: "API",
  tencentcloud_api_gateway_service_release: "release of the API",
  tencentcloud_api_gateway_custom_domain: "domain",
};

/** Arguments of an API that say where and how clients connect. */
const ADDRESS_ARGUMENTS = ["request_config_path", "protocol"];

/** A change after which connected clients are gone, or find nobody at the address they know. */
export const clientsDisconnected: Rule = ({ type, change }) => {
  const carrier = CARRIERS[type];
  if (carrier === undefined) return [];
  const kind = kindOf(change);
  if (kind === "replaced" || kind === "destroyed") {
    const reason = `The ${carrier} is ${kind}: every client loses its connection.`;
    return [{ kind: "clients-disconnected", reason }];
  }
  if (kind !== "changed" || type !== "tencentcloud_api_gateway_api") return [];
  const changed = ADDRESS_ARGUMENTS.filter(
    (name) => !isDeepStrictEqual(argument(change.before, name), argument(change.after, name)),
  );
  if (changed.length === 0) return [];
  const reason = `The API's ${changed.join(" and ")} changes: clients that know the old address find nobody there.`;
  return [{ kind: "clients-disconnected", reason }];
};
