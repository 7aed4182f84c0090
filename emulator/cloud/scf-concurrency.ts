import { DEFAULT_CONCURRENCY_QUOTA_MB } from "../runtime/function-description";
import { type Action, action } from "./action";
import { wholeNumber } from "./parameters";
import type { RunningFunctions } from "./running-functions";
import { reservedBelowMemory, reservedExceedsQuota } from "./scf-errors";
import { findFunction } from "./scf-functions";
import { functionName } from "./scf-parameters";
import type { State } from "./state";

/** What a region's functions may reserve together: its quota without what is kept for the others (PutReservedConcurrencyConfig's document), in MB. */
const RESERVABLE_MB = DEFAULT_CONCURRENCY_QUOTA_MB - 12_800;

/** Memory that is reserved for a function's instances, and with it how many there may be. */
export function concurrencyActions(state: State, running: RunningFunctions): Record<string, Action> {
  return {
    PutReservedConcurrencyConfig: action(
      { ...functionName, ReservedConcurrencyMem: wholeNumber(0, DEFAULT_CONCURRENCY_QUOTA_MB) },
      async ({ FunctionName, Namespace, ReservedConcurrencyMem }, { region }) => {
        const fn = findFunction(state, region, FunctionName, Namespace);
        if (ReservedConcurrencyMem < fn.memoryMb)
          throw reservedBelowMemory(ReservedConcurrencyMem, fn.memoryMb);
        const others = state.functions.filter((one) => one.region === region && one !== fn);
        const total = others.reduce((sum, { reservedMb = 0 }) => sum + reservedMb, ReservedConcurrencyMem);
        if (total > RESERVABLE_MB) throw reservedExceedsQuota(total, RESERVABLE_MB);
        fn.reservedMb = ReservedConcurrencyMem;
        await running.apply(fn);
        return {};
      },
    ),

    GetReservedConcurrencyConfig: action(functionName, (given, { region }) => {
      const { reservedMb } = findFunction(state, region, given.FunctionName, given.Namespace);
      return reservedMb === undefined ? {} : { ReservedMem: reservedMb };
    }),

    DeleteReservedConcurrencyConfig: action(functionName, async (given, { region }) => {
      const fn = findFunction(state, region, given.FunctionName, given.Namespace);
      delete fn.reservedMb;
      await running.apply(fn);
      return {};
    }),
  };
}
