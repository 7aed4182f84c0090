import * as v from "valibot";
import type { Cloud } from "./cloud";
import { apiAmbiguous } from "./errors";
import type { ApiPlace } from "./spec";

const PAGE = 100;

const apis = v.object({
  Result: v.object({
    TotalCount: v.number(),
    ApiIdStatusSet: v.nullish(v.array(v.object({ ApiId: v.string(), ApiName: v.nullish(v.string()) })), []),
  }),
});

/**
 * The id of the API with exactly this name, or undefined. The cloud's own filter may be fuzzy, so names are compared
 * here.
 *
 * @throws API_AMBIGUOUS and what a call throws
 */
export async function findApi(cloud: Cloud, { serviceId, apiName }: ApiPlace): Promise<string | undefined> {
  const found: string[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const request = { ServiceId: serviceId, Offset: offset, Limit: PAGE };
    const { Result } = await cloud.call("apigateway", "DescribeApisStatus", request, apis);
    for (const api of Result.ApiIdStatusSet ?? []) if (api.ApiName === apiName) found.push(api.ApiId);
    if (offset + PAGE >= Result.TotalCount) break;
  }
  if (found.length > 1) throw apiAmbiguous(apiName, found.length);
  return found[0];
}
