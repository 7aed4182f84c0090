import type { FunctionDescription } from "./function-description";

/** How functions reach the cloud's API on this machine. */
export interface ApiAccess {
  /** In place of the API's addresses inside the cloud. */
  readonly url: string;
  /** The temporary keys of a role, by its name. */
  keysOf(role: string): { readonly secretId: string; readonly secretKey: string; readonly token: string };
  /** The certificates of this machine's databases, each its own authority: DER in base64. */
  databaseCertificates(): readonly string[];
}

/** The API's addresses inside the cloud, which no name server outside knows. */
const INTERNAL_API = /^https?:\/\/[a-z]+\.internal\.tencentcloudapi\.com\/?$/;

/** The variable by which functions know the authority of TencentDB, which has signed nothing here. */
const DATABASE_AUTHORITY = "DATABASE_CA";

/** The account of this machine, in the shape of the cloud's. */
export const LOCAL_ACCOUNT = { appid: "1250000000", uin: "100000000000" } as const;

/**
 * Everything a function's process finds in its environment: the declared variables and those that SCF sets itself
 * (document 583/32748), nothing of this machine's.
 */
export function functionEnvironment(
  description: FunctionDescription,
  api: ApiAccess,
): Record<string, string> {
  const here = (name: string, value: string) => {
    if (name === DATABASE_AUTHORITY) return api.databaseCertificates().join(",");
    return INTERNAL_API.test(value) ? api.url : value;
  };
  const declared = Object.entries(description.environment).map(([name, value]) => [name, here(name, value)]);
  return {
    TZ: "UTC",
    ...Object.fromEntries(declared),
    ...(description.role !== "" && keyVariables(api.keysOf(description.role))),
    SCF_FUNCTIONNAME: description.name,
    SCF_FUNCTIONVERSION: "$LATEST",
    SCF_NAMESPACE: description.namespace,
    SCF_RUNTIME: description.runtime,
    TENCENTCLOUD_APPID: LOCAL_ACCOUNT.appid,
    TENCENTCLOUD_UIN: LOCAL_ACCOUNT.uin,
    TENCENTCLOUD_REGION: description.region,
    TENCENTCLOUD_RUNENV: "SCF",
  };
}

const keyVariables = ({ secretId, secretKey, token }: ReturnType<ApiAccess["keysOf"]>) => ({
  TENCENTCLOUD_SECRETID: secretId,
  TENCENTCLOUD_SECRETKEY: secretKey,
  TENCENTCLOUD_SESSIONTOKEN: token,
});
