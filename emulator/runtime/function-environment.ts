import type { FunctionDescription } from "./function-description";

/** The account of this machine, in the shape of the cloud's. */
export const LOCAL_ACCOUNT = { appid: "1250000000", uin: "100000000000" } as const;

/**
 * Everything a function's process finds in its environment: the declared variables and those that SCF sets itself
 * (document 583/30228), nothing of this machine's.
 */
export function functionEnvironment(description: FunctionDescription): Record<string, string> {
  return {
    TZ: "UTC",
    ...description.environment,
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
