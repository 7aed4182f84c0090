import * as v from "valibot";
import type { Say } from "./apply";
import type { Cloud } from "./cloud";
import { ScriptError } from "./errors";
import { findApi } from "./lookups";
import type { ApiPlace } from "./spec";

/**
 * Deletes the API. One that is gone already, alone or with its service, is what was wanted.
 *
 * @throws what Cloud.call throws, and API_AMBIGUOUS
 */
export async function destroy(cloud: Cloud, place: ApiPlace, say: Say): Promise<void> {
  try {
    const apiId = await findApi(cloud, place);
    if (apiId === undefined) return;
    await cloud.call("apigateway", "DeleteApi", { ServiceId: place.serviceId, ApiId: apiId }, v.unknown());
    say(`deleted the API ${place.apiName} (${apiId})`);
  } catch (error) {
    if (!(error instanceof ScriptError) || !error.cloudCode.startsWith("ResourceNotFound")) throw error;
  }
}
