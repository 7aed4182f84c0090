import { readContext } from "./context";
import { type InvocationTime, invocationTime } from "./invocation-time";
import { Log } from "./log";
import type { FunctionRole } from "./wire/events";

/**
 * Makes the `main_handler` that SCF calls: gives `serve` the invocation's log and its time, and logs an error before SCF
 * hears of it as a failed invocation.
 */
export function handler<Answer>(
  role: FunctionRole,
  serve: (event: unknown, log: Log, time: InvocationTime) => Promise<Answer>,
): (event: unknown, context: unknown) => Promise<Answer> {
  return async (event, context) => {
    const { request_id: requestId, function_name: functionName, time_limit_in_ms } = readContext(context);
    const time = invocationTime(time_limit_in_ms);
    const log = new Log({ role, function: functionName, requestId });
    try {
      return await serve(event, log, time);
    } catch (error) {
      log.error("invocation_failed", error);
      throw error;
    }
  };
}
