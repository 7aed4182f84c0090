import { randomUUID } from "node:crypto";
import { Cron } from "croner";
import type { Logger } from "pino";
import type { LocalFunctions } from "./runtime/functions";
import type { TimerDescription } from "./stack/system";

/**
 * Runs the stack's timer triggers: seven fields, second first, in Beijing time as SCF has it (document 583/9708).
 *
 * @returns how to end them
 */
export function startTimers(
  timers: readonly TimerDescription[],
  functions: LocalFunctions,
  log: Logger,
): () => void {
  const jobs = timers.map(({ name, cron, functionName, message }) => {
    const fire = async () => {
      const event = { Type: "Timer", TriggerName: name, Time: new Date().toISOString(), Message: message };
      const requestId = randomUUID();
      try {
        await functions.invoke(functionName, event, requestId);
      } catch (error) {
        log.error({ trigger: name, function: functionName, requestId, err: error }, "timer_failed");
      }
    };
    return new Cron(cron, { timezone: "Asia/Shanghai", protect: true }, fire);
  });
  return () => {
    for (const job of jobs) job.stop();
  };
}
