import type { Service } from "./action";
import type { RunningFunctions } from "./running-functions";
import { concurrencyActions } from "./scf-concurrency";
import { deploymentActions } from "./scf-deployment";
import { findFunction } from "./scf-functions";
import { invocationActions } from "./scf-invocation";
import { functionQueries } from "./scf-queries";
import { triggerActions } from "./scf-triggers";
import type { State } from "./state";

/** Serverless Cloud Function: functions that really run, with their triggers and reserved concurrency. */
export function scf(state: State, running: RunningFunctions): Service {
  return {
    version: "2018-04-16",
    actions: {
      ...deploymentActions(state, running),
      ...functionQueries(state),
      ...invocationActions({
        find: (region, name, namespace) => findFunction(state, region, name, namespace),
        functions: running,
      }),
      ...concurrencyActions(state, running),
      ...triggerActions(state, running),
    },
  };
}
