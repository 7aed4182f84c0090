import * as v from "valibot";
import { keyMissing, protocolRefused, providerCredentialsOnly } from "./errors";

/** Where the cloud's API is, and what requests to it are signed with. */
export interface ApiAccess {
  readonly protocol: "http:" | "https:";
  /** What follows the service in a host's name. */
  readonly domain: string;
  readonly secretId: string;
  readonly secretKey: string;
  /** Only temporary credentials have one. */
  readonly token: string | undefined;
}

/** The provider takes an empty variable for one that is not set. */
const variable = v.pipe(
  v.optional(v.string()),
  v.transform((value) => (value === "" ? undefined : value)),
);

const environment = v.object({
  TENCENTCLOUD_SECRET_ID: variable,
  TENCENTCLOUD_SECRET_KEY: variable,
  TENCENTCLOUD_SECURITY_TOKEN: variable,
  TENCENTCLOUD_PROTOCOL: variable,
  TENCENTCLOUD_DOMAIN: variable,
  TENCENTCLOUD_CAM_ROLE_NAME: variable,
  TENCENTCLOUD_PROFILE: variable,
  TENCENTCLOUD_ASSUME_ROLE_ARN: variable,
  TENCENTCLOUD_ASSUME_ROLE_SESSION_NAME: variable,
  TENCENTCLOUD_MFA_CERTIFICATION_SERIAL_NUMBER: variable,
  TENCENTCLOUD_MFA_CERTIFICATION_TOKEN_CODE: variable,
});

type Given = v.InferOutput<typeof environment>;

/** Variables that, set together, make the provider (1.83.25, its source) work under credentials other than the keys. */
const OTHER_CREDENTIALS: readonly (readonly (keyof Given)[])[] = [
  ["TENCENTCLOUD_CAM_ROLE_NAME"],
  ["TENCENTCLOUD_ASSUME_ROLE_ARN", "TENCENTCLOUD_ASSUME_ROLE_SESSION_NAME"],
  ["TENCENTCLOUD_MFA_CERTIFICATION_SERIAL_NUMBER", "TENCENTCLOUD_MFA_CERTIFICATION_TOKEN_CODE"],
];

/**
 * Reads from a process's environment what the provider reads from it. Roles, MFA and profiles of tccli are the
 * provider's own: with them the script would work under another identity than the provider, or under none.
 *
 * @throws PROVIDER_CREDENTIALS_ONLY, KEY_MISSING, PROTOCOL_REFUSED
 */
export function parseApiAccess(variables: NodeJS.ProcessEnv): ApiAccess {
  const given = v.parse(environment, variables);
  const others = OTHER_CREDENTIALS.find((names) => names.every((name) => given[name] !== undefined));
  if (others !== undefined) throw providerCredentialsOnly(others);
  const { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey } = given;
  if (secretId === undefined && secretKey === undefined && given.TENCENTCLOUD_PROFILE !== undefined) {
    throw providerCredentialsOnly(["TENCENTCLOUD_PROFILE"]);
  }
  if (secretId === undefined) throw keyMissing("TENCENTCLOUD_SECRET_ID");
  if (secretKey === undefined) throw keyMissing("TENCENTCLOUD_SECRET_KEY");
  return {
    protocol: protocolOf(given.TENCENTCLOUD_PROTOCOL ?? "HTTPS"),
    domain: given.TENCENTCLOUD_DOMAIN ?? "tencentcloudapi.com",
    secretId,
    secretKey,
    token: given.TENCENTCLOUD_SECURITY_TOKEN,
  };
}

function protocolOf(name: string): ApiAccess["protocol"] {
  if (name === "HTTP") return "http:";
  if (name === "HTTPS") return "https:";
  throw protocolRefused(name);
}
