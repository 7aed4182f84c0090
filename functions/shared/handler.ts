import { readContext } from "./context";
import { Log } from "./log";
import type { FunctionRole } from "./wire/events";

/**
 * Makes the `main_handler` that SCF calls: gives `serve` the invocation's log, and logs an error before SCF hears of
 * it as a failed invocation.
 */
export function handler<Answer>(
  role: FunctionRole,
  serve: (event: unknown, log: Log) => Promise<Answer>,
): (event: unknown, context: unknown) => Promise<Answer> {
  return async (event, context) => {
    const { request_id: requestId, function_name: functionName } = readContext(context);
    const log = new Log({ role, function: functionName, requestId });
    try {
      return await serve(event, log);
    } catch (error) {
      log.error("invocation_failed", error);
      throw error;
    }
  };
}
